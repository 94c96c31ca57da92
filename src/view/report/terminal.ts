import { middleLeftOut } from '../snippets.ts';
import type { Block, Inline } from './blocks.ts';
import { columnsOf, fitted, harmless } from './columns.ts';
import { type Paint, paints, type Style } from './paint.ts';
import { tableLines } from './terminal-table.ts';
import { type Run, wrap } from './wrap.ts';

export interface TerminalOptions {
  /** Columns, at least 40. */
  readonly width: number;
  readonly colour: boolean;
}

/** Longer lines are harder to read than to wrap: text keeps to this even on a wider terminal; tables use it all. */
const READABLE = 100;

/** Blocks laid out for a terminal. Differences and evidence are marked by signs, and by colour beside them. */
export function terminal(blocks: readonly Block[], { width, colour }: TerminalOptions): string {
  const paint = paints(colour);
  const lines = blocks.flatMap((block, i) => [
    ...(isSpaced(block, blocks[i - 1] ?? null) ? [''] : []),
    ...blockLines(block, width, paint),
  ]);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function isSpaced(block: Block, before: Block | null): boolean {
  if (before === null) return false;
  if (block.type === 'entry') return block.depth === 0 && before.type === 'entry' && before.depth > 0;
  return !(before.type === 'heading' && before.level > 1);
}

function blockLines(block: Block, width: number, paint: Paint): readonly string[] {
  switch (block.type) {
    case 'heading':
      return headingLines(block, width, paint);
    case 'paragraph':
      return wrap(block.text.map(runOf), Math.min(width, READABLE), 2, 2, paint);
    case 'entry': {
      const label = block.label === null ? '' : harmless(block.label);
      const indent = 4 + block.depth * 4;
      const hanging = indent + 2 + Math.max(0, columnsOf(label) - 1);
      const first: Run = { text: label, style: 'label' };
      const gap: Run = { text: ' '.repeat(Math.max(1, hanging - indent - columnsOf(label))), style: null };
      return wrap([first, gap, ...block.text.map(runOf)], Math.min(width, READABLE), indent, hanging, paint);
    }
    case 'table':
      return tableLines(block.head, block.rows, width, paint);
    case 'axis':
      return axisLines(block, Math.min(width, READABLE), paint);
  }
}

function headingLines(block: Extract<Block, { type: 'heading' }>, width: number, paint: Paint): readonly string[] {
  const aside = block.aside === null ? '' : harmless(block.aside);
  const text = harmless(block.text);
  switch (block.level) {
    case 1:
    case 2: {
      const rule = (block.level === 1 ? '═' : '─').repeat(width);
      const lines = wrap([{ text, style: 'title' }], width, 0, 0, paint);
      const last = lines.at(-1)!;
      const gap = Math.max(2, width - columnsOf(text) - columnsOf(aside));
      const fits = lines.length === 1 && columnsOf(text) + 2 + columnsOf(aside) <= width;
      const tail = aside === '' ? [] : fits ? [] : [paint('quiet', aside)];
      const head = fits && aside !== '' ? `${last}${' '.repeat(gap)}${paint('quiet', aside)}` : last;
      return [
        paint('rule', rule),
        ...lines.slice(0, -1),
        head,
        ...tail,
        ...(block.level === 1 ? [paint('rule', rule)] : []),
      ];
    }
    case 3:
      return [paint('section', text.toUpperCase()), ''];
    case 4:
      return [`  ${paint('kind', text)}`];
  }
}

function axisLines(
  { from, to, marks }: Extract<Block, { type: 'axis' }>,
  width: number,
  paint: Paint,
): readonly string[] {
  const room = Math.max(10, width - columnsOf(from) - columnsOf(to) - 8);
  const rows: string[][] = [];
  for (const { label, at } of marks) {
    const column = Math.min(room - label.length, Math.round(at * (room - 1)));
    const around = (cells: readonly string[]) => cells.slice(Math.max(0, column - 1), column + label.length + 1);
    const free = rows.find((cells) => around(cells).every((cell) => cell === ' '));
    const row = free ?? Array.from({ length: room }, () => ' ');
    if (free === undefined) rows.push(row);
    for (const [i, letter] of [...label].entries()) row[column + i] = letter;
  }
  const pad = ' '.repeat(2 + columnsOf(from) + 2);
  const above = rows.reverse().map((cells) => `${pad}${paint('label', cells.join(''))}`);
  return [...above, `  ${paint('quiet', from)} ├${'─'.repeat(room - 2)}┤ ${paint('quiet', fitted(to, width))}`];
}

function runOf(run: Inline): Run {
  if (typeof run === 'string') return { text: harmless(run), style: null };
  const text = harmless(run.text);
  if (run.style === 'difference') return differenceRun(text, run.difference);
  if (run.style === 'evidence') return { text: `›${text}‹`, style: 'evidence' };
  if (run.style === 'speaker') return { text: text.toUpperCase(), style: 'speaker' };
  return { text, style: run.style as Style };
}

/** Letters of the base's words that stand where a version leaves them out: they are read whole in the base above. */
const MOST_LEFT_OUT = 60;

function differenceRun(text: string, difference: Extract<Inline, { style: 'difference' }>['difference']): Run {
  switch (difference) {
    case 'varies':
      return { text, style: 'varies' };
    case 'omission':
      return { text: `[– ${middleLeftOut(text, MOST_LEFT_OUT)}]`, style: 'omission' };
    case 'addition':
      return { text: `[+ ${text}]`, style: 'addition' };
    case 'hardened':
      return { text: `[${text} ▲]`, style: 'hardened' };
    case 'softened':
      return { text: `[${text} ▼]`, style: 'softened' };
    case 'spelling':
    case 'inflection':
      return { text, style: 'slight' };
    default:
      return { text: `[${text}]`, style: 'changed' };
  }
}
