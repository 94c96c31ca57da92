/**
 * A linear classifier over hashed features: the score of a class is the sum of the weights that the features present
 * give it. Weights are whole numbers of one byte; only those that are not zero are kept.
 */
export interface LinearModel {
  readonly classCount: number;
  /**
   * Open addressing, two numbers a slot: the feature's hash; and where its weights begin in `weights`, times 256, plus how
   * many they are (0: the slot is empty). Together, since a look-up costs what it takes from memory.
   */
  readonly slots: Int32Array;
  /**
   * A bit for each of 2^22 groups of hashes, set where a feature has such a hash: half a megabyte that stays in the
   * processor's cache and spares nine in ten of the look-ups that would find nothing.
   */
  readonly filter: Uint8Array;
  /** Class times 256 plus weight plus 128. */
  readonly weights: Uint16Array;
}

const MAGIC = 0x56524d31; // "VRM1"
const HEADER_BYTES = 16;

/**
 * A model from the bytes that `packModel` gave: magic, class count, rows, weights; then the rows' hashes (32 bits), their
 * numbers of weights (8 bits), and each weight's class and value (8 bits each); little-endian. Throws `BadModel`.
 */
export function unpackModel(bytes: Uint8Array): LinearModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw new BadModel('Not a model file');
  const [classCount, rowCount, weightCount] = [4, 8, 12].map((at) => view.getUint32(at, true)) as [
    number,
    number,
    number,
  ];
  const needed = HEADER_BYTES + rowCount * 5 + weightCount * 2;
  if (bytes.length !== needed) throw new BadModel(`Model file has ${bytes.length} bytes and needs ${needed}`);
  const hashes = new Int32Array(bytes.slice(HEADER_BYTES, HEADER_BYTES + rowCount * 4).buffer);
  const counts = bytes.subarray(HEADER_BYTES + rowCount * 4, HEADER_BYTES + rowCount * 5);
  const classesAt = HEADER_BYTES + rowCount * 5;
  const weights = new Uint16Array(weightCount);
  for (let i = 0; i < weightCount; i++) {
    weights[i] = (bytes[classesAt + i]! << 8) | (bytes[classesAt + weightCount + i]! ^ 0x80);
  }
  return { classCount, slots: slotsOf(hashes, counts), filter: filterOf(hashes), weights };
}

const FILTER_BYTES = 1 << 19;

function filterOf(hashes: Int32Array): Uint8Array {
  const filter = new Uint8Array(FILTER_BYTES);
  for (const hash of hashes) filter[filterByte(hash)]! |= 1 << (hash & 7);
  return filter;
}

/** Other bits of the hash than those that choose the slot come first. */
function filterByte(hash: number): number {
  return (hash >>> 10) & (FILTER_BYTES - 1);
}

/** The slots of a table at most half full. */
function slotsOf(hashes: Int32Array, counts: Uint8Array): Int32Array {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const slots = new Int32Array(2 * size);
  let first = 0;
  for (let row = 0; row < hashes.length; row++) {
    let slot = 2 * (hashes[row]! & (size - 1));
    while (slots[slot + 1] !== 0) slot = (slot + 2) & (2 * size - 1);
    slots[slot] = hashes[row]!;
    slots[slot + 1] = (first << 8) | counts[row]!;
    first += counts[row]!;
  }
  return slots;
}

/** Adds to `scores`, class by class, what the first `count` of `features` give. */
export function addScores(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { slots, filter, weights } = model;
  const mask = slots.length - 1;
  for (let i = 0; i < count; i++) {
    const hash = features[i]!;
    if ((filter[filterByte(hash)]! & (1 << (hash & 7))) === 0) continue;
    let slot = (hash << 1) & mask;
    let place = slots[slot + 1]!;
    while (place !== 0 && slots[slot] !== hash) {
      slot = (slot + 2) & mask;
      place = slots[slot + 1]!;
    }
    const first = place >>> 8;
    for (let at = first, end = first + (place & 255); at < end; at++) {
      const packed = weights[at]!;
      scores[packed >> 8] = scores[packed >> 8]! + (packed & 255) - 128;
    }
  }
}

/** The class with the highest score; the lowest of several. */
export function argmax(scores: Int32Array | Float32Array): number {
  let best = 0;
  for (let k = 1; k < scores.length; k++) if (scores[k]! > scores[best]!) best = k;
  return best;
}

/** One feature's weights, for packing: classes ascending. */
export interface ModelRow {
  readonly hash: number;
  readonly classes: readonly number[];
  readonly weights: readonly number[];
}

/** The bytes of a model. Rows in the order of their hashes, so that the same weights give the same file. */
export function packModel(classCount: number, rows: readonly ModelRow[]): Uint8Array {
  const sorted = rows.toSorted((a, b) => a.hash - b.hash);
  const weightCount = sorted.reduce((sum, row) => sum + row.classes.length, 0);
  const bytes = new Uint8Array(HEADER_BYTES + rows.length * 5 + weightCount * 2);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [MAGIC, classCount, rows.length, weightCount].entries()) view.setUint32(i * 4, value, true);
  const countsAt = HEADER_BYTES + rows.length * 4;
  let at = countsAt + rows.length;
  sorted.forEach((row, i) => {
    view.setInt32(HEADER_BYTES + i * 4, row.hash, true);
    bytes[countsAt + i] = row.classes.length;
    row.classes.forEach((k, j) => {
      bytes[at + j] = k;
      view.setInt8(at + weightCount + j, row.weights[j]!);
    });
    at += row.classes.length;
  });
  return bytes;
}

/** Bytes that are no model of this version: the package is damaged. */
export class BadModel extends Error {
  override name = 'BadModel';
}
