import { linesOf } from './lines.ts';
import { inReadingOrder } from './order.ts';
import { type Drawn, type Line, median } from './placed.ts';

/** A paragraph and the size it is set in. */
interface Paragraph {
  text: string;
  readonly size: number;
  /** Its last line, to which the next may belong. */
  last: Line;
}

/** A page with what stands on every page apart. */
interface Page {
  readonly body: readonly Line[];
  /** Running heads and feet, page numbers. */
  readonly margins: readonly Line[];
}

/** The text of a file and, where its setting shows it, the headline. */
export interface TextLayer {
  /** Paragraphs parted by blank lines, pages by a form feed with what stands on every page beside it. */
  readonly text: string;
  readonly title: string | null;
}

/** Puts the text of a file together from where it is drawn. */
export function textLayer({ pages: drawn, title }: Drawn): TextLayer {
  const pages = withoutMargins(drawn.map((runs) => inReadingOrder(linesOf(runs))));
  const lines = pages.flatMap(({ body }) => body);
  const spacing = spacingOf(lines);
  const all: Paragraph[] = [];
  const parts = pages.map(({ body, margins }) => {
    const before = all.length;
    const edgeOf = rightEdges(body);
    for (const line of body) place(line, all, { spacing, edgeOf });
    return { before, margins };
  });
  const texts = parts.map(({ before, margins }, i) => {
    const own = all.slice(before, parts[i + 1]?.before ?? all.length).map(({ text }) => text);
    return [...own, ...margins.map(({ text }) => text)].join('\n\n');
  });
  return { text: texts.join('\n\f\n'), title: titleOf(all, title, median(lines.map(({ size }) => size))) };
}

/** How far the edges of a page reach in, in lines. */
const EDGE = 2;

/** Parts from each page the lines at its edges that many pages have there, but for their numbers. */
function withoutMargins(pages: readonly (readonly Line[])[]): readonly Page[] {
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)]);
  });
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set([...edge].map(marginKey))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isMargin = (line: Line, i: number): boolean =>
    edges[i]!.has(line) && (/^\W*\d{1,4}\W*$/.test(line.text) || isOnMany(counts.get(marginKey(line))!, pages.length));
  return pages.map((lines, i) => ({
    body: lines.filter((line) => !isMargin(line, i)),
    margins: lines.filter((line) => isMargin(line, i)),
  }));
}

const isOnMany = (count: number, pageCount: number): boolean => count >= 2 && count * 3 >= pageCount;

/** The same for a line and its like on other pages, whose numbers count up; a headline is set larger than its echo. */
const marginKey = ({ text, size }: Line): string =>
  `${Math.round(size)} ${text}`.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ');

/** The usual distance of two baselines, in font sizes. */
function spacingOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).flatMap((line, i) => {
    const step = (lines[i]!.y - line.y) / line.size;
    return step > 0.8 && step < 2.5 ? [step] : [];
  });
  return steps.length > 0 ? median(steps) : 1.2;
}

/** What tells where a paragraph ends. */
interface Setting {
  /** The usual distance of two baselines, in font sizes. */
  readonly spacing: number;
  /** Where the lines of a line's column end. */
  readonly edgeOf: (line: Line) => number;
}

/** The right edges of columns: where three quarters of the lines that begin at one place and are set alike end. */
function rightEdges(lines: readonly Line[]): (line: Line) => number {
  return (line) => {
    const column = lines.filter((other) => Math.abs(other.x - line.x) < 3 * line.size && isSetLike(other, line.size));
    const ends = column.map(({ right }) => right).sort((a, b) => a - b);
    return ends[Math.floor(ends.length * 0.75)] ?? line.right;
  };
}

const isSetLike = (line: Line, size: number): boolean => Math.abs(line.size - size) <= 0.12 * size;

/** Puts a line at the end of the last paragraph, or begins another. */
function place(line: Line, paragraphs: Paragraph[], setting: Setting): void {
  const current = paragraphs.at(-1);
  if (current === undefined || !continues(current, line, setting)) {
    paragraphs.push({ text: line.text, size: line.size, last: line });
    return;
  }
  current.text = joined(current.text, line.text);
  current.last = line;
}

/** A word that is broken at a line's end becomes whole; a name keeps its hyphen. */
function joined(before: string, after: string): string {
  if (/\p{Ll}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  return /\p{L}[-–]$/u.test(before) && /^\p{L}/u.test(after) ? before + after : `${before} ${after}`;
}

const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/;

function continues({ last, size }: Paragraph, line: Line, { spacing, edgeOf }: Setting): boolean {
  if (!isSetLike(line, size)) return false;
  const isOpen = !SENTENCE_END.test(last.text);
  const goesOn = isOpen && /^[\p{Ll}\p{N}"“'‘(]/u.test(line.text);
  const step = (last.y - line.y) / line.size;
  // A new column or page: whether the sentence goes on there.
  if (step < -1 || step > 6 * spacing) return goesOn;
  if (step > spacing * 1.25) return false;
  const isIndented = line.x - last.x > 0.8 * line.size && line.x - last.x < 5 * line.size;
  if (isIndented && !goesOn) return false;
  return goesOn || !hasRoom(last, line, edgeOf(last));
}

/** Whether the first word of `line` would still have stood in the line before: it was ended on purpose. */
function hasRoom(last: Line, line: Line, edge: number): boolean {
  const word = /^\S+/.exec(line.text)![0];
  const width = (line.width * (word.length + 1)) / line.text.length;
  return last.right + width < edge - line.size;
}

/** Of a headline, in sizes of the body. */
const LARGER = 1.25;
const LONGEST_TITLE = 200;

/** What the file calls itself where its text begins so, else what is set largest near the beginning. */
function titleOf(paragraphs: readonly Paragraph[], told: string | null, bodySize: number): string | null {
  const first = paragraphs.slice(0, 12);
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const named = first.find(({ text }) => told !== null && text.length >= 12 && plain(told).startsWith(plain(text)));
  if (named) return named.text;
  const isTitle = ({ text, size }: Paragraph): boolean =>
    size >= LARGER * bodySize && text.split(' ').length >= 3 && text.length <= LONGEST_TITLE;
  return first.filter(isTitle).sort((a, b) => b.size - a.size)[0]?.text ?? null;
}
