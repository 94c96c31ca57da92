/** Bytes that grow; numbers take as many as they need (LEB128). */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  number(n: number): void {
    if (this.#length + 8 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = n;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  taken(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** What a `ByteWriter` wrote, from its beginning. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  number(): number {
    let n = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? damaged();
      if (byte < 128) return n + byte * scale;
      n += (byte - 128) * scale;
      scale *= 128;
    }
  }

  rest(): string {
    return Buffer.from(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, this.#bytes.length - this.#at).toString();
  }
}

/** What is read is nothing that was written so. */
export function damaged(): never {
  throw new RangeError('These bytes are no columns');
}
