import type { CyclicMeaning } from '../../languages/time-meaning.ts';
import { addDays, weekdayOf } from './calendar.ts';
import { asMentioned, fullDay, type Mentioned, type Resolved, type Surroundings, two, withClock } from './told.ts';
import { holidayIn, yearOf } from './years.ts';

/** The value of what comes round. */
export function resolveCyclic(meaning: CyclicMeaning, around: Surroundings, mentioned: Mentioned | null): Resolved {
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
