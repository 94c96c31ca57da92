import { describe, expect, it } from 'vitest';
import { clusterLinks } from '../../../src/collate/utterances/cluster.ts';

const rules = { least: 0.45, probability: () => 0, apart: () => false, unlikely: () => false, silent: () => false };

describe('clusterLinks', () => {
  it('lets one sure pair carry a fragment that is unlike another fragment', () => {
    const links = [
      { a: 0, b: 1, probability: 0.95 },
      { a: 0, b: 2, probability: 0.9 },
      { a: 1, b: 2, probability: 0 },
    ];
    expect(clusterLinks(3, links, rules)).toEqual([[0, 1, 2]]);
  });

  it('does not chain two sayings by a third that is a little like both', () => {
    const links = [
      { a: 0, b: 1, probability: 0.9 },
      { a: 2, b: 3, probability: 0.9 },
      { a: 1, b: 2, probability: 0.6 },
    ];
    const unlike = { ...rules, probability: () => 0.05 };
    expect(clusterLinks(4, links, unlike)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('never joins what must stay apart, however sure', () => {
    const links = [{ a: 0, b: 1, probability: 0.99 }];
    expect(clusterLinks(2, links, { ...rules, apart: () => true })).toEqual([[0], [1]]);
  });

  it('joins groups of which few pairs are unlikely to be one, and not where most are', () => {
    const links = [
      { a: 0, b: 1, probability: 0.99 },
      { a: 0, b: 2, probability: 0.98 },
      { a: 0, b: 3, probability: 0.97 },
    ];
    const sure = { ...rules, probability: () => 0.9 };
    const odd = (other: number) => (a: number, b: number) => a === other || b === other;
    expect(clusterLinks(4, links, { ...sure, unlikely: odd(3) })).toEqual([[0, 1, 2], [3]]);
    expect(clusterLinks(4, links, { ...sure, unlikely: (a, b) => odd(3)(a, b) && a + b === 3 })).toEqual([
      [0, 1, 2, 3],
    ]);
  });
});
