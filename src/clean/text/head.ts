import { BEFORE_PLACE, DISPATCH_LABEL, HANDLE, HEADLINE_LABEL } from '../../languages/en/saved-page.ts';
import { endsSentence, isOutletName, isRunning, isShortName, type LineKind } from '../lines.ts';
import { isSlogan } from '../slogan.ts';
import { isAuthorLine, isPersonName, isSigned } from './author.ts';
import { contentWords } from './content-words.ts';
import { type Masthead, outletIn, readMasthead } from './masthead.ts';
import { nameAlone } from './name-alone.ts';
import type { Paragraph } from './paragraphs.ts';

/** A paragraph and what it was recognised as; `null` for words that may be the report's. */
export interface KnownParagraph {
  readonly paragraph: Paragraph;
  readonly known: LineKind | null;
  /** All that it tells, `known` first. */
  readonly kinds: readonly LineKind[];
}

/** What stands above a report's words. */
export interface Head {
  readonly title: string | null;
  readonly outlet: string | null;
  /** A name that opens the file by itself, above the headline: an outlet's, where nothing else names one. */
  readonly opening: string | null;
  /** A name on a line of its own between headline and date. */
  readonly byline: string | null;
  /** Index of the headline; -1 without one. */
  readonly titleAt: number;
  /** Why a paragraph of the head is no part of the text, by index. */
  readonly removed: ReadonlyMap<number, string>;
}

/** Mastheads and menus of real pages are shorter; a head without end would be a list. */
const LONGEST = 60;

/**
 * Reads the lines above the first running text (`bodyAt`, an index): which is the headline, which name the outlet.
 * `toldTitle` is a headline told beside the text, which then need not be in it.
 */
export function readHead(all: readonly KnownParagraph[], bodyAt: number, toldTitle: string | null): Head {
  const lines = all.slice(0, Math.min(bodyAt, LONGEST));
  const open = lines.flatMap(({ paragraph, known }, index) => (known === null ? [{ paragraph, index }] : []));
  const bodyWords = new Set(all.slice(bodyAt).flatMap(({ paragraph }) => contentWords(paragraph.text)));
  const masthead = readMasthead(all, bodyAt);
  const titleAt = toldTitle === null ? headlineAt(open, all, bodyAt, bodyWords, masthead) : lineOf(toldTitle, open);
  const line = toldTitle ?? all[titleAt]?.paragraph.text ?? null;
  const { title, suffix } =
    line === null
      ? { title: null, suffix: null }
      : splitSuffix(line.replace(HEADLINE_LABEL, '').replace(DISPATCH_LABEL, ''), lines);
  const outletAt = outletLine(lines, open, titleAt);
  const named = outletAt === null ? null : lines[outletAt]!.paragraph.text.split(/\s+[-–|]\s+/)[0]!;
  // "Radio Larn – transcript of the evening news" heads a text as its only line.
  const programme = line === null || isOutletName(line) ? null : outletIn(line);
  const first = titleAt > 0 && all[0]!.known === null ? outletIn(all[0]!.paragraph.text) : null;
  const poster = open.find(({ paragraph, index }) => isPoster(index, all) && isShortName(paragraph.text));
  const outlet =
    suffix ??
    (masthead && masthead.end <= titleAt ? masthead.name : null) ??
    named ??
    first ??
    programme ??
    poster?.paragraph.text ??
    null;
  const opening = titleAt > 0 ? nameAlone(all, bodyAt) : null;
  const removed = new Map<number, string>();
  for (const { paragraph, index } of open) {
    if (index === titleAt) continue;
    const reason = reasonInHead(paragraph, index, { title, outlet, titleAt, lines });
    if (reason !== null) removed.set(index, reason);
  }
  const author =
    open.find(({ paragraph, index }) => isAuthorLine(paragraph.text, index, titleAt, lines)) ??
    open.find(({ paragraph, index }) => isSigned(paragraph.text, index, titleAt, lines, bodyWords));
  if (author) removed.set(author.index, 'byline');
  return { title, outlet, opening, byline: author?.paragraph.text ?? null, titleAt, removed };
}

/** Index of the line that says the same as `title`; -1 without one. */
function lineOf(title: string, open: readonly OpenLine[]): number {
  return open.find(({ paragraph }) => key(paragraph.text) === key(title))?.index ?? -1;
}

interface OpenLine {
  readonly paragraph: Paragraph;
  readonly index: number;
}

