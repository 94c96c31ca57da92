/** One place of an alignment: an index into either sequence, or -1 where that sequence has nothing there. */
export interface AlignedPair {
  readonly a: number;
  readonly b: number;
}

/** What leaving something unaligned costs; all are zero or less. */
export interface GapScores {
  /** For the first item of a gap. */
  readonly open: number;
  /** For each further item of it. */
  readonly extend: number;
  /** For the first item of a gap before the first or behind the last item of the other: one may be a part of the other. */
  readonly openAtEnd: number;
}

const MATCH = 0;
const GAP_IN_B = 1;
const GAP_IN_A = 2;

/**
 * The best global alignment of two sequences, in order: every index of both appears once. `score` says how well two
 * items go together; negative discourages.
 *
 * Gotoh 1982, "An improved algorithm for matching biological sequences", J. Mol. Biol. 162: Needleman and Wunsch's
 * alignment with affine gaps, so that one long omission costs less than many short ones. Time and memory grow with
 * `lengthA` × `lengthB`; Myers's difference algorithm, linear for near copies, was rejected because it knows only equal
 * and unequal. Of equally good alignments, the one that pairs items, then the one that skips in `a`, is taken.
 */
export function align(
  lengthA: number,
  lengthB: number,
  score: (a: number, b: number) => number,
  gaps: GapScores,
): AlignedPair[] {
  const width = lengthB + 1;
  const best = [MATCH, GAP_IN_B, GAP_IN_A].map(() => new Float64Array((lengthA + 1) * width).fill(-Infinity));
  const from = [MATCH, GAP_IN_B, GAP_IN_A].map(() => new Uint8Array((lengthA + 1) * width));
  const [matched, skipped, inserted] = best as [Float64Array, Float64Array, Float64Array];
  const { extend } = gaps;
  matched[0] = 0;
  // Eq. 2–4 of Gotoh: the best way into each state at a cell from any state at the cell before it.
  const arrive = (state: number, cell: number, before: number, gain: number, open: number): void => {
    const a = matched[before]! + gain + (state === MATCH ? 0 : open);
    const b = skipped[before]! + gain + (state === MATCH ? 0 : state === GAP_IN_B ? extend : open);
    const c = inserted[before]! + gain + (state === MATCH ? 0 : state === GAP_IN_A ? extend : open);
    const highest = b > a ? (c > b ? c : b) : c > a ? c : a;
    if (highest === -Infinity) return;
    best[state]![cell] = highest;
    from[state]![cell] = highest === a ? MATCH : highest === b ? GAP_IN_B : GAP_IN_A;
  };
  for (let i = 0; i <= lengthA; i++) {
    for (let j = 0; j <= lengthB; j++) {
      const cell = i * width + j;
      if (i > 0 && j > 0) arrive(MATCH, cell, cell - width - 1, score(i - 1, j - 1), 0);
      if (i > 0) arrive(GAP_IN_B, cell, cell - width, 0, j === 0 || j === lengthB ? gaps.openAtEnd : gaps.open);
      if (j > 0) arrive(GAP_IN_A, cell, cell - 1, 0, i === 0 || i === lengthA ? gaps.openAtEnd : gaps.open);
    }
  }
  return trace(best, from, lengthA, lengthB);
}

function trace(best: readonly Float64Array[], from: readonly Uint8Array[], lengthA: number, lengthB: number) {
  const pairs: AlignedPair[] = [];
  let i = lengthA;
  let j = lengthB;
  let state = bestState(best, i * (lengthB + 1) + j);
  while (i > 0 || j > 0) {
    const previous = from[state]![i * (lengthB + 1) + j]!;
    if (state !== GAP_IN_A) i--;
    if (state !== GAP_IN_B) j--;
    pairs.push({ a: state === GAP_IN_A ? -1 : i, b: state === GAP_IN_B ? -1 : j });
    state = previous;
  }
  return pairs.reverse();
}

function bestState(best: readonly Float64Array[], cell: number): number {
  const values = best.map((states) => states[cell]!);
  return values.indexOf(Math.max(...values));
}
