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

/** How many features are summed at once: a lane of 16 bits holds the sum of this many bytes. */
const PENDING = 256;
/** What makes a weight a byte that is not negative. */
const BIAS = 128;
const EVEN_BYTES = 0x00ff00ff;

/**
 * Scores the places of a sequence by their features. One a thread: it holds the row that is being summed.
 *
 * Its table has open addressing. A slot is a key and some words of four bytes, side by side, since most of the time goes
 * into fetching them from memory: a byte a label, its weight plus 128, and in the last byte 1 where the slot is taken. A
 * word's bytes are added up two at a time, in lanes of 16 bits, so that the last lane counts the features found; a free
 * slot is all 0 and adds nothing.
 */
export class ChainModel implements FeatureSink {
  readonly labels: number;
  private readonly chain: ChainWeights;
  private readonly mask: number;
  /** Words of a slot: one of the key, the others of weights. */
  private readonly stride: number;
  private readonly table: Int32Array;
  private readonly row: Int32Array;
  /** Two a word of weights: the sums of its bytes 0 and 2, and of its bytes 1 and 3. */
  private readonly lanes: Int32Array;
  /** Features that came singly and are not summed yet. */
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
    const words = Math.ceil((labels + 1) / 4);
    this.stride = 1 + words;
    this.lanes = new Int32Array(2 * words);
    this.table = new Int32Array(size * this.stride);
    const bytes = new Uint8Array(this.table.buffer);
    for (let feature = 0; feature < keys.length; feature++) {
      const at = this.slotOf(keys[feature]!);
      this.table[at] = keys[feature]!;
      const from = feature * labels;
      for (let y = 0; y < labels; y++) bytes[4 * (at + 1) + y] = weights[from + y]! + BIAS;
      bytes[4 * (at + this.stride) - 1] = 1;
    }
  }

  /** Where the slot of `key` begins, or the free one where it would stand. */
  private slotOf(key: number): number {
    const { table, mask, stride } = this;
    let slot = key & mask;
    while (table[slot * stride] !== key && table[slot * stride + stride - 1] !== 0) slot = (slot + 1) & mask;
    return slot * stride;
  }

  add(key: number): void {
    this.pending[this.count++] = key;
    if (this.count === PENDING) this.sumPending();
  }

  addAll(keys: Int32Array, count: number): void {
    for (let from = 0; from < count; from += PENDING) this.sum(keys, from, Math.min(count, from + PENDING));
  }

  private sumPending(): void {
    this.sum(this.pending, 0, this.count);
    this.count = 0;
  }

  /**
   * Adds up the weights of features. All slots are fetched before any is looked at: the processor then waits for several at
   * once.
   */
  private sum(features: Int32Array, from: number, to: number): void {
    const { table, stride, mask } = this;
    let fetched = 0;
    for (let i = from; i < to; i++) fetched |= table[(features[i]! & mask) * stride]!;
    this.fetched = fetched;
    if (stride === 2) this.sumOneWord(features, from, to);
    else if (stride === 3) this.sumTwoWords(features, from, to);
    else this.sumWords(features, from, to);
    this.addLanes();
  }

  /** Up to three labels. */
  private sumOneWord(features: Int32Array, from: number, to: number): void {
    const { table, mask } = this;
    let [even, odd] = [0, 0];
    for (let i = from; i < to; i++) {
      const key = features[i]!;
      let at = (key & mask) << 1;
      if (table[at] !== key) at = this.slotOf(key);
      const word = table[at + 1]!;
      even = (even + (word & EVEN_BYTES)) | 0;
      odd = (odd + ((word >>> 8) & EVEN_BYTES)) | 0;
    }
    this.lanes[0] = even;
    this.lanes[1] = odd;
  }

  /** Up to seven. */
  private sumTwoWords(features: Int32Array, from: number, to: number): void {
    const { table, mask, lanes } = this;
    let [even, odd, evenAfter, oddAfter] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const key = features[i]!;
      let at = (key & mask) * 3;
      if (table[at] !== key) at = this.slotOf(key);
      const word = table[at + 1]!;
      const after = table[at + 2]!;
      even = (even + (word & EVEN_BYTES)) | 0;
      odd = (odd + ((word >>> 8) & EVEN_BYTES)) | 0;
      evenAfter = (evenAfter + (after & EVEN_BYTES)) | 0;
      oddAfter = (oddAfter + ((after >>> 8) & EVEN_BYTES)) | 0;
    }
    lanes[0] = even;
    lanes[1] = odd;
    lanes[2] = evenAfter;
    lanes[3] = oddAfter;
  }

  private sumWords(features: Int32Array, from: number, to: number): void {
    const { table, mask, stride, lanes } = this;
    lanes.fill(0);
    for (let i = from; i < to; i++) {
      const key = features[i]!;
      let at = (key & mask) * stride;
      if (table[at] !== key) at = this.slotOf(key);
      if (table[at + stride - 1] === 0) continue;
      for (let w = 0; w < lanes.length; w += 2) {
        const word = table[++at]!;
        lanes[w] = lanes[w]! + (word & EVEN_BYTES);
        lanes[w + 1] = lanes[w + 1]! + ((word >>> 8) & EVEN_BYTES);
      }
    }
  }

  private addLanes(): void {
    const { lanes, row, labels } = this;
    const bias = BIAS * (lanes[lanes.length - 1]! >>> 16);
    for (let y = 0; y < labels; y++) {
      const lane = lanes[((y >> 2) << 1) | (y & 1)]!;
      row[y]! += ((y & 2) === 0 ? lane & 0xffff : lane >>> 16) - bias;
    }
  }

  /** The summed weights of one place, in whole numbers, valid until the next is asked for. */
  rowOf(features: () => void): Int32Array {
    this.row.fill(0);
    features();
    this.sumPending();
    return this.row;
  }

  /** The scores of a sequence of `length` places; `features` is asked to add the features of each to this model. */
  scores(length: number, features: (place: number) => void): ChainScores {
    const { labels, scale, transitions } = this.chain;
    const emissions = new Float64Array(length * labels);
    for (let place = 0; place < length; place++) {
      this.row.fill(0);
      features(place);
      this.sumPending();
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
