import { columnsOf } from './columns.ts';
import type { Paint, Style } from './paint.ts';

/** Words in one style; `null` for plain. */
export interface Run {
  readonly text: string;
  readonly style: Style | null;
}

/**
 * Runs as lines of at most `width` columns, the first indented by `first` columns and the others by `rest`. A word longer
 * than a line is cut. Greedy: the last words of a line decide nothing about the lines before.
 */
export function wrap(
  runs: readonly Run[],
  width: number,
  first: number,
  rest: number,
  paint: Paint,
): readonly string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let used = first;
  let gap = '';
  for (const word of words(runs, Math.max(2, width - rest))) {
    if (word.isSpace) {
      gap = word.parts[0]!.text;
      continue;
    }
    if (used + gap.length + word.columns > width && used > rest) {
      lines.push(line);
      line = ' '.repeat(rest);
      used = rest;
      gap = '';
    }
    line += gap + word.parts.map(({ text, style }) => (style === null ? text : paint(style, text))).join('');
    used += gap.length + word.columns;
    gap = '';
  }
  return [...lines, line];
}

interface Word {
  readonly parts: readonly Run[];
  readonly columns: number;
  readonly isSpace: boolean;
}

/** What must stay together: letters of several styles without white space between them are one word. */
function words(runs: readonly Run[], longest: number): Word[] {
  const result: Word[] = [];
  let open: Run[] = [];
  const close = () => {
    if (open.length > 0)
      result.push({ parts: open, columns: columnsOf(open.map((part) => part.text).join('')), isSpace: false });
    open = [];
  };
  for (const { text, style } of runs) {
    for (const piece of text.match(/ +|[^ ]+/g) ?? []) {
      if (piece.startsWith(' ')) {
        close();
        result.push({ parts: [{ text: piece, style: null }], columns: piece.length, isSpace: true });
      } else {
        for (const part of cut(piece, longest)) {
          if (open.length > 0 && part !== piece) close();
          open.push({ text: part, style });
        }
      }
    }
  }
  close();
  return result;
}

function cut(word: string, longest: number): readonly string[] {
  if (columnsOf(word) <= longest) return [word];
  const letters = [...word];
  const size = Math.max(1, Math.floor(longest / 2));
  return Array.from({ length: Math.ceil(letters.length / size) }, (_, i) =>
    letters.slice(i * size, (i + 1) * size).join(''),
  );
}
