import { HANDLE } from '../../languages/en/saved-page.ts';
import { isOutletName, isShortName } from '../lines.ts';
import { isSlogan } from '../slogan.ts';
import { isAuthorLine } from './author.ts';
import { contentWords } from './content-words.ts';
import type { KnownParagraph } from './head.ts';
import { type Masthead, outletIn } from './masthead.ts';
import { nameAlone } from './name-alone.ts';
import type { Paragraph } from './paragraphs.ts';

/** A line above the text that no recogniser knows. */
export interface OpenLine {
  readonly paragraph: Paragraph;
  readonly index: number;
}

/**
 * The first line that shares enough words with the text below it to be its headline: two, and three in ten of its own.
 * Section names and slogans above it share none. Where no line does, the first below the masthead, which names, menus,
 * weather and the day make up. A name of an outlet alone is no headline. Right below the masthead that somebody wrote down
 * with a report stands its headline, whatever words it has.
 */
export function headlineAt(
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
export function isPoster(index: number, all: readonly KnownParagraph[]): boolean {
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

/** Whether a line is of the kinds that stand in a masthead or menu. */
export function isMasthead(known: KnownParagraph['known']): boolean {
  return known !== null && (known.kind === 'date' || known.kind === 'weather' || known.kind === 'furniture');
}
