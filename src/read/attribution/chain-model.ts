import { clear, FeatureTable, KeptSums, MOST_SUMMED, WeightRows } from '../model/feature-table.ts';
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

/** Features that come in fewer than this at a time are gathered first. */
const FEW = 48;
/** Sums kept of features that come up again: of more labels fewer, so that they fit the processor's cache. */
const KEPT_NUMBERS = 1 << 16;

/** Scores the places of a sequence by their features. One a thread: it holds the row that is being summed. */
export class ChainModel implements FeatureSink {
  readonly labels: number;
  /** What one of the whole numbers that rows are of stands for. */
  readonly scale: number;
  private readonly chain: ChainWeights;
  private readonly table: FeatureTable;
  private readonly kept: KeptSums;
  /** The exponentials of the chain's transitions. */
  private readonly steps: Float64Array;
  private readonly row: Int32Array;
  private readonly lanes: Int32Array;
  /** Features that are not summed yet. */
  private readonly pending = new Int32Array(MOST_SUMMED);
  private count = 0;

  constructor(chain: ChainWeights) {
    this.chain = chain;
    this.labels = chain.labels;
    this.scale = chain.scale;
    this.steps = chain.transitions.map(Math.exp);
    this.row = new Int32Array(chain.labels);
    this.table = new FeatureTable(chain.keys, rowsOf(chain));
    this.lanes = new Int32Array(this.table.laneCount);
    this.kept = new KeptSums(this.table, KEPT_NUMBERS >> Math.ceil(Math.log2(this.table.laneCount)));
  }

  add(key: number): void {
    if (this.count === MOST_SUMMED) this.sumPending();
    this.pending[this.count++] = key;
  }

  addAll(keys: Int32Array, count: number): void {
    if (count < FEW) {
      if (this.count + count > MOST_SUMMED) this.sumPending();
      const { pending, count: held } = this;
      for (let i = 0; i < count; i++) pending[held + i] = keys[i]!;
      this.count = held + count;
    } else
      for (let from = 0; from < count; from += MOST_SUMMED) this.sum(keys, from, Math.min(count, from + MOST_SUMMED));
  }

  private sumPending(): void {
    if (this.count === 0) return;
    this.sum(this.pending, 0, this.count);
    this.count = 0;
  }

  private sum(keys: Int32Array, from: number, to: number): void {
    clear(this.lanes);
    this.table.sum(keys, from, to, this.lanes);
    this.table.addLanes(this.lanes, this.row);
  }

  /** The summed weights of one place, in whole numbers, valid until the next is asked for. */
  rowOf(features: () => void): Int32Array {
    clear(this.row);
    features();
    this.sumPending();
    return this.row;
  }

  /**
   * Begins a place with the features that `number`, 0 or more, stands for, whose sum may be kept from the last time; else
   * `features` gives them. The summed weights so far, to which `goOn` adds.
   */
  beginWith(number: number, features: (out: Int32Array) => number): Int32Array {
    const { kept, lanes, pending } = this;
    clear(lanes);
    if (!kept.add(number, lanes)) kept.keep(number, pending, features(pending), lanes);
    clear(this.row);
    this.table.addLanes(lanes, this.row);
    return this.row;
  }

  /** The summed weights of the place begun with the features that were added since. */
  goOn(): Int32Array {
    this.sumPending();
    return this.row;
  }

  /** The scores of a sequence of `length` places; `features` is asked to add the features of each to this model. */
  scores(length: number, features: (place: number) => void): ChainScores {
    return this.scoresFrom(this.sumsOf(length, (place) => this.rowOf(() => features(place))));
  }

  /** The summed weights of a sequence, one list a place. */
  sumsOf(length: number, rowAt: (place: number) => Int32Array): Int32Array {
    const { labels } = this;
    const sums = new Int32Array(length * labels);
    for (let place = 0; place < length; place++) {
      const row = rowAt(place);
      for (let y = 0; y < labels; y++) sums[place * labels + y] = row[y]!;
    }
    return sums;
  }

  /** The scores of a sequence from the summed weights of its places. */
  scoresFrom(sums: Int32Array): ChainScores {
    const { labels, scale, transitions } = this.chain;
    const emissions = new Float64Array(sums.length);
    for (let i = 0; i < sums.length; i++) emissions[i] = sums[i]! * scale;
    return { length: sums.length / labels, labels, emissions, transitions, steps: this.steps };
  }
}

function rowsOf({ labels, keys, weights }: ChainWeights): WeightRows {
  const rows = new WeightRows(labels, keys.length);
  for (let row = 0, i = 0; row < keys.length; row++) {
    for (let label = 0; label < labels; label++) rows.set(row, label, weights[i++]!);
  }
  return rows;
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
