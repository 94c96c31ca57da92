import type { Document, Published } from '../core/document.ts';
import { EDITION, SENT_ON } from '../languages/en/saved-page.ts';
import { daysBetween, daysIn, isoDay, type ToldDay } from './calendar.ts';
import { fromDateline } from './text/told-date.ts';

/** How near to a day without a year another report must have been published to lend it its year. */
const NEAR_DAYS = 31;

/** Names that two reports must share for one to lend the other its year. */
const SHARED_NAMES = 3;

/** How many times the names that reports of other years share a report must share with those of one, to be of that year. */
const CLEARLY = 2;

/** How far into a text, and into its block, a dateline reaches. */
const OPENING = 320;
const IN_BLOCK = 120;

/** "LARN, Feb 12 (Norna) -", "LARN, 12 February —": what stands before the first sentence. */
const DATELINE = /^\p{Lu}[^\n?!“"]{2,90}?\s[—–-]{1,2}\s/u;
/** What stands before the day where no dash tells a dateline: a place or two, a weekday. */
const BEFORE_DAY =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*,? (?:(?:of|on|in|and|the|de|la|el|am) )?){0,5}\p{Lu}[\p{L}\p{M}.'’-]*, *(?:(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?)(?:day)?\.?,? +)?$/u;
/** What ends it there: the end of the line or a stop, with an agency's name before it in brackets. */
const AFTER_DAY = /^(?: ?\([^)\n]{2,60}\))?(?:$|\n|[.:]\s)/u;
/** A programme's or page's day at the end of its headline: "the evening news, Thursday 16 August". */
const PROGRAMME_DAY = /[,|–—:-] *(?:sun|mon|tues|wednes|thurs|fri|satur)day,? +$/iu;

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
  /** `null` where only the day of the week is told, in `words`. */
  readonly day: ToldDay | null;
  readonly words: string;
}

function dayIn<T>(one: T, document: Document): [T, Told][] {
  const { removed, language } = document;
  const lines = removed.filter(({ reason }) => reason === 'date line').map((removal) => removal.text);
  const heads = removed.filter(({ reason }) => reason === 'masthead').map((removal) => removal.text);
  const sent = heads.filter((words) => SENT_ON.test(words));
  for (const words of [...lines, ...sent, ...datelinesOf(document)]) {
    const day = daysIn(words, language).find((told) => told.year === null && told.day !== null);
    if (day !== undefined) return [[one, { day, words: words.trim() }]];
  }
  const edition = heads.flatMap((words) => EDITION.exec(words)?.[0] ?? [])[0];
  return edition === undefined ? [] : [[one, { day: null, words: edition.trim() }]];
}

/** Datelines with which blocks at the head of a text open, and the day that ends a headline. */
function datelinesOf({ title, text, blocks, language }: Document): string[] {
  const dashed = DATELINE.exec(fromDateline(text).slice(0, IN_BLOCK))?.[0] ?? null;
  const openings = blocks.filter(({ start }) => start < OPENING).map(({ start, end }) => text.slice(start, end));
  const opened = openings.flatMap((opening) => {
    const day = firstDay(opening.slice(0, IN_BLOCK), language);
    if (day === null || !BEFORE_DAY.test(opening.slice(0, day.start))) return [];
    const after = AFTER_DAY.exec(opening.slice(day.end));
    return after === null ? [] : [opening.slice(0, day.end + after[0].length)];
  });
  const day = title === null ? null : firstDay(title, language);
  const ends = day !== null && day.end === title!.length && PROGRAMME_DAY.test(title!.slice(0, day.start));
  return [...(dashed === null ? [] : [dashed]), ...opened, ...(ends ? [title!] : [])];
}

function firstDay(words: string, language: string): ToldDay | null {
  return daysIn(words, language)[0] ?? null;
}

/** A day on which a report may have come out, by the year of another that shares names with it. */
interface Lent {
  readonly value: string;
  readonly sharedCount: number;
}

function placed(
  document: Document,
  { day, words }: Told,
  dated: readonly { readonly document: Document; readonly day: string }[],
): Published | null {
  const names = namesIn(document.text);
  const lent = dated.flatMap((other) => {
    const near = day === null ? [weekdayNear(other.day, words)] : inYears(day, other.day, words);
    const sharedCount = near.length === 0 ? 0 : sharedBy(names, other.document.text);
    return near.map((value): Lent => ({ value, sharedCount }));
  });
  const value = clearest(lent);
  return value === null
    ? null
    : {
        value,
        known: 'dateline',
        earliest: null,
        latest: null,
        evidence: `"${words}", in the ${day === null ? 'week' : 'year'} of the reports beside it`,
      };
}

/** A day without a year in those years in which it lies near another. */
function inYears({ month, day }: ToldDay, other: string, words: string): string[] {
  const year = Number(other.slice(0, 4));
  return [year - 1, year, year + 1]
    .map((one) => isoDay(one, month, day!))
    .filter((value) => Math.abs(daysBetween(value, other)) <= NEAR_DAYS && fitsWeekday(value, words));
}

/** The day with the weekday in `words` that is nearest to another, three days before or after it at most. */
function weekdayNear(other: string, words: string): string {
  const days = [0, 1, -1, 2, -2, 3, -3].map((apart) => dayAfter(other, apart));
  return days.find((day) => fitsWeekday(day, words))!;
}

const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/** The day by the report that shares most names, where those of other years share few; `null` where none or several would do. */
function clearest(lent: readonly Lent[]): string | null {
  const [best] = lent.toSorted((a, b) => b.sharedCount - a.sharedCount);
  if (best === undefined || best.sharedCount < SHARED_NAMES) return null;
  const others = lent.filter(({ value }) => value !== best.value).map(({ sharedCount }) => sharedCount);
  return others.every((sharedCount) => CLEARLY * sharedCount <= best.sharedCount) ? best.value : null;
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
