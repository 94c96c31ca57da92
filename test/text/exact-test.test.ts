import { expect, it } from 'vitest';
import { exactTest } from '../../src/text/exact-test.ts';

it('gives the tables of the lady tasting tea', () => {
  // Fisher 1935, "The Design of Experiments", chapter 2: 1 + 16 + 36 + 16 + 1 ways of 70.
  expect(exactTest(4, 4, 0, 4)).toBeCloseTo(2 / 70, 10);
  expect(exactTest(3, 4, 1, 4)).toBeCloseTo(34 / 70, 10);
  expect(exactTest(2, 4, 2, 4)).toBe(1);
});

it('is the same from either side', () => {
  expect(exactTest(16, 118, 26, 876)).toBeCloseTo(exactTest(26, 876, 16, 118), 12);
  expect(exactTest(16, 118, 26, 876)).toBeCloseTo(exactTest(102, 118, 850, 876), 12);
});

it('is never less for groups that are nearer to each other', () => {
  for (let hits = 1; hits <= 10; hits++)
    expect(exactTest(hits, 10, 0, 12)).toBeLessThanOrEqual(exactTest(hits - 1, 10, 0, 12));
});
