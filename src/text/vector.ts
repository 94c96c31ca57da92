/** Weighted terms, by ascending term: what similarity is measured on. Terms are hashes. */
export interface TermVector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** The weights of `weightOf`, scaled to length 1, in order of term. Terms of weight 0 or less are left out. */
export function unitVector(weightOf: ReadonlyMap<number, number>): TermVector {
  const kept = [...weightOf].filter(([, weight]) => weight > 0).sort((a, b) => a[0] - b[0]);
  const terms = Uint32Array.from(kept, ([term]) => term);
  return { terms, weights: scaled(Float32Array.from(kept, ([, weight]) => weight)) };
}

/** `terms` with their `weights`, sorted by term and scaled to length 1. */
export function sortedUnitVector(terms: Uint32Array, weights: Float32Array): TermVector {
  const order = ascendingOrder(terms);
  return { terms: inOrder(terms, order), weights: scaled(inOrder(weights, order)) };
}

/** The indices of `terms` by ascending term; of equals, as they stand. */
export function ascendingOrder(terms: Uint32Array): Uint32Array {
  // Term and index packed into one number, since typed arrays sort fastest by their own numbers.
  const packed = new Float64Array(terms.length);
  for (let i = 0; i < terms.length; i++) packed[i] = terms[i]! * PACK + i;
  packed.sort();
  const order = new Uint32Array(terms.length);
  for (let i = 0; i < terms.length; i++) order[i] = packed[i]! % PACK;
  return order;
}

/** More terms than any text has; times 2^32 it is the largest whole number a double holds. */
const PACK = 2 ** 21;

/** The items of a typed array in another order. */
export function inOrder<T extends Uint32Array | Float32Array>(items: T, order: Uint32Array): T {
  const sorted = items.slice() as T;
  for (let i = 0; i < order.length; i++) sorted[i] = items[order[i]!]!;
  return sorted;
}

/** `weights`, which it changes, scaled to length 1. */
export function scaled(weights: Float32Array): Float32Array {
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += weights[i]! * weights[i]!;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < weights.length; i++) weights[i]! *= scale;
  return weights;
}

/** The sum of unit vectors, each times its `scale`, scaled to length 1. Linear in their lengths times the logarithm of how many. */
export function meanVector(vectors: readonly TermVector[], scales: readonly number[]): TermVector {
  if (vectors.length === 0) return { terms: new Uint32Array(), weights: new Float32Array() };
  let sums = vectors.map((vector, i) => ({ vector, scale: scales[i]! }));
  while (sums.length > 1) {
    const next: typeof sums = [];
    for (let i = 0; i < sums.length; i += 2) {
      const [a, b] = [sums[i]!, sums[i + 1]];
      next.push(b === undefined ? a : { vector: weightedSum(a.vector, a.scale, b.vector, b.scale), scale: 1 });
    }
    sums = next;
  }
  const { terms, weights } = sums[0]!.vector;
  return { terms, weights: scaled(weights.slice()) };
}

function weightedSum(a: TermVector, scaleA: number, b: TermVector, scaleB: number): TermVector {
  const terms = new Uint32Array(a.terms.length + b.terms.length);
  const weights = new Float32Array(terms.length);
  let i = 0;
  let j = 0;
  let count = 0;
  while (i < a.terms.length || j < b.terms.length) {
    const p = i < a.terms.length ? a.terms[i]! : Number.POSITIVE_INFINITY;
    const q = j < b.terms.length ? b.terms[j]! : Number.POSITIVE_INFINITY;
    let weight = 0;
    if (p <= q) weight += scaleA * a.weights[i++]!;
    if (q <= p) weight += scaleB * b.weights[j++]!;
    terms[count] = Math.min(p, q);
    weights[count++] = weight;
  }
  return { terms: terms.slice(0, count), weights: weights.slice(0, count) };
}

/** The sum of products over shared terms: the cosine of two unit vectors, 0 to 1. Linear in both lengths. */
export function dot(a: TermVector, b: TermVector): number {
  const s = a.terms;
  const t = b.terms;
  const lengthA = s.length;
  const lengthB = t.length;
  if (lengthA === 0 || lengthB === 0) return 0;
  let i = 0;
  let j = 0;
  let sum = 0;
  let p = s[0]!;
  let q = t[0]!;
  // One comparison a step, no allocation: grouping calls this for every pair that it looks at.
  for (;;) {
    if (p < q) {
      if (++i === lengthA) return sum;
      p = s[i]!;
    } else if (q < p) {
      if (++j === lengthB) return sum;
      q = t[j]!;
    } else {
      sum += a.weights[i]! * b.weights[j]!;
      if (++i === lengthA || ++j === lengthB) return sum;
      p = s[i]!;
      q = t[j]!;
    }
  }
}

/** What two unit vectors share: the cosine, and the share of each one's squared weight on terms of the other, 0 to 1. */
export interface Overlap {
  readonly cosine: number;
  readonly coveredA: number;
  readonly coveredB: number;
}

/** The overlap of two unit vectors, in one pass; all 0 where either is empty. */
export function overlap(a: TermVector, b: TermVector): Overlap {
  const s = a.terms;
  const t = b.terms;
  let i = 0;
  let j = 0;
  let cosine = 0;
  let coveredA = 0;
  let coveredB = 0;
  while (i < s.length && j < t.length) {
    const p = s[i]!;
    const q = t[j]!;
    if (p < q) i++;
    else if (q < p) j++;
    else {
      const x = a.weights[i++]!;
      const y = b.weights[j++]!;
      cosine += x * y;
      coveredA += x * x;
      coveredB += y * y;
    }
  }
  return { cosine, coveredA, coveredB };
}

/** The indices of the `count` heaviest terms, heaviest first; of equal weight (to 2^-30), the smaller hash first. */
export function heaviestIndices({ weights }: { readonly weights: Float32Array }, count: number): Uint32Array {
  const packed = new Float64Array(weights.length);
  for (let i = 0; i < weights.length; i++) packed[i] = Math.round((1 - weights[i]!) * 2 ** 30) * PACK + i;
  packed.sort();
  return Uint32Array.from(packed.subarray(0, count), (value) => value % PACK);
}

/** The `count` heaviest terms of a unit vector with their weights, in the order of `heaviestIndices`. */
export function heaviest(vector: TermVector, count: number): { term: number; weight: number }[] {
  return Array.from(heaviestIndices(vector, count), (i) => ({ term: vector.terms[i]!, weight: vector.weights[i]! }));
}
