import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumns, toColumns } from '../../src/archive/columns.ts';
import { KNOWN } from '../../src/archive/known-words.ts';

const back = (value: unknown): unknown => fromColumns(toColumns(value));

/** Values as annotations and stories are made of: ids, words of the program, spans, numbers that people wrote. */
const leaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...KNOWN, 'p12', 'a3', 'a03', 'named in full: Mira Kolenko', 'named in full: ', ''),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.integer({ min: -9999, max: 9999 }).map((n) => n / 1000),
  fc.constantFrom(1.08345, 0.00001, 1e21, 1e-9, -0.5, 2 ** 50, 7.2e15),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 6 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('any'), { maxKeys: 6, noNullPrototype: true }),
  ),
})).any;

describe('columns', () => {
  it('give back what was put into them', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(back(one)).toEqual(one);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep what was calculated to four decimals, and what is no number as JSON does', () => {
    expect(back([2 / 3, -1 / 7, Number.NaN])).toEqual([0.6667, -0.1429, null]);
  });

  it('refuse bytes that are none, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          fromColumns(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
