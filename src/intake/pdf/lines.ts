import type { Line, Run } from './placed.ts';

/** In font sizes: how far a baseline may stray within a line (superscripts), from where on a gap is a space or a column. */
const STRAYS = 0.45;
const SPACE = 0.16;
const COLUMN = 1.6;

/** The lines that runs make, in the order in which they are drawn. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const before = lines.at(-1);
    const joined = before && joinedTo(before, run);
    if (joined) lines[lines.length - 1] = joined;
    else lines.push({ ...run, right: run.x + run.width });
  }
  return lines.flatMap((line) => (line.text.trim() === '' ? [] : { ...line, text: line.text.trim() }));
}

/** The line with `run` at its end; `null` where that begins another. */
function joinedTo(line: Line, run: Run): Line | null {
  const size = Math.max(line.size, run.size);
  const gap = run.x - line.right;
  if (Math.abs(run.y - line.y) > STRAYS * size || gap > COLUMN * size || gap < -size) return null;
  const isParted = gap > SPACE * size && !line.text.endsWith(' ') && !run.text.startsWith(' ');
  return {
    ...line,
    text: line.text + (isParted ? ' ' : '') + run.text,
    width: run.x + run.width - line.x,
    right: run.x + run.width,
    // A drop cap or a raised sign is not what the line is set in.
    size: run.text.trim().length > line.text.trim().length ? run.size : line.size,
  };
}
