import { BadModel } from './linear.ts';

/** What a model nearly always decides where a key stands for what it looks at first, so that it need not be asked. */
export class SureTable {
  readonly #mask: number;
  /** Two numbers a slot, open addressing: the key, and the decision plus one (0: the slot is free). */
  readonly #slots: Int32Array;

  /** `keys`, each once, and the decision for each, 0 to 255. */
  constructor(keys: Int32Array, decisions: Uint8Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(2 * size);
    keys.forEach((key, i) => {
      const at = this.#slotOf(key);
      this.#slots[at] = key;
      this.#slots[at + 1] = decisions[i]! + 1;
    });
  }

  /** The decision for `key`; -1 where none is sure. */
  of(key: number): number {
    return this.#slots[this.#slotOf(key) + 1]! - 1;
  }

  #slotOf(key: number): number {
    const slots = this.#slots;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & this.#mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & this.#mask;
    return 2 * slot;
  }
}

const MAGIC = 0x56525331; // "VRS1"

/** Tables from the bytes that `packSureTables` gave: magic, number of tables; then each one's count, keys (32 bits) and decisions (8 bits), little-endian. Throws `BadModel`. */
export function readSureTables(bytes: Uint8Array): SureTable[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new BadModel('Not a file of sure decisions');
  let at = 8;
  return Array.from({ length: view.getUint32(4, true) }, () => {
    const count = at + 4 <= bytes.length ? view.getUint32(at, true) : 0;
    const end = at + 4 + 5 * count;
    if (end > bytes.length) throw new BadModel(`File of sure decisions has ${bytes.length} bytes and needs ${end}`);
    const keys = Int32Array.from({ length: count }, (_, i) => view.getInt32(at + 4 + 4 * i, true));
    const decisions = bytes.slice(at + 4 + 4 * count, end);
    at = end;
    return new SureTable(keys, decisions);
  });
}

/** The bytes of tables, each given as its keys and decisions; by key, so that the same tables give the same bytes. */
export function packSureTables(tables: readonly ReadonlyMap<number, number>[]): Uint8Array {
  const bytes = new Uint8Array(8 + tables.reduce((sum, table) => sum + 4 + 5 * table.size, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, tables.length, true);
  let at = 8;
  for (const table of tables) {
    view.setUint32(at, table.size, true);
    [...table]
      .sort((a, b) => a[0] - b[0])
      .forEach(([key, decision], i) => {
        view.setInt32(at + 4 + 4 * i, key, true);
        bytes[at + 4 + 4 * table.size + i] = decision;
      });
    at += 4 + 5 * table.size;
  }
  return bytes;
}
