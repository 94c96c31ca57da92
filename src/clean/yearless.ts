import type { Document, Published } from '../core/document.ts';
import { daysBetween, daysIn, isoDay, type ToldDay } from './calendar.ts';

/** How near to a day without a year another report must have been published to lend it its year. */
const NEAR_DAYS = 31;

/** Names that two reports must share for one to lend the other its year. */
const SHARED_NAMES = 3;

/** How far into a text its dateline reaches. */
const OPENING = 120;

/** "LARN, Feb 12 (Norna) -", "LARN, 12 February —": what stands before the first sentence. */
const DATELINE = /^\p{Lu}[^\n?!“"]{2,90}?\s[—–-]{1,2}\s/u;

/**
 * Documents as they are, but those whose dateline has a day without its year ("LARN, Feb 12 (Norna) -", "Wed 21 Apr"), and of
 * whose day nothing else tells, with the year in which others of them were published within a month of that day and share
 * names with them; left as they are where no year or several would do, or the weekday told is another.
 */
export function withYears<T extends { readonly document: Document }>(all: readonly T[]): readonly T[] {
  const yearless = new Map(all.flatMap((one) => (isUndated(one.document) ? dayIn(one, one.document) : [])));
  if (yearless.size === 0) return all;
  const dated = all.flatMap(({ document }) => {
    const day = document.published.value?.slice(0, 10);
    return day === undefined ? [] : [{ document, day }];
  });
  return all.map((one) => {
    const told = yearless.get(one);
    const published = told === undefined ? null : placed(one.document, told, dated);
    return published === null ? one : { ...one, document: { ...one.document, published } };
  });
}

const isUndated = ({ published }: Document): boolean => published.value === null && published.known !== 'embedded post';

interface Told {
  readonly day: ToldDay;
  readonly words: string;
}

function dayIn<T>(one: T, { removed, text, language }: Document): [T, Told][] {
  const opening = DATELINE.exec(text.slice(0, OPENING))?.[0] ?? null;
  const lines = removed.filter(({ reason }) => reason === 'date line').map((removal) => removal.text);
  for (const words of [...lines, ...(opening === null ? [] : [opening])]) {
    const day = daysIn(words, language).find((told) => told.year === null && told.day !== null);
    if (day !== undefined) return [[one, { day, words: words.trim() }]];
  }
  return [];
}

function placed(
  document: Document,
  { day, words }: Told,
  dated: readonly { readonly document: Document; readonly day: string }[],
): Published | null {
  const near = dated.flatMap((other) => {
    const year = Number(other.day.slice(0, 4));
    const days = [year - 1, year, year + 1].map((one) => isoDay(one, day.month, day.day!));
    return days.filter((one) => Math.abs(daysBetween(one, other.day)) <= NEAR_DAYS).map((value) => ({ value, other }));
  });
  const fitting = near.filter(({ value }) => fitsWeekday(value, words));
  const values = new Set(fitting.map(({ value }) => value));
  const [value] = values;
  if (value === undefined || values.size > 1) return null;
  const names = namesIn(document.text);
  if (!fitting.some(({ other }) => sharedBy(names, other.document.text) >= SHARED_NAMES)) return null;
  return {
    value,
    known: 'dateline',
    earliest: null,
    latest: null,
    evidence: `"${words}", in the year of the reports beside it`,
  };
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Whether the weekday that stands beside a day is its own; where none does, it may be. */
function fitsWeekday(value: string, words: string): boolean {
  const told = /\b(?:sun|mon|tue|wed|thu|fri|sat)(?:[a-z]*day|s|rs|nes|ur)?\b/i
    .exec(words)?.[0]
    .slice(0, 3)
    .toLowerCase();
  return told === undefined || WEEKDAYS[new Date(`${value}T12:00:00Z`).getUTCDay()] === told;
}

const NAME = /\p{Lu}[\p{L}’'-]{3,}/gu;

/** Capitalised words that the text never has in small letters. */
function namesIn(text: string): ReadonlySet<string> {
  const small = new Set(text.match(/(?<![\p{L}’'-])\p{Ll}[\p{L}’'-]{3,}/gu));
  return new Set((text.match(NAME) ?? []).filter((name) => !small.has(name.toLowerCase())));
}

function sharedBy(names: ReadonlySet<string>, text: string): number {
  return new Set((text.match(NAME) ?? []).filter((name) => names.has(name))).size;
}
