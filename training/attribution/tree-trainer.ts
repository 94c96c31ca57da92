import type { Trees } from '../../src/read/model/trees.ts';
import { randomFrom } from './chain-trainer.ts';

/** Rows of numbers in groups of which one row, or none, is right. */
export interface ChoiceRows {
  /** Numbers in a row. */
  readonly width: number;
  readonly rows: Float32Array;
  /** The first row of each group, and a last entry for the end. */
  readonly groups: Uint32Array;
  /** What each row is worth before any tree, and what share of its group's right ones it is; all 0 where none is right. */
  readonly begun: Float64Array;
  readonly wanted: Float64Array;
}

export interface TreeOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Rows that a leaf has at least. */
  readonly leastRows: number;
  /** Strength of the L2 pull on a leaf's value. */
  readonly pull: number;
  /** Share of the values and of the rows that a tree looks at. */
  readonly valueShare: number;
  readonly rowShare: number;
}

const MOST_BINS = 128;
const LEAST_CURVE = 1e-3;

/** Values cut into bins: `bins[place * count + row]`, and the highest value of each bin by place. */
interface Binned {
  readonly count: number;
  readonly bins: Uint8Array;
  readonly limits: readonly Float32Array[];
}

/** A part of the rows, and the best way to part it further. */
interface Leaf {
  readonly rows: Uint32Array;
  readonly slope: number;
  readonly curve: number;
  readonly split: Split | null;
  /** Where its number stands in `next`; -1 for the root. */
  readonly link: number;
}

interface Split {
  readonly place: number;
  readonly bin: number;
  readonly gain: number;
}

/**
 * Boosts trees (Friedman 2001; second-order steps after Chen and Guestrin 2016, leaf by leaf on histograms after Ke et al. 2017) for a
 * choice within each group: the loss is that of a conditional logit in which "none of them" is worth 0.
 */
export function trainTrees(data: ChoiceRows, options: TreeOptions): Trees {
  const binned = binnedOf(data);
  const { count } = binned;
  const scores = Float64Array.from(data.begun);
  const random = randomFrom(5);
  const [roots, places, limits, next, leaves]: number[][] = [[], [], [], [], []];
  for (let t = 0; t < options.trees; t++) {
    const { slopes, curves } = slopesOf(data, scores);
    const own = Uint32Array.from({ length: count }, (_, i) => i).filter(() => random() < options.rowShare);
    const chosen = Array.from({ length: data.width }, (_, place) => place).filter(() => random() < options.valueShare);
    roots!.push(places!.length);
    grow(own, chosen, slopes, curves);
    for (let i = 0; i < count; i++) scores[i]! += valueAt(roots!.at(-1)!, i);
  }
  return {
    width: data.width,
    roots: Uint16Array.from(roots!),
    places: Uint8Array.from(places!),
    limits: Float32Array.from(limits!),
    next: Int16Array.from(next!),
    leaves: Float32Array.from(leaves!),
  };

  /** Adds a tree, of which always the leaf that gains most is parted next. */
  function grow(rows: Uint32Array, chosen: readonly number[], slopes: Float64Array, curves: Float64Array): void {
    const leafOf = (own: Uint32Array, link: number): Leaf => {
      let [slope, curve] = [0, 0];
      for (const i of own) {
        slope += slopes[i]!;
        curve += curves[i]!;
      }
      const split = bestSplit(binned, own, chosen, slopes, curves, { slope, curve }, options);
      return { rows: own, slope, curve, split, link };
    };
    const open = [leafOf(rows, -1)];
    while (open.length < options.leaves) {
      const at = open.reduce((b, { split }, i) => ((split?.gain ?? 0) > (open[b]!.split?.gain ?? 0) ? i : b), 0);
      const { rows: own, split, link } = open[at]!;
      if (split === null) break;
      const branch = places!.length;
      if (link >= 0) next![link] = branch;
      places!.push(split.place);
      limits!.push(binned.limits[split.place]![split.bin]!);
      next!.push(0, 0);
      const isLeft = (i: number): boolean => binned.bins[split.place * count + i]! <= split.bin;
      open[at] = leafOf(own.filter(isLeft), 2 * branch);
      open.push(
        leafOf(
          own.filter((i) => !isLeft(i)),
          2 * branch + 1,
        ),
      );
    }
    if (open.length === 1) throw new Error('No tree can be grown: too few rows');
    for (const { slope, curve, link } of open) {
      next![link] = -1 - leaves!.length;
      leaves!.push(Math.fround((options.rate * slope) / (curve + options.pull)));
    }
  }

  function valueAt(root: number, row: number): number {
    let branch = root;
    while (branch >= 0) {
      const isLeft = data.rows[row * data.width + places![branch]!]! <= limits![branch]!;
      branch = next![2 * branch + (isLeft ? 0 : 1)]!;
    }
    return leaves![-1 - branch]!;
  }
}

