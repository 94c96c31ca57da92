import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermIndex } from '../../src/text/term-index.ts';

/** Terms that want the same place in a table of any size, among others. */
const term = fc.oneof(
  fc.nat(60),
  fc.nat(40).map((n) => n * 2 ** 16),
  fc.nat(0xffffffff),
);
const terms = fc.uniqueArray(term, { maxLength: 300 }).map((list) => Uint32Array.from(list).sort());

describe('TermIndex', () => {
  it('finds where shared terms stand, for one list after another', () => {
    const index = new TermIndex();
    fc.assert(
      fc.property(terms, terms, (own, others) => {
        index.fill(own);
        const { count, own: places, theirs } = index.shared(others);
        const expected = [...others.keys()].filter((i) => own.includes(others[i]!));
        expect([...theirs.subarray(0, count)]).toEqual(expected);
        expect([...places.subarray(0, count)]).toEqual(expected.map((i) => own.indexOf(others[i]!)));
        for (const one of others) expect(index.at(one)).toBe(own.indexOf(one));
      }),
    );
  });

  it('takes long lists and short ones in turn', () => {
    const index = new TermIndex();
    for (const length of [3, 5000, 0, 700]) {
      const long = Uint32Array.from({ length }, (_, i) => 1024 * i);
      index.fill(long);
      expect(index.shared(Uint32Array.from({ length: 6000 }, (_, i) => 1024 * i)).count).toBe(length);
    }
  });
});
