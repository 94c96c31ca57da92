import { FeatureTable, WeightRows } from './feature-table.ts';

const MAGIC = 0x56524d31; // "VRM1"
const HEADER_BYTES = 16;

/**
 * The features and weights in the bytes that `packModel` gave: magic, class count, rows, weights; then the rows' hashes (32
 * bits), their numbers of weights (8 bits), and each weight's class and value (8 bits each); little-endian. A linear
 * classifier: the score of a class is the sum of the weights that the features present give it. Throws `BadModel`.
 */
export function unpackModel(bytes: Uint8Array): FeatureTable {
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
  const classes = bytes.subarray(HEADER_BYTES + rowCount * 5, needed - weightCount);
  const values = bytes.subarray(needed - weightCount, needed);
  const weights = new WeightRows(classCount, rowCount);
  for (let row = 0, i = 0; row < rowCount; row++) {
    for (const end = i + counts[row]!; i < end; i++) weights.set(row, classes[i]!, (values[i]! << 24) >> 24);
  }
  return new FeatureTable(hashes, weights);
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
