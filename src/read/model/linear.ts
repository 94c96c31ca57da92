/**
 * A linear classifier over hashed features: the score of a class is the sum of the weights that the features present
 * give it. Weights are whole numbers of one byte; only those that are not zero are kept.
 */
export interface LinearModel {
  readonly classCount: number;
  /** Open addressing: feature hash by slot; a slot is empty where `rows` has -1. */
  readonly keys: Int32Array;
  /** By slot: the row of its feature. */
  readonly rows: Int32Array;
  /** By row: where its weights begin in `classes` and `weights`; one more at the end. */
  readonly firsts: Uint32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
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
  return {
    classCount,
    ...tableOf(hashes),
    firsts: firstsOf(counts),
    classes: bytes.slice(classesAt, classesAt + weightCount),
    weights: new Int8Array(bytes.slice(classesAt + weightCount).buffer),
  };
}

/** The slots of a table at most half full. */
function tableOf(hashes: Int32Array): { keys: Int32Array; rows: Int32Array } {
  let size = 16;
  while (size < hashes.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const rows = new Int32Array(size).fill(-1);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & (size - 1);
    while (rows[slot]! >= 0) slot = (slot + 1) & (size - 1);
    keys[slot] = hashes[row]!;
    rows[slot] = row;
  }
  return { keys, rows };
}

function firstsOf(counts: Uint8Array): Uint32Array {
  const firsts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) firsts[i + 1] = firsts[i]! + counts[i]!;
  return firsts;
}

/** Adds to `scores`, class by class, what the first `count` of `features` give. */
export function addScores(model: LinearModel, features: Int32Array, count: number, scores: Int32Array): void {
  const { keys, rows, firsts, classes, weights } = model;
  const mask = keys.length - 1;
  for (let i = 0; i < count; i++) {
    const hash = features[i]!;
    let slot = hash & mask;
    let row = rows[slot]!;
    while (row >= 0 && keys[slot] !== hash) {
      slot = (slot + 1) & mask;
      row = rows[slot]!;
    }
    if (row < 0) continue;
    for (let at = firsts[row]!, end = firsts[row + 1]!; at < end; at++) {
      const k = classes[at]!;
      scores[k] = scores[k]! + weights[at]!;
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
