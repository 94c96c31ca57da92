/**
 * Linear-chain conditional random fields (Lafferty, McCallum and Pereira 2001): the best labelling of a sequence and the
 * probability of each label at each place. Scores are laid out flat: `emissions[place * labels + label]`,
 * `transitions[from * labels + to]`, with a last row for the beginning of a sequence.
 */
export interface ChainScores {
  readonly length: number;
  readonly labels: number;
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
}

/** The labelling of highest score (Viterbi 1967), one label a place. Time: length times labels squared. */
export function bestLabels(scores: ChainScores): Uint8Array {
  const { length, labels, emissions, transitions } = scores;
  const best = new Float64Array(length * labels);
  const from = new Uint8Array(length * labels);
  for (let y = 0; y < labels; y++) best[y] = emissions[y]! + transitions[labels * labels + y]!;
  for (let place = 1; place < length; place++) {
    for (let y = 0; y < labels; y++) {
      let top = -Infinity;
      for (let x = 0; x < labels; x++) {
        const score = best[(place - 1) * labels + x]! + transitions[x * labels + y]!;
        if (score > top) {
          top = score;
          from[place * labels + y] = x;
        }
      }
      best[place * labels + y] = top + emissions[place * labels + y]!;
    }
  }
  return traced(best, from, length, labels);
}

function traced(best: Float64Array, from: Uint8Array, length: number, labels: number): Uint8Array {
  const path = new Uint8Array(length);
  if (length === 0) return path;
  let label = 0;
  for (let y = 1; y < labels; y++) {
    if (best[(length - 1) * labels + y]! > best[(length - 1) * labels + label]!) label = y;
  }
  for (let place = length - 1; place >= 0; place--) {
    path[place] = label;
    label = from[place * labels + label]!;
  }
  return path;
}

/** Forward and backward sums, in logarithms, and the logarithm of the sum over all labellings. */
export interface ChainSums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly logTotal: number;
}

/** The forward-backward algorithm (Rabiner 1989, §III.A). Time: length times labels squared. */
export function chainSums(scores: ChainScores): ChainSums {
  const { length, labels, emissions, transitions } = scores;
  const forward = new Float64Array(length * labels);
  const backward = new Float64Array(length * labels);
  for (let y = 0; y < labels; y++) forward[y] = emissions[y]! + transitions[labels * labels + y]!;
  const terms = new Float64Array(labels);
  for (let place = 1; place < length; place++) {
    for (let y = 0; y < labels; y++) {
      for (let x = 0; x < labels; x++) terms[x] = forward[(place - 1) * labels + x]! + transitions[x * labels + y]!;
      forward[place * labels + y] = logSum(terms) + emissions[place * labels + y]!;
    }
  }
  for (let place = length - 2; place >= 0; place--) {
    for (let x = 0; x < labels; x++) {
      for (let y = 0; y < labels; y++) {
        const after = (place + 1) * labels + y;
        terms[y] = transitions[x * labels + y]! + emissions[after]! + backward[after]!;
      }
      backward[place * labels + x] = logSum(terms);
    }
  }
  return { forward, backward, logTotal: logSum(forward.subarray((length - 1) * labels)) };
}

/** The logarithm of the sum of the exponentials, without overflow. */
function logSum(terms: Float64Array): number {
  let top = terms[0]!;
  for (let i = 1; i < terms.length; i++) if (terms[i]! > top) top = terms[i]!;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += terms[i] === top ? 1 : Math.exp(terms[i]! - top);
  return top + Math.log(sum);
}

/** The logarithm of the sum over all labellings, without the backward pass. */
export function logTotalOf({ length, labels, emissions, transitions }: ChainScores): number {
  let sums = new Float64Array(labels);
  let next = new Float64Array(labels);
  const terms = new Float64Array(labels);
  for (let y = 0; y < labels; y++) sums[y] = emissions[y]! + transitions[labels * labels + y]!;
  for (let place = 1; place < length; place++) {
    for (let y = 0; y < labels; y++) {
      for (let x = 0; x < labels; x++) terms[x] = sums[x]! + transitions[x * labels + y]!;
      next[y] = logSum(terms) + emissions[place * labels + y]!;
    }
    [sums, next] = [next, sums];
  }
  return logSum(sums);
}

/** The probability of `label` at `place`, 0 to 1. */
export function probabilityOf(sums: ChainSums, labels: number, place: number, label: number): number {
  const at = place * labels + label;
  return Math.exp(sums.forward[at]! + sums.backward[at]! - sums.logTotal);
}

/** The score of one labelling. */
export function scoreOf({ labels, emissions, transitions }: ChainScores, path: Uint8Array): number {
  let score = 0;
  path.forEach((label, place) => {
    const from = place === 0 ? labels : path[place - 1]!;
    score += transitions[from * labels + label]! + emissions[place * labels + label]!;
  });
  return score;
}
