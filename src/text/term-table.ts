import type { ArrayRoom } from './array-room.ts';

/** Rows and terms are packed into one number, which a double holds exactly: more rows than any text has terms. */
const PACK = 2 ** 21;

/**
 * Sums by term in several columns, for one text after another: a hash table with open addressing (Knuth 1998, section
 * 6.4) that is emptied, not made anew. Terms are hashes, 0 to 2^32 - 1. Rows are in order of first occurrence.
 */
export class TermTable {
  #slots = new Int32Array(1024);
  #terms = new Uint32Array(512);
  #count = 0;
  readonly #columns: Float64Array[];
  #packed = new Float64Array(512);
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

  /** The rows by ascending term. Made anew by the next call: not to be kept. */
  ascending(): Uint32Array {
    const count = this.#count;
    if (this.#order.length < count) {
      this.#packed = new Float64Array(this.#terms.length);
      this.#order = new Uint32Array(this.#terms.length);
    }
    const packed = this.#packed.subarray(0, count);
    // Typed arrays sort fastest by their own numbers.
    for (let row = 0; row < count; row++) packed[row] = this.#terms[row]! * PACK + row;
    packed.sort();
    const order = this.#order;
    for (let i = 0; i < count; i++) order[i] = packed[i]! - Math.floor(packed[i]! / PACK) * PACK;
    return order.subarray(0, count);
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
