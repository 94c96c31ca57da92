/** Terms share this many counters by hash. */
const COUNTERS = 1 << 20;
/** Documents after which all counts are halved: about a week of the world's news in one language. */
const HALVED = 1 << 17;

/**
 * In how many documents of a stream each term occurred, in memory of a fixed size: terms share counters by hash, so that
 * a count can be too high by the rare terms it shares with, never too low. After every 131,072 documents counts and
 * documents are halved: what was common last year does not weigh on what is rare now, and shared counters do not fill.
 */
export class DocumentFrequencies {
  #documents = 0;
  #changes = 0;
  readonly #counts: Uint32Array;

  constructor(counts: Uint32Array = new Uint32Array(COUNTERS), documents = 0) {
    this.#counts = counts;
    this.#documents = documents;
  }

  /** Counts a document; its terms follow, by `add`. */
  next(): void {
    this.#changes++;
    if (++this.#documents < HALVED) return;
    this.#documents >>= 1;
    for (let i = 0; i < this.#counts.length; i++) this.#counts[i]! >>>= 1;
  }

  /** Counts the terms of a document, each named once. */
  add(terms: Uint32Array): void {
    const counts = this.#counts;
    const mask = counts.length - 1;
    for (let i = 0; i < terms.length; i++) counts[terms[i]! & mask]!++;
  }

  /** The counters themselves, for keeping. */
  get counts(): Uint32Array {
    return this.#counts;
  }

  /** How often a document was counted: what was derived from the counts holds until then. */
  get changes(): number {
    return this.#changes;
  }

  get documents(): number {
    return this.#documents;
  }

  of(term: number): number {
    return this.#counts[term & (this.#counts.length - 1)]!;
  }
}

/**
 * Inverse document frequency (Spärck Jones 1972) where two sources tell of a term: `count` of `documents` seen so far,
 * and a background corpus worth `background` documents, of which the `share` has the term. With few documents the
 * background decides, with many the stream itself. Natural logarithm.
 */
export function inverseFrequency(count: number, documents: number, background: number, share: number): number {
  return Math.log((background + documents + 1) / (background * share + count + 0.5));
}
