import type { Carriage, CarriageItem } from '../../core/collation.ts';
import { hull } from '../../core/span.ts';
import { type LedgerEntry, spanOf } from '../figures/ledger.ts';
import { quoted, type StoryInHand } from '../version.ts';

/** Who carries what: the sayings, the figures and the names of a story by document; what most carry first. */
export function carriageOf(story: StoryInHand, ledger: readonly LedgerEntry[]): Carriage {
  const items = [...sayings(story), ...figures(ledger), ...names(story)];
  return { items: items.sort((a, b) => b.carriers.length - a.carriers.length) };
}

function sayings(story: StoryInHand): CarriageItem[] {
  return story.utterances.flatMap((utterance) => {
    const carriers = utterance.witnesses.flatMap(({ document, content }) =>
      content.length === 0 ? [] : [{ document, ...hull(content) }],
    );
    const [first] = utterance.witnesses;
    return first === undefined
      ? []
      : { kind: 'saying', label: first.text, utterance: utterance.id, carriers: oneEach(carriers) };
  });
}

function figures(ledger: readonly LedgerEntry[]): CarriageItem[] {
  return ledger.map(({ facts }) => ({
    kind: 'figure',
    label: quoted(facts[0]!.version, spanOf(facts[0]!)),
    utterance: null,
    carriers: oneEach(facts.map((fact) => ({ document: fact.version.id, ...spanOf(fact) }))),
  }));
}

/** Names of people and organisations that two reports or more have, each by its fullest form. */
function names(story: StoryInHand): CarriageItem[] {
  const items = new Map<string, { label: string; carriers: CarriageItem['carriers'][number][] }>();
  for (const { id, read } of story.versions) {
    for (const mention of read.annotations.mentions) {
      if (mention.form !== 'name' || (mention.kind !== 'person' && mention.kind !== 'organisation')) continue;
      const key = story.language.nameKey(mention.name);
      const item = items.get(key) ?? { label: mention.name, carriers: [] };
      item.carriers.push({ document: id, start: mention.start, end: mention.end });
      items.set(key, item);
    }
  }
  return [...items.values()]
    .map(({ label, carriers }): CarriageItem => ({ kind: 'name', label, utterance: null, carriers: oneEach(carriers) }))
    .filter((item) => item.carriers.length > 1);
}

function oneEach<T extends { readonly document: string }>(carriers: readonly T[]): T[] {
  const seen = new Set<string>();
  return carriers.filter(({ document }) => !seen.has(document) && seen.add(document));
}
