import type { ChainScores } from './chain.ts';

/** A labelling of a sequence and its score. */
export interface Path {
  readonly labels: Uint8Array;
  readonly score: number;
}

// Kept from one search to the next, each of which writes what it reads.
let kept = listsFor(1 << 14);

interface Lists {
  /** Score, and place in the list of the place before, by place, label and rank. */
  readonly best: Float64Array;
  readonly from: Uint8Array;
  /** By place and label. */
  readonly counts: Uint8Array;
}

function listsFor(size: number): Lists {
  return { best: new Float64Array(size), from: new Uint8Array(size), counts: new Uint8Array(size) };
}

/**
 * The labellings whose score is within `gap` of the highest, best first, `most` at the most: Viterbi's search with a list
 * instead of one best at every place and label, merged from the sorted lists of the place before (Seshadri and Sundberg 1994,
 * the parallel algorithm). A backward pass first tells the best that each place and label can still come to, so that what
 * falls too far behind is never listed (as in Soong and Huang 1991). None for an empty sequence. Time: length times labels
 * squared, times `most` at worst.
 */
export function bestPaths(scores: ChainScores, most: number, gap = Infinity): Path[] {
  const { length, labels, emissions, transitions } = scores;
  if (length === 0) return [];
  const ahead = bestAhead(scores);
  let least = -Infinity;
  for (let y = 0; y < labels; y++) {
    least = Math.max(least, emissions[y]! + transitions[labels * labels + y]! + ahead[y]!);
  }
  least -= gap;
  const width = labels * most;
  if (kept.best.length < length * width) kept = listsFor(2 * length * width);
  const { best, from, counts } = kept;
  for (let y = 0; y < labels; y++) {
    best[y * most] = emissions[y]! + transitions[labels * labels + y]!;
    counts[y] = best[y * most]! + ahead[y]! >= least ? 1 : 0;
  }
  const next = new Uint8Array(labels);
  for (let place = 1; place < length; place++) {
    const before = (place - 1) * width;
    for (let y = 0; y < labels; y++) {
      const at = place * labels + y;
      const toGo = emissions[at]! + ahead[at]!;
      const own = place * width + y * most;
      for (let x = 0; x < labels; x++) next[x] = 0;
      let rank = 0;
      for (; rank < most; rank++) {
        let top = least - toGo;
        let by = -1;
        for (let x = 0; x < labels; x++) {
          if (next[x]! === counts[at - y - labels + x]!) continue;
          const score = best[before + x * most + next[x]!]! + transitions[x * labels + y]!;
          if (score >= top && (by < 0 || score > top)) {
            top = score;
            by = x;
          }
        }
        if (by < 0) break;
        best[own + rank] = top + emissions[at]!;
        from[own + rank] = by * most + next[by]!;
        next[by]!++;
      }
      counts[at] = rank;
    }
  }
  return traced(kept, length, labels, most);
}

/** The best score that each place and label can still come to after it. */
function bestAhead({ length, labels, emissions, transitions }: ChainScores): Float64Array {
  const ahead = new Float64Array(length * labels);
  for (let place = length - 2; place >= 0; place--) {
    const next = (place + 1) * labels;
    for (let x = 0; x < labels; x++) {
      let top = -Infinity;
      for (let y = 0; y < labels; y++) {
        const score = transitions[x * labels + y]! + emissions[next + y]! + ahead[next + y]!;
        if (score > top) top = score;
      }
      ahead[place * labels + x] = top;
    }
  }
  return ahead;
}

/** The paths behind the entries of the last place, best first. */
function traced({ best, from, counts }: Lists, length: number, labels: number, most: number): Path[] {
  const width = labels * most;
  const last = (length - 1) * width;
  const ends: number[] = [];
  for (let y = 0; y < labels; y++) {
    for (let rank = 0; rank < counts[(length - 1) * labels + y]!; rank++) ends.push(y * most + rank);
  }
  ends.sort((a, b) => best[last + b]! - best[last + a]! || a - b);
  return ends.slice(0, most).map((end) => {
    const path = new Uint8Array(length);
    for (let place = length - 1, state = end; place >= 0; place--) {
      path[place] = Math.floor(state / most);
      state = from[place * width + state]!;
    }
    return { labels: path, score: best[last + end]! };
  });
}
