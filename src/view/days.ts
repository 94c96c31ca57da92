import { dayInWords } from '../core/day-in-words.ts';
import type { Published } from '../core/document.ts';

/** When a report was published, for a reader; with the hour where it is told. */
export function publishedInWords(published: Published): string {
  if (published.value !== null) {
    const hour = /T(\d\d:\d\d)/.exec(published.value)?.[1];
    return dayInWords(published.value) + (hour === undefined ? '' : `, ${hour}`);
  }
  const { earliest, latest } = published;
  if (earliest !== null && latest !== null) return between(earliest, latest);
  if (earliest !== null) return `not before ${dayInWords(earliest)}`;
  if (latest !== null) return `not after ${dayInWords(latest)}`;
  return 'day unknown';
}

/** `10–14 March 2031`, `30 March – 2 April 2031`, one day where both are the same. */
export function between(from: string, to: string): string {
  const [first, last] = [dayInWords(from), dayInWords(to)];
  if (first === last) return first;
  const [a, b] = [first.split(' '), last.split(' ')];
  if (a.length === 3 && b.length === 3 && a[2] === b[2])
    return a[1] === b[1] ? `${a[0]}–${last}` : `${a[0]} ${a[1]} – ${last}`;
  return `${first} – ${last}`;
}

/** How the day is known, in words for a reader; empty where the page itself tells. */
export function howKnown(published: Published): string {
  switch (published.known) {
    case 'metadata':
      return '';
    case 'dateline':
      return 'from its dateline';
    case 'embedded post':
      return 'by a post it shows';
    case 'implied':
      return 'as its text implies';
    case 'unknown':
      return published.value === null && published.earliest === null && published.latest === null
        ? ''
        : 'as far as is known';
  }
}

/** As of when a figure is told: the day, month or year of an ISO value; `null` for none, and for what is no day. */
export function asOfInWords(asOf: string | null): string | null {
  return asOf !== null && /^\d{4}(-\d\d){0,2}(T|$)/.test(asOf) ? dayInWords(asOf) : null;
}

/**
 * Milliseconds since 1970 of an ISO date, or of a date and time; `null` where it is neither. A date stands for its noon, so
 * that it lies within its day wherever the reader is.
 */
export function instant(iso: string | null): number | null {
  if (iso === null) return null;
  const time = Date.parse(/^\d{4}-\d\d-\d\d$/.test(iso) ? `${iso}T12:00:00Z` : iso);
  return Number.isNaN(time) ? null : time;
}
