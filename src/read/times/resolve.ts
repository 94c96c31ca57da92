import type { TemporalExpression } from '../../core/annotations.ts';
import type {
  CyclicMeaning,
  DateMeaning,
  Holiday,
  RelativeMeaning,
  TimeUnit,
  YearSaid,
} from '../../languages/time-meaning.ts';
import { addDays, addMonths, type Day, easter, monthLength, toDays, weekdayOf, weekOf } from './calendar.ts';
import type { TimeMatch } from './match.ts';

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

/** What a match means in its place. */
export function resolve(match: TimeMatch, around: Surroundings, mentioned: Mentioned | null): Resolved {
  const { meaning } = match;
  switch (meaning.is) {
    case 'fixed':
      return { type: meaning.type, value: meaning.value, implied: [], mentioned: null };
    case 'date':
      return resolveDate(meaning, mentioned);
    case 'cyclic':
      return resolveCyclic(meaning, around, mentioned);
    case 'relative':
      return resolveRelative(meaning, around, mentioned);
  }
}

function resolveDate(meaning: DateMeaning, mentioned: Mentioned | null): Resolved {
  const before = meaning.era === 'BC' || (meaning.era === null && mentioned !== null && mentioned.year < 0);
  const year = before ? -meaning.year : meaning.year;
  if (meaning.yearDigits < 4) {
    const digits = String(Math.floor(meaning.year / (meaning.yearDigits === 3 ? 10 : 100))).padStart(
      meaning.yearDigits,
      '0',
    );
    const value = before ? `BC${digits}` : digits;
    return { type: 'DATE', value, implied: [], mentioned: { year, month: null, day: null, part: null } };
  }
  const told = { year, month: meaning.month, day: meaning.day, part: meaning.part };
  return withClock(told, meaning.clock, meaning.era === null ? ['year'] : []);
}

/** The value of a time told of, and the time itself for what follows. A clock stands after a day, known or not. */
function withClock(told: Mentioned, clock: string | null, implied: TemporalExpression['implied']): Resolved {
  if (clock === null) return { type: 'DATE', value: timexValue(told), implied, mentioned: told };
  const day =
    told.day !== null ? timexValue(told) : `${yearValue(told.year)}-${told.month === null ? 'XX' : two(told.month)}-XX`;
  return { type: 'TIME', value: day + clock, implied, mentioned: told };
}

