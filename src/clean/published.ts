import type { Published } from '../core/document.ts';

/** What is said of a report whose date nothing tells. */
export const UNKNOWN_DATE: Published = {
  value: null,
  known: 'unknown',
  earliest: null,
  latest: null,
  evidence: 'nothing tells',
};

/** The date that came with a record. A day is kept as a day, a time with its offset; what is no date is not taken. */
export function publishedAsGiven(given: string | null): Published {
  const value = given === null ? null : isoDate(given);
  return value === null
    ? UNKNOWN_DATE
    : { ...UNKNOWN_DATE, value, known: 'metadata', evidence: 'given with the record' };
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * ISO 8601 from what metadata hold: a date as `2022-01-17`, a date and time with offset as `2022-01-17T08:30:00+01:00`;
 * a time without an offset is cut to its day. Also what `Date` reads of RFC 2822. `null` for what is no date.
 */
export function isoDate(value: string): string | null {
  const match = ISO.exec(value.trim());
  if (!match) return longDate(value);
  const [, year, month, day, time, seconds, offset] = match;
  if (!isDay(Number(year), Number(month), Number(day))) return null;
  const date = `${year}-${month}-${day}`;
  if (time === undefined || offset === undefined) return date;
  return `${date}T${time}${seconds ?? ':00'}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`;
}

/** The first of January 1970 is what an empty field of a database is read as. */
function isDay(year: number, month: number, day: number): boolean {
  if (year < 1800 || (year === 1970 && month === 1 && day === 1)) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const IN_ADDRESS = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

/** The day in an address such as `/2022/01/17/` or `-20220117.html`; `null` without one. */
export function publishedByAddress(url: string | null): Published | null {
  const match = url === null ? null : IN_ADDRESS.exec(url);
  const date = match && isoDate(`${match[1]}-${match[2]}-${match[3]}`);
  return date ? { ...UNKNOWN_DATE, value: date, known: 'metadata', evidence: `the address: ${match[0]}` } : null;
}

/** `Mon, 17 Jan 2022 08:30:00 +0100`, as feeds and some pages have it. */
function longDate(value: string): string | null {
  if (!/^[A-Za-z]{3}, \d{1,2} [A-Za-z]{3} \d{4} \d{2}:\d{2}/.test(value.trim())) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
