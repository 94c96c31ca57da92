/** What is kept of a term, side by side: the term, how many items it ever had, where its ring begins, how long that is. */
const FIELDS = 4;
const COUNT = 1;
const START = 2;
const SIZE = 3;
/** Items a term has room for at first; four times as many when they are full. */
const FIRST_SIZE = 4;

/**
 * The newest items that have a term, in one short ring a term, so that reading them is a walk over neighbouring numbers.
 * Rings lie side by side in one array and are found by a hash table with open addressing (Knuth 1998, section 6.4):
 * an index over a window is asked for dozens of terms a document, and every object on the way to a ring is a wait for
 * memory. For terms that many items share; where nearly every term is its item's own, `Postings` takes less. Terms are
 * hashes; items are numbers below 2^31 and are added in ascending order.
 */
export class RecentPostings {
  readonly #limit: number;
  /** Number of what is kept of a term and one more; 0 for none. */
  #places = new Int32Array(2048);
  #kept = new Int32Array(FIELDS * 1024);
  #count = 0;
  #items = new Int32Array(8192);
  #used = 0;

  /** `limit`: how many items are kept of a term. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(term: number, item: number): void {
    let place = this.#placeOf(term);
    if (this.#places[place] === 0) place = this.#append(term, Math.min(FIRST_SIZE, this.#limit));
    const at = FIELDS * (this.#places[place]! - 1);
    const count = this.#kept[at + COUNT]!;
    if (count === this.#kept[at + SIZE]! && count < this.#limit) this.#enlarge(at);
    this.#items[this.#kept[at + START]! + (count % this.#kept[at + SIZE]!)] = item;
    this.#kept[at + COUNT] = count + 1;
  }

  /** Writes the items that have `term` and are at least `oldest` into `into`, newest first; gives back how many, at most the limit. */
  read(term: number, oldest: number, into: Int32Array): number {
    const number = this.#places[this.#placeOf(term)]!;
    if (number === 0) return 0;
    const at = FIELDS * (number - 1);
    const items = this.#items;
    const start = this.#kept[at + START]!;
    const size = this.#kept[at + SIZE]!;
    const count = this.#kept[at + COUNT]!;
    const most = Math.min(count, size);
    let turn = (count - 1) % size;
    let read = 0;
    for (; read < most && items[start + turn]! >= oldest; read++) {
      into[read] = items[start + turn]!;
      turn = turn === 0 ? size - 1 : turn - 1;
    }
    return read;
  }

  /** Forgets the terms that no item from `oldest` on has. Linear in the number of terms. */
  sweep(oldest: number): void {
    const kept = this.#kept;
    const items = this.#items;
    const count = this.#count;
    this.#places.fill(0);
    this.#kept = new Int32Array(kept.length);
    this.#items = new Int32Array(items.length);
    this.#count = 0;
    this.#used = 0;
    for (let at = 0; at < FIELDS * count; at += FIELDS) {
      const start = kept[at + START]!;
      const size = kept[at + SIZE]!;
      const added = kept[at + COUNT]!;
      if (items[start + ((added - 1) % size)]! < oldest) continue;
      this.#append(kept[at]!, size);
      const last = FIELDS * (this.#count - 1);
      this.#kept[last + COUNT] = added;
      this.#items.set(items.subarray(start, start + size), this.#kept[last + START]!);
    }
  }

  /** Where `term` stands in the table, or is to be put. */
  #placeOf(term: number): number {
    const mask = this.#places.length - 1;
    // As signed numbers, which is what is kept.
    const signed = term | 0;
    let place = term & mask;
    for (let number = this.#places[place]!; number !== 0; number = this.#places[place]!) {
      if (this.#kept[FIELDS * (number - 1)] === signed) return place;
      place = (place + 1) & mask;
    }
    return place;
  }

  /** Takes in a term that is not kept, with a ring of `size`; where it stands. */
  #append(term: number, size: number): number {
    if (2 * this.#count >= this.#places.length) this.#spread();
    const at = FIELDS * this.#count;
    if (at === this.#kept.length) this.#kept = enlarged(this.#kept);
    this.#kept[at] = term;
    this.#kept[at + START] = this.#ring(size);
    this.#kept[at + SIZE] = size;
    const place = this.#placeOf(term);
    this.#places[place] = ++this.#count;
    return place;
  }

  /** A full ring moves to a longer one; its old place lies fallow until the next sweep. */
  #enlarge(at: number): void {
    const start = this.#kept[at + START]!;
    const size = this.#kept[at + SIZE]!;
    const larger = Math.min(this.#limit, FIRST_SIZE * size);
    const ring = this.#ring(larger);
    this.#items.copyWithin(ring, start, start + size);
    this.#kept[at + START] = ring;
    this.#kept[at + SIZE] = larger;
  }

  /** Where a ring of `size` begins that nothing else uses. */
  #ring(size: number): number {
    const start = this.#used;
    this.#used += size;
    while (this.#used > this.#items.length) this.#items = enlarged(this.#items);
    return start;
  }

  #spread(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    for (let number = 1; number <= this.#count; number++) {
      this.#places[this.#placeOf(this.#kept[FIELDS * (number - 1)]!)] = number;
    }
  }
}

function enlarged(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * old.length);
  larger.set(old);
  return larger;
}
