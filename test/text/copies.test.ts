import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minHash, resemblance } from '../../src/text/minhash.ts';
import { SHINGLE_WORDS, sharedPassages, wordSequence } from '../../src/text/passages.ts';
import { winnow } from '../../src/text/winnow.ts';

const hashes = fc.array(fc.nat(1000), { maxLength: 80 }).map((list) => Uint32Array.from(list));

describe('winnow', () => {
  it('samples at least one of every window, so that a common stretch is never missed', () => {
    fc.assert(
      fc.property(hashes, hashes, hashes, fc.integer({ min: 1, max: 9 }), (before, common, after, window) => {
        if (common.length < window) return;
        const a = winnow(Uint32Array.from([...before, ...common]), window);
        const b = new Set(winnow(Uint32Array.from([...common, ...after]), window));
        expect(a.some((hash) => b.has(hash))).toBe(true);
      }),
    );
  });
});

describe('minHash', () => {
  it('estimates the resemblance of sets', () => {
    const set = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
    const [a, b] = [minHash(set(0, 600), 256), minHash(set(300, 900), 256)];
    expect(resemblance(a, b)).toBeCloseTo(1 / 3, 1);
    expect(resemblance(a, a)).toBe(1);
  });
});

describe('sharedPassages', () => {
  const text = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { maxLength: 30 });

  it('gives stretches that are the same words in both, without overlap in the first', () => {
    fc.assert(
      fc.property(text, text, (x, y) => {
        const [a, b] = [wordSequence(x.join(' ')), wordSequence(y.join(' '))];
        let end = 0;
        for (const { startA, startB, wordCount } of sharedPassages(a, b)) {
          expect(startA).toBeGreaterThanOrEqual(end);
          expect(wordCount).toBeGreaterThanOrEqual(SHINGLE_WORDS);
          expect(x.slice(startA, startA + wordCount)).toEqual(y.slice(startB, startB + wordCount));
          end = startA + wordCount;
        }
      }),
    );
  });

  it('counts words of a speaker apart', () => {
    const words = wordSequence('He said: “the dock will close” and “that is all” today');
    expect([...words.quoted].join('')).toBe('0011110111' + '0');
    const straight = wordSequence('He said "the dock closes" and left');
    expect([...straight.quoted].join('')).toBe('0011100');
  });
});