function timexValue({ year, month, day, part }: Mentioned): string {
  const head = yearValue(year);
  if (part !== null) return `${head}-${part}`;
  if (month === null) return head;
  return day === null ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`;
}

/** Four digits; open where the words lead out of the calendar ("ninety centuries from now"). */
function yearValue(year: number): string {
  if (Math.abs(year) > 9999) return 'XXXX';
  return year < 0 ? `BC${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const asMentioned = (day: Day): Mentioned => ({ ...day, part: null });

function resolveCyclic(meaning: CyclicMeaning, around: Surroundings, mentioned: Mentioned | null): Resolved {
  if (meaning.weekday !== null) return resolveWeekday(meaning, around, mentioned);
  const year = yearOf(meaning, around, mentioned);
  if (year === null) {
    const tail =
      meaning.part ??
      (meaning.month === null ? 'XX' : two(meaning.month) + (meaning.day === null ? '' : `-${two(meaning.day)}`));
    return { type: 'DATE', value: `XXXX-${tail}${meaning.clock ?? ''}`, implied: [], mentioned: null };
  }
  const implied = typeof meaning.which === 'object' && 'year' in meaning.which ? [] : (['year'] as const);
  if (meaning.holiday !== null) return withClock(asMentioned(holidayIn(meaning.holiday, year)), meaning.clock, implied);
  return withClock({ year, month: meaning.month, day: meaning.day, part: meaning.part }, meaning.clock, implied);
}

function resolveWeekday(meaning: CyclicMeaning, around: Surroundings, mentioned: Mentioned | null): Resolved {
  const weekday = meaning.weekday!;
  const base = around.narrative ? fullDay(mentioned) : around.report;
  if (base === null) {
    return {
      type: meaning.clock ? 'TIME' : 'DATE',
      value: `XXXX-WXX-${weekday}${meaning.clock ?? ''}`,
      implied: [],
      mentioned: null,
    };
  }
  const ahead = (weekday - weekdayOf(base) + 7) % 7;
  const shift = weekdayShift(ahead, meaning.which, around.tense === 'future');
  return withClock(asMentioned(addDays(base, shift)), meaning.clock, ['year', 'month', 'day']);
}

/** Days from the report to the weekday meant, of which the next (or the same) day is `ahead` days on. */
function weekdayShift(ahead: number, which: CyclicMeaning['which'], future: boolean): number {
  if (which === 'last') return ahead === 0 ? -7 : ahead - 7;
  if (which === 'next') return ahead === 0 ? 7 : ahead;
  if (which === 'this') return ahead;
  return future || ahead === 0 ? ahead : ahead - 7;
}

function fullDay(mentioned: Mentioned | null): Day | null {
  if (mentioned === null || mentioned.month === null || mentioned.day === null || mentioned.year < 0) return null;
  return { year: mentioned.year, month: mentioned.month, day: mentioned.day };
}

/** The year of a month, day, season, quarter or feast; `null` where nothing tells. */
function yearOf(meaning: CyclicMeaning, around: Surroundings, mentioned: Mentioned | null): number | null {
  const { which } = meaning;
  if (typeof which === 'object') return yearSaid(which, around, mentioned);
  if (around.yearAhead !== null) return around.yearAhead;
  if (around.narrative && mentioned !== null) return narrativeYear(meaning, mentioned);
  if (around.near === null) return null;
  return which === 'bare' ? likelyYear(meaning, around.near, around.tense) : nearestYear(meaning, around.near, which);
}

/**
 * In a history a month belongs to the year last told of (that January after December opens the next was tried, and cost
 * more than it gained); what is next or last is so from the month last told of.
 */
function narrativeYear(meaning: CyclicMeaning, { year, month }: Mentioned): number {
  const begins = extent(meaning, Math.max(year, 1))[0].month;
  if (month === null) return meaning.which === 'last' ? year - 1 : meaning.which === 'next' ? year + 1 : year;
  if (meaning.which === 'last') return begins < month ? year : year - 1;
  if (meaning.which === 'next') return begins > month ? year : year + 1;
  return year;
}

function yearSaid(said: YearSaid, around: Surroundings, mentioned: Mentioned | null): number | null {
  if ('year' in said) return said.year;
  const report = around.near?.year ?? null;
  if ('fromReport' in said) return report === null ? null : report + said.fromReport;
  const base = mentioned?.year ?? report;
  return base === null ? null : base + said.fromMentioned;
}

/**
 * Days by which a time ahead must be nearer than the one behind to be meant, by tense, and one behind in the future. Of
 * 75, 150 and 300 each, by values on the news of the development part; all lie within 0.004.
 */
const AHEAD_SLACK = { past: 300, none: 150, future: 0 } as const;
const BEHIND_SLACK = 75;

/** The year whose month, day or season lies nearest to the report, unless the tense speaks clearly for another. */
function likelyYear(meaning: CyclicMeaning, report: Day, tense: 'future' | 'past' | null): number {
  if (meaning.part?.startsWith('Q') || meaning.part?.startsWith('H')) return nearestYear(meaning, report, 'back');
  const now = toDays(report);
  const distances = [-1, 0, 1].map((shift) => {
    const [from, to] = extent(meaning, report.year + shift);
    const gap = toDays(from) > now ? toDays(from) - now : Math.min(0, toDays(to) - now);
    const slack = gap > 0 ? AHEAD_SLACK[tense ?? 'none'] : gap < 0 && tense === 'future' ? BEHIND_SLACK : 0;
    return { year: report.year + shift, cost: Math.abs(gap) + slack };
  });
  return distances.reduce((best, next) => (next.cost < best.cost ? next : best)).year;
}

/** The last year, up to the report, in which the thing began, or the first, from the report on, in which it has not ended. */
function nearestYear(meaning: CyclicMeaning, report: Day, direction: 'back' | 'last' | 'next' | 'this'): number {
  const [from, to] = extent(meaning, report.year);
  const now = toDays(report);
  if (direction === 'this') return report.year;
  if (direction === 'back') return toDays(from) <= now ? report.year : report.year - 1;
  if (direction === 'last') return toDays(to) < now ? report.year : report.year - 1;
  return toDays(from) > now ? report.year : report.year + 1;
}

const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 12],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
};

