import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isZstd, unzstd } from './zstd.ts';

/** The content is larger than the limit: read no further. */
export class TooLarge extends Error {
  override name = 'TooLarge';

  constructor(limitBytes: number) {
    super(`holds more than ${limitBytes} bytes, the limit`);
  }
}

/** The bytes of a file as they come from the disk. Nothing is opened before the first is asked for. */
export function fileBytes(path: string): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator]() };
}

/** `bytes` without their gzip or Zstandard wrapping where they have one, which their first bytes say whatever the file is called. */
export async function* decompressed(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { start, all } = await peek(bytes, 4);
  if (start[0] === 0x1f && start[1] === 0x8b) yield* gunzipped(all);
  else if (isZstd(start)) yield* unzstd(all);
  else yield* all;
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const packed = Readable.from(bytes, { objectMode: false });
  const gunzip = createGunzip();
  packed.on('error', (error) => gunzip.destroy(error));
  try {
    yield* packed.pipe(gunzip);
  } catch (error) {
    const truncated = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR';
    throw new Error(
      truncated ? 'its gzip data is truncated' : `its gzip data is broken (${(error as Error).message})`,
      {
        cause: error,
      },
    );
  } finally {
    packed.destroy();
    gunzip.destroy();
  }
}

/** The first bytes of a stream, at least `sizeBytes` unless it ends before, and the whole of it still to be read. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  sizeBytes: number,
): Promise<{ start: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  while (heldBytes < sizeBytes) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    heldBytes += next.value.length;
  }
  async function* all(): AsyncIterable<Uint8Array> {
    try {
      yield* held;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { start: Buffer.concat(held), all: all() };
}

/** All of a stream. Throws `TooLarge` as soon as it has given more than the limit, having held little more than that. */
export async function readWhole(bytes: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of bytes) {
    sizeBytes += chunk.length;
    if (sizeBytes > limitBytes) throw new TooLarge(limitBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const LINE_FEED = 0x0a;

/** A line of a stream, without its end; `bytes` is `null` for one that was larger than the limit. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** A stream's lines, one at a time: never more than one line and one chunk are held. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, limitBytes: number): AsyncIterable<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let sizeBytes = 0;
  const finish = (): Line => {
    const line = { number: number++, bytes: sizeBytes > limitBytes ? null : Buffer.concat(parts) };
    parts = [];
    sizeBytes = 0;
    return line;
  };
  const hold = (part: Uint8Array): void => {
    sizeBytes += part.length;
    if (sizeBytes > limitBytes) parts = [];
    else parts.push(part);
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      hold(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    hold(chunk.subarray(from));
  }
  if (sizeBytes > 0) yield finish();
}
