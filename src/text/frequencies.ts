/**
 * In how many documents of a stream each term occurred, in memory of a fixed size: terms share 2^20 counters by hash,
 * so that a count can be too high by the rare term it shares with, never too low.
 */
export class DocumentFrequencies {
  #documents = 0;
  readonly #counts: Uint32Array;

  constructor(counts: Uint32Array = new Uint32Array(1 << 20), documents = 0) {
    this.#counts = counts;
    this.#documents = documents;
  }

  /** Counts one document by its terms, each named once. */
  add(terms: Iterable<number>): void {
    this.#documents++;
    for (const term of terms) this.#counts[term % this.#counts.length]!++;
  }

  /** The counters themselves, for keeping. */
  get counts(): Uint32Array {
    return this.#counts;
  }

  get documents(): number {
    return this.#documents;
  }

  of(term: number): number {
    return this.#counts[term % this.#counts.length]!;
  }
}

/**
 * Inverse document frequency (Spärck Jones 1972) where two sources tell of a term: `count` of `documents` seen so far,
 * and a background corpus worth `background` documents, in which the term has this `rarity` (natural logarithm of all
 * over those that have it). With few documents the background decides, with many the stream itself.
 */
export function inverseFrequency(count: number, documents: number, background: number, rarity: number): number {
  return Math.log((background + documents + 1) / (background * Math.exp(-rarity) + count + 0.5));
}
