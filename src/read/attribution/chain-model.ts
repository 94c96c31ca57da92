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

const KEY_BYTES = 4;
/** More than a place mostly has. */
const PENDING = 256;

/**
 * Scores the places of a sequence by their features. One a thread: it holds the row that is being summed.
 *
 * Its table has open addressing. A slot holds a key, its weights, and a byte that is 1 where the slot is taken, all side by
 * side, since most of the time goes into fetching them from memory.
 */
export class ChainModel implements FeatureSink {
  readonly labels: number;
  private readonly chain: ChainWeights;
  private readonly mask: number;
  /** Words of four bytes that a slot takes. */
  private readonly stride: number;
  /** One table, seen as words for the keys and as bytes for what follows them. */
  private readonly keys: Int32Array;
  private readonly bytes: Int8Array;
  private readonly row: Int32Array;
  /** Features that came and are not summed yet. */
  private readonly pending = new Int32Array(PENDING);
  private count = 0;
  /** Read by nobody; without it the fetching would be left out as idle. */
  fetched = 0;

  constructor(chain: ChainWeights) {
    const { labels, keys, weights } = chain;
    this.chain = chain;
    this.labels = labels;
    this.row = new Int32Array(labels);
    const size = 1 << Math.ceil(Math.log2(keys.length * 2 + 1));
    this.mask = size - 1;
    this.stride = Math.ceil((KEY_BYTES + labels + 1) / 4);
    this.keys = new Int32Array(size * this.stride);
    this.bytes = new Int8Array(this.keys.buffer);
    for (let feature = 0; feature < keys.length; feature++) {
      const slot = this.slotOf(keys[feature]!);
      const at = 4 * slot * this.stride + KEY_BYTES;
      this.keys[slot * this.stride] = keys[feature]!;
      this.bytes.set(weights.subarray(feature * labels, (feature + 1) * labels), at);
      this.bytes[at + labels] = 1;
    }
  }

  /** The slot of `key`, or the free one where it would stand. */
  private slotOf(key: number): number {
    const { keys, bytes, mask, stride, labels } = this;
    let slot = key & mask;
    while (keys[slot * stride] !== key && bytes[4 * slot * stride + KEY_BYTES + labels] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  add(key: number): void {
    if (this.count === PENDING) this.sum();
    this.pending[this.count++] = key;
  }

  /**
   * Adds up the weights of the features that came. All slots are fetched before any is looked at: the processor then waits
   * for several at once. A free slot's weights are all 0, so that a key that is not there adds nothing.
   */
  private sum(): void {
    const { row, bytes, keys, labels, stride, mask, pending, count } = this;
    let fetched = 0;
    for (let i = 0; i < count; i++) fetched |= keys[(pending[i]! & mask) * stride]!;
    this.fetched = fetched;
    for (let i = 0; i < count; i++) {
      const key = pending[i]!;
      let word = (key & mask) * stride;
      if (keys[word] !== key) word = this.slotOf(key) * stride;
      const at = 4 * word + KEY_BYTES;
      for (let y = 0; y < labels; y++) row[y]! += bytes[at + y]!;
    }
    this.count = 0;
  }

  /** The summed weights of one place, in whole numbers, valid until the next is asked for. */
  rowOf(features: () => void): Int32Array {
    this.row.fill(0);
    features();
    this.sum();
    return this.row;
  }

  /** The scores of a sequence of `length` places; `features` is asked to add the features of each to this model. */
  scores(length: number, features: (place: number) => void): ChainScores {
    const { labels, scale, transitions } = this.chain;
    const emissions = new Float64Array(length * labels);
    for (let place = 0; place < length; place++) {
      this.row.fill(0);
      features(place);
      this.sum();
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
