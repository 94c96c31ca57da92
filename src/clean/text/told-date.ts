import type { Published } from '../../core/document.ts';
import {
  AHEAD_AFTER_DAY,
  AHEAD_OF_DAY,
  NOTE_FIRST,
  PUBLISHED_LABEL,
  WEEKDAY_ONLY,
} from '../../languages/en/saved-page.ts';
import { daysBetween, daysIn, isoDay, type ToldDay } from '../calendar.ts';
import { UNKNOWN_DATE } from '../published.ts';

/** A line with a date, near the report. */
export interface DateLine {
  readonly words: string;
  readonly days: readonly ToldDay[];
  /** Whether it stands above the headline, where sites print the day of the visit as often as that of the report. */
  readonly aboveTitle: boolean;
  /** Whether it stands in a menu or by a weather line, as only the day of the visit does. */
  readonly ofVisit: boolean;
  /** For a reader: `line 5`. */
  readonly place: string;
}

/** What a text tells of its own date. */
export interface DateClues {
  readonly lines: readonly DateLine[];
  /** ISO days of the posts embedded in it. */
  readonly posts: readonly string[];
  /** The report's words. */
  readonly text: string;
  readonly language: string;
  /** Whether nothing of a page was copied with it: then nobody's visit has left a day above the headline. */
  readonly bare: boolean;
}

/** How long before the day in the masthead the latest day told may lie for the two to belong together. */
const FRESH_DAYS = 10;

/**
 * When a saved text was published, so far as it tells. A date line below the headline is the day of the report. One
 * above it is, unless it stands in a menu or by a weather line or the report's own days are older: then it is the day of copying and
 * only the latest that is possible. Then an embedded post's day; then bounds from the days that are told as past.
 */
export function publishedByText(clues: DateClues): Published {
  const told = clues.lines.flatMap((line) => {
    const day = line.days.find(({ year, day }) => year !== null && day !== null);
    return day ? [{ line, day: isoDay(day.year!, day.month, day.day!) }] : [];
  });
  const dateline = told.find(({ line }) => !line.aboveTitle) ?? datelineWithin(clues) ?? dayFirst(clues);
  if (dateline) return dated(dateline.day, 'dateline', dateline.line);
  const above = told[0] ?? null;
  const latest = above?.day ?? null;
  const earliest = latestPastDay(clues, latest);
  const isFresh = clues.bare || earliest === null || (above && daysBetween(earliest, above.day) <= FRESH_DAYS);
  if (above && !above.line.ofVisit && isFresh) {
    return dated(above.day, 'dateline', above.line);
  }
  const copied = above ? `; copied on ${above.day} (${above.line.place}: "${above.line.words}")` : '';
  const post = clues.posts.toSorted().at(-1);
  if (post) {
    const evidence = `an embedded post of ${post}${copied}`;
    return { value: post, known: 'embedded post', earliest: post, latest, evidence };
  }
  if (earliest) return { value: null, known: 'implied', earliest, latest, evidence: `tells of ${earliest}${copied}` };
  return { ...UNKNOWN_DATE, latest, evidence: copied ? copied.slice(2) : UNKNOWN_DATE.evidence };
}

function dated(day: string, known: Published['known'], { place, words }: Pick<DateLine, 'place' | 'words'>): Published {
  return { value: day, known, earliest: null, latest: null, evidence: `${place}: "${words}"` };
}

/** "HARBOUR TOWN, 12 March 2023 (Agency) — ": the dateline with which an agency opens its first sentence. */
const DATELINE = /^[\p{Lu}][\p{L} .,'’/-]{1,60}?,?\s+(?<date>[^—–(]{4,24}?)\s*(?:\([^)]{2,40}\)\s*)?[—–-]{1,2}\s/u;

/** How far into a text its dateline may stand below notes and a list of what is new. */
const ABOVE_DATELINE = 700;

/** A place in capitals, a day, an agency in brackets and a dash open the paragraph. */
const AGENCY_DATELINE =
  /(?<=^|\n)\p{Lu}{3,}[\p{Lu} .'’-]*(?:, \p{Lu}[\p{L} .'’-]{1,30})?, (?:\d{1,2}\.? \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2})(?:,? \d{4})? \([^()\n]{2,40}\) ?[–—-]/u;

/** A text from its agency's dateline on; the whole where none stands near its head. */
export function fromDateline(text: string): string {
  const at = AGENCY_DATELINE.exec(text.slice(0, ABOVE_DATELINE))?.index ?? 0;
  return text.slice(at);
}

function datelineWithin({
  text,
  language,
}: DateClues): { line: Pick<DateLine, 'place' | 'words'>; day: string } | null {
  const opening = fromDateline(text.replace(NOTE_FIRST, '')).slice(0, 160);
  const words = DATELINE.exec(opening)?.[0] ?? placeAndDay(opening, language);
  if (words === null) return null;
  const day = daysIn(words, language).find(({ year, day }) => year !== null && day !== null);
  return day
    ? { line: { place: 'first line', words: words.trim() }, day: isoDay(day.year!, day.month, day.day!) }
    : null;
}

