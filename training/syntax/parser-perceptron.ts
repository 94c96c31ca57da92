import type { ChainWeights } from '../../src/read/attribution/chain-model.ts';
import type { FeatureSink } from '../../src/read/attribution/features.ts';

const FIRST_CAPACITY = 1 << 20;

/**
 * A perceptron whose final weights are the average over all steps (Freund and Schapire 1999; Collins 2002). Features come
 * as keys; a feature has a row from the first mistake that it takes part in, in a table with open addressing, since there
 * are tens of millions of them.
 */
export class ParserPerceptron implements FeatureSink {
  readonly classes: number;
  private keys = new Int32Array(FIRST_CAPACITY);
  /** Row + 1 of the key in the same slot; 0 for a free one. */
  private rows = new Int32Array(FIRST_CAPACITY);
  private rowCount = 0;
  private weights: Float32Array = new Float32Array(0);
  private totals: Float32Array = new Float32Array(0);
  private stamps: Int32Array = new Int32Array(0);
  private updates: Int32Array = new Int32Array(0);
  private step = 0;
  private readonly active: number[] = [];

  constructor(classes: number) {
    this.classes = classes;
  }

  add(key: number): void {
    this.active.push(key);
  }

  addAll(keys: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) this.active.push(keys[i]!);
  }

  /** The scores of the classes for the features that `features` adds. */
  scores(features: () => void): Float64Array {
    this.active.length = 0;
    features();
    const sums = new Float64Array(this.classes);
    for (const key of this.active) {
      const row = this.rows[this.slotOf(key)]! - 1;
      if (row < 0) continue;
      for (let y = 0; y < this.classes; y++) sums[y]! += this.weights[row * this.classes + y]!;
    }
    return sums;
  }

  /** Tells that one more choice has been made: the clock of the average. */
  tick(): void {
    this.step++;
  }

  /** Rewards `gold` and punishes `guess` for the features last scored. */
  update(gold: number, guess: number): void {
    for (const key of this.active) {
      const row = this.rowOf(key);
      this.bump(row * this.classes + gold, 1);
      this.bump(row * this.classes + guess, -1);
      this.updates[row]!++;
    }
  }

  private bump(at: number, by: number): void {
    this.totals[at]! += (this.step - this.stamps[at]!) * this.weights[at]!;
    this.stamps[at] = this.step;
    this.weights[at]! += by;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (key ^ (key >>> 15)) & mask;
    while (this.rows[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private rowOf(key: number): number {
    const slot = this.slotOf(key);
    if (this.rows[slot] !== 0) return this.rows[slot]! - 1;
    this.keys[slot] = key;
    this.rows[slot] = ++this.rowCount;
    if (this.rowCount * this.classes > this.weights.length) this.growRows();
    if (this.rowCount * 2 > this.keys.length) this.growTable();
    return this.rowCount - 1;
  }

  private growRows(): void {
    const cells = this.rowCount * 2 * this.classes;
    const wider = <T extends Float32Array | Int32Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.weights = wider(this.weights, new Float32Array(cells));
    this.totals = wider(this.totals, new Float32Array(cells));
    this.stamps = wider(this.stamps, new Int32Array(cells));
    this.updates = wider(this.updates, new Int32Array(this.rowCount * 2));
  }

  private growTable(): void {
    const { keys, rows } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.rows = new Int32Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      if (rows[old] === 0) continue;
      const slot = this.slotOf(keys[old]!);
      this.keys[slot] = keys[old]!;
      this.rows[slot] = rows[old]!;
    }
  }

  /** The averaged weights of the `most` features that do most, of those updated at least `fewest` times. */
  model(fewest: number, most: number): ChainWeights {
    const kept: { key: number; row: number; reach: number }[] = [];
    for (let slot = 0; slot < this.keys.length; slot++) {
      const row = this.rows[slot]! - 1;
      if (row < 0 || this.updates[row]! < fewest) continue;
      kept.push({ key: this.keys[slot]!, row, reach: Math.max(...this.averages(row).map(Math.abs)) });
    }
    kept.sort((a, b) => b.reach - a.reach || a.key - b.key);
    kept.length = Math.min(kept.length, most);
    // The few largest weights are cut off rather than let them coarsen all others.
    const scale = kept[Math.floor(kept.length * 0.003)]!.reach / 127;
    const whole = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / scale)));
    return {
      labels: this.classes,
      keys: Int32Array.from(kept, ({ key }) => key),
      weights: Int8Array.from(kept.flatMap(({ row }) => this.averages(row).map(whole))),
      scale,
      transitions: new Float64Array((this.classes + 1) * this.classes),
    };
  }

  private averages(row: number): number[] {
    return Array.from({ length: this.classes }, (_, y) => {
      const at = row * this.classes + y;
      return (this.totals[at]! + (this.step - this.stamps[at]!) * this.weights[at]!) / this.step;
    });
  }
}
