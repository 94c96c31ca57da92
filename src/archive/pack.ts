import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Annotations, Tokens } from '../core/annotations.ts';
import type { OffsetMap, OffsetRun } from '../core/offsets.ts';

/** `value` as compressed JSON. */
export function pack(value: unknown): Uint8Array {
  return zstdCompressSync(JSON.stringify(value));
}

/** What `pack` was given. Throws where the bytes are not what it made. */
export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(zstdDecompressSync(bytes).toString('utf8')) as T;
}

/** Annotations with the tokens as differences, which compress to a quarter of the positions. */
export function packAnnotations(annotations: Annotations): Uint8Array {
  return pack({ ...annotations, tokens: tokensAsSteps(annotations.tokens) });
}

export function unpackAnnotations(bytes: Uint8Array): Annotations {
  const { tokens, ...rest } = unpack<Omit<Annotations, 'tokens'> & { tokens: TokenSteps }>(bytes);
  return { ...rest, tokens: tokensFromSteps(tokens) };
}

interface TokenSteps {
  /** From the end of the token before to the start of this one. */
  readonly gaps: readonly number[];
  readonly lengths: readonly number[];
  readonly tags: readonly number[];
}

function tokensAsSteps({ starts, ends, tags }: Tokens): TokenSteps {
  const gaps = Array.from(starts, (start, i) => start - (i === 0 ? 0 : ends[i - 1]!));
  return { gaps, lengths: Array.from(starts, (start, i) => ends[i]! - start), tags: [...tags] };
}

function tokensFromSteps({ gaps, lengths, tags }: TokenSteps): Tokens {
  const starts = new Uint32Array(gaps.length);
  const ends = new Uint32Array(gaps.length);
  for (let i = 0; i < gaps.length; i++) {
    starts[i] = (i === 0 ? 0 : ends[i - 1]!) + gaps[i]!;
    ends[i] = starts[i]! + lengths[i]!;
  }
  return { starts, ends, tags: Uint8Array.from(tags) };
}

/** An offset map as numbers: four a run, each the difference from where the run before would lead one to expect it. */
export function packOffsets(offsets: OffsetMap): number[] {
  let clean = 0;
  let original = 0;
  return offsets.flatMap((run) => {
    const step = [run.clean - clean, run.original - original, run.length, run.span - run.length];
    clean = run.clean + run.length;
    original = run.original + run.span;
    return step;
  });
}

export function unpackOffsets(steps: readonly number[]): OffsetMap {
  const offsets: OffsetRun[] = [];
  let clean = 0;
  let original = 0;
  for (let i = 0; i < steps.length; i += 4) {
    const length = steps[i + 2]!;
    const run = { clean: clean + steps[i]!, original: original + steps[i + 1]!, length, span: length + steps[i + 3]! };
    offsets.push(run);
    clean = run.clean + run.length;
    original = run.original + run.span;
  }
  return offsets;
}