/** By how much each row's score should rise, and how fast that slope falls. */
function slopesOf({ groups, wanted }: ChoiceRows, scores: Float64Array): Record<'slopes' | 'curves', Float64Array> {
  const slopes = new Float64Array(scores.length);
  const curves = new Float64Array(scores.length);
  for (let g = 0; g + 1 < groups.length; g++) {
    const [from, to] = [groups[g]!, groups[g + 1]!];
    let top = 0;
    for (let i = from; i < to; i++) top = Math.max(top, scores[i]!);
    let total = Math.exp(-top);
    for (let i = from; i < to; i++) total += Math.exp(scores[i]! - top);
    for (let i = from; i < to; i++) {
      const share = Math.exp(scores[i]! - top) / total;
      slopes[i] = wanted[i]! - share;
      curves[i] = Math.max(LEAST_CURVE, share * (1 - share));
    }
  }
  return { slopes, curves };
}

function bestSplit(
  { bins, count, limits }: Binned,
  rows: Uint32Array,
  chosen: readonly number[],
  slopes: Float64Array,
  curves: Float64Array,
  whole: Pick<Leaf, 'slope' | 'curve'>,
  { leastRows, pull }: TreeOptions,
): Split | null {
  const worth = (slope: number, curve: number): number => slope ** 2 / (curve + pull);
  let best: Split | null = null;
  if (rows.length < 2 * leastRows) return best;
  const [slopeIn, curveIn, rowsIn] = [
    new Float64Array(MOST_BINS),
    new Float64Array(MOST_BINS),
    new Float64Array(MOST_BINS),
  ];
  for (const place of chosen) {
    for (const list of [slopeIn, curveIn, rowsIn]) list.fill(0);
    const from = place * count;
    for (const i of rows) {
      const bin = bins[from + i]!;
      slopeIn[bin]! += slopes[i]!;
      curveIn[bin]! += curves[i]!;
      rowsIn[bin]!++;
    }
    let [slope, curve, left] = [0, 0, 0];
    for (let bin = 0; bin + 1 < limits[place]!.length; bin++) {
      slope += slopeIn[bin]!;
      curve += curveIn[bin]!;
      left += rowsIn[bin]!;
      if (left < leastRows || rows.length - left < leastRows) continue;
      const gain =
        worth(slope, curve) + worth(whole.slope - slope, whole.curve - curve) - worth(whole.slope, whole.curve);
      if (gain > (best?.gain ?? 0)) best = { place, bin, gain };
    }
  }
  return best;
}

function binnedOf({ width, rows }: ChoiceRows): Binned {
  const count = rows.length / width;
  const bins = new Uint8Array(rows.length);
  const limits = Array.from({ length: width }, (_, place) => {
    const values = Float32Array.from({ length: count }, (__, i) => rows[i * width + place]!);
    const ends = binEnds(values.slice().sort());
    for (let i = 0; i < count; i++) bins[place * count + i] = binOf(ends, values[i]!);
    return ends;
  });
  return { count, bins, limits };
}

/** The highest value of each bin: every value its own where there are few, else as many rows in each. */
function binEnds(sorted: Float32Array): Float32Array {
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  if (distinct.length <= MOST_BINS) return distinct;
  const ends = Array.from(
    { length: MOST_BINS },
    (_, bin) => sorted[Math.ceil(((bin + 1) * sorted.length) / MOST_BINS) - 1]!,
  );
  return Float32Array.from(ends.filter((value, i) => i === 0 || value !== ends[i - 1]));
}

/** The first bin that ends at a value or above it. */
function binOf(ends: Float32Array, value: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
