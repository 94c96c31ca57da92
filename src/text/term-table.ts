import type { ArrayRoom } from './array-room.ts';

/** Rows and terms are packed into one number, which a double holds exactly: more rows than any text has terms. */
const PACK = 2 ** 21;
/** Terms of the same first bits from which a list is no list of hashes. */
const CROWD = 32;

/**
 * Sums by term in several columns, for one text after another: a hash table with open addressing (Knuth 1998, section
 * 6.4) that is emptied, not made anew. Terms are hashes, 0 to 2^32 - 1. Rows are in order of first occurrence.
 */
export class TermTable {
  #slots = new Int32Array(1024);
  #terms = new Uint32Array(512);
  #count = 0;
  readonly #columns: Float64Array[];
  #buckets = new Int32Array(1024);
  #order = new Uint32Array(512);

  constructor(columnCount: number) {
    this.#columns = Array.from({ length: columnCount }, () => new Float64Array(512));
  }

  /** How many different terms there are. */
  get count(): number {
    return this.#count;
  }

  /** Sums by row, of which the first `count` hold. Made anew when a row is added: not to be kept. */
  column(index: number): Float64Array {
    return this.#columns[index]!;
  }

  /** The terms by row; a copy. */
  terms(): Uint32Array {
    return this.#terms.slice(0, this.#count);
  }

  /**
   * The rows by ascending term. Made anew by the next call: not to be kept. Terms are hashes, spread evenly, so that
   * counting them by their first bits leaves little to sort (Knuth 1998, section 5.2.1, exercise 38): linear in their
   * number but for terms that somebody chose for it.
   */
  ascending(): Uint32Array {
    const count = this.#count;
    if (this.#order.length < count) {
      this.#order = new Uint32Array(this.#terms.length);
      this.#buckets = new Int32Array(2 * this.#terms.length);
    }
    const order = this.#order.subarray(0, count);
    let bits = 1;
    while (2 ** bits < count) bits++;
    if (this.#scatter(order, bits)) this.#insert(order);
    else this.#sort(order);
    return order;
  }

  /** Puts rows where the first `bits` of their terms belong; whether no place is crowded. */
  #scatter(order: Uint32Array, bits: number): boolean {
    const terms = this.#terms;
    const shift = 32 - bits;
    const buckets = this.#buckets.fill(0, 0, 2 ** bits);
    for (let row = 0; row < order.length; row++) buckets[terms[row]! >>> shift]!++;
    let start = 0;
    let isCrowded = false;
    for (let bucket = 0; bucket < 2 ** bits; bucket++) {
      const size = buckets[bucket]!;
      if (size > CROWD) isCrowded = true;
      buckets[bucket] = start;
      start += size;
    }
    for (let row = 0; row < order.length; row++) order[buckets[terms[row]! >>> shift]!++] = row;
    return !isCrowded;
  }

  #insert(order: Uint32Array): void {
    const terms = this.#terms;
    for (let i = 1; i < order.length; i++) {
      const row = order[i]!;
      const term = terms[row]!;
      let at = i;
      for (; at > 0 && terms[order[at - 1]!]! > term; at--) order[at] = order[at - 1]!;
      order[at] = row;
    }
  }

  #sort(order: Uint32Array): void {
    const packed = Float64Array.from(order, (_, row) => this.#terms[row]! * PACK + row).sort();
    for (let i = 0; i < order.length; i++) order[i] = packed[i]! % PACK;
  }

  /** The terms in the order of `rows`, into `room`. */
  termsOf(rows: Uint32Array, room: ArrayRoom): Uint32Array {
    const terms = room.uint32(rows.length);
    for (let i = 0; i < rows.length; i++) terms[i] = this.#terms[rows[i]!]!;
    return terms;
  }

  /** The sums of a column in the order of `rows`, into `room`. */
  sumsOf(index: number, rows: Uint32Array, room: ArrayRoom): Float32Array {
    const column = this.#columns[index]!;
    const sums = room.float32(rows.length);
    for (let i = 0; i < rows.length; i++) sums[i] = column[rows[i]!]!;
    return sums;
  }

  /** The row of `term`, all 0 where it is new. */
  row(term: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = term & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot]! - 1;
      if (row < 0) return this.#append(term, slot);
      if (this.#terms[row] === term) return row;
    }
  }

  /** The row of `term`; -1 where it has none. */
  find(term: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = term & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot]! - 1;
      if (row < 0 || this.#terms[row] === term) return row;
    }
  }

  clear(): void {
    const mask = this.#slots.length - 1;
    if (this.#count > mask / 8) this.#slots.fill(0);
    else {
      // Where a term stands is found again from the term, but for those pushed on: empty the whole run behind it.
      for (let row = 0; row < this.#count; row++) {
        for (let slot = this.#terms[row]! & mask; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
          this.#slots[slot] = 0;
        }
      }
    }
    for (const column of this.#columns) column.fill(0, 0, this.#count);
    this.#count = 0;
  }

  #append(term: number, slot: number): number {
    const row = this.#count++;
    this.#terms[row] = term;
    this.#slots[slot] = row + 1;
    if (this.#count === this.#terms.length) this.#grow();
    return row;
  }

  #grow(): void {
    const larger = new Uint32Array(2 * this.#terms.length);
    larger.set(this.#terms);
    this.#terms = larger;
    this.#columns.forEach((column, i) => {
      const wider = new Float64Array(2 * column.length);
      wider.set(column);
      this.#columns[i] = wider;
    });
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let row = 0; row < this.#count; row++) {
      let slot = this.#terms[row]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = row + 1;
    }
  }
}
