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
  /** The exponentials of `transitions`, where they are kept. */
  readonly steps?: Float64Array;
}

/** The exponentials of scores from `from` to `to`, each over that of the highest of them, put into `out` at the same places; gives the highest. */
function exponentials(scores: Float64Array, from: number, to: number, out: Float64Array): number {
  let top = scores[from]!;
  for (let i = from + 1; i < to; i++) if (scores[i]! > top) top = scores[i]!;
  for (let i = from; i < to; i++) out[i] = Math.exp(scores[i]! - top);
  return top;
}

/** Divides the numbers from `from` to `to` by their sum; gives the sum. */
function normalise(list: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += list[i]!;
  for (let i = from; i < to; i++) list[i]! /= sum;
  return sum;
}

/** The forward pass of `totalsOf`, into `forward`; the logarithm of the sum over all labellings. */
function forwardScaled({ length, labels }: ChainScores, local: Float64Array, steps: Float64Array): number {
  for (let y = 0; y < labels; y++) local[y]! *= steps[labels * labels + y]!;
  let log = Math.log(normalise(local, 0, labels));
  for (let place = 1; place < length; place++) {
    const at = place * labels;
    for (let y = 0; y < labels; y++) {
      let sum = 0;
      for (let x = 0; x < labels; x++) sum += local[at - labels + x]! * steps[x * labels + y]!;
      local[at + y]! *= sum;
    }
    log += Math.log(normalise(local, at, at + labels));
  }
  return log;
}

/** What the labellings of a sequence come to together. */
export interface ChainTotals {
  /** The logarithm of the sum over all labellings. */
  readonly logTotal: number;
  /** The probability of every label at every place, laid out as the emissions are; worked out at the call, to be called once. */
  readonly shares: () => Float64Array;
}

/** The probability of every label at every place, laid out as the emissions are. */
export const marginals = (scores: ChainScores): Float64Array => totalsOf(scores).shares();

/**
 * Both sums over all labellings: the forward-backward algorithm with scaling (Rabiner 1989, §V.A), which takes a third of the
 * exponentials that sums of logarithms do.
 */
export function totalsOf(scores: ChainScores): ChainTotals {
  const { length, labels, emissions } = scores;
  const forward = new Float64Array(length * labels);
  let logTotal = 0;
  for (let place = 0; place < length; place++)
    logTotal += exponentials(emissions, place * labels, (place + 1) * labels, forward);
  const local = forward.slice();
  const steps = stepsOf(scores);
  logTotal += forwardScaled(scores, forward, steps);
  return { logTotal, shares: () => sharesOf(scores, local, forward, steps) };
}

/** The backward pass: turns what `forwardScaled` made into probabilities. */
function sharesOf(
  { length, labels }: ChainScores,
  local: Float64Array,
  forward: Float64Array,
  steps: Float64Array,
): Float64Array {
  let ahead = new Float64Array(labels).fill(1);
  let next = new Float64Array(labels);
  for (let place = length - 2; place >= 0; place--) {
    const after = (place + 1) * labels;
    for (let x = 0; x < labels; x++) {
      let sum = 0;
      for (let y = 0; y < labels; y++) sum += steps[x * labels + y]! * local[after + y]! * ahead[y]!;
      next[x] = sum;
    }
    normalise(next, 0, labels);
    [ahead, next] = [next, ahead];
    for (let y = 0; y < labels; y++) forward[place * labels + y]! *= ahead[y]!;
    normalise(forward, place * labels, (place + 1) * labels);
  }
  return forward;
}

const stepsOf = ({ steps, transitions }: ChainScores): Float64Array => steps ?? transitions.map(Math.exp);

/** The score of one labelling. */
export function scoreOf({ labels, emissions, transitions }: ChainScores, path: Uint8Array): number {
  let score = 0;
  path.forEach((label, place) => {
    const from = place === 0 ? labels : path[place - 1]!;
    score += transitions[from * labels + label]! + emissions[place * labels + label]!;
  });
  return score;
}
