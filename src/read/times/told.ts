import type { TemporalExpression } from '../../core/annotations.ts';
import type { Day } from './calendar.ts';

/** What stands around a match. */
export interface Surroundings {
  /** The day of the report; `null` where neither its metadata nor its text tell. */
  readonly report: Day | null;
  /** The report's day, or one near it from which years can be told; `null` where not even that is known. */
  readonly near: Day | null;
  /** Whether the text is a history, in which a month belongs to the year last told of and not to the report's. */
  readonly narrative: boolean;
  /** The tense of the words before it; `null` where they have none. */
  readonly tense: 'future' | 'past' | null;
  /** The quarter that the report is about, as told before; `null` for none. */
  readonly quarter: Mentioned | null;
  /** The year told of right after it ("between April and June 1942"); `null` for none. */
  readonly yearAhead: number | null;
}

/** The time last told of. A negative year is before Christ; `null` parts were not told. */
export interface Mentioned {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: string | null;
}

/** A value, with what of it was implied, and what it leaves for later expressions to lean on. */
export interface Resolved {
  readonly type: TemporalExpression['type'];
  readonly value: string | null;
  readonly implied: TemporalExpression['implied'];
  readonly mentioned: Mentioned | null;
}

/** The value of a time told of, and the time itself for what follows. A clock stands after a day, known or not. */
export function withClock(told: Mentioned, clock: string | null, implied: TemporalExpression['implied']): Resolved {
  if (clock === null) return { type: 'DATE', value: timexValue(told), implied, mentioned: told };
  const day =
    told.day !== null ? timexValue(told) : `${yearValue(told.year)}-${told.month === null ? 'XX' : two(told.month)}-XX`;
  return { type: 'TIME', value: day + clock, implied, mentioned: told };
}

export function timexValue({ year, month, day, part }: Mentioned): string {
  const head = yearValue(year);
  if (part !== null) return `${head}-${part}`;
  if (month === null) return head;
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`;
}

/** Four digits; open where the words lead out of the calendar ("ninety centuries from now"). */
export function yearValue(year: number): string {
  if (Math.abs(year) > 9999) return 'XXXX';
  return year < 0 ? `BC${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

export function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A day as something told of. */
export const asMentioned = (day: Day): Mentioned => ({ ...day, part: null });

/** The day of a time told of; `null` where it tells none, or lies before the calendar. */
export function fullDay(mentioned: Mentioned | null): Day | null {
  if (mentioned === null || mentioned.month === null || mentioned.day === null || mentioned.year < 0) return null;
  return { year: mentioned.year, month: mentioned.month, day: mentioned.day };
}
