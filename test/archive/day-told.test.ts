import { expect, it } from 'vitest';
import { dayTold, toldBy } from '../../src/archive/day-told.ts';

const published = { known: 'unknown', evidence: '' } as const;

it('a bound of the day is told from the day itself, and both from none', () => {
  const bounds = { value: null, earliest: '2031-03-01', latest: '2031-03-09' };
  const told = [
    dayTold({ ...published, ...bounds, value: '2031-03-04T08:00' }),
    dayTold({ ...published, ...bounds }),
    dayTold({ ...published, ...bounds, latest: null }),
  ];
  expect(told.map((one) => one!.day)).toEqual(['2031-03-04', '2031-03-09', '2031-03-01']);
  expect(told.map((one) => toldBy(one!.isDated))).toEqual([
    { isDated: true, bound: null },
    { isDated: true, bound: 'not after' },
    { isDated: true, bound: 'not before' },
  ]);
  expect(dayTold({ ...published, value: null, earliest: null, latest: null })).toBeNull();
  expect(toldBy(0)).toEqual({ isDated: false, bound: null });
});
