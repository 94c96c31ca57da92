import { describe, expect, it } from 'vitest';
import { sumsOfTrees } from '../../../src/read/model/trees.ts';
import { type ChoiceRows, trainTrees } from '../../../training/attribution/tree-trainer.ts';

const OPTIONS = { trees: 30, leaves: 4, rate: 0.3, leastRows: 20, pull: 1, valueShare: 1, rowShare: 1 };
const GROUPS = 300;

/** Groups of two rows; the right one is that whose first number is above 3 and whose second is not, none where neither is so. */
function choices(): ChoiceRows {
  const rows = new Float32Array(GROUPS * 4);
  const wanted = new Float64Array(GROUPS * 2);
  for (let i = 0; i < GROUPS * 2; i++) {
    const isOdd = i % 2 === 1;
    const first = ((isOdd ? 3 : 5) * i) % 7;
    const second = Math.floor(i / 2) % 2 === (isOdd ? 1 : 0) ? 1 : 8;
    rows.set([first, second], 2 * i);
    wanted[i] = first > 3 && second < 3 ? 1 : 0;
  }
  return {
    width: 2,
    rows,
    groups: Uint32Array.from({ length: GROUPS + 1 }, (_, g) => 2 * g),
    begun: new Float64Array(GROUPS * 2),
    wanted,
  };
}

describe('boosted trees', () => {
  it('learn a choice that needs two numbers at once, and "none of them"', () => {
    const data = choices();
    const trees = trainTrees(data, OPTIONS);
    const scores = [...sumsOfTrees(trees, data.rows)];
    const right = scores.filter((score, i) => score > 0 === data.wanted[i]! > 0).length;
    expect(data.wanted.filter((share) => share > 0).length).toBeGreaterThan(50);
    expect(right).toBe(scores.length);
  });

  it('are the same each time, and begin from the scores they are given', () => {
    const data = choices();
    expect(trainTrees(data, OPTIONS)).toEqual(trainTrees(data, OPTIONS));
    const told = data.wanted.map((share) => (share > 0 ? 9 : -9));
    const leaves = trainTrees({ ...data, begun: told }, OPTIONS).leaves;
    expect(Math.max(...leaves.map(Math.abs))).toBeLessThan(0.01);
  });

  it('say so when there are too few rows', () => {
    expect(() => trainTrees(choices(), { ...OPTIONS, leastRows: 10_000 })).toThrow(/too few rows/);
  });
});
