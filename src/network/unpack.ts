import type { Readable, Transform } from 'node:stream';
import zlib from 'node:zlib';
import { FetchError } from './errors.ts';

/** What is told to servers: the packings that this Node can undo. */
export const ACCEPTED_ENCODINGS = `gzip, deflate, br${hasZstd() ? ', zstd' : ''}`;

function hasZstd(): boolean {
  return typeof zlib.createZstdDecompress === 'function';
}

/** `body` without the packing that `Content-Encoding` names; several are undone in turn, the last first. */
export function unpacked(body: Readable, encoding: string | undefined): Readable {
  const names = (encoding ?? '').toLowerCase().split(',');
  const packings = names.map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  // Each layer multiplies what a small body can swell to.
  if (packings.length > 2) throw new FetchError('broken', `the answer is packed ${packings.length} times over`);
  let unpackedBody = body;
  for (const packing of packings.reverse()) {
    const step = unpacker(packing);
    const before = unpackedBody;
    before.on('error', (error) => step.destroy(error));
    step.on('error', () => {});
    step.on('close', () => before.destroy());
    unpackedBody = before.pipe(step);
  }
  return unpackedBody;
}

function unpacker(packing: string): Transform {
  switch (packing) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createUnzip();
    case 'deflate':
      return zlib.createUnzip();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'zstd':
      if (hasZstd()) return zlib.createZstdDecompress();
  }
  throw new FetchError('broken', `the answer is packed as "${packing.slice(0, 40)}", which is not known`);
}
