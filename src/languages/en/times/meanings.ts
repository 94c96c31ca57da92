import type { CyclicMeaning, DateMeaning, FixedMeaning, RelativeMeaning, TimeUnit } from '../../time-meaning.ts';
import { monthNumber, partOfDay } from '../calendar.ts';
import { ordinal, parseNumber } from '../numbers.ts';

/** A date of which the year is told, all else left open but what is given. */
export function date(given: Partial<DateMeaning> & { year: number }): DateMeaning {
  return { is: 'date', era: 'AD', yearDigits: 4, month: null, day: null, part: null, clock: null, ...given };
}

/** Something that comes round, which of them left open but what is given. */
export function cyclic(given: Partial<CyclicMeaning>): CyclicMeaning {
  const open = { weekday: null, month: null, day: null, part: null, holiday: null, clock: null } as const;
  return { is: 'cyclic', which: 'bare', ...open, ...given };
}

/** `shift` units from the day of the report, but for what is given. */
export function relative(unit: TimeUnit, shift: number, given: Partial<RelativeMeaning> = {}): RelativeMeaning {
  return { is: 'relative', unit, shift, anchor: 'report', counted: false, clock: null, part: null, ...given };
}

/** A value that needs no context. */
export function fixed(type: FixedMeaning['type'], value: string): FixedMeaning {
  return { is: 'fixed', type, value };
}

/** The month of a name that is written as one, with a capital; `null` for "may" and "march" in small letters. */
export function properMonth(name: string | undefined): number | null {
  return name === undefined || !/^[A-Z]/.test(name) ? null : monthNumber(name);
}

/** The day of a month from `5`, `5th` or `fifth`; `null` for what is none. */
export function dayNumber(words: string | undefined): number | null {
  if (words === undefined) return null;
  const value = /^\d/.test(words) ? Number.parseInt(words, 10) : ordinal(words);
  return value !== null && value >= 1 && value <= 31 ? value : null;
}

/** TIMEX3's time for a part of the day, `null` for none told. */
export function clockOfPart(part: string | undefined): string | null {
  return part === undefined ? null : partOfDay(part);
}

const DURATION_LETTER: Readonly<Record<TimeUnit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  weekend: 'WE',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  millennium: 'ML',
};

/** A TIMEX3 duration: `P3D`, `PT2H`, `PXY` where the count is open, `P2Y6M` and `PT5H30M` for halves. */
export function duration(count: number | null, unit: TimeUnit): string {
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : '';
  if (count === null) return `P${time}X${DURATION_LETTER[unit]}`;
  const whole = Math.floor(count);
  const half = count - whole === 0.5 ? HALVES[unit] : undefined;
  if (half !== undefined) return `P${time}${whole > 0 ? whole + DURATION_LETTER[unit] : ''}${half}`;
  return `P${time}${Number(count.toFixed(3))}${DURATION_LETTER[unit]}`;
}

const HALVES: Partial<Record<TimeUnit, string>> = { year: '6M', hour: '30M', minute: '30S' };

/** The count that words tell: a number, or `null` for "several" and the like. "A couple" is two. */
export function count(words: string): number | null {
  if (/\bcouple\b/i.test(words)) return 2;
  return parseNumber(words);
}
