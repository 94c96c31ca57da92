import type { ChainScores } from '../../src/read/attribution/chain.ts';
import type { FeatureSink } from '../../src/read/attribution/features.ts';
import { chainSums } from './chain-sums.ts';

/** A labelled sequence, its features as numbers. `offsets` has one entry a place and a last one for the end. */
export interface Sequence {
  readonly features: Int32Array;
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
}

/** A trained chain: weights by feature, `weights[feature * labels + label]`. */
export interface TrainedChain {
  readonly labels: number;
  readonly keys: ReadonlyMap<number, number>;
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

export interface TrainingOptions {
  readonly rounds: number;
  /** AdaGrad's step (Duchi, Hazan and Singer 2011). */
  readonly rate: number;
  /** Strength of the L2 pull towards nought, a sequence. */
  readonly pull: number;
  /** Share of a place's features that is left out at random at each step (Srivastava et al. 2014). */
  readonly drop: number;
  /** After this many rounds the weakest features are given up for good, and `keep` of them go on. */
  readonly selectAfter: number;
  readonly keep: number;
  /** One training a seed, of which the mean is taken; each fixes the order of the sequences and what is left out. */
  readonly seeds: readonly number[];
}

/** Gathers features as keys, counts them, and makes sequences of those that are common enough. */
export class Gatherer implements FeatureSink {
  private keys = new Int32Array(1 << 20);
  private count = 0;
  private readonly ends: number[] = [0];
  private readonly labels: number[] = [];
  private readonly sequenceEnds: number[] = [0];

  add(key: number): void {
    if (this.count === this.keys.length) {
      const larger = new Int32Array(this.keys.length * 2);
      larger.set(this.keys);
      this.keys = larger;
    }
    this.keys[this.count++] = key;
  }

  addAll(keys: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) this.add(keys[i]!);
  }

  endPlace(label: number): void {
    this.ends.push(this.count);
    this.labels.push(label);
  }

  endSequence(): void {
    this.sequenceEnds.push(this.labels.length);
  }

  /** The sequences, and the number of each key that was seen at least `least` times. */
  finish(least: number): { sequences: Sequence[]; numbers: Map<number, number> } {
    const numbers = this.commonKeys(least);
    const sequences: Sequence[] = [];
    for (let s = 1; s < this.sequenceEnds.length; s++) {
      sequences.push(this.sequence(this.sequenceEnds[s - 1]!, this.sequenceEnds[s]!, numbers));
    }
    return { sequences, numbers };
  }

  private commonKeys(least: number): Map<number, number> {
    const sorted = this.keys.slice(0, this.count).sort();
    const numbers = new Map<number, number>();
    for (let i = 0; i < sorted.length; ) {
      let end = i + 1;
      while (end < sorted.length && sorted[end] === sorted[i]) end++;
      if (end - i >= least) numbers.set(sorted[i]!, numbers.size);
      i = end;
    }
    return numbers;
  }

  private sequence(from: number, to: number, numbers: ReadonlyMap<number, number>): Sequence {
    const features: number[] = [];
    const offsets = [0];
    for (let place = from; place < to; place++) {
      for (let k = this.ends[place]!; k < this.ends[place + 1]!; k++) {
        const number = numbers.get(this.keys[k]!);
        if (number !== undefined) features.push(number);
      }
      offsets.push(features.length);
    }
    return {
      features: Int32Array.from(features),
      offsets: Int32Array.from(offsets),
      labels: Uint8Array.from(this.labels.slice(from, to)),
    };
  }
}

const AVERAGED_ROUNDS = 3;

type OnRound = (round: number, loss: number) => void;

/**
 * Maximises the likelihood of the labels by stochastic gradients, one sequence at a time, once for every seed, and gives the mean of
 * all: chains that differ by chance alone err less together (bagging of linear models, Breiman 1996, which stay one table of weights).
 */
export function trainChain(
  sequences: readonly Sequence[],
  numbers: ReadonlyMap<number, number>,
  labels: number,
  options: TrainingOptions,
  onRound: OnRound = () => {},
): TrainedChain {
  const weights = new Float32Array(numbers.size * labels);
  const transitions = new Float64Array((labels + 1) * labels);
  for (const seed of options.seeds) {
    const one = trainOnce(sequences, numbers, labels, options, seed, onRound);
    for (let i = 0; i < weights.length; i++) weights[i]! += one.weights[i]! / options.seeds.length;
    for (let i = 0; i < transitions.length; i++) transitions[i]! += one.transitions[i]! / options.seeds.length;
  }
  return { labels, keys: numbers, weights, transitions };
}

