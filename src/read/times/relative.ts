import type { RelativeMeaning, TimeUnit } from '../../languages/time-meaning.ts';
import { addDays, addMonths, type Day, weekOf } from './calendar.ts';
import {
  asMentioned,
  fullDay,
  type Mentioned,
  type Resolved,
  type Surroundings,
  timexValue,
  two,
  withClock,
  yearValue,
} from './told.ts';

/** The value of what is counted from the report or from the time last told of. */
export function resolveRelative(meaning: RelativeMeaning, around: Surroundings, mentioned: Mentioned | null): Resolved {
  const day = /^(?:year|decade|century|millennium)$/.test(meaning.unit) ? around.near : around.report;
  const report = day === null ? null : asMentioned(day);
  const base = baseOf(meaning, around, mentioned, report);
  if (base === null)
    return { type: meaning.clock ? 'TIME' : 'DATE', value: openValue(meaning), implied: [], mentioned: null };
  return shifted(base, meaning, around.report);
}

/** What a relative time counts from. */
function baseOf(
  meaning: RelativeMeaning,
  around: Surroundings,
  mentioned: Mentioned | null,
  report: Mentioned | null,
): Mentioned | null {
  const { anchor, unit, shift, counted } = meaning;
  if (around.narrative)
    return anchor === 'mentioned' || (unit === 'year' && shift === 0) ? (mentioned ?? report) : report;
  if (counted && unit === 'year' && shift === -1 && around.quarter !== null) return around.quarter;
  if (anchor === 'report') return report;
  if (unit === 'day' && meaning.clock !== null && shift === 0 && mentioned?.day == null) return report ?? mentioned;
  if (unit === 'quarter') return around.quarter ?? report;
  return counted && unit === 'year' && shift === -1 ? report : (mentioned ?? report);
}

/** What can be said of a relative time when the day it leans on is not known. */
function openValue({ unit, clock }: RelativeMeaning): string {
  const open: Partial<Record<TimeUnit, string>> = {
    day: 'XXXX-XX-XX',
    week: 'XXXX-WXX',
    weekend: 'XXXX-WXX-WE',
    month: 'XXXX-XX',
    quarter: 'XXXX-QX',
  };
  return (open[unit] ?? 'XXXX') + (clock ?? '');
}

function shifted(base: Mentioned, meaning: RelativeMeaning, report: Day | null): Resolved {
  const { unit, shift } = meaning;
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour': {
      const value = fullDay(base) === null ? 'XXXX-XX-XXTXX' : `${timexValue(base)}TXX`;
      return { type: 'TIME', value, implied: ['time'], mentioned: base };
    }
    case 'day':
      return dayFrom(base, meaning);
    case 'week':
    case 'weekend':
      return weekFrom(base, meaning);
    case 'month':
      return monthFrom(base, shift);
    case 'quarter':
      return quarterFrom(base, shift, meaning.anchor === 'report' ? report : null);
    case 'year':
      return yearFrom(base, meaning);
    case 'decade':
      return meaning.counted
        ? yearFrom(base, { ...meaning, shift: shift * 10 })
        : spanOfYears(base.year + shift * 10, 10);
    case 'century':
      return spanOfYears(base.year + shift * 100, 100);
    case 'millennium':
      return spanOfYears(base.year + shift * 1000, 1000);
  }
}

/** A time that tells no day stays what it is: "that day" of a month. */
function dayFrom(base: Mentioned, { shift, clock }: RelativeMeaning): Resolved {
  const day = fullDay(base);
  if (day === null) return withClock(base, clock, ['year', 'month']);
  const at = addDays(day, Math.round(shift));
  return withClock(asMentioned(at), clock, ['year', 'month', 'day']);
}

/** The week, or weekend, that so many weeks lead to; of a month that tells no day, from its first. */
function weekFrom(base: Mentioned, { unit, shift, counted }: RelativeMeaning): Resolved {
  const { year, month } = base;
  const from = fullDay(base) ?? (month === null || year < 0 ? null : { year, month, day: 1 });
  const implied = ['year', 'week'] as const;
  if (from === null) return { type: 'DATE', value: `${yearValue(year)}-WXX`, implied, mentioned: base };
  const at = addDays(from, Math.round(shift * 7));
  const week = weekOf(at);
  const value = `${yearValue(week.year)}-W${two(week.week)}${unit === 'weekend' ? '-WE' : ''}`;
  return { type: 'DATE', value, implied, mentioned: counted ? asMentioned(at) : base };
}

function monthFrom({ year, month, ...base }: Mentioned, shift: number): Resolved {
  const implied = ['year', 'month'] as const;
  if (month === null)
    return { type: 'DATE', value: `${yearValue(year)}-XX`, implied, mentioned: { year, month, ...base } };
  const at = addMonths({ year, month, day: 1 }, Math.round(shift));
  return withClock({ year: at.year, month: at.month, day: null, part: null }, null, implied);
}

/** "a year earlier" than a quarter is a quarter; any other year is whole. */
function yearFrom(base: Mentioned, { shift, counted, part, unit }: RelativeMeaning): Resolved {
  const year = base.year + Math.round(shift);
  if (counted && unit === 'year' && base.part !== null) return withClock({ ...base, year }, null, ['year']);
  return withClock({ year, month: null, day: null, part }, null, ['year']);
}

/** The quarter that so many quarters lead to; of a report, from the one before it. */
function quarterFrom(base: Mentioned, shift: number, report: Day | null): Resolved {
  const told = base.part === null ? null : /^Q([1-4])$/.exec(base.part);
  const quarter = told
    ? Number(told[1])
    : Math.ceil((report?.month ?? base.month ?? 1) / 3) - (report === null ? 1 : 0);
  const index = base.year * 4 + quarter - 1 + Math.round(shift);
  const at = { year: Math.floor(index / 4), month: null, day: null, part: `Q${(((index % 4) + 4) % 4) + 1}` };
  return withClock(at, null, ['year']);
}

/** A decade or century by its leading digits. */
function spanOfYears(year: number, length: 10 | 100 | 1000): Resolved {
  const digits = String(Math.floor(Math.abs(year) / length)).padStart(length === 10 ? 3 : 2, '0');
  const value = Math.abs(year) > 9999 ? 'XXXX' : `${year < 0 ? 'BC' : ''}${digits}`;
  return { type: 'DATE', value, implied: ['year'], mentioned: null };
}
