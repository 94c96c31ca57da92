import { describe, expect, it } from 'vitest';
import { packTrees, readTrees, sumsOfTrees, type Trees } from '../../../src/read/model/trees.ts';

/** One tree asks whether the first number is over 2 and then whether the second is over 5, the other whether the second is over 1. */
const TREES: Trees = {
  width: 2,
  roots: Uint16Array.of(0, 2),
  places: Uint8Array.of(0, 1, 1),
  limits: Float32Array.of(2, 5, 1),
  next: Int16Array.of(-1, 1, -2, -3, -4, -5),
  leaves: Float32Array.of(1, 2, 4, 0.25, 0.5),
};

describe('regression trees', () => {
  it('sum the leaves that a row comes to, where a limit itself goes left', () => {
    const rows = Float32Array.of(2, 1, 3, 5, 3, 6);
    expect([...sumsOfTrees(TREES, rows)]).toEqual([1.25, 2.5, 4.5]);
  });

  it('come back from their bytes, also where those begin anywhere in a buffer', () => {
    const bytes = packTrees(TREES);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readTrees(shifted.subarray(3))).toEqual(TREES);
  });
});