function trainOnce(
  sequences: readonly Sequence[],
  numbers: ReadonlyMap<number, number>,
  labels: number,
  options: TrainingOptions,
  seed: number,
  onRound: OnRound,
): TrainedChain {
  const weights = new Float32Array(numbers.size * labels);
  const squares = new Float32Array(numbers.size * labels).fill(1e-3);
  const transitions = new Float64Array((labels + 1) * labels);
  const transitionSquares = new Float64Array(transitions.length).fill(1e-3);
  const chain = { labels, keys: numbers, weights, transitions };
  const random = randomFrom(seed);
  const order = sequences.map((_, i) => i);
  // The mean of the last rounds' weights wavers less than the last ones' (Polyak and Juditsky 1992).
  const sums = new Float32Array(weights.length);
  const transitionSums = new Float64Array(transitions.length);
  const averaged = Math.min(AVERAGED_ROUNDS, options.rounds);
  const alive = new Uint8Array(numbers.size).fill(1);
  for (let round = 0; round < options.rounds; round++) {
    if (round === options.selectAfter) select(sequences, chain, alive, options.keep);
    shuffle(order, random);
    let loss = 0;
    for (const at of order) {
      loss += step(thinned(sequences[at]!, alive, options.drop, random), chain, squares, transitionSquares, options);
    }
    onRound(round, loss / sequences.length);
    if (round < options.rounds - averaged) continue;
    for (let i = 0; i < weights.length; i++) sums[i]! += weights[i]! / averaged;
    for (let i = 0; i < transitions.length; i++) transitionSums[i]! += transitions[i]! / averaged;
  }
  return { labels, keys: numbers, weights: sums, transitions: transitionSums };
}

/** Keeps the features that do most: the reach of a feature's weights times the root of how often it occurs. */
function select(sequences: readonly Sequence[], chain: TrainedChain, alive: Uint8Array, keep: number): void {
  const { labels, weights } = chain;
  const strength = new Float32Array(alive.length);
  for (const sequence of sequences) for (const f of sequence.features) strength[f]!++;
  for (let f = 0; f < alive.length; f++) {
    const own = weights.subarray(f * labels, (f + 1) * labels);
    strength[f] = Math.sqrt(strength[f]!) * (Math.max(...own) - Math.min(...own));
  }
  const least = strength.slice().sort()[Math.max(0, alive.length - keep)]!;
  for (let f = 0; f < alive.length; f++) {
    if (strength[f]! >= least) continue;
    alive[f] = 0;
    weights.fill(0, f * labels, (f + 1) * labels);
  }
}

function thinned(sequence: Sequence, alive: Uint8Array, drop: number, random: () => number): Sequence {
  const features = new Int32Array(sequence.features.length);
  const offsets = new Int32Array(sequence.offsets.length);
  let count = 0;
  for (let place = 0; place < sequence.labels.length; place++) {
    for (let f = sequence.offsets[place]!; f < sequence.offsets[place + 1]!; f++) {
      if (alive[sequence.features[f]!] === 1 && random() >= drop) features[count++] = sequence.features[f]!;
    }
    offsets[place + 1] = count;
  }
  return { features, offsets, labels: sequence.labels };
}

function step(
  sequence: Sequence,
  chain: TrainedChain & { weights: Float32Array },
  squares: Float32Array,
  transitionSquares: Float64Array,
  { rate, pull }: TrainingOptions,
): number {
  const { labels, weights, transitions } = chain;
  const length = sequence.labels.length;
  const scores = emissionsOf(sequence, chain);
  const { forward, backward, logTotal } = chainSums(scores);
  let gold = transitions[labels * labels + sequence.labels[0]!]!;
  const gradient = new Float64Array(transitions.length);
  gradient[labels * labels + sequence.labels[0]!]! += 1;
  for (let place = 0; place < length; place++) {
    const label = sequence.labels[place]!;
    gold += scores.emissions[place * labels + label]!;
    if (place > 0) {
      const before = sequence.labels[place - 1]!;
      gold += transitions[before * labels + label]!;
      gradient[before * labels + label]! += 1;
      for (let x = 0; x < labels; x++) {
        for (let y = 0; y < labels; y++) {
          const at = place * labels + y;
          const p =
            forward[(place - 1) * labels + x]! + transitions[x * labels + y]! + scores.emissions[at]! + backward[at]!;
          gradient[x * labels + y]! -= Math.exp(p - logTotal);
        }
      }
    } else {
      for (let y = 0; y < labels; y++)
        gradient[labels * labels + y]! -= Math.exp(forward[y]! + backward[y]! - logTotal);
    }
    for (let y = 0; y < labels; y++) {
      const p = Math.exp(forward[place * labels + y]! + backward[place * labels + y]! - logTotal);
      const slope = (y === label ? 1 : 0) - p;
      if (Math.abs(slope) < 1e-4) continue;
      for (let f = sequence.offsets[place]!; f < sequence.offsets[place + 1]!; f++) {
        const w = sequence.features[f]! * labels + y;
        const g = slope - pull * weights[w]!;
        squares[w]! += g * g;
        weights[w]! += (rate * g) / Math.sqrt(squares[w]!);
      }
    }
  }
  for (let k = 0; k < transitions.length; k++) {
    transitionSquares[k]! += gradient[k]! ** 2;
    transitions[k]! += (rate * gradient[k]!) / Math.sqrt(transitionSquares[k]!);
  }
  return logTotal - gold;
}

/** The scores of a sequence under a chain. */
export function emissionsOf(sequence: Sequence, chain: TrainedChain): ChainScores {
  const { labels, weights, transitions } = chain;
  const length = sequence.labels.length;
  const emissions = new Float64Array(length * labels);
  for (let place = 0; place < length; place++) {
    for (let f = sequence.offsets[place]!; f < sequence.offsets[place + 1]!; f++) {
      const from = sequence.features[f]! * labels;
      for (let y = 0; y < labels; y++) emissions[place * labels + y]! += weights[from + y]!;
    }
  }
  return { length, labels, emissions, transitions };
}

/** Mulberry32: numbers in [0, 1) from a seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles a list in place. */
export function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
