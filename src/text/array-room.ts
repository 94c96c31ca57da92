/**
 * Room for several typed arrays in one piece of memory. Making an array of its own for each of the many short vectors of
 * a document takes longer than filling them, and the collector must look after every one.
 */
export class ArrayRoom {
  readonly #buffer: ArrayBuffer;
  #used = 0;

  /** For `count` numbers of 32 bits. */
  constructor(count: number) {
    this.#buffer = new ArrayBuffer(4 * count);
  }

  /** The next `count` numbers, all 0. Throws a `RangeError` where so many are not left. */
  uint32(count: number): Uint32Array {
    return new Uint32Array(this.#buffer, this.#take(count), count);
  }

  /** The next `count` numbers, all 0. Throws a `RangeError` where so many are not left. */
  float32(count: number): Float32Array {
    return new Float32Array(this.#buffer, this.#take(count), count);
  }

  #take(count: number): number {
    const start = 4 * this.#used;
    this.#used += count;
    return start;
  }
}
