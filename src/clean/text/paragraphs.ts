import type { Block } from '../../core/document.ts';
import type { Piece } from '../builder.ts';

/** A paragraph of a saved text: a line, or several where lines were wrapped at a width. */
export interface Paragraph {
  readonly pieces: readonly Piece[];
  /** White space squeezed. */
  readonly text: string;
  /** Half-open, into the original. */
  readonly start: number;
  readonly end: number;
  /** What its marks say it is (a bullet, a Markdown heading); `null` where nothing marks it. */
  readonly marked: Block['kind'] | null;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly afterBlank: boolean;
}

/** The paragraphs of a text in order. Every visible character is in one of them, list marks apart. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const lines = linesOf(text);
  const groups = isWrapped(lines) ? unwrap(lines) : lines.map((line) => [line]);
  return groups.map(paragraphOf);
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = false;
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029\f]*(?:\r\n|[\r\n\u2028\u2029\f]|$)/g)) {
    const visible = line.trimEnd();
    if (visible.trim() === '') {
      afterBlank = true;
      continue;
    }
    lines.push({ text: visible, start: index, afterBlank });
    afterBlank = false;
  }
  return lines;
}

const SENTENCE_END = /[.!?…:;]["'”’»)\]]*$/;
/** Marks that are layout and leave the text. A dash may open direct speech, a number a date, so these stay. */
const LIST_MARK = /^\s*[•◦▪●‣·*-]\s+/;
const NUMBERED = /^\s*\d{1,2}\)\s+\S/;
/** Widths at which people and programs wrap: typewriters' 65, mail's 72 and 76, editors' 80, some room either way. */
const NARROWEST = 50;
const WIDEST = 100;

/**
 * Whether lines were wrapped at a width: none of the text's lines is wider than any such width, and most lines that are
 * directly followed by another stop near the width without ending a sentence.
 */
function isWrapped(lines: readonly Line[]): boolean {
  if (lines.some(({ text }) => text.trim().length > WIDEST)) return false;
  const followed = lines.filter((_, i) => lines[i + 1] && !lines[i + 1]!.afterBlank);
  const broken = followed.filter(({ text }) => text.length >= NARROWEST && !SENTENCE_END.test(text));
  return broken.length >= 3 && broken.length * 2 > followed.length;
}

/** Runs of lines without a blank one, an indented beginning, a list mark or a short last line between them. */
function unwrap(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  const width = Math.max(...lines.map(({ text }) => text.length));
  for (const [i, line] of lines.entries()) {
    if (i > 0 && continues(lines[i - 1]!, line, width)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
}

function continues(previous: Line, line: Line, width: number): boolean {
  if (line.afterBlank || LIST_MARK.test(line.text)) return false;
  if (indentOf(line) > indentOf(previous) && !LIST_MARK.test(previous.text)) return false;
  // The next word would still have fitted: the line was ended on purpose.
  const nextWord = /\S+/.exec(line.text)![0];
  return (
    previous.text.length + 1 + nextWord.length > width - 12 ||
    (!SENTENCE_END.test(previous.text) && previous.text.length > width / 2)
  );
}

function indentOf({ text }: Line): number {
  return text.length - text.trimStart().length;
}

function paragraphOf(lines: readonly Line[]): Paragraph {
  const first = lines[0]!;
  const mark = LIST_MARK.exec(first.text)?.[0].length ?? 0;
  const pieces: Piece[] = [];
  for (const [i, line] of lines.entries()) {
    const start = line.start + (i === 0 ? mark : 0);
    // A wrapped line's end is a space; what stands there in the file is its line break.
    if (i > 0) pieces.push({ text: ' ', start: pieces.at(-1)!.end, end: start });
    pieces.push({ text: line.text.slice(start - line.start), start, end: line.start + line.text.length });
  }
  return {
    pieces,
    text: squeezed(pieces),
    start: first.start,
    end: pieces.at(-1)!.end,
    marked: mark > 0 || NUMBERED.test(first.text) ? 'list item' : null,
    afterBlank: first.afterBlank,
  };
}

/** The text of `pieces`, white space squeezed. */
export function squeezed(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
