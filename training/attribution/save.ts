import type { ChainWeights } from '../../src/read/attribution/chain-model.ts';
import type { TrainedChain } from './chain-trainer.ts';

/**
 * The weights of a trained chain as whole numbers from -127 to 127, without features whose weights all round to nearly
 * nothing (`smallest`, in the units of the weights). `keep` scales for features left out in training.
 */
export function quantise(chain: TrainedChain, smallest: number, keep: number): ChainWeights {
  const { labels, weights } = chain;
  let top = 0;
  for (const weight of weights) top = Math.max(top, Math.abs(weight));
  // The few largest weights are cut off rather than let them coarsen all others.
  const scale = Math.min(top, LARGEST) / 127;
  const kept: [number, number][] = [];
  for (const [key, number] of chain.keys) {
    let strongest = 0;
    for (let y = 0; y < labels; y++) strongest = Math.max(strongest, Math.abs(weights[number * labels + y]!));
    if (strongest > smallest) kept.push([key, number]);
  }
  const values = new Int8Array(kept.length * labels);
  kept.forEach(([, number], row) => {
    for (let y = 0; y < labels; y++) {
      const value = Math.round(weights[number * labels + y]! / scale);
      values[row * labels + y] = Math.max(-127, Math.min(127, value));
    }
  });
  return {
    labels,
    keys: Int32Array.from(kept, ([key]) => key),
    weights: values,
    scale: scale * keep,
    transitions: chain.transitions,
  };
}

const LARGEST = 2.5;

/** The bytes of a weights file, as `readChains` takes them. */
export function packChains(chains: readonly ChainWeights[]): Buffer {
  const parts = [Buffer.from(Uint32Array.of(chains.length).buffer)];
  for (const { labels, keys, weights, scale, transitions } of chains) {
    parts.push(Buffer.from(Uint32Array.of(labels, keys.length).buffer), Buffer.from(Float64Array.of(scale).buffer));
    parts.push(
      Buffer.from(transitions.slice().buffer),
      Buffer.from(keys.slice().buffer),
      Buffer.from(weights.slice().buffer),
    );
  }
  return Buffer.concat(parts);
}
