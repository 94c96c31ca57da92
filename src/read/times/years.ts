import type { CyclicMeaning, Holiday, YearSaid } from '../../languages/time-meaning.ts';
import { addDays, type Day, easter, monthLength, toDays, weekdayOf } from './calendar.ts';
import type { Mentioned, Surroundings } from './told.ts';

/** The year of a month, day, season, quarter or feast; `null` where nothing tells. */
export function yearOf(meaning: CyclicMeaning, around: Surroundings, mentioned: Mentioned | null): number | null {
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

/** The day of a feast in a year. */
export function holidayIn(holiday: Holiday, year: number): Day {
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
