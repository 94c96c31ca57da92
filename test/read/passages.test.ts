import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/core/span.ts';
import { englishModels } from '../../src/read/models.ts';
import { nameMentions } from '../../src/read/names/name-mentions.ts';
import { splitSentences } from '../../src/read/sentences.ts';
import { tagSentences } from '../../src/read/tags/tag-sentences.ts';
import { tokenise } from '../../src/read/tokens.ts';

/** The format stands in docs/reader.md. */
interface Passage {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly string[];
  readonly names: readonly (readonly [string, string])[];
}

const passages = JSON.parse(readFileSync(new URL('./cases/passages.json', import.meta.url), 'utf8')) as Passage[];

/** Where each name stands, found in the order of the list. */
function placesOf({ id, text, names }: Passage): string[] {
  let from = 0;
  return names.map(([name, kind]) => {
    const start = text.indexOf(name, from);
    if (start < 0) throw new Error(`${id}: no "${name}" after character ${from}`);
    from = start + name.length;
    return `${start}-${from} ${kind}`;
  });
}

function readPassage(text: string) {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, []);
  const models = englishModels();
  return { sentences, names: nameMentions(text, tokens, tagSentences(text, tokens, sentences, models), models) };
}

describe('passages of other fields than the training news', () => {
  it.each(passages.map((passage) => [passage.id, passage] as const))('%s has its sentences', (_, passage) => {
    const { sentences } = readPassage(passage.text);
    expect(sentences.map((span) => slice(passage.text, span))).toEqual(passage.sentences);
  });

  it('keep their names at least as well as measured', () => {
    let hits = 0;
    let total = 0;
    const missed: string[] = [];
    for (const passage of passages) {
      const gold = placesOf(passage);
      const own = readPassage(passage.text).names.map((name) => `${name.start}-${name.end} ${name.kind}`);
      hits += own.filter((place) => gold.includes(place)).length;
      total += own.length + gold.length;
      const show = (place: string) =>
        `${passage.text.slice(...(place.split(' ')[0]!.split('-').map(Number) as [number, number]))} ${place}`;
      missed.push(
        ...gold.filter((g) => !own.includes(g)).map((g) => `- ${show(g)}`),
        ...own.filter((o) => !gold.includes(o)).map((o) => `+ ${show(o)}`),
      );
    }
    expect((2 * hits) / total, missed.join('\n')).toBeGreaterThanOrEqual(0.75);
  });
});