/**
 * The first line that shares enough words with the text below it to be its headline: two, and three in ten of its own.
 * Section names and slogans above it share none. Where no line does, the first below the masthead, which names, menus,
 * weather and the day make up. A name of an outlet alone is no headline. Right below the masthead that somebody wrote down
 * with a report stands its headline, whatever words it has.
 */
function headlineAt(
  open: readonly OpenLine[],
  all: readonly KnownParagraph[],
  bodyAt: number,
  bodyWords: ReadonlySet<string>,
  masthead: Masthead | null,
): number {
  const named = open.filter(
    ({ paragraph: { text }, index }) =>
      /\p{L}+[^\p{L}]+\p{L}|[\p{Lo}]{4}/u.test(text) && !isOutletName(text) && !isPoster(index, all),
  );
  // "CHANNEL 3 – The Evening Hour": what names an outlet is a headline only where nothing else is.
  const isNamed = (text: string) => outletIn(text) !== null || (text.includes('|') && nameAlone(all, bodyAt) !== null);
  const others = named.filter(({ paragraph: { text }, index }) => index > 0 || !isNamed(text));
  const candidates = others.length > 0 ? others : named;
  const long = candidates.filter(({ paragraph: { text } }) => text.split(' ').length >= 4 || text.length >= 25);
  const telling = long.filter(({ paragraph }) => {
    const words = contentWords(paragraph.text);
    const shared = words.filter((word) => bodyWords.has(word)).length;
    return shared >= 2 && shared >= 0.3 * words.length;
  });
  const top = masthead === null ? undefined : atTop(masthead, candidates, telling, all);
  if (top) return top.index;
  const [first, second] = telling;
  // "Larn Harbour Museum", above the day and the headline: the text of a statement names who makes it.
  const isName = first !== undefined && second !== undefined && isIssuer(first, second, all);
  const told = isName ? second : first;
  const found = told ?? belowMasthead(candidates, all, bodyAt) ?? long[0] ?? candidates[0];
  if (found) return found.index;
  // A headline that ends like a sentence is known by the byline or date right below it.
  const below = all[bodyAt + 1]?.known?.kind;
  const line = all[bodyAt]?.paragraph;
  return line && line.text.length < 130 && (below === 'byline' || below === 'date') ? bodyAt : -1;
}

/** Whether the line is who posted what follows, by the handle below it. */
function isPoster(index: number, all: readonly KnownParagraph[]): boolean {
  return HANDLE.test(all[index + 1]?.paragraph.text ?? '');
}

/** Heads that were written down have a headline, a line or two below it, and who wrote it; a page's have more. */
const MOST_BELOW_MASTHEAD = 6;

/** In words: below few words, what is longer is a standfirst, and they the headline. */
const LONGEST_HEADLINE = 15;

function isStandfirst(text: string): boolean {
  return text.split(' ').length > LONGEST_HEADLINE || /\p{Ll}{2}[.?!] \p{Lu}/u.test(text);
}

/** The headline below a masthead; `undefined` where a page's menus follow it, or a label rather than a headline might. */
function atTop(
  { certain, end }: Masthead,
  candidates: readonly OpenLine[],
  telling: readonly OpenLine[],
  all: readonly KnownParagraph[],
): OpenLine | undefined {
  const below = candidates.filter(({ index }) => index >= end);
  const [first] = below;
  if (!first || below.length > MOST_BELOW_MASTHEAD || (!certain && telling[0]?.index === 0)) return undefined;
  const { paragraph, index } = first;
  const between = all.slice(end, index);
  if (between.some(({ known }) => known !== null && known.kind !== 'date' && known.kind !== 'byline')) return undefined;
  if (isAuthorLine(paragraph.text, index, end - 1, all)) return undefined;
  const next = telling.find((line) => line.index > index);
  return isLabel(paragraph.text) && next !== undefined && !isStandfirst(next.paragraph.text) ? undefined : first;
}

