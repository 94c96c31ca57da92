import type { Version } from '../version.ts';
import type { FigureFact } from './fact.ts';

/** News says first when it happened: so many sentences of a report are looked at. */
const LEAD = 3;

/**
 * Whether the reports that tell one value say that it happened on one weekday, and those that tell another on another: 23
 * pirates on a Saturday, 26 on a Thursday are two raids. Of each side the weekday that most of its leads name counts, and
 * only if no lead of another side names it: what happened on a Sunday is told again on Monday. Where reports have days,
 * these tell it.
 */
export function areOfTwoDays(facts: readonly FigureFact[]): boolean {
  if (facts.some(({ version }) => version.day !== null)) return false;
  const sides = [...Map.groupBy(facts, ({ figure }) => figure.value).values()].map((own) =>
    own.flatMap(({ version }) => [...weekdaysOf(version)]),
  );
  const days = sides.map((own) => mostOften(own));
  return (
    sides.length > 1 &&
    days.every((day, i) => day !== null && sides.every((other, j) => i === j || !other.includes(day)))
  );
}

/** The weekdays that a report's lead names, as TIMEX3 values have them (`XXXX-WXX-6`). */
function weekdaysOf({ read, sentences }: Version): ReadonlySet<string> {
  const end = sentences.slice(0, LEAD).at(-1)?.end ?? 0;
  const told = read.annotations.times.filter((time) => time.start < end);
  return new Set(told.flatMap(({ value }) => /^XXXX-WXX-\d/.exec(value ?? '')?.[0] ?? []));
}

function mostOften(days: readonly string[]): string | null {
  const [most] = [...Map.groupBy(days, (day) => day)].sort((a, b) => b[1].length - a[1].length);
  return most?.[0] ?? null;
}
