import { DATE_WORDS } from '../languages/date-words.ts';
import {
  AGE_IN_APPS,
  AGENCY_ABROAD,
  ARTICLE_FIRST,
  BYLINE,
  CAPTION,
  COPYRIGHT_LINE,
  CREDIT_LINE,
  DISPATCH_SIGNS,
  NEWS_SECTION,
  NO_OUTLET,
  OUR_BYLINE,
  OUTLET_NOUN,
  OUTLET_STEM,
  PERSON_NAME,
  PHOTO_CREDIT,
  RELATIVE_DATE,
  SECTION_WORDS,
  SENT_BY,
  SIGNED_ON,
  SOURCE_LINE,
  WRITER_LINES,
  WRITER_PART,
} from '../languages/en/saved-page.ts';
import { BYLINE_ELSEWHERE, NAME_WORD, SOURCE_ELSEWHERE } from '../languages/other-lines.ts';
import { daysIn } from './calendar.ts';
import { type DateLine, dateLine } from './date-line.ts';
import { furnitureRule } from './furniture.ts';
import { issueDay } from './issue-day.ts';
import { translationNote } from './translated.ts';

/** What a line of a page is beside the report's own words. */
export type LineKind =
  | { readonly kind: 'furniture'; readonly reason: string; readonly heads: boolean }
  | ({ readonly kind: 'date' } & DateLine)
  | { readonly kind: 'weather' }
  | { readonly kind: 'byline'; readonly name: string }
  | { readonly kind: 'source'; readonly name: string }
  | { readonly kind: 'outlet'; readonly name: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'credit'; readonly reason: string }
  | { readonly kind: 'copyright'; readonly outlet: string }
  | { readonly kind: 'mark' };

const WEATHER =
  /^(?:\p{L}[\p{L} .'-]{1,30},? )?[-–−+]?\d{1,3}(?:\.\d)?\s?(?:°\s?[CF]?|º\s?[CF]?|[CF])(?:\s?[/|]\s?[-–−+]?\d{1,3}\s?°?\s?[CF]?)?(?:,? \p{L}[\p{L} .,'-]{1,40})?$/u;

/** What a line as a whole is, first of several things; `null` for words that may be the report's. */
export function lineKind(text: string, language: string): LineKind | null {
  return lineKinds(text, language)[0] ?? null;
}

/** A line with marks or wide gaps between its parts is no longer. */
const LONGEST_PARTED = 160;
const PARTED = /\s*[|•·]\s*/;

/**
 * All that a line tells, most telling first: "By Jane Doe | 3 March 2021" is a byline and a date. Empty for words that
 * may be the report's.
 */
export function lineKinds(text: string, language: string): readonly LineKind[] {
  const note = translationNote(text, language);
  if (note.length > 0) return note;
  const parts = text.length <= LONGEST_PARTED ? text.split(PARTED).filter(Boolean) : [];
  const imprint = imprintOf(parts, language);
  if (imprint.length > 0) return imprint;
  const stamp = stampOf(parts, language);
  if (stamp.length > 0) return stamp;
  const signed = parts.flatMap((part) => signedOn(part, language));
  if (signed.length > 0 && parts.length <= 3) return signed;
  const whole = wholeKind(text, language);
  const kinds = parts.length > 1 ? parts.flatMap((part) => wholeKind(part, language) ?? []) : [];
  // "3 March 2021 | By Jane Doe" is no date with a name beside it.
  const isSigned = whole?.kind === 'date' && whole.name !== null && kinds.some(({ kind }) => kind === 'byline');
  if (whole !== null && whole.kind !== 'byline' && !isSigned) return [whole];
  const telling = kinds.filter(({ kind }) => kind === 'date' || kind === 'byline' || kind === 'source');
  if (telling.length > 0 && kinds.length >= parts.length - 1) return telling;
  if (whole !== null) return [whole, ...dateWithin(text, language)];
  const issue = issueDay(text, language);
  if (issue !== null) return [{ kind: 'date', ...issue }];
  return isMenu(text) ? [{ kind: 'furniture', reason: 'navigation', heads: false }] : [];
}

/**
 * "By Jane Doe | THE BAY COURIER | 3 March 2021", "News desk | Bay Radio 98.2 | updated 3 March 2021": who wrote it, the
 * outlet and the day, in whatever order. Empty for other lines.
 */
