import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentFrequencies, inverseFrequency } from '../../src/text/frequencies.ts';
import { Heap } from '../../src/text/heap.ts';
import { Postings } from '../../src/text/postings.ts';
import { dot, heaviest, meanVector, unitVector } from '../../src/text/vector.ts';

const counts = fc.uniqueArray(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), { selector: ([term]) => term });

describe('term vectors', () => {
  it('have cosines from 0 to 1, symmetric, 1 with themselves', () => {
    fc.assert(
      fc.property(counts, counts, (x, y) => {
        const [a, b] = [unitVector(new Map(x)), unitVector(new Map(y))];
        expect(dot(a, b)).toBeCloseTo(dot(b, a), 6);
        expect(dot(a, b)).toBeLessThanOrEqual(1 + 1e-6);
        if (x.length > 0) expect(dot(a, a)).toBeCloseTo(1, 5);
      }),
    );
  });

  it('name their heaviest terms first', () => {
    const vector = unitVector(
      new Map([
        [7, 1],
        [3, 5],
        [9, 2],
      ]),
    );
    expect(heaviest(vector, 2).map(({ term }) => term)).toEqual([3, 9]);
  });

  it('have a mean direction, whatever their number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(counts, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 21 }),
        (given) => {
          const vectors = given.map(([weights]) => unitVector(new Map(weights)));
          const scales = given.map(([, scale]) => scale);
          const sums = new Map<number, number>();
          vectors.forEach(({ terms, weights }, at) => {
            terms.forEach((term, i) => {
              sums.set(term, (sums.get(term) ?? 0) + scales[at]! * weights[i]!);
            });
          });
          const [mean, expected] = [meanVector(vectors, scales), unitVector(sums)];
          expect([...mean.terms]).toEqual([...expected.terms]);
          mean.weights.forEach((weight, i) => {
            expect(weight).toBeCloseTo(expected.weights[i]!, 5);
          });
        },
      ),
    );
  });
});

describe('DocumentFrequencies', () => {
  it('make what is common light, by the stream and by the background', () => {
    const seen = new DocumentFrequencies();
    for (let i = 0; i < 50; i++) {
      seen.next();
      seen.add(Uint32Array.of(1, 2 + i));
    }
    const weight = (term: number, share: number): number => inverseFrequency(seen.of(term), seen.documents, 100, share);
    expect(weight(1, 0.01)).toBeLessThan(weight(2, 0.01));
    expect(weight(2, 0.4)).toBeLessThan(weight(2, 0.01));
  });
});

describe('Postings', () => {
  it('give the newest items that have a term, and forget the oldest', () => {
    const capacity = 16;
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 60 }), (terms) => {
        const postings = new Postings(capacity);
        terms.forEach((term, item) => {
          postings.add(term, item);
        });
        for (let term = 0; term <= 5; term++) {
          const found: number[] = [];
          postings.each(term, 3, (item) => found.push(item));
          const kept = [...terms.entries()].slice(-capacity).filter((entry) => entry[1] === term);
          expect(found).toEqual(
            kept
              .map(([item]) => item)
              .reverse()
              .slice(0, 3),
          );
        }
      }),
    );
  });
});

describe('Heap', () => {
  it('gives its items in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => {
        const heap = new Heap<number>((a, b) => a - b);
        for (const item of items) heap.push(item);
        expect(items.map(() => heap.pop())).toEqual([...items].sort((a, b) => a - b));
        expect(heap.pop()).toBeNull();
      }),
    );
  });
});
