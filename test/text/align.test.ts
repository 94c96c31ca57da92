import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/text/align.ts';
import { alignMany } from '../../src/text/align-many.ts';
import { editDistance } from '../../src/text/edit-distance.ts';

const GAPS = { open: -0.6, extend: -0.05, openAtEnd: -0.3 };
const letters = fc.array(fc.constantFrom(...'abcde'), { maxLength: 12 });
const score = (a: string | undefined, b: string | undefined): number => (a === b ? 1 : -0.5);

describe('align', () => {
  it('pairs what is equal round one long omission', () => {
    const [a, b] = ['abcdefg', 'abfg'];
    const pairs = align(a.length, b.length, (i, j) => score(a[i], b[j]), GAPS);
    expect(pairs.map(({ a: i, b: j }) => `${a[i] ?? '-'}${b[j] ?? '-'}`).join(' ')).toBe('aa bb c- d- e- ff gg');
  });

  it('keeps a part in one piece rather than stretch it to the beginning of the whole', () => {
    const [a, b] = ['abcdaef', 'aef'];
    const pairs = align(a.length, b.length, (i, j) => score(a[i], b[j]), GAPS);
    expect(pairs.map(({ a: i, b: j }) => `${a[i] ?? '-'}${b[j] ?? '-'}`).join(' ')).toBe('a- b- c- d- aa ee ff');
  });

  it('keeps every item of both, in order', () => {
    const property = fc.property(letters, letters, (a, b) => {
      const pairs = align(a.length, b.length, (i, j) => score(a[i], b[j]), GAPS);
      expect(pairs.map((pair) => pair.a).filter((i) => i >= 0)).toEqual([...a.keys()]);
      expect(pairs.map((pair) => pair.b).filter((j) => j >= 0)).toEqual([...b.keys()]);
    });
    fc.assert(property);
  });
});

describe('alignMany', () => {
  it('keeps every item of all, in order, none alone in two columns', () => {
    const property = fc.property(fc.array(letters, { minLength: 1, maxLength: 5 }), (texts) => {
      const columns = alignMany({
        lengths: texts.map((text) => text.length),
        score: (a, i, b, j) => score(texts[a]![i], texts[b]![j]),
        similarity: (a, b) => -Math.abs(texts[a]!.length - texts[b]!.length),
        gaps: GAPS,
      });
      texts.forEach((text, index) => {
        expect(columns.map((column) => column[index]!).filter((item) => item >= 0)).toEqual([...text.keys()]);
      });
      expect(columns.every((column) => column.some((item) => item >= 0))).toBe(true);
    });
    fc.assert(property);
  });
});

describe('editDistance', () => {
  it('counts slips, swaps as one, and stops at the limit', () => {
    expect(editDistance('defence', 'defense', 2)).toBe(1);
    expect(editDistance('form', 'from', 2)).toBe(1);
    expect(editDistance('bridge', 'bridge', 2)).toBe(0);
    expect(editDistance('bridge', 'harbour', 2)).toBe(3);
  });

  it('is the same both ways', () => {
    const property = fc.property(letters, letters, (a, b) => {
      expect(editDistance(a.join(''), b.join(''), 12)).toBe(editDistance(b.join(''), a.join(''), 12));
    });
    fc.assert(property);
  });
});
