import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeUnits } from '../../src/text/code-units.ts';
import { scanWords } from '../../src/text/scan-words.ts';

/** What `scanWords` stands for. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*/gu;

function scanned(text: string): string[] {
  const words: string[] = [];
  const codeUnits = new CodeUnits();
  // Among other units: what stands before and behind must not matter.
  const length = codeUnits.take(`a1${text}.5e`);
  scanWords(codeUnits.units, 2, length - 3, (start, end) => words.push(text.slice(start - 2, end - 2)));
  return words;
}

function matched(text: string): string[] {
  return Array.from(text.matchAll(WORD), ([word]) => word);
}

/** Characters where the two could part: marks, halves of pairs, letters and digits beyond the first plane, points. */
const PIECES = ['a', 'Z', 'é', 'e\u0301', '\u0301', 'ß', '1', '20', '.', ',', ' ', '’', '-', '٣', '½', 'Ⅷ', 'д', '語'];
const BEYOND = ['𝒜', '𐐷', '𝟘', '😀', '\ud800', '\udc00', '\u{1e8d0}', '_', '\n'];

describe('scanWords', () => {
  it('finds what the expression matches, in text of tricky pieces', () => {
    const text = fc.array(fc.constantFrom(...PIECES, ...BEYOND), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (one) => {
        expect(scanned(one)).toEqual(matched(one));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds what the expression matches, in any string of UTF-16 code units', () => {
    const units = fc.array(fc.nat(0xffff), { maxLength: 60 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(units, (one) => {
        expect(scanned(one)).toEqual(matched(one));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps points and commas between digits alone', () => {
    expect(scanned('1,200.5 tons, 3. Then v2.0')).toEqual(['1,200.5', 'tons', '3', 'Then', 'v2', '0']);
  });
});
