import { describe, expect, it } from 'vitest';
import { goldPairs } from '../../../bench/pairs.ts';
import { agreementOf, keyOf, majorityOf, readPairs } from '../../../bench/readers.ts';

describe('several readers of one pair', () => {
  it('decide by two of three, and not where one stands alone', () => {
    expect(majorityOf([true, false, true])).toBe(true);
    expect(majorityOf([false, false, true])).toBe(false);
    expect(majorityOf([null, false, false])).toBe(false);
    expect(majorityOf([true, null, false])).toBeNull();
    expect(majorityOf([true, null, null])).toBeNull();
  });

  it('agree beyond chance as Cohen reckons it, on what both decided', () => {
    const table = [
      [true, true, 20],
      [true, false, 5],
      [false, true, 10],
      [false, false, 15],
      [null, true, 4],
      [false, null, 3],
    ] as const;
    const side = (of: 0 | 1) => table.flatMap((row) => Array.from({ length: row[2] }, () => row[of]));
    const { pairs, alike, kappa, f1 } = agreementOf(side(0), side(1));
    expect(pairs).toBe(50);
    expect(alike).toBeCloseTo(0.7);
    expect(kappa).toBeCloseTo(0.4);
    expect(f1).toBeCloseTo(40 / 55);
  });
});

describe('the blind parts of the gold', () => {
  it('are what most readers decided, and hold nothing else', () => {
    const byMost = readPairs().flatMap((pair) => {
      const same = majorityOf(pair.verdicts);
      return same === null ? [] : [`${pair.part} ${keyOf(pair)} ${same}`];
    });
    const blind = goldPairs().filter(({ part }) => part === 'blind' || part === 'fresh' || part === 'third');
    expect(blind.map((pair) => `${pair.part} ${keyOf(pair)} ${pair.same}`)).toEqual(byMost);
  });

  it('have three verdicts a pair', () => {
    expect(readPairs().every(({ verdicts }) => verdicts.length === 3)).toBe(true);
  });
});
