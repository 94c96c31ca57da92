import type { Outline } from './outline.ts';

/** Places for remembered pairs, a power of two: those of the last thousands of documents that met. */
const PAIRS = 1 << 18;
/** Greatest distance between two slots that is remembered; 2^31 slots times it is a whole number that a double holds. */
const FARTHEST = 2 ** 21;
/** Groups remembered, about: those of the last batches. */
const GROUPS = 4096;

/**
 * What was once computed of documents that do not change: links of pairs, and groups taken together. In memory of a
 * fixed size: a newer pair pushes out an older one at its place, and groups not asked for lately are forgotten.
 */
export class Memory {
  readonly #pairs = new Float64Array(PAIRS).fill(-1);
  readonly #scores = new Float64Array(PAIRS);
  #young = new Map<string, RememberedGroup>();
  #old = new Map<string, RememberedGroup>();

  /** The link of the documents in two slots, by `compute` where it is not remembered. */
  link(a: number, b: number, compute: () => number): number {
    const low = Math.min(a, b);
    const distance = Math.abs(a - b);
    if (distance >= FARTHEST) return compute();
    const pair = low * FARTHEST + distance;
    const place = (Math.imul(low, 0x9e3779b1) + distance) & (PAIRS - 1);
    if (this.#pairs[place] === pair) return this.#scores[place]!;
    const score = compute();
    this.#pairs[place] = pair;
    this.#scores[place] = score;
    return score;
  }

  /** The group of the documents in `slots`, of which there are several. */
  group(slots: readonly number[], compute: () => Outline): RememberedGroup {
    const key = slots.join();
    const known = this.#young.get(key) ?? this.#old.get(key) ?? { outline: compute(), joins: new Map() };
    this.#young.set(key, known);
    if (this.#young.size >= GROUPS) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    return known;
  }
}

export interface RememberedGroup {
  readonly outline: Outline;
  /** Its join with others, by their outline. */
  readonly joins: Map<Outline, number>;
}
