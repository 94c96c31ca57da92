import type { ArchiveDatabase } from './open.ts';

/**
 * A document's place among all by day, then by coming in: its day, counted from the year 0, times the most documents of
 * a day, and its number on that day. Full text is kept under it, so that what SQLite gives back in the order of its
 * keys is in the order of time, and days are bounds of keys.
 */

/** Documents listed on one day; those beyond stand among the next day's. */
export const PLACES_A_DAY = 2 ** 20;
const DAY_MS = 86_400_000;
/** Of the year 0, so that no place is negative. */
const FIRST_DAY = 719_528;

function dayNumber(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? 0 : time / DAY_MS + FIRST_DAY;
}

/** The first place that documents of the ISO day `day` can have. */
export function firstPlaceOf(day: string): number {
  return dayNumber(day) * PLACES_A_DAY;
}

/** The first place of the day after `day`. */
export function firstPlaceAfter(day: string): number {
  return (dayNumber(day) + 1) * PLACES_A_DAY;
}

/** The ISO day that a place is of. */
function dayOfPlace(place: number): string {
  return new Date((Math.floor(place / PLACES_A_DAY) - FIRST_DAY) * DAY_MS).toISOString().slice(0, 10);
}

/** The ISO day of a place divided by `PLACES_A_DAY`. */
export function dayOfNumber(number: number): string {
  return dayOfPlace(number * PLACES_A_DAY);
}

/** A place that no document has yet, after all others of `day`. Within the transaction that takes it. */
export async function freePlace(db: ArchiveDatabase, day: string): Promise<number> {
  for (let end = firstPlaceAfter(day); ; end += PLACES_A_DAY) {
    const row = await db
      .selectFrom('document')
      .select('place')
      .where('place', '<', end)
      .orderBy('place', 'desc')
      .limit(1)
      .executeTakeFirst();
    const place = Math.max(firstPlaceOf(day), (row?.place ?? -1) + 1);
    if (place < end) return place;
  }
}
