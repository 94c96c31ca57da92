/**
 * Which items have a term, newest first, in memory of a fixed size: the newest postings push out the oldest, so that an
 * index over an endless stream stays as large as its window. Items are numbers; they must be added in ascending order.
 */
export class Postings {
  readonly #capacity: number;
  /** Serial number of the newest posting of each term; a serial that has been pushed out is stale. */
  readonly #heads = new Map<number, number>();
  readonly #items: Int32Array;
  readonly #next: Float64Array;
  #count = 0;

  /** `capacity`: how many postings (term and item) are kept, 12 bytes each beside about 50 a term. */
  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#items = new Int32Array(capacity);
    this.#next = new Float64Array(capacity);
  }

  add(term: number, item: number): void {
    const at = this.#count % this.#capacity;
    this.#items[at] = item;
    this.#next[at] = this.#heads.get(term) ?? -1;
    this.#heads.set(term, this.#count++);
    if (at === this.#capacity - 1) this.#sweep();
  }

  /** Calls `visit` with the newest items that have `term`, at most `limit`, newest first. */
  each(term: number, limit: number, visit: (item: number) => void): void {
    let serial = this.#heads.get(term) ?? -1;
    for (let i = 0; i < limit && serial >= 0 && serial >= this.#count - this.#capacity; i++) {
      const at = serial % this.#capacity;
      visit(this.#items[at]!);
      serial = this.#next[at]!;
    }
  }

  /** Forgets terms whose newest posting was pushed out, once a round: constant time a posting. */
  #sweep(): void {
    for (const [term, serial] of this.#heads) if (serial < this.#count - this.#capacity) this.#heads.delete(term);
  }
}
