import { BEFORE_PLACE, HEADLINE_LABEL } from '../../languages/en/saved-page.ts';
import { endsSentence, isOutletName, isRunning, isShortName, type LineKind } from '../lines.ts';
import { isAuthorLine, isPersonName, isSigned } from './author.ts';
import { contentWords } from './content-words.ts';
import { headlineAt, isMasthead, isPoster, type OpenLine } from './headline.ts';
import { outletIn, readMasthead } from './masthead.ts';
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
    line === null ? { title: null, suffix: null } : splitSuffix(line.replace(HEADLINE_LABEL, ''), lines);
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