function imprintOf(parts: readonly string[], language: string): readonly LineKind[] {
  if (parts.length !== 3) return [];
  const kinds = parts.map((part) => wholeKind(part, language));
  const isWriter = (at: number): boolean => kinds[at]?.kind === 'byline' || WRITER_PART.test(parts[at]!);
  const dated = kinds.findIndex((kind) => kind?.kind === 'date');
  const written = parts.findIndex((_, at) => at !== dated && isWriter(at));
  const name = parts.find((_, at) => at !== dated && at !== written);
  if (dated < 0 || written < 0 || name === undefined || !(isShortName(name) || isOutletName(name))) return [];
  if (SECTION_WORDS.has(name.toLowerCase()) || isTime(name)) return [];
  const byline = kinds[written]?.kind === 'byline' ? [kinds[written]] : [];
  return [...byline, kinds[dated]!, { kind: 'outlet', name }];
}

/** "The Bay Courier · 3h · 4 min read": an outlet and how long ago it came out or how long it takes to read, as apps show it. Empty for other lines. */
function stampOf([name = '', ...rest]: readonly string[], language: string): readonly LineKind[] {
  if (rest.length === 0 || !isOutletName(name)) return [];
  const kinds = rest.map((part) => wholeKind(part, language));
  const isStamp = (part: string, at: number): boolean => {
    const kind = kinds[at];
    return (
      AGE_IN_APPS.test(part) || kind?.kind === 'date' || (kind?.kind === 'furniture' && kind.reason === 'read time')
    );
  };
  if (!rest.every(isStamp)) return [];
  const dated = kinds.find((kind) => kind?.kind === 'date') ?? ({ kind: 'date', days: [], name: null } as const);
  return [dated, { kind: 'outlet', name }];
}

/** "16:12 GMT": figures and words such as stand beside a date. */
function isTime(text: string): boolean {
  return text.split(/[^\p{L}]+/u).every((word) => word === '' || DATE_WORDS.has(word.toLowerCase()));
}

/** "Posted by harbourwatch on 3 March 2021": who put it up, in whatever letters, and the day. Empty for other lines. */
function signedOn(text: string, language: string): readonly LineKind[] {
  const { name, day } = SIGNED_ON.exec(text)?.groups ?? {};
  const date = name === undefined || day === undefined ? null : dateLine(day, language);
  return name !== undefined && date?.name === null
    ? [
        { kind: 'byline', name },
        { kind: 'date', ...date },
      ]
    : [];
}

/** The day at the end of a byline. */
function dateWithin(text: string, language: string): readonly LineKind[] {
  const days = daysIn(text, language).filter(({ year, day }) => year !== null && day !== null);
  return days.length > 0 ? [{ kind: 'date', days, name: null }] : [];
}

/** A line that only says who wrote it, without a "by", is no longer. */
const LONGEST_WRITER = 90;

/** The first recogniser that knows a line wins: the order puts what tells something before what only clutters. */
function wholeKind(text: string, language: string): LineKind | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'mark' };
  if (text.length > 300) return null;
  const url = /^(https?:\/\/\S+)(?:\s+\d+\/\d+)?$/i.exec(text)?.[1];
  if (url) return { kind: 'address', url };
  if (DISPATCH_SIGNS.test(text)) return { kind: 'credit', reason: 'signs of who wrote it' };
  if (WEATHER.test(text)) return { kind: 'weather' };
  const copyright = COPYRIGHT_LINE.exec(text)?.groups?.name;
  if (copyright) return { kind: 'copyright', outlet: copyright.trim() };
  const sender = SENT_BY.exec(text)?.groups?.name;
  if (sender) {
    const isPerson = PERSON_NAME.test(sender) && !ARTICLE_FIRST.test(sender) && !isOutletName(sender);
    return { kind: isPerson ? 'byline' : 'outlet', name: sender };
  }
  const source = SOURCE_LINE.exec(text) ?? SOURCE_ELSEWHERE.exec(text);
  if (source && NO_OUTLET.test(source.groups!.name!)) return { kind: 'credit', reason: 'credit line' };
  // "First published on 3 May 2021" names a day and no source.
  if (source && !dateLine(source.groups!.name!, language)) return { kind: 'source', name: source.groups!.name!.trim() };
  const date = dateLine(text, language);
  if (date) return { kind: 'date', ...date };
  if (RELATIVE_DATE.test(text)) return { kind: 'date', days: [], name: null };
  // "By Jane Doe (courts) and John Roe (city desk)"
  const byline =
    BYLINE.exec(text.replace(/ \(\p{Ll}[\p{Ll} ]{2,20}\)/gu, '')) ??
    OUR_BYLINE.exec(text) ??
    BYLINE_ELSEWHERE.exec(text);
  if (byline && text.length < 150) return { kind: 'byline', name: byline.groups!.name!.trim() };
  const writer = text.length < LONGEST_WRITER ? WRITER_LINES.map((line) => line.exec(text)).find(Boolean) : null;
  if (writer) return { kind: 'byline', name: writer.groups!.name!.trim() };
  if (CAPTION.test(text) && text.length > 60) return null;
  if (PHOTO_CREDIT.test(text)) return { kind: 'credit', reason: 'photo credit' };
  if (CREDIT_LINE.test(text)) return { kind: 'credit', reason: 'credit line' };
  const rule = furnitureRule(text);
  if (rule) return { kind: 'furniture', reason: rule.reason, heads: rule.heads };
  return null;
}

