import type { Published } from '../core/document.ts';
import type { DayBound } from '../core/room.ts';

/**
 * What `document.day` is: the day on which a document came in, since it tells none; its own; or no more than a bound of
 * it. Archives of older versions hold `own` for bounds.
 */
const CODES = { none: 0, own: 1, 'not after': 2, 'not before': 3 } as const;

/** ISO day by which a document is listed, and its code; `null` where it tells none. */
export function dayTold({ value, latest, earliest }: Published): { day: string; isDated: number } | null {
  if (value !== null) return { day: value.slice(0, 10), isDated: CODES.own };
  if (latest !== null) return { day: latest.slice(0, 10), isDated: CODES['not after'] };
  return earliest === null ? null : { day: earliest.slice(0, 10), isDated: CODES['not before'] };
}

/** What a code says. */
export function toldBy(code: number): { isDated: boolean; bound: DayBound | null } {
  const bound = (['not after', 'not before'] as const).find((name) => CODES[name] === code) ?? null;
  return { isDated: code !== CODES.none, bound };
}
