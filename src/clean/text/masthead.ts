import { KICKER, SECTION_WORDS, STATION } from '../../languages/en/saved-page.ts';
import { dateLine } from '../date-line.ts';
import { isOutletName, isShortName } from '../lines.ts';
import { isDescription, isSection, isSlogan, partsOf } from '../slogan.ts';
import type { KnownParagraph } from './head.ts';

/** The lines before the first blank one, where all of them are an outlet's name and what stands with it. */
export interface Masthead {
  /** `null` where the first line might be a word such as "EXCLUSIVE". */
  readonly name: string | null;
  /** Whether the name alone tells an outlet; else the line below it does, and a short headline might look the same. */
  readonly certain: boolean;
  /** Index of the first line below. */
  readonly end: number;
}

/** Name, slogan, section and day: no masthead that somebody wrote down has more lines. */
const MOST_LINES = 4;

/**
 * The masthead that opens a file whose running text begins at `bodyAt`. A line in it that might be a headline, or that
 * belongs to a page's menus, leaves none.
 */
export function readMasthead(all: readonly KnownParagraph[], bodyAt: number): Masthead | null {
  const end = all.findIndex(({ paragraph }, i) => i > 0 && paragraph.afterBlank);
  const first = all[0];
  if (!first || first.known !== null || end < 0 || end > MOST_LINES || end >= bodyAt) return null;
  const below = all.slice(1, end);
  if (!below.every(isBesideName)) return null;
  const { text } = first.paragraph;
  const outlet = outletIn(text) ?? (below.some(isPath) ? firmIn(text) : null);
  if (outlet !== null) return { name: outlet, certain: true, end };
  const isDescribed = below.some(({ paragraph }) => isSlogan(partsOf(paragraph.text)[0]!.split(/\s+[–—]\s+/)[0]!));
  const name = text.split(/\s+[–—]\s+(?=\p{Ll})/u)[0]!.replace(/!+$/, '');
  if (isDescribed && isShortName(name) && !isSection(name) && !KICKER.test(name)) return { name, certain: false, end };
  return isCapitalWord(text) ? { name: null, certain: false, end } : null;
}

/** "HARBOUR FERRIES – safe passage for everyone": a name in capitals and what the firm says of itself, in small letters. */
function firmIn(text: string): string | null {
  const { name, rest } = /^(?<name>[^–—-]+) [–—-] (?<rest>\p{Ll}[^.!?]*)$/u.exec(text)?.groups ?? {};
  return name !== undefined && isShortName(name) && name === name.toUpperCase() && rest!.split(' ').length <= 8
    ? name
    : null;
}

/** "Press & News › Statements", below the name of whose page it is. */
function isPath({ paragraph: { text }, known }: KnownParagraph): boolean {
  return known?.kind === 'furniture' && known.reason === 'navigation' && /^[^>›»]+ [>›»] [^>›»]+$/.test(text);
}

function isBesideName(line: KnownParagraph): boolean {
  const { paragraph, known } = line;
  const { text } = paragraph;
  if (known !== null) return known.kind === 'date' || known.kind === 'byline' || isPath(line);
  if (isProgramme(text)) return true;
  // "SPORT", "Banks"; where words are not parted by spaces, a headline is one word too, in no case.
  return isSlogan(text) || /^\p{Lu}\S{0,19}$/u.test(text);
}

/** "Broadcast 9 November, evening news": a day, and what was sent or printed on it. */
function isProgramme(text: string): boolean {
  const [dated = '', what = '', ...more] = text.split(/,\s+(?=\p{Ll})/u);
  return more.length === 0 && dateLine(dated, 'en') !== null && isDescription(what);
}

/** The outlet in "Harbour Times", "LARN COURIER (Bay Region)", "MORNING CALL – the paper with a heart". */
export function outletIn(text: string): string | null {
  const { name: whole, rest } = NAME_AND_REST.exec(text)?.groups ?? {};
  const name = whole?.replace(/ online$|!+$/i, '');
  const bare = text.replace(/ online$/i, '');
  if (name === undefined || rest === undefined) return isOutletName(bare) ? bare : null;
  if (isAddress(name)) return name;
  // "Bay Ledger | Ports & Markets": a bar and a name with a section's word in it.
  if (isOutletName(name) && text.includes('|') && isShortName(rest) && hasSection(rest)) return name;
  // "the quay | World": a name in small letters.
  if (text.includes('|') && isSection(rest) && /^the \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?$/u.test(name)) return name;
  if (!isShortName(name) || isSection(name)) return null;
  // "Radio Larn – The Evening Hour": a station and its programme.
  if (STATION.test(name) && isShortName(rest)) return name;
  // A headline's dash has neither a section nor what an outlet is behind it: "Larn – our view".
  return isSlogan(rest) || (isOutletName(name) && text.endsWith(')')) ? name : null;
}

const NAME_AND_REST = /^(?<name>[^|–—(]+?)(?:(?:\s+\([^()]+\))?\s+[-–—|]\s+|\s+\()(?<rest>[^()]+)\)?$/u;

/** "harbourwatch.org", of which whatever stands beside it is a slogan. */
function isAddress(name: string): boolean {
  return /^[^\s.]+(?:\.[^\s.]+)*\.[a-z]{2,12}$/i.test(name) && isOutletName(name);
}

function hasSection(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s&,]+/)
    .some((word) => SECTION_WORDS.has(word));
}

/** "FLARE!", "THE PIER". */
export function isCapitalWord(text: string): boolean {
  return /^(?:THE )?\p{Lu}[\p{Lu}!’'-]+$/u.test(text);
}
