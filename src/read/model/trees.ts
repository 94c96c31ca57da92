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

/**
 * The sums over all trees of the leaves that each of the rows comes to. All rows go down a tree before the next one: rows that are much
 * alike take the same branches, which a processor foresees.
 */
export function sumsOfTrees({ width, roots, places, limits, next, leaves }: Trees, rows: Float32Array): Float64Array {
  const sums = new Float64Array(rows.length / width);
  for (let t = 0; t < roots.length; t++) {
    for (let r = 0, from = 0; r < sums.length; r++, from += width) {
      let branch = roots[t]!;
      while (branch >= 0) branch = next[2 * branch + (rows[from + places[branch]!]! <= limits[branch]! ? 0 : 1)]!;
      sums[r]! += leaves[-1 - branch]!;
    }
  }
  return sums;
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
