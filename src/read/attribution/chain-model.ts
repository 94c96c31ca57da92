import type { ChainScores } from './chain.ts';
import type { FeatureSink } from './features.ts';

/** A chain's weights as they are shipped: features by key, weights as small whole numbers times a scale. */
export interface ChainWeights {
  readonly labels: number;
  /** One a feature, each once. */
  readonly keys: Int32Array;
  /** `labels` a feature, in the order of `keys`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** `transitions[from * labels + to]`, with a last row for the beginning. */
  readonly transitions: Float64Array;
}

/** Scores the places of a sequence by their features. One a thread: it holds the row that is being summed. */
export class ChainModel implements FeatureSink {
  readonly labels: number;
  private readonly chain: ChainWeights;
  /**
   * Open addressing, two numbers a slot: the key, and one more than where its weights begin, 0 for an empty slot. Side by
   * side, since most of the time goes into fetching them from memory.
   */
  private readonly table: Int32Array;
  private readonly mask: number;
  private readonly row: Int32Array;

  constructor(chain: ChainWeights) {
    this.chain = chain;
    this.labels = chain.labels;
    this.row = new Int32Array(chain.labels);
    const size = 1 << Math.ceil(Math.log2(chain.keys.length * 2 + 1));
    this.mask = size - 1;
    this.table = new Int32Array(size * 2);
    for (let feature = 0; feature < chain.keys.length; feature++) {
      let slot = chain.keys[feature]! & this.mask;
      while (this.table[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask;
      this.table[2 * slot] = chain.keys[feature]!;
      this.table[2 * slot + 1] = feature * chain.labels + 1;
    }
  }

  add(key: number): void {
    const { table, mask } = this;
    let slot = key & mask;
    let from = table[2 * slot + 1]!;
    while (from !== 0) {
      if (table[2 * slot] === key) {
        const { row, labels } = this;
        const { weights } = this.chain;
        for (let y = 0, at = from - 1; y < labels; y++, at++) row[y]! += weights[at]!;
        return;
      }
      slot = (slot + 1) & mask;
      from = table[2 * slot + 1]!;
    }
  }

  /** The summed weights of one place, in whole numbers, valid until the next is asked for. */
  rowOf(features: () => void): Int32Array {
    this.row.fill(0);
    features();
    return this.row;
  }

  /** The scores of a sequence of `length` places; `features` is asked to add the features of each to this model. */
  scores(length: number, features: (place: number) => void): ChainScores {
    const { labels, scale, transitions } = this.chain;
    const emissions = new Float64Array(length * labels);
    for (let place = 0; place < length; place++) {
      this.row.fill(0);
      features(place);
      for (let y = 0; y < labels; y++) emissions[place * labels + y] = this.row[y]! * scale;
    }
    return { length, labels, emissions, transitions };
  }
}

/** Chains in one file: for each its label count, feature count, scale and transitions, then keys and weights. */
export function readChains(bytes: Uint8Array): ChainWeights[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chains: ChainWeights[] = [];
  let at = 4;
  for (let n = view.getUint32(0, true); n > 0; n--) {
    const labels = view.getUint32(at, true);
    const count = view.getUint32(at + 4, true);
    const scale = view.getFloat64(at + 8, true);
    at += 16;
    const transitions = Float64Array.from({ length: (labels + 1) * labels }, (_, i) =>
      view.getFloat64(at + 8 * i, true),
    );
    at += 8 * transitions.length;
    const from = bytes.byteOffset + at;
    const keys = new Int32Array(bytes.buffer.slice(from, from + 4 * count));
    const weights = new Int8Array(bytes.buffer.slice(from + 4 * count, from + (4 + labels) * count));
    at += (4 + labels) * count;
    chains.push({ labels, keys, weights, scale, transitions });
  }
  return chains;
}
