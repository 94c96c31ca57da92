import { describe, expect, it } from 'vitest';
import { timesApart } from '../src/core/times-apart.ts';

const apart = (days: readonly (string | null)[]) => timesApart(days, (day) => day);

describe('timesApart', () => {
  it('parts what is two weeks and more apart, in order', () => {
    expect(apart(['2024-09-12', '2024-04-02', '2024-04-09', '2024-04-22'])).toEqual([
      ['2024-04-02', '2024-04-09', '2024-04-22'],
      ['2024-09-12'],
    ]);
  });

  it('puts what has no day with the first, and gives nothing for nothing', () => {
    expect(apart([null, '2024-04-02', '2024-09-12'])).toEqual([['2024-04-02', null], ['2024-09-12']]);
    expect(apart([null])).toEqual([[null]]);
    expect(apart([])).toEqual([]);
  });
});
