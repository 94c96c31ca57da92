/** Regression trees over rows of numbers, whose values are summed (gradient boosting, Friedman 2001), as they are shipped. */
export interface Trees {
  /** Numbers in a row. */
  readonly width: number;
  /** Each tree's first branch. */
  readonly roots: Uint16Array;
  /** Of each branch: the place in the row that it looks at, and up to which value it goes left. */
  readonly places: Uint8Array;
  readonly limits: Float32Array;
  /** Where each branch leads to, left and right by turns: another branch, or -1 - i for leaf i. */
  readonly next: Int16Array;
  readonly leaves: Float32Array;
}

/** The sum over all trees of the leaf that a row comes to; the row begins at `from` in `rows`. */
export function sumOfTrees({ roots, places, limits, next, leaves }: Trees, rows: Float32Array, from: number): number {
  let sum = 0;
  for (let t = 0; t < roots.length; t++) {
    let branch = roots[t]!;
    while (branch >= 0) branch = next[2 * branch + (rows[from + places[branch]!]! <= limits[branch]! ? 0 : 1)]!;
    sum += leaves[-1 - branch]!;
  }
  return sum;
}

/** Trees from a file: width and the counts of trees, branches and leaves, then the lists, the widest numbers first. */
export function readTrees(bytes: Uint8Array): Trees {
  const [width, trees, branches, leaves] = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + 16));
  let at = bytes.byteOffset + 16;
  const take = (size: number): ArrayBuffer => {
    at += size;
    return bytes.buffer.slice(at - size, at) as ArrayBuffer;
  };
  return {
    width: width!,
    limits: new Float32Array(take(4 * branches!)),
    leaves: new Float32Array(take(4 * leaves!)),
    next: new Int16Array(take(4 * branches!)),
    roots: new Uint16Array(take(2 * trees!)),
    places: new Uint8Array(take(branches!)),
  };
}

/** The bytes that `readTrees` takes. */
export function packTrees({ width, limits, leaves, next, roots, places }: Trees): Uint8Array {
  const head = Uint32Array.of(width, roots.length, places.length, leaves.length);
  const lists = [head, limits, leaves, next, roots, places];
  const bytes = new Uint8Array(lists.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of lists) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
