const MS_A_DAY = 86_400_000;

/** The day of an ISO 8601 or TIMEX3 date (`2022-01-16`, `2022-01-16T09:30`), as days since 1970; `null` for anything coarser or malformed. */
export function dayOf(value: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(value);
  if (match === null) return null;
  const [, year, month, day] = match;
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(ms) ? null : ms / MS_A_DAY;
}

/** The ISO 8601 date of a day counted from 1970. */
export function isoOf(day: number): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}
