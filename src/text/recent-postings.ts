/**
 * The newest items that have a term, in one short ring a term, so that reading them is a walk over neighbouring numbers.
 * For terms that many items share; where nearly every term is its item's own, `Postings` takes less. Items are numbers
 * below 2^31 and are added in ascending order.
 */
export class RecentPostings {
  readonly #limit: number;
  readonly #rings = new Map<number, Ring>();

  /** `limit`: how many items are kept of a term. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(term: number, item: number): void {
    // As signed 32-bit numbers: others a map keeps as objects.
    const ring = this.#rings.get(term | 0);
    if (ring === undefined) this.#rings.set(term | 0, { items: new Int32Array([item]), count: 1 });
    else push(ring, item, this.#limit);
  }

  /** Writes the items that have `term` and are at least `oldest` into `into`, newest first; gives back how many, at most the limit. */
  read(term: number, oldest: number, into: Int32Array): number {
    const ring = this.#rings.get(term | 0);
    if (ring === undefined) return 0;
    const { items, count } = ring;
    const size = items.length;
    const kept = Math.min(count, size);
    let at = (count - 1) % size;
    let read = 0;
    for (; read < kept && items[at]! >= oldest; read++) {
      into[read] = items[at]!;
      at = at === 0 ? size - 1 : at - 1;
    }
    return read;
  }

  /** Forgets the terms that no item from `oldest` on has. Linear in the number of terms. */
  sweep(oldest: number): void {
    for (const [term, { items, count }] of this.#rings) {
      if (items[(count - 1) % items.length]! < oldest) this.#rings.delete(term);
    }
  }
}

interface Ring {
  items: Int32Array;
  /** How many were added ever; the newest stands at `count - 1` modulo the length. */
  count: number;
}

function push(ring: Ring, item: number, limit: number): void {
  const { items, count } = ring;
  if (count === items.length && count < limit) {
    ring.items = new Int32Array(Math.min(limit, 4 * count));
    ring.items.set(items);
  }
  ring.items[ring.count++ % ring.items.length] = item;
}
