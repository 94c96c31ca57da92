import { zstdDecompressSync } from 'node:zlib';
import type { Annotations } from '../core/annotations.ts';

/** How the first schema kept JSON: for the migrations that come from it. */
export function unpackFirst<T>(bytes: Uint8Array): T {
  return JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as T;
}

/** How the first schema kept annotations: the tokens as differences. */
export function unpackFirstAnnotations(bytes: Uint8Array): Annotations {
  const { tokens, ...rest } = unpackFirst<Omit<Annotations, 'tokens'> & { tokens: TokenSteps }>(bytes);
  const { gaps, lengths, tags } = tokens;
  const starts = new Uint32Array(gaps.length);
  const ends = new Uint32Array(gaps.length);
  for (let i = 0; i < gaps.length; i++) {
    starts[i] = (i === 0 ? 0 : ends[i - 1]!) + gaps[i]!;
    ends[i] = starts[i]! + lengths[i]!;
  }
  return { ...rest, tokens: { starts, ends, tags: Uint8Array.from(tags) } };
}

interface TokenSteps {
  /** From the end of the token before to the start of this one. */
  readonly gaps: readonly number[];
  readonly lengths: readonly number[];
  readonly tags: readonly number[];
}
