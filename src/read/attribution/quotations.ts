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
  paragraphs.forEach((paragraph, i) => {
    const next = paragraphs[i + 1];
    const opensAgain = next !== undefined && /^\s*(?:["“„«]|``|'')/.test(text.slice(next.start, next.start + 8));
    found.push(...inParagraph(text, paragraph, opensAgain));
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function inParagraph(text: string, paragraph: Span, opensAgain: boolean): Quotation[] {
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
  const left = open.find((mark) => mark.family !== 'single');
  if (left !== undefined && opensAgain) {
    found.push({ start: left.start, end: paragraph.end, depth: 0, runsOn: true });
  }
  return found;
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