/** "Home > World > Europe", "Log in | Register", "World Business Sport": what no sentence looks like. */
function isMenu(text: string): boolean {
  if (/[.!?]$|["“”]/.test(text)) return false;
  const parts = text.split(/\s*[>›»|/•·]\s*/).filter(Boolean);
  if (parts.length >= 3 && furnitureRule(parts[0]!)?.reason === 'navigation' && /[>›»]/.test(text)) return true;
  if (parts.length >= 3 && parts.every((part) => part.split(' ').length <= 4)) return true;
  // "Press & News › Statements": a path of two names, one of a section.
  const isPath =
    /^[^>›»|/•·]+ [>›»] [^>›»|/•·]+$/.test(text) && parts.every((part) => /^\p{Lu}\S*(?: \S+){0,3}$/u.test(part));
  if (isPath && parts.some((part) => part.split(' ').some((word) => SECTION_WORDS.has(word.toLowerCase()))))
    return true;
  if (parts.length === 2 && parts.every((part) => furnitureRule(part) !== null)) return true;
  const words = text
    .toLowerCase()
    .split(/[ >›»|/•·,&-]+/)
    .filter(Boolean);
  const unknown = words.filter((word) => !SECTION_WORDS.has(word)).length;
  // One name of the site's own among four or more.
  return words.length >= 3 && unknown <= (words.length >= 4 ? 1 : 0);
}

const SENTENCE_END = /[.!?…।。！？؟]["'”’»«“)\]」』]*$/;
/** A sentence's end within a paragraph: the next begins with a capital or a quotation. */
const SENTENCE_WITHIN = /[.!?…]["'”’»)\]]*\s+["'“‘«„(]?\p{Lu}/u;

/** Whether a line ends like a sentence. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

/**
 * Whether a line is running text: a sentence too long for a headline, or several. 70 characters part most
 * sentences of news from most lines around it; ideographs say about three times as much each.
 */
export function isRunning(text: string): boolean {
  if (/[。！？]/.test(text)) return text.length >= 24;
  if (text.length >= 70 && /[.…।]["'”’»«“)\]]*$/.test(text)) return true;
  if (text.length >= 120 && (endsSentence(text) || SENTENCE_WITHIN.test(text))) return true;
  return text.length >= 200;
}

/** Whether a short line is made like the name of a publisher: "The Harbour Times", "Iran Press TV", "example.org". */
export function isOutletName(text: string): boolean {
  if (OUTLET_STEM.test(text) && !SECTION_WORDS.has(text.toLowerCase())) return true;
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}(?:\/\w*)?$/i.test(text)) return true;
  // "Harbour Radio - News": the outlet and its section.
  if (AGENCY_ABROAD.test(text)) return true;
  const [name = '', ...section] = text.split(/\s+[-–|:]\s+/);
  if (section.length === 1 && furnitureRule(section[0]!) === null && !NEWS_SECTION.test(section[0]!)) return false;
  if (name.split(' ').every((word) => SECTION_WORDS.has(word.toLowerCase()))) return false;
  return name.includes(' ') && isShortName(name) && OUTLET_NOUN.test(name);
}

/** At most five words, all as in a name. */
export function isShortName(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length <= 5 && text.length <= 45 && !/[.!?:;,"“”]$/.test(text) && words.every((word) => NAME_WORD.test(word))
  );
}
