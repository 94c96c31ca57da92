/**
 * Makes typed arrays side by side in larger pieces of memory: to ask for memory for each of the many short vectors of a
 * document takes longer than to fill them, and the collector must look after every piece. A piece is given back when
 * nothing in it is used any more, so that a room is for what comes and goes together.
 */
export class ArrayRoom {
  readonly #pieceBytes: number;
  #piece = new ArrayBuffer(0);
  #used = 0;

  /** `count`: numbers of 32 bits in one piece, or more where a single array needs more. */
  constructor(count: number) {
    this.#pieceBytes = 4 * count;
  }

  /** `count` numbers, all 0. */
  uint32(count: number): Uint32Array {
    const start = this.#take(4 * count);
    return new Uint32Array(this.#piece, start, count);
  }

  /** `count` numbers, all 0. */
  float32(count: number): Float32Array {
    const start = this.#take(4 * count);
    return new Float32Array(this.#piece, start, count);
  }

  /** Where `bytes` begin that nothing else uses. */
  #take(bytes: number): number {
    if (this.#used + bytes > this.#piece.byteLength) {
      this.#piece = new ArrayBuffer(Math.max(bytes, this.#pieceBytes));
      this.#used = 0;
    }
    const start = this.#used;
    this.#used += bytes;
    return start;
  }
}
