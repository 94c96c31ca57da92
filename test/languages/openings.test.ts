import { describe, expect, it } from 'vitest';
import { FORWARD_CUES } from '../../src/languages/en/citations/cues.ts';
import { Openings } from '../../src/languages/openings.ts';
import { viewOf } from '../../src/read/attribution/view.ts';
import { tokenise } from '../../src/read/tokens.ts';

const wordsOf = (text: string) => viewOf(text, tokenise(text), [{ start: 0, end: text.length }]);

describe('patterns tried only where a word stands that they can begin with', () => {
  const text = 'Mr Ost told CNN; she was told by Reuters, and he telling the BBC: retold to CNN. Told nobody.';

  it('finds what a search through the text finds', () => {
    const openings = new Openings([{ opens: 'told telling', pattern: /(?<!\p{L})(?:told|telling) (?:by )?\p{L}+/gu }]);
    const found = openings.in(text, wordsOf(text))[0]!.map(({ index }) => index);
    expect(found).toEqual([...text.matchAll(/(?<!\p{L})(?:told|telling) (?:by )?\p{L}+/gu)].map(({ index }) => index));
    expect(found).toHaveLength(3);
  });

  it('gives no two matches of one pattern that overlap', () => {
    const openings = new Openings([{ opens: 'told telling', pattern: /(?:told|telling).{0,30}/u }]);
    expect(openings.in(text, wordsOf(text))[0]).toHaveLength(2);
  });

  it('tries the places before a word that it is told of', () => {
    const openings = new Openings([{ opens: 'told', pattern: / told/u }]);
    expect(openings.in(text, wordsOf(text), (start) => [start - 1])[0]).toHaveLength(2);
    expect(openings.in(text, wordsOf(text))[0]).toHaveLength(0);
  });
});

describe('words that lean on an outlet', () => {
  it('begin with one of the words that they are looked for at', () => {
    const written = [
      'in an exclusive interview with X',
      'Interviewed by X',
      'telling X',
      'confirmed it to X',
      'Speaking to X',
      'In remarks to X',
      'appearance on X',
      'saying on X',
      'was first reported by X',
      'with reference to X',
      'recent investigation by X',
      'ran in X',
      ', reports X',
      'Source: X',
      'With additional reporting by X',
      'Information from: X',
      'This article was first published in X',
      'Originally appeared in X',
    ];
    written.forEach((text, i) => {
      const { opens, pattern } = FORWARD_CUES[i]!;
      const found = new Openings([{ opens, pattern: new RegExp(pattern, 'u') }]).in(text, wordsOf(text))[0]!;
      expect([text, found.length]).toEqual([text, 1]);
    });
    expect(written).toHaveLength(FORWARD_CUES.length);
  });
});