/** "The voice of Larn", or few words that neither count nor shout, as "Border dispute": they may stand above a headline. */
function isLabel(text: string): boolean {
  return isSlogan(text) || (text.split(' ').length <= 3 && !/[\p{N}"“‘„«]/u.test(text) && text !== text.toUpperCase());
}

/** Whether a name opens the file and a day or a label such as "Press release" stands between it and a longer line. */
function isIssuer({ paragraph, index }: OpenLine, next: OpenLine, all: readonly KnownParagraph[]): boolean {
  const between = all.slice(index + 1, next.index);
  return index === 0 && isShortName(paragraph.text) && between.some(({ known }) => isMasthead(known));
}

/** The first candidate below the last line of the masthead that still has one below it. */
function belowMasthead(
  candidates: readonly OpenLine[],
  all: readonly KnownParagraph[],
  bodyAt: number,
): OpenLine | undefined {
  for (let i = bodyAt - 1; i >= 0; i--) {
    const { paragraph, known } = all[i]!;
    if (!isMasthead(known) && !isOutletName(paragraph.text)) continue;
    const below = candidates.find(({ index }) => index > i);
    if (below && !isAuthorLine(below.paragraph.text, below.index, i, all)) return below;
  }
  return undefined;
}

function isMasthead(known: KnownParagraph['known']): boolean {
  return known !== null && (known.kind === 'date' || known.kind === 'weather' || known.kind === 'furniture');
}

/** A headline without the outlet's name after a bar or dash, and that name. */
function splitSuffix(line: string, lines: readonly KnownParagraph[]): { title: string; suffix: string | null } {
  const match = /^(?<title>.{12,}?)\s+[|–—•·-]\s+(?<suffix>[^|–—•·]{2,45})$/u.exec(line);
  const title = match?.groups?.title;
  const suffix = match?.groups?.suffix;
  if (!title || !suffix) return { title: line, suffix: null };
  const repeated = lines.some(({ paragraph }) => key(paragraph.text) === key(title));
  return isOutletName(suffix) || (repeated && isShortName(suffix)) ? { title, suffix } : { title: line, suffix: null };
}

/** The line that names the outlet: one that looks like such a name, stands twice, or stands right above the date. */
function outletLine(lines: readonly KnownParagraph[], open: readonly OpenLine[], titleAt: number): number | null {
  const others = open.filter(({ index, paragraph }) => index !== titleAt && isOutletOrShort(paragraph.text));
  const named = others.filter(({ paragraph }) => isOutletName(paragraph.text));
  const twice = others.find(({ paragraph, index }) =>
    others.some((other) => other.index !== index && key(other.paragraph.text) === key(paragraph.text)),
  );
  const aboveDate = others.find(
    ({ index, paragraph: { text } }) =>
      index > titleAt &&
      text.includes(' ') &&
      !isPersonName(text.split(BEFORE_PLACE)[0]!) &&
      lines[index + 1]?.known?.kind === 'date',
  );
  const namedTwice = twice && isOutletName(twice.paragraph.text) ? twice : undefined;
  const [first] = others.filter(({ index }) => index < titleAt && isMastheadName(index, lines, titleAt));
  return (namedTwice ?? named[0] ?? twice ?? aboveDate ?? first)?.index ?? null;
}

/** Whether a name of two words or more opens the file, above a menu or a day that stands above the headline. */
function isMastheadName(index: number, lines: readonly KnownParagraph[], titleAt: number): boolean {
  if (index > 0 || !lines[0]!.paragraph.text.includes(' ') || nextToWeather(0, lines)) return false;
  return lines.slice(1, titleAt).some(({ known }) => isMasthead(known));
}

function isOutletOrShort(text: string): boolean {
  return isOutletName(text) || isShortName(text);
}

function reasonInHead(
  paragraph: Paragraph,
  index: number,
  head: { title: string | null; outlet: string | null; titleAt: number; lines: readonly KnownParagraph[] },
): string | null {
  if (head.outlet !== null && key(paragraph.text).startsWith(key(head.outlet)) && isOutletOrShort(paragraph.text))
    return 'masthead: outlet';
  if (head.title !== null && isPartOf(paragraph.text, head.title)) return 'doubled headline';
  if (index < head.titleAt) return nextToWeather(index, head.lines) ? 'masthead: place of the weather' : 'masthead';
  if (isRunning(paragraph.text) || endsSentence(paragraph.text)) return null;
  // "Politics", "World news": a label stands above the byline or date, a heading right above what it heads.
  const below = head.lines[index + 1];
  return below && below.known !== null && isShortName(paragraph.text) ? 'section label' : null;
}

function nextToWeather(index: number, lines: readonly KnownParagraph[]): boolean {
  return [index - 1, index + 1].some((at) => lines[at]?.known?.kind === 'weather');
}

/** Whether a line only repeats the headline or a part of it. */
function isPartOf(line: string, title: string): boolean {
  const part = key(line);
  return part.length >= 8 && (key(title).includes(part) || part.startsWith(key(title)));
}

/** Letters and digits only, lower case: what remains the same when a line is set in another style. */
function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
