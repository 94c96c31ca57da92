import { describe, expect, it } from 'vitest';
import { independentCount } from '../../src/analyses/provenance/independent.ts';

const report = (id: string, name = id) => ({ id, name, document: id });
const outlet = (id: string, name = id) => ({ id, name, document: null });

describe('how many reports are independent', () => {
  it('counts those that lead to one outlet once, however many outlets they cite beside it', () => {
    const nodes = [report('a'), report('b'), report('c'), outlet('radio'), outlet('wire'), outlet('paper')];
    const edges = [
      { from: 'a', to: 'radio' },
      { from: 'b', to: 'wire' },
      { from: 'wire', to: 'radio' },
      { from: 'a', to: 'paper' },
    ];
    expect(independentCount(nodes, edges)).toBe(2);
  });

  it('counts a report once that cites three outlets, and none that is only named', () => {
    const nodes = [report('a'), outlet('x'), outlet('y'), outlet('z')];
    expect(
      independentCount(
        nodes,
        ['x', 'y', 'z'].map((to) => ({ from: 'a', to })),
      ),
    ).toBe(1);
  });

  it('counts copies, and several reports of one outlet, once', () => {
    const nodes = [report('a', 'Star'), report('b', 'Star'), report('c'), report('d'), outlet('outlet:c', 'c')];
    const edges = [{ from: 'd', to: 'outlet:c' }];
    expect(independentCount(nodes, edges)).toBe(2);
  });
});
