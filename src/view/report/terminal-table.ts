import { columnsOf, harmless } from './columns.ts';
import type { Paint, Style } from './paint.ts';
import { wrap } from './wrap.ts';

const INDENT = 2;
const GAP = 2;
/** No column is squeezed below this while another is wider. */
const NARROWEST = 5;

/** A table whose columns share the width: short ones have what they need, long ones wrap within what is left. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: Paint,
): readonly string[] {
  const cells = [head, ...rows].map((row) => row.map(harmless));
  const widths = columnWidths(cells, width - INDENT - GAP * (head.length - 1));
  const [title, ...body] = cells.map((row, i) => rowLines(row, widths, paint, i === 0 ? 'quiet' : null));
  return [...(head.some((name) => name !== '') ? title! : []), ...body.flat()];
}

/** What each column needs; where that is too much, the widest give way first, down to their longest words as long as any can. */
function columnWidths(rows: readonly (readonly string[])[], room: number): number[] {
  const widest = (measure: (cell: string) => number): number[] =>
    rows[0]!.map((_, i) => Math.max(1, ...rows.map((row) => measure(row[i] ?? ''))));
  const needed = widest(columnsOf);
  const words = widest((cell) => Math.max(...cell.split(' ').map(columnsOf)));
  const whole = squeezed(needed, room, words);
  return squeezed(
    whole,
    room,
    needed.map(() => NARROWEST),
  );
}

/** `widths` taken off the widest of those above their `least` until they fit into `room`, or none is left. */
function squeezed(widths: readonly number[], room: number, least: readonly number[]): number[] {
  const left = [...widths];
  for (let over = left.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const wide = left.map((width, i) => (width > least[i]! ? width : 0));
    const at = wide.indexOf(Math.max(...wide));
    if (wide[at] === 0) break;
    left[at]!--;
  }
  return left;
}

function rowLines(row: readonly string[], widths: readonly number[], paint: Paint, style: Style | null): string[] {
  const columns = row.map((cell, i) =>
    cell === '' ? [''] : wrap([{ text: cell, style: null }], widths[i]!, 0, 0, paint),
  );
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = columns.map((lines, i) => {
      const text = lines[at] ?? '';
      return text + ' '.repeat(Math.max(0, widths[i]! - columnsOf(text)));
    });
    const line = ' '.repeat(INDENT) + parts.join(' '.repeat(GAP)).trimEnd();
    return style === null ? line : paint(style, line);
  });
}
