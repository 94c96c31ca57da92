import type { Span } from '../../core/span.ts';

/** Words between a pair of quotation marks, the marks included. */
export interface Quotation extends Span {
  /** 0 for one that stands in no other. */
  readonly depth: number;
  /** Whether the speech runs on in the next paragraph: opened, not closed, and opened again there. */
  readonly runsOn: boolean;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Marks of one family close one another. */
  readonly family: 'double' | 'german' | 'guillemet' | 'single';
  readonly may: 'open' | 'close' | 'either';
}

// Two single marks that stand for a double one come before single ones; of three together the first is a single one.
const MARK = /``|''(?!')|["“”„«»‘’']/g;
const OPENERS_BEFORE = /[\s([{—–\-/“"‘«„]/;
const WORD = /[\p{L}\p{N}]/u;
/** A single-quoted stretch longer than this is rather two apostrophes; the longest in PolNeAR's training part has 280. */
const LONGEST_SINGLE = 400;

/**
 * The quotations of a text in text order, outer before inner. Curly, straight, German and French marks; a single mark is
 * one only where it stands at a word's edge and a partner follows in its paragraph, so that apostrophes stay apostrophes.
 * A paragraph that opens a quotation and leaves it open while the next opens again is one that runs on. Linear.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  for (let i = 0; i < paragraphs.length; i++) {
    const last = lastLineOf(text, paragraphs, i);
    const next = paragraphs[last + 1];
    const opensAgain = next !== undefined && OPENS.test(text.slice(next.start, next.start + 8));
    found.push(...inParagraph(text, { start: paragraphs[i]!.start, end: paragraphs[last]!.end }, opensAgain));
    i = last;
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

const OPENS = /^\s*(?:["“„«]|``|'')/;

/** A quotation that is broken into lines has no more of them than this. */
const MOST_LINES = 12;

/**
 * Where each sentence has a line of its own, or lines are cut to a width, a quotation opened in one line is closed in a later one
 * with no empty line between: the last line of the quotations that begin at line `first`.
 */
function lastLineOf(text: string, lines: readonly Span[], first: number): number {
  let last = first;
  let open = leftOpen(text, lines[first]!);
  while (open !== undefined) {
    const closing = closingLine(text, lines, last, open.family, first + MOST_LINES);
    if (closing < 0) return last;
    last = closing;
    open = leftOpen(text, { start: lines[first]!.start, end: lines[last]!.end });
  }
  return last;
}

/** The line after `from` whose first mark of a family closes; -1 where an empty line, a mark that opens or the line `before` comes first. */
function closingLine(
  text: string,
  lines: readonly Span[],
  from: number,
  family: Mark['family'],
  before: number,
): number {
  for (let i = from + 1; i < Math.min(before, lines.length); i++) {
    if (lines[i]!.start - lines[i - 1]!.end !== 1 || OPENS.test(text.slice(lines[i]!.start, lines[i]!.start + 8)))
      return -1;
    const mark = marksOf(text, lines[i]!).find((other) => other.family === family);
    if (mark !== undefined) return mark.may === 'open' ? -1 : i;
  }
  return -1;
}

/** The first mark, other than a single one, that a paragraph opens and does not close. */
function leftOpen(text: string, paragraph: Span): Mark | undefined {
  return pairedIn(text, paragraph).open.find((mark) => mark.family !== 'single');
}

function inParagraph(text: string, paragraph: Span, opensAgain: boolean): Quotation[] {
  const { found, open } = pairedIn(text, paragraph);
  const left = open.find((mark) => mark.family !== 'single');
  return left !== undefined && opensAgain
    ? [...found, { start: left.start, end: paragraph.end, depth: 0, runsOn: true }]
    : found;
}

/** The quotations of a paragraph that are closed, and the marks that are left open. */
function pairedIn(text: string, paragraph: Span): { readonly found: Quotation[]; readonly open: readonly Mark[] } {
  const marks = marksOf(text, paragraph);
  const found: Quotation[] = [];
  const open: Mark[] = [];
  marks.forEach((written, at) => {
    // “ closes what „ opened, and opens otherwise.
    const closesGerman = text[written.start] === '“' && open.some((other) => other.family === 'german');
    const mark: Mark = closesGerman ? { ...written, family: 'german', may: 'close' } : written;
    const partner = open.findLastIndex((other) => other.family === mark.family);
    if (mark.may !== 'open' && partner >= 0) {
      found.push({ start: open[partner]!.start, end: mark.end, depth: partner, runsOn: false });
      open.length = partner; // an inner mark left open was an apostrophe
    } else if (mark.may !== 'close' && (mark.family !== 'single' || hasPartner(marks, at))) open.push(mark);
  });
  return { found, open };
}

function hasPartner(marks: readonly Mark[], at: number): boolean {
  const { end } = marks[at]!;
  for (let i = at + 1; i < marks.length && marks[i]!.start - end <= LONGEST_SINGLE; i++) {
    if (marks[i]!.family === 'single' && marks[i]!.may !== 'open') return true;
  }
  return false;
}

function marksOf(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(MARK)) {
    const start = paragraph.start + match.index;
    const mark = markAt(text, start, match[0]);
    if (mark !== null) marks.push(mark);
  }
  return marks;
}

function markAt(text: string, start: number, form: string): Mark | null {
  const end = start + form.length;
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const mayOpen = OPENERS_BEFORE.test(before) && !/\s/.test(after);
  const mayClose = !/\s/.test(before) && !WORD.test(after);
  const may = mayOpen === mayClose ? 'either' : mayOpen ? 'open' : 'close';
  if (form === '„') return { start, end, family: 'german', may: 'open' };
  // “ after a comma and before a space is a slip for ”.
  if (form === '“') return { start, end, family: 'double', may: mayClose && !mayOpen ? 'close' : 'open' };
  if (form === '``') return { start, end, family: 'double', may: 'open' };
  if (form === '”') return { start, end, family: 'double', may: 'close' };
  if (form === '«') return { start, end, family: 'guillemet', may: 'open' };
  if (form === '»') return { start, end, family: 'guillemet', may: 'close' };
  if (form === '"' || form === "''") return { start, end, family: 'double', may };
  // A mark inside a word, or one that neither opens nor closes, is an apostrophe.
  if (!mayOpen && !mayClose) return null;
  if (form === '‘') return mayOpen ? { start, end, family: 'single', may: 'open' } : null;
  return { start, end, family: 'single', may };
}
