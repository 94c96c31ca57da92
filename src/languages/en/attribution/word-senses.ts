import { readFileSync } from 'node:fs';
import { HashIndex } from '../../hash-index.ts';
import { hashWord } from './word-groups.ts';

/**
 * What kind of thing a word's commonest sense is, by WordNet's lexicographer files (Fellbaum 1998; WordNet 3.1, Princeton
 * University): "verb.communication", "noun.person". Made by `training/attribution/senses.ts`.
 */
export interface WordSenses {
  /** 1 to 15 in the order of WordNet's verb files; 0 for no verb or an unknown one. `lemma` is lower case. */
  verb(lemma: string): number;
  /** 1 to 26 in the order of its noun files; 0 for no noun or an unknown one. */
  noun(lemma: string): number;
}

/** The senses as shipped beside this file. */
export function readWordSenses(): WordSenses {
  const bytes = readFileSync(new URL('./word-senses.bin', import.meta.url));
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const count = new Uint32Array(buffer, 0, 1)[0]!;
  const hashes = new Uint32Array(buffer, 4, count);
  const verbs = new Uint8Array(buffer, 4 + 4 * count, count);
  const nouns = new Uint8Array(buffer, 4 + 5 * count, count);
  const index = new HashIndex(hashes);
  const lookUp = (senses: Uint8Array) => (lemma: string) => {
    const row = index.rowOf(hashWord(lemma));
    return row < 0 ? 0 : senses[row]!;
  };
  return { verb: lookUp(verbs), noun: lookUp(nouns) };
}