/** First and last day, in a year, of what comes round. */
function extent(meaning: CyclicMeaning, year: number): [Day, Day] {
  if (meaning.holiday !== null) {
    const day = holidayIn(meaning.holiday, year);
    return [day, day];
  }
  const [first, last] =
    meaning.part === null ? [meaning.month ?? 1, meaning.month ?? 12] : SEASON_MONTHS[meaning.part]!;
  const day = meaning.day;
  return [
    { year, month: first, day: day ?? 1 },
    { year, month: last, day: day ?? monthLength(year, last) },
  ];
}

function holidayIn(holiday: Holiday, year: number): Day {
  switch (holiday.rule) {
    case 'fixed':
      return { year, month: holiday.month, day: holiday.day };
    case 'easter':
      return addDays(easter(year), holiday.offset);
    case 'weekday of month': {
      const { month, weekday, nth } = holiday;
      const edge = { year, month, day: nth > 0 ? 1 : monthLength(year, month) };
      const gap = nth > 0 ? (weekday - weekdayOf(edge) + 7) % 7 : -((weekdayOf(edge) - weekday + 7) % 7);
      return addDays(edge, gap + 7 * (nth > 0 ? nth - 1 : nth + 1));
    }
  }
}

function resolveRelative(meaning: RelativeMeaning, around: Surroundings, mentioned: Mentioned | null): Resolved {
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
  const { unit, shift, clock, counted } = meaning;
  const day = fullDay(base);
  const year = base.year;
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return {
        type: 'TIME',
        value: day === null ? 'XXXX-XX-XXTXX' : `${timexValue(base)}TXX`,
        implied: ['time'],
        mentioned: base,
      };
    case 'day': {
      const at = day ?? (base.year >= 0 && shift === 0 && !counted && clock === null ? null : day);
      if (at === null) return withClock(base, clock, ['year', 'month']);
      return withClock(asMentioned(addDays(at, Math.round(shift))), clock, ['year', 'month', 'day']);
    }
    case 'week':
    case 'weekend': {
      const from = day ?? (base.month === null || year < 0 ? null : { year, month: base.month, day: 1 });
      if (from === null)
        return { type: 'DATE', value: `${yearValue(year)}-WXX`, implied: ['year', 'week'], mentioned: base };
      const at = addDays(from, Math.round(shift * 7));
      const week = weekOf(at);
      const value = `${week.year}-W${two(week.week)}${unit === 'weekend' ? '-WE' : ''}`;
      return { type: 'DATE', value, implied: ['year', 'week'], mentioned: counted ? asMentioned(at) : base };
    }
    case 'month': {
      if (base.month === null)
        return { type: 'DATE', value: `${yearValue(year)}-XX`, implied: ['year', 'month'], mentioned: base };
      const at = addMonths({ year, month: base.month, day: 1 }, Math.round(shift));
      return withClock({ year: at.year, month: at.month, day: null, part: null }, null, ['year', 'month']);
    }
    case 'quarter':
      return quarterFrom(base, shift, meaning.anchor === 'report' ? report : null);
    case 'year':
      if (counted && base.part !== null) return withClock({ ...base, year: year + Math.round(shift) }, null, ['year']);
      return withClock({ year: year + Math.round(shift), month: null, day: null, part: meaning.part }, null, ['year']);
    case 'decade':
      if (counted)
        return withClock({ year: year + Math.round(shift * 10), month: null, day: null, part: null }, null, ['year']);
      return spanOfYears(year + shift * 10, 10);
    case 'century':
      return spanOfYears(year + shift * 100, 100);
    case 'millennium':
      return spanOfYears(year + shift * 1000, 1000);
  }
}

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
