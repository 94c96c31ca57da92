import { expect, it } from 'vitest';
import { areSlips } from '../../src/analyses/figures/slips.ts';
import { analysed } from './telling.ts';

it('knows numbers that a slip of the pen sets apart, in either order', () => {
  const slips = [
    [1.3, 3.1],
    [212, 221],
    [4.3, 43],
    [7, 17],
    [14_000_000, 41_000_000],
  ] as const;
  const others = [
    [7, 7],
    [20, 200],
    [12, 120],
    [7, 27],
    [148, 158],
    [4.1, 14e9],
  ] as const;
  for (const [a, b] of slips) expect([a, b, areSlips(a, b), areSlips(b, a)]).toEqual([a, b, true, true]);
  for (const [a, b] of others) expect([a, b, areSlips(a, b), areSlips(b, a)]).toEqual([a, b, false, false]);
});

/** What is told of figures over two reports, as quantity, relation and values. */
function told(...texts: readonly string[]): string[] {
  const reports = texts.map((text, i) => ({ outlet: ['North Star', 'South Star'][i]!, text }));
  return analysed(reports).findings.flatMap(({ detail }) =>
    detail.type === 'figures' ? [`${detail.of} ${detail.relation}: ${detail.rows.map(({ value }) => value)}`] : [],
  );
}

it('tells two limits of what was measured that cannot both be meant', () => {
  expect(
    told(
      'The Larn drill broke through on Friday. Oil seeped into the ground to a depth of up to eight metres, the Larn council said.',
      'According to the council of Larn, oil from the Larn drill seeped down to a depth of up to 18 metres. It smells.',
    ),
  ).toEqual(['the depth open: 8,18']);
  expect(
    told(
      'Oil seeped into the ground at Larn to a depth of up to eight metres, the Larn council said.',
      'Oil seeped into the ground at Larn to a depth of up to ten metres, the Larn council said.',
    ),
  ).toEqual(['the depth bound: 8,10']);
});

it('tells a multiple of one limit that lost its point', () => {
  expect(
    told(
      'Lead was found in the wells of Larn at levels of up to 2.6 times the limit, the Larn laboratory said.',
      'The wells of Larn are poisoned. Lead was found at 26 times the legal limit.',
    ),
  ).toHaveLength(1);
});
