import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecentPostings } from '../../src/text/recent-postings.ts';

const LIMIT = 6;

function found(postings: RecentPostings, term: number, oldest: number): number[] {
  const items = new Int32Array(LIMIT);
  return [...items.subarray(0, postings.read(term, oldest, items))];
}

describe('RecentPostings', () => {
  it('give the newest items of a term from the oldest asked for on, newest first, swept or not', () => {
    const terms = fc.array(fc.oneof(fc.nat(4), fc.constant(0xffffffff)), { maxLength: 80 });
    fc.assert(
      fc.property(terms, fc.nat(80), fc.boolean(), (given, oldest, swept) => {
        const postings = new RecentPostings(LIMIT);
        given.forEach((term, item) => {
          postings.add(term, item);
        });
        if (swept) postings.sweep(oldest);
        for (const term of [0, 1, 2, 3, 4, 0xffffffff]) {
          const own = [...given.keys()].filter((item) => given[item] === term).slice(-LIMIT);
          expect(found(postings, term, oldest)).toEqual(own.filter((item) => item >= oldest).reverse());
        }
      }),
    );
  });

  it('forget a term that nothing recent has, and take it up again', () => {
    const postings = new RecentPostings(LIMIT);
    postings.add(1, 3);
    postings.add(2, 9);
    postings.sweep(5);
    expect(found(postings, 1, 0)).toEqual([]);
    expect(found(postings, 2, 0)).toEqual([9]);
    postings.add(1, 10);
    expect(found(postings, 1, 0)).toEqual([10]);
  });
});
