import { readFileSync } from 'node:fs';
import { HashIndex } from '../../hash-index.ts';

/**
 * Words grouped by their company, so that what is learnt of `claimed` serves `contended`: k-means groups of GloVe
 * vectors (Pennington, Socher and Manning 2014; public domain), 640 fine and 48 coarse, of the 40,000 commonest words.
 * Made by `training/attribution/clusters.ts`.
 */
export interface WordGroups {
  /** 1 to 640; 0 for an unknown word. `word` is lower case. */
  fine(word: string): number;
  /** 1 to 48; 0 for an unknown word. */
  coarse(word: string): number;
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

let loaded: WordGroups | null = null;

/** The groups as shipped beside this file, read at the first call and kept. */
export function readWordGroups(): WordGroups {
  loaded ??= readShipped();
  return loaded;
}

function readShipped(): WordGroups {
  const bytes = readFileSync(new URL('./word-groups.bin', import.meta.url));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const count = new Uint32Array(buffer, 0, 1)[0]!;
  const hashes = new Uint32Array(buffer, 4, count);
  const fineOf = new Uint16Array(buffer, 4 + 4 * count, count);
  const coarseOf = new Uint16Array(buffer, 4 + 6 * count, count);
  const index = new HashIndex(hashes);
  const lookUp = (groups: Uint16Array) => (word: string) => {
    const row = index.rowOf(hashWord(word));
    return row < 0 ? 0 : groups[row]! + 1;
  };
  return { fine: lookUp(fineOf), coarse: lookUp(coarseOf) };
}
