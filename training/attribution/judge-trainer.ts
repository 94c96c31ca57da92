import { randomFrom, type Sequence, shuffle } from './chain-trainer.ts';

export interface JudgeOptions {
  readonly rounds: number;
  /** AdaGrad's step (Duchi, Hazan and Singer 2011). */
  readonly rate: number;
  /** Strength of the L2 pull towards nought, a cue. */
  readonly pull: number;
  /** Share of a proposal's features that is left out at random at each step. */
  readonly drop: number;
  /** After this many rounds the weakest features are given up for good, and `keep` of them go on. */
  readonly selectAfter: number;
  readonly keep: number;
}

const AVERAGED_ROUNDS = 3;

/**
 * The weights of a log-linear model that chooses among a cue's proposals and "none of them" (a conditional logit, McFadden
 * 1974; for reordering parses, Charniak and Johnson 2005). A sequence is a cue, its places the proposals; labels are what each is
 * wanted for in relation to the others, all 0 where none is right. The score of "none" is 0. One weight a feature.
 */
export function trainJudge(cues: readonly Sequence[], featureCount: number, options: JudgeOptions): Float32Array {
  const weights = new Float32Array(featureCount);
  const squares = new Float32Array(featureCount).fill(1e-3);
  const sums = new Float32Array(featureCount);
  const alive = new Uint8Array(featureCount).fill(1);
  const random = randomFrom(11);
  const order = cues.map((_, i) => i);
  for (let round = 0; round < options.rounds; round++) {
    if (round === options.selectAfter) select(cues, weights, alive, options.keep);
    shuffle(order, random);
    let loss = 0;
    for (const i of order) loss += step(cues[i]!, weights, squares, alive, options, random);
    console.log(`judge round ${round}: loss ${(loss / cues.length).toFixed(4)}`);
    if (round < options.rounds - AVERAGED_ROUNDS) continue;
    for (let f = 0; f < featureCount; f++) sums[f]! += weights[f]! / AVERAGED_ROUNDS;
  }
  return sums;
}

function step(
  cue: Sequence,
  weights: Float32Array,
  squares: Float32Array,
  alive: Uint8Array,
  { rate, pull, drop }: JudgeOptions,
  random: () => number,
): number {
  const count = cue.labels.length;
  const kept = new Uint8Array(cue.features.length);
  const scores = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) {
    for (let f = cue.offsets[i]!; f < cue.offsets[i + 1]!; f++) {
      if (alive[cue.features[f]!] === 0 || random() < drop) continue;
      kept[f] = 1;
      scores[i + 1]! += weights[cue.features[f]!]!;
    }
  }
  const shares = softmax(scores);
  const right = cue.labels.reduce((sum, label) => sum + label, 0);
  let loss = right === 0 ? -Math.log(shares[0]!) : 0;
  for (let i = 0; i < count; i++) {
    const wanted = right === 0 ? 0 : cue.labels[i]! / right;
    if (wanted > 0) loss -= wanted * Math.log(shares[i + 1]!);
    const slope = wanted - shares[i + 1]!;
    if (Math.abs(slope) < 1e-3) continue;
    for (let f = cue.offsets[i]!; f < cue.offsets[i + 1]!; f++) {
      if (kept[f] === 0) continue;
      const w = cue.features[f]!;
      const g = slope - pull * weights[w]!;
      squares[w]! += g * g;
      weights[w]! += (rate * g) / Math.sqrt(squares[w]!);
    }
  }
  return loss;
}

function softmax(scores: Float64Array): Float64Array {
  const top = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const shares = scores.map((score) => Math.exp(score - top));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** Keeps the features that do most: the size of the weight times the root of how often it occurs. */
function select(cues: readonly Sequence[], weights: Float32Array, alive: Uint8Array, keep: number): void {
  const strength = new Float32Array(alive.length);
  for (const cue of cues) for (const f of cue.features) strength[f]!++;
  for (let f = 0; f < alive.length; f++) strength[f] = Math.sqrt(strength[f]!) * Math.abs(weights[f]!);
  const least = strength.slice().sort()[Math.max(0, alive.length - keep)]!;
  for (let f = 0; f < alive.length; f++) {
    if (strength[f]! >= least) continue;
    alive[f] = 0;
    weights[f] = 0;
  }
}
