import { type Line, median } from './placed.ts';

/** Lines at one height, that overlap no line above or below them. */
type Band = readonly Line[];

/** In font sizes: the narrowest gutter between two columns. */
const GUTTER = 0.8;
/** Lines that each column has at least: two captions side by side are none. */
const LEAST = 3;

/**
 * The lines of a page as they are read: columns one after another, what runs across them before and after. A recursive
 * XY-cut (Nagy and Seth 1984; Ha, Haralick and Phillips 1995): the page is cut into bands by what is empty across it, and
 * the most bands in a row that an empty gutter runs through are columns, each of which is read as a page is.
 */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const bands = bandsOf(lines);
  const ordered: Line[] = [];
  for (let from = 0; from < bands.length; ) {
    const found = columnsFrom(bands, from);
    if (found === null) {
      ordered.push(...[...bands[from]!].sort((a, b) => a.x - b.x));
      from++;
    } else {
      ordered.push(...inReadingOrder(found.left), ...inReadingOrder(found.right));
      from = found.end;
    }
  }
  return ordered;
}

function bandsOf(lines: readonly Line[]): readonly Band[] {
  const bands: Line[][] = [];
  let foot = Number.POSITIVE_INFINITY;
  for (const line of [...lines].sort((a, b) => topOf(b) - topOf(a))) {
    if (topOf(line) <= foot || bands.length === 0) bands.push([line]);
    else bands.at(-1)!.push(line);
    foot = Math.min(bands.at(-1)!.length === 1 ? line.y : foot, line.y);
  }
  return bands;
}

// Letters without descenders are some seven tenths of their font's size high.
const topOf = ({ y, size }: Line): number => y + size * 0.7;

interface Columns {
  readonly left: readonly Line[];
  readonly right: readonly Line[];
  /** The band after them. */
  readonly end: number;
}

/** The columns that begin with the band at `from`, over as many bands as they run; `null` where none begin there. */
function columnsFrom(bands: readonly Band[], from: number): Columns | null {
  const within: Line[] = [];
  let found: Columns | null = null;
  for (let end = from; end < bands.length; end++) {
    within.push(...bands[end]!);
    const cut = gutterOf(within);
    // A gutter that is closed stays closed, whatever comes below.
    if (cut === null) break;
    const left = within.filter((line) => line.right <= cut);
    const right = within.filter((line) => line.right > cut);
    if (left.length >= LEAST && right.length >= LEAST) found = { left, right, end: end + 1 };
  }
  return found;
}

/** The middle of the widest gutter between `lines`, or how far they reach where all are at one side; `null` for none. */
function gutterOf(lines: readonly Line[]): number | null {
  const sorted = [...lines].sort((a, b) => a.x - b.x);
  const least = GUTTER * median(lines.map(({ size }) => size));
  let reach = sorted[0]!.right;
  let best: { width: number; middle: number } | null = null;
  for (const { x, right } of sorted.slice(1)) {
    if (x - reach >= least && x - reach > (best?.width ?? 0)) best = { width: x - reach, middle: (x + reach) / 2 };
    reach = Math.max(reach, right);
  }
  if (best !== null) return best.middle;
  // One line alone may be the head of a column whose neighbour begins lower.
  return lines.length <= LEAST ? reach : null;
}
