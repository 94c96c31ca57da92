import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/annotations.ts';
import { slice } from '../../../src/core/span.ts';
import { englishTimes } from '../../../src/languages/en/times/grammar.ts';
import { readFigures } from '../../../src/read/figures/figures.ts';
import { splitSentences } from '../../../src/read/sentences.ts';
import { readTimes } from '../../../src/read/times/times.ts';
import { tokenise } from '../../../src/read/tokens.ts';

/** Words, value, upper, unit, bound, words of what is counted and, where told, as of when. */
type Told = readonly (string | number | null)[];

interface Case {
  readonly field: string;
  readonly text: string;
  readonly figures: readonly Told[];
}

const cases: Case[] = JSON.parse(readFileSync(new URL('cases/figures.json', import.meta.url), 'utf8'));
const negatives: string[] = JSON.parse(readFileSync(new URL('cases/no-figures.json', import.meta.url), 'utf8'));

function figuresIn(text: string): Figure[] {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length, kind: 'paragraph' }]);
  const published = { value: '2022-01-17', known: 'metadata', earliest: null, latest: null, evidence: '' } as const;
  return readFigures({ text }, sentences, readTimes({ text, published }, tokens, sentences, englishTimes));
}

function told(text: string, { start, end, value, upper, unit, bound, of, asOf }: Figure): readonly unknown[] {
  const words = [text.slice(start, end), value, upper, unit, bound, of === null ? null : slice(text, of)];
  return asOf === null ? words : [...words, slice(text, asOf)];
}

describe('figures', () => {
  it.each(cases)('$field: $text', ({ text, figures }) => {
    expect(figuresIn(text).map((figure) => told(text, figure))).toEqual(figures);
  });

  it.each(negatives)('finds none in: %s', (text) => {
    expect(figuresIn(text).map((figure) => told(text, figure))).toEqual([]);
  });

  it('has cases enough, a fifth of them negative', () => {
    expect(cases.length + negatives.length).toBeGreaterThanOrEqual(250);
    expect(negatives.length).toBeGreaterThanOrEqual(50);
  });
});

const WORDS =
  'over at least about up to between and from 3 5 12 1,200 2.5 1/2 ½ million bn k m % percent points - – to of the a one two thirds half dozen hundreds thousands tens $ € £ US$ km °C people troops dead killed win 3-2 Boeing aged 34 , . ( ) + or more minus in five magnitude 6.4 year-old'.split(
    ' ',
  );

describe('figures of any text', () => {
  it('lie in it, in order, without overlap, and count what lies in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }), fc.constantFrom(' ', ''), (words, joint) => {
        const text = words.join(joint);
        let end = 0;
        for (const figure of figuresIn(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(Number.isFinite(figure.value)).toBe(true);
          if (figure.of !== null) expect(slice(text, figure.of)).not.toBe('');
          if (figure.upper !== null && figure.unit !== 'score') expect(figure.upper).toBeGreaterThan(figure.value);
          end = figure.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000, seed: 7 },
    );
  });

  it('are found without a fault in any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const figure of figuresIn(text)) expect(figure.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it.each(['9', 'a ', '"', 'one ', '9,', '9-', '$', 'over ', 'two hundred and ', '1 of the '])(
    'take linear time for 100,000 characters of %j',
    (unit) => {
      const text = unit.repeat(100_000 / unit.length);
      const start = performance.now();
      readFigures({ text }, [{ start: 0, end: text.length }], []);
      expect(performance.now() - start).toBeLessThan(4000);
    },
  );
});
