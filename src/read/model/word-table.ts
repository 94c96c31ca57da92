import { HashIndex } from '../../languages/hash-index.ts';
import { BadModel } from './linear.ts';

/** What training learned of single words, by the hash of the word. */
export interface WordTable {
  /** The number of a word's tag set in the tag dictionary, from 1 up; 0 for a word that it lacks. */
  known(word: number): number;
  /** Distributional class among many, from 1 up; 0 for none. */
  cluster(word: number): number;
  /** Distributional class among few, from 1 up; 0 for none. */
  coarse(word: number): number;
  /** The tag, from 1 up, that a common word always has; 0 where it has several or is rare. */
  sure(word: number): number;
}

/** One word's entry, for packing. */
export interface WordRow {
  readonly word: number;
  readonly known: number;
  readonly cluster: number;
  readonly coarse: number;
  readonly sure: number;
}

const MAGIC = 0x56525732; // "VRW2"
const HEADER_BYTES = 8;
const ROW_BYTES = 12;

/** A table from the bytes that `packWordTable` gave. Throws `BadModel`. */
export function unpackWordTable(bytes: Uint8Array): WordTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw new BadModel('Not a word table');
  const count = view.getUint32(4, true);
  if (bytes.length !== HEADER_BYTES + count * ROW_BYTES) throw new BadModel(`Word table is not of ${count} words`);
  const words = Int32Array.from({ length: count }, (_, i) => view.getInt32(HEADER_BYTES + i * ROW_BYTES, true));
  const places = new HashIndex(words);
  const column = (offset: number) => (word: number) => {
    const place = places.rowOf(word);
    return place < 0 ? 0 : view.getUint16(HEADER_BYTES + place * ROW_BYTES + offset, true);
  };
  return { known: column(4), cluster: column(6), coarse: column(8), sure: column(10) };
}

/** The bytes of a table: magic, count, then per word its hash (32 bits) and four numbers (16 bits each), little-endian, by hash. */
export function packWordTable(rows: readonly WordRow[]): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + rows.length * ROW_BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows.length, true);
  rows
    .toSorted((a, b) => a.word - b.word)
    .forEach((row, i) => {
      const at = HEADER_BYTES + i * ROW_BYTES;
      view.setInt32(at, row.word, true);
      view.setUint16(at + 4, row.known, true);
      view.setUint16(at + 6, row.cluster, true);
      view.setUint16(at + 8, row.coarse, true);
      view.setUint16(at + 10, row.sure, true);
    });
  return bytes;
}
