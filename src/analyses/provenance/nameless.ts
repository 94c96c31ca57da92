import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, type StoryInHand, type Version, type Word } from '../version.ts';
import { isName, isNamed } from './chains.ts';
import { provenanceOf } from './graph.ts';

/** Where a report rests on outlets that it does not name, in its words. */
interface Nameless {
  readonly version: Version;
  readonly words: readonly Word[];
  readonly name: string;
}

/** Which reports rest on outlets that they do not name ("several media outlets", "local media"): there the trail ends in nobody. One finding. */
export function namelessFindings(story: StoryInHand): Draft[] {
  const provenance = provenanceOf(story);
  const found = provenance.edges.flatMap(({ to, kind, evidence }) => {
    const version = story.versions.find(({ id }) => id === evidence?.document);
    if (kind !== 'reports' || evidence === null || version === undefined || isNamed(to, provenance)) return [];
    const name = provenance.nodes.find(({ id }) => id === to)!.name;
    return namelessIn(version, evidence, name) ?? [];
  });
  const once = found.filter((one, i) => !found.slice(0, i).some((other) => other.words[0] === one.words[0]));
  if (once.length === 0) return [];
  return [
    {
      kind: 'citation chain',
      explanation: tell(once),
      strength: 0.45,
      evidence: once.map(({ version, words, name }) =>
        evidenceAt(version, { start: words[0]!.start, end: words.at(-1)!.end }, name),
      ),
      detail: { type: 'plain' },
    },
  ];
}

/** The whole phrase by which a citation calls several outlets; `null` where it is of one ("state television"). */
function namelessIn(version: Version, citation: Span, name: string): Nameless | null {
  const at = version.read.document.text.indexOf(name, citation.start);
  if (at < 0 || at >= citation.end) return null;
  const first = version.words.findIndex((word) => overlaps(word, { start: at, end: at + name.length }));
  let last = first;
  while (version.words[last + 1] !== undefined && version.words[last + 1]!.end <= at + name.length) last++;
  if (first < 0 || version.words[last]!.tag !== 'NNS' || isNamedNearby(version, citation)) return null;
  const [next, second] = version.words.slice(last + 1, last + 3);
  // "Media buying sources" are no media.
  if (/^(?:NN|VBG|JJ)$/.test(next?.tag ?? '') && second?.tag.startsWith('NN')) return null;
  // "Media reports".
  if (version.words[last + 1]?.tag === 'NNS') last++;
  let from = first;
  // "New Zealand media", "North Korea's state media", "a number of outlets".
  while (from > 0 && /^(?:JJ|NN|NNP|POS|HYPH|VBN|CD)$/.test(version.words[from - 1]!.tag)) from--;
  const words = version.words.slice(from, last + 1);
  const text = version.read.document.text.slice(words[0]!.start, words.at(-1)!.end);
  return { version, words, name: text.replace(/\s+/g, ' ') };
}

/** Whether the sentence or the next cites an outlet by its name: then it is likely the one that was meant. */
function isNamedNearby(version: Version, citation: Span): boolean {
  const at = version.sentences.findIndex((sentence) => overlaps(sentence, citation));
  const near = version.sentences.slice(Math.max(0, at), at + 2);
  return version.read.annotations.citations.some(
    ({ outlet, ...span }) => isName(outlet) && near.some((sentence) => overlaps(sentence, span)),
  );
}

function tell(found: readonly Nameless[]): string {
  const outlets = new Set(found.map(({ version }) => version.outlet));
  const names = Map.groupBy(found, ({ name }) => name);
  if (outlets.size === 1)
    return `${[...outlets][0]!} cites ${listed([...names.keys()].map((name) => `“${name}”`))} and does not say which.`;
  const each = [...names].map(
    ([name, own]) => `“${name}” (${listed([...new Set(own.map(({ version }) => version.outlet))])})`,
  );
  return `Reports cite outlets and do not say which: ${each.join('; ')}.`;
}
