import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  easter,
  exists,
  fromDays,
  parseDay,
  toDays,
  weekdayOf,
  weekOf,
} from '../../../src/read/times/calendar.ts';

describe('the calendar', () => {
  it('counts days there and back, one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800_000, max: 800_000 }), (days) => {
        const day = fromDays(days);
        expect(exists(day)).toBe(true);
        expect(toDays(day)).toBe(days);
        expect(weekdayOf(fromDays(days + 1))).toBe((weekdayOf(day) % 7) + 1);
      }),
      { seed: 7 },
    );
  });

  it('agrees with Date on its days and weekdays', () => {
    for (let days = -40_000; days < 40_000; days += 97) {
      const date = new Date(days * 86_400_000);
      const day = fromDays(days);
      expect([day.year, day.month, day.day]).toEqual([
        date.getUTCFullYear(),
        date.getUTCMonth() + 1,
        date.getUTCDate(),
      ]);
      expect(weekdayOf(day) % 7).toBe(date.getUTCDay());
    }
  });

  it.each([
    ['2022-01-01', 2021, 52],
    ['2021-01-03', 2020, 53],
    ['2020-12-31', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2022-01-17', 2022, 3],
  ])('puts %s in the ISO week %i-W%i', (iso, year, week) => {
    expect(weekOf(parseDay(iso)!)).toEqual({ year, week });
  });

  it.each([
    [1999, 4, 4],
    [2000, 4, 23],
    [2021, 4, 4],
    [2024, 3, 31],
    [2038, 4, 25],
  ])('knows Easter of %i', (year, month, day) => {
    expect(easter(year)).toEqual({ year, month, day });
  });

  it('keeps to the end of a shorter month', () => {
    expect(addMonths({ year: 2024, month: 1, day: 31 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(addMonths({ year: 2022, month: 1, day: 15 }, -13)).toEqual({ year: 2020, month: 12, day: 15 });
  });

  it('takes no day that is none', () => {
    expect([parseDay('2021-02-29'), parseDay('2021-13-01'), parseDay('May 2021')]).toEqual([null, null, null]);
  });
});
