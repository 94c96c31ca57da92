import { readFileSync } from 'node:fs';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Annotations } from '../core/annotations.ts';
import type { OffsetMap, OffsetRun } from '../core/offsets.ts';
import { fromColumns, toColumns } from './columns.ts';
import { tokenSteps, tokensFromSteps } from './token-steps.ts';

/**
 * Reports in English and words of the program, all made up: what short texts are compressed with, since most of theirs
 * is in it. A part of the archive's format: never changed.
 */
const DICTIONARY = readFileSync(new URL('./dictionary.txt', import.meta.url));

/** More effort takes several times as long and gains two in a hundred. */
const LEVEL = 9;

/** The checksum tells damaged bytes, and a text that is not the one that something was packed with. */
const PARAMETERS = { [constants.ZSTD_c_compressionLevel]: LEVEL, [constants.ZSTD_c_checksumFlag]: 1 };

const compress = (bytes: Uint8Array, dictionary: Uint8Array = DICTIONARY): Uint8Array =>
  zstdCompressSync(bytes, { params: PARAMETERS, dictionary });

const decompress = (bytes: Uint8Array, dictionary: Uint8Array = DICTIONARY): Buffer =>
  zstdDecompressSync(bytes, { dictionary });

// An older Node leaves the dictionary out without a word, and what it packed could not be unpacked by others.
if (compress(DICTIONARY).length > DICTIONARY.length / 4)
  throw new Error(`archives need Node 22.19 or newer, and this is ${process.version}`);

/** `value`, anything that JSON can hold, exactly. */
export function pack(value: unknown): Uint8Array {
  return compress(Buffer.from(JSON.stringify(value)));
}

/** What `pack` was given. Throws where the bytes are not what it made. */
export function unpack<T>(bytes: Uint8Array): T {
  return JSON.parse(decompress(bytes).toString()) as T;
}

/** `value`, anything that JSON can hold, smaller than `pack` makes it; numbers to four decimals. */
export function packColumns(value: unknown): Uint8Array {
  return compress(toColumns(value));
}

/** What `packColumns` was given. Throws where the bytes are not what it made. */
export function unpackColumns<T>(bytes: Uint8Array): T {
  return fromColumns(decompress(bytes)) as T;
}

export function packText(text: string): Uint8Array {
  return compress(Buffer.from(text));
}

export function unpackText(bytes: Uint8Array): string {
  return decompress(bytes).toString();
}

/** What annotations are once they are packed: the tokens as steps, the document's id left to its row. */
interface PackedAnnotations extends Omit<Annotations, 'tokens' | 'document'> {
  readonly steps: readonly number[];
  readonly tags: readonly number[];
}

/** Annotations of `text`, from which names and words are taken again. */
export function packAnnotations({ tokens, document: _, ...rest }: Annotations, text: string): Uint8Array {
  const packed: PackedAnnotations = { ...rest, steps: tokenSteps(text, tokens), tags: [...tokens.tags] };
  return compress(toColumns(packed), dictionaryOf(text));
}

/** What `packAnnotations` was given with that `text`. Throws where the bytes are not what it made. */
export function unpackAnnotations(bytes: Uint8Array, text: string, document: string): Annotations {
  const { steps, tags, ...rest } = fromColumns(decompress(bytes, dictionaryOf(text))) as PackedAnnotations;
  return { document, tokens: tokensFromSteps(text, steps, Uint8Array.from(tags)), ...rest };
}

/** Bytes that a document was made from: most of them stand in its text. */
export function packOriginal(bytes: Uint8Array, text: string): Uint8Array {
  return compress(bytes, dictionaryOf(text));
}

/** What `packOriginal` was given with that `text`; `null` for one that was packed without. */
export function unpackOriginal(bytes: Uint8Array, text: string | null): Uint8Array {
  return text === null ? zstdDecompressSync(bytes) : decompress(bytes, dictionaryOf(text));
}

/** A dictionary is no shorter than this (8 bytes in Zstandard), and a long one is slow to take in. */
const SHORTEST = 8;
const LONGEST = 1 << 17;

function dictionaryOf(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  return bytes.length < SHORTEST ? DICTIONARY : bytes.subarray(0, LONGEST);
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
