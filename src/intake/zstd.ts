import type { ZstdOptions } from 'node:zlib';
import * as zlib from 'node:zlib';

/** First bytes of a frame (RFC 8878, section 3.1.1) and of a skippable one (section 3.1.2, sixteen magic numbers). */
const FRAME = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
/** The skippable frame that holds a dictionary for all others (IIPC, "Zstandard Compression for WARC Files 1.0"). */
const DICTIONARY = 0x184d2a5d;
/** A dictionary of a web archive is some 100 kB; far more is made to exhaust memory. */
const DICTIONARY_LIMIT_BYTES = 16_000_000;

/** Whether `start`, the first bytes of something, begins Zstandard data. */
export function isZstd(start: Uint8Array): boolean {
  if (start.length < 4) return false;
  const magic = uint32(start, 0);
  return magic === FRAME || (magic & ~0xf) === SKIPPABLE;
}

/**
 * `bytes`, one Zstandard frame after another, decompressed. Node's own decompressor stops after the first frame, and a
 * web archive has a frame a record, so the frames' ends are found here (RFC 8878) and each goes to a decompressor of its
 * own. Holds one chunk and one block header at a time. Throws for data that is broken or breaks off.
 */
export async function* unzstd(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const input = new Input(bytes);
  let dictionary: Uint8Array | null = null;
  for (;;) {
    if ((await input.peek(4)).length === 0) return;
    const magic = uint32(await input.exactly(4), 0);
    if (magic === FRAME) yield* decompress(frame(input), dictionary);
    else if ((magic & ~0xf) === SKIPPABLE) {
      const sizeBytes = uint32(await input.exactly(4), 0);
      if (magic === DICTIONARY && sizeBytes <= DICTIONARY_LIMIT_BYTES)
        dictionary = await readDictionary(input, sizeBytes);
      else for await (const _ of input.take(sizeBytes)); // a skippable frame that means nothing to us
    } else throw new Error('its Zstandard data is broken');
  }
}

async function readDictionary(input: Input, sizeBytes: number): Promise<Uint8Array> {
  const held = await input.exactly(sizeBytes);
  if (!isZstd(held)) return held;
  return zlib.zstdDecompressSync(held, { maxOutputLength: DICTIONARY_LIMIT_BYTES });
}

/** The bytes of one frame whose magic number has been read. */
async function* frame(input: Input): AsyncIterable<Uint8Array> {
  yield Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
  const descriptor = (await input.exactly(1))[0]!;
  const hasChecksum = (descriptor & 0b100) !== 0;
  yield Buffer.from([descriptor]);
  yield* input.take(headerSize(descriptor));
  for (let last = false; !last; ) {
    const header = await input.exactly(3);
    const value = header[0]! | (header[1]! << 8) | (header[2]! << 16);
    last = (value & 1) === 1;
    yield header;
    // A block of kind 1 (RLE) is one byte, repeated.
    yield* input.take(((value >> 1) & 3) === 1 ? 1 : value >>> 3);
  }
  if (hasChecksum) yield* input.take(4);
}

/** Bytes of a frame header after its descriptor (RFC 8878, section 3.1.1.1). */
function headerSize(descriptor: number): number {
  const single = (descriptor >> 5) & 1;
  const contentSize = [single, 2, 4, 8][descriptor >> 6]!;
  return (single ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]! + contentSize;
}

async function* decompress(bytes: AsyncIterable<Uint8Array>, dictionary: Uint8Array | null): AsyncIterable<Uint8Array> {
  // Typed by Node as not taking a dictionary, which it does since 24.6; older ones refuse the data that needs it.
  const options: ZstdOptions & { dictionary?: Uint8Array } = dictionary === null ? {} : { dictionary };
  const stream = zlib.createZstdDecompress(options);
  const fed = feed(bytes, stream);
  try {
    yield* stream;
    await fed;
  } catch (error) {
    throw new Error(`its Zstandard data is broken (${(error as Error).message})`, { cause: error });
  } finally {
    stream.destroy();
  }
}

async function feed(bytes: AsyncIterable<Uint8Array>, stream: zlib.ZstdDecompress): Promise<void> {
  try {
    for await (const chunk of bytes) {
      if (stream.destroyed) return;
      if (!stream.write(chunk)) await new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
    }
    stream.end();
  } catch (error) {
    stream.destroy(error as Error);
  }
}

/** Bytes taken from a stream in the amounts that are asked for. */
class Input {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#iterator = bytes[Symbol.asyncIterator]();
  }

  /** The next `count` bytes, fewer at the end, without taking them. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#held.length < count) {
      const next = await this.#iterator.next();
      if (next.done) break;
      this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    }
    return this.#held.subarray(0, count);
  }

  async exactly(count: number): Promise<Uint8Array> {
    const found = await this.peek(count);
    if (found.length < count) throw new Error('its Zstandard data is truncated');
    this.#held = this.#held.subarray(count);
    return found;
  }

  /** The next `count` bytes as they come. */
  async *take(count: number): AsyncIterable<Uint8Array> {
    for (let left = count; left > 0; ) {
      const found = await this.peek(1);
      if (found.length === 0) throw new Error('its Zstandard data is truncated');
      const part = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
}

const uint32 = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