/** "Harbour Town, 12 March 2023. The council …": a place and a day before a stop. */
function placeAndDay(opening: string, language: string): string | null {
  const told = daysIn(opening, language)[0];
  const isDateline = told && PLACE.test(opening.slice(0, told.start)) && /^\. \p{Lu}/u.test(opening.slice(told.end));
  return isDateline ? opening.slice(0, told.end) : null;
}

const PLACE = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}, (?:\p{L}+day,? )?$/u;

/** Longer lines are sentences. */
const LONGEST_LINE = 120;

/** Lines that stand between headline and text. */
const FIRST_LINES = 3;

/** What follows a day on a line that it opens: a time, then a stop or dash and who wrote it, a few words, or nothing. */
const AFTER_DAY = /^(?:,? ?\d{1,2}[.:h]\d{2})?(?:\. | [–—-] )(?:by |von |(?:\S+ ?){1,3}$)/iu;

const STOP = /^(?:,? ?\d{1,2}[.:h]\d{2})?\. /u;

/** "3.4.2031. Norna/mk", "Published 3 April 2031, 18.20. Corrected: …": a day that opens a short line below the headline. */
function dayFirst({ text, language }: DateClues): { line: Pick<DateLine, 'place' | 'words'>; day: string } | null {
  for (const words of text.split('\n\n').slice(0, FIRST_LINES)) {
    const told = daysIn(words, language)[0];
    const before = words.slice(0, told?.start ?? 0);
    const isLabelled = PUBLISHED_LABEL.test(before);
    // "Broadcast 4 March 2031, 20:15. It was recorded …"; "Published 4 March 2031, the book …" is a sentence.
    if (words.length > LONGEST_LINE && !(isLabelled && STOP.test(words.slice(told?.end)))) return null;
    if (!told || told.year === null || told.day === null) continue;
    if (isLabelled || (WEEKDAY_ONLY.test(before) && AFTER_DAY.test(words.slice(told.end))))
      return { line: { place: 'first lines', words }, day: isoDay(told.year, told.month, told.day) };
  }
  return null;
}

/** Between two days that one report tells of, half a year at most: how far a day without a year may be from the other. */
const NEAR_DAYS = 183;

/**
 * The latest day that the text tells as past, as an ISO date; a day without a year is read next to the latest that has
 * one, or as the last before `latest`. `null` where none can be placed.
 */
function latestPastDay({ text, language }: DateClues, latest: string | null): string | null {
  const days = daysIn(text, language).filter((day) => !isAhead(text, day) && !isOld(day, latest));
  const whole = days.flatMap(({ year, month, day }) => (year === null ? [] : [isoDay(year, month, day ?? 1)]));
  const anchor =
    whole
      .filter((day) => latest === null || day <= latest)
      .toSorted()
      .at(-1) ?? null;
  const placed = days.flatMap(({ year, month, day }) => {
    if (year !== null || day === null) return [];
    if (latest !== null) return lastBefore(latest, month, day);
    return anchor === null ? [] : firstFrom(anchor, month, day);
  });
  return [...(anchor ? [anchor] : []), ...placed].toSorted().at(-1) ?? null;
}

/** Reports are not copied from the web of before the web: an older year is an anniversary's. */
const FIRST_YEAR = 1995;

function isOld({ year }: ToldDay, latest: string | null): boolean {
  if (year === null) return false;
  return year < FIRST_YEAR || (latest !== null && Number(latest.slice(0, 4)) - year > 20);
}

function isAhead(text: string, { start, end }: ToldDay): boolean {
  return (
    AHEAD_OF_DAY.test(text.slice(Math.max(0, start - 60), start)) || AHEAD_AFTER_DAY.test(text.slice(end, end + 60))
  );
}

/** How far ahead a report tells of days without a year: "the strike on Thursday, March 28", told on the 23rd, is no day of last year. */
const AHEAD_DAYS = 31;

function lastBefore(latest: string, month: number, day: number): readonly string[] {
  const year = Number(latest.slice(0, 4));
  const same = isoDay(year, month, day);
  const soonest = same > latest ? same : isoDay(year + 1, month, day);
  if (soonest !== latest && daysBetween(latest, soonest) <= AHEAD_DAYS) return [];
  return [same <= latest ? same : isoDay(year - 1, month, day)];
}

function firstFrom(anchor: string, month: number, day: number): readonly string[] {
  const year = Number(anchor.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((one) => isoDay(one, month, day));
  const nearest = candidates.toSorted(
    (a, b) => Math.abs(daysBetween(anchor, a)) - Math.abs(daysBetween(anchor, b)),
  )[0]!;
  return Math.abs(daysBetween(anchor, nearest)) <= NEAR_DAYS ? [nearest] : [];
}
