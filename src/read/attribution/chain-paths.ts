import type { ChainScores } from './chain.ts';

/** A labelling of a sequence and its score. */
export interface Path {
  readonly labels: Uint8Array;
  readonly score: number;
}

/**
 * The `most` labellings of highest score, best first: Viterbi's search with a list instead of one best at every place and
 * label, merged from the sorted lists of the place before (Seshadri and Sundberg 1994, the parallel algorithm). Fewer where
 * the sequence has fewer; none for an empty one. Time: length times labels squared times `most`.
 */
export function bestPaths(scores: ChainScores, most: number): Path[] {
  const { length, labels, emissions, transitions } = scores;
  if (length === 0) return [];
  const width = labels * most;
  const best = new Float64Array(length * width).fill(-Infinity);
  const from = new Uint8Array(length * width);
  for (let y = 0; y < labels; y++) best[y * most] = emissions[y]! + transitions[labels * labels + y]!;
  const next = new Uint8Array(labels);
  for (let place = 1; place < length; place++) {
    const before = (place - 1) * width;
    for (let y = 0; y < labels; y++) {
      next.fill(0);
      const own = place * width + y * most;
      for (let rank = 0; rank < most; rank++) {
        let top = -Infinity;
        let by = -1;
        for (let x = 0; x < labels; x++) {
          if (next[x]! === most) continue;
          const score = best[before + x * most + next[x]!]! + transitions[x * labels + y]!;
          if (score > top) {
            top = score;
            by = x;
          }
        }
        if (by < 0) break;
        best[own + rank] = top + emissions[place * labels + y]!;
        from[own + rank] = by * most + next[by]!;
        next[by]!++;
      }
    }
  }
  const last = (length - 1) * width;
  const ends = Array.from({ length: width }, (_, i) => i)
    .filter((i) => best[last + i]! > -Infinity)
    .sort((a, b) => best[last + b]! - best[last + a]! || a - b)
    .slice(0, most);
  return ends.map((end) => {
    const path = new Uint8Array(length);
    for (let place = length - 1, state = end; place >= 0; place--) {
      path[place] = Math.floor(state / most);
      state = from[place * width + state]!;
    }
    return { labels: path, score: best[last + end]! };
  });
}
