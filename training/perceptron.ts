import type { ModelRow } from '../src/read/model/linear.ts';

/**
 * An averaged perceptron over hashed features (Collins 2002, "Discriminative Training Methods for Hidden Markov Models",
 * section 2.5 for the averaging). A feature gets a row when it first takes part in a mistake, as in Honnibal's tagger
 * (2013), so that features which never matter cost nothing.
 */
export class Perceptron {
  readonly classCount: number;
  readonly #rows = new Map<number, number>();
  #weights = new Float32Array(0);
  #totals = new Float64Array(0);
  #since = new Int32Array(0);
  #updates = new Int32Array(0);
  #now = 1;

  constructor(classCount: number) {
    this.classCount = classCount;
  }

  /** Sums the weights of the first `count` of `features` into `scores`, which it clears first. */
  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    const n = this.classCount;
    for (let i = 0; i < count; i++) {
      const row = this.#rows.get(features[i]!);
      if (row === undefined) continue;
      for (let k = 0, at = row * n; k < n; k++) scores[k]! += this.#weights[at + k]!;
    }
  }

  /** Rewards `right` and punishes `wrong` for the features present. */
  update(features: Int32Array, count: number, right: number, wrong: number, amount = 1): void {
    if (right === wrong) return;
    for (let i = 0; i < count; i++) {
      const row = this.#rowOf(features[i]!);
      this.#updates[row]! += 1;
      this.#add(row * this.classCount + right, amount);
      this.#add(row * this.classCount + wrong, -amount);
    }
  }

  /** Tells that one more example has passed: the clock of the average. */
  tick(): void {
    this.#now += 1;
  }

  #add(at: number, amount: number): void {
    this.#totals[at]! += (this.#now - this.#since[at]!) * this.#weights[at]!;
    this.#since[at] = this.#now;
    this.#weights[at]! += amount;
  }

  #rowOf(hash: number): number {
    const known = this.#rows.get(hash);
    if (known !== undefined) return known;
    const row = this.#rows.size;
    this.#rows.set(hash, row);
    if ((row + 1) * this.classCount > this.#weights.length) this.#grow((row + 1) * 2);
    return row;
  }

  #grow(rows: number): void {
    const cells = rows * this.classCount;
    this.#weights = grown(this.#weights, new Float32Array(cells));
    this.#totals = grown(this.#totals, new Float64Array(cells));
    this.#since = grown(this.#since, new Int32Array(cells));
    this.#updates = grown(this.#updates, new Int32Array(rows));
  }

  /**
   * The averaged weights as whole numbers from -127 to 127. `step` is the average weight that one unit stands for; what
   * rounds to nothing is left out, and so are features with fewer than `fewest` updates (those of one mistake are noise).
   */
  rows(step: number, fewest: number): ModelRow[] {
    const rows: ModelRow[] = [];
    for (const [hash, row] of this.#rows) {
      if (this.#updates[row]! < fewest) continue;
      const classes: number[] = [];
      const weights: number[] = [];
      for (let k = 0; k < this.classCount; k++) {
        const weight = Math.max(-127, Math.min(127, Math.round(this.#average(row * this.classCount + k) / step)));
        if (weight === 0) continue;
        classes.push(k);
        weights.push(weight);
      }
      if (classes.length > 0) rows.push({ hash, classes, weights });
    }
    return rows;
  }

  /** A copy whose weights are the averages so far, for scoring. */
  averaged(): Perceptron {
    const copy = new Perceptron(this.classCount);
    for (const [hash, row] of this.#rows) copy.#rows.set(hash, row);
    copy.#weights = this.#weights.map((_, at) => this.#average(at));
    return copy;
  }

  #average(at: number): number {
    return (this.#totals[at]! + (this.#now - this.#since[at]!) * this.#weights[at]!) / this.#now;
  }
}

function grown<T extends Float32Array | Float64Array | Int32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}
