/** Weighted terms, by ascending term: what similarity is measured on. Terms are hashes. */
export interface TermVector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** The weights of `weightOf`, scaled to length 1, in order of term. Terms of weight 0 or less are left out. */
export function unitVector(weightOf: ReadonlyMap<number, number>): TermVector {
  const terms = new Uint32Array(weightOf.size);
  let count = 0;
  for (const [term, weight] of weightOf) if (weight > 0) terms[count++] = term;
  const sorted = terms.subarray(0, count).sort();
  const weights = new Float32Array(count);
  for (let i = 0; i < count; i++) weights[i] = weightOf.get(sorted[i]!)!;
  // A copy where some were left out, so that the vector does not hold the larger buffer.
  return scaled(count === terms.length ? terms : sorted.slice(), weights);
}

/** The terms of `base`, a vector's, that `weightOf` has, with its weights, scaled to length 1: no sorting is needed. */
export function unitVectorWithin(base: Uint32Array, weightOf: ReadonlyMap<number, number>): TermVector {
  const terms = new Uint32Array(weightOf.size);
  const weights = new Float32Array(weightOf.size);
  let count = 0;
  for (const term of base) {
    const weight = weightOf.get(term);
    if (weight === undefined || weight <= 0) continue;
    terms[count] = term;
    weights[count++] = weight;
  }
  if (count === terms.length) return scaled(terms, weights);
  return scaled(terms.slice(0, count), weights.slice(0, count));
}

/** Scales `weights`, which it changes, to length 1. */
function scaled(terms: Uint32Array, weights: Float32Array): TermVector {
  let squares = 0;
  for (let i = 0; i < weights.length; i++) squares += weights[i]! * weights[i]!;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < weights.length; i++) weights[i]! *= scale;
  return { terms, weights };
}

/** The sum of unit vectors, each times its `scale`, scaled to length 1. Linear in their lengths times the logarithm of how many. */
export function meanVector(vectors: readonly TermVector[], scales: readonly number[]): TermVector {
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
  return scaled(terms, weights.slice());
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
  // One comparison a step, no allocation: grouping spends most of its time here.
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

/** The `count` heaviest terms with their weights, heaviest first; of equal weight, the smaller hash first. */
export function heaviest({ terms, weights }: TermVector, count: number): { term: number; weight: number }[] {
  const order = Uint32Array.from(terms.keys());
  order.sort((i, j) => weights[j]! - weights[i]! || terms[i]! - terms[j]!);
  return Array.from(order.subarray(0, count), (i) => ({ term: terms[i]!, weight: weights[i]! }));
}

/** The terms of `vector` that `other` has too, scaled to length 1. */
export function restrict(vector: TermVector, other: TermVector): TermVector {
  const kept = new Map<number, number>();
  let j = 0;
  for (let i = 0; i < vector.terms.length; i++) {
    while (j < other.terms.length && other.terms[j]! < vector.terms[i]!) j++;
    if (other.terms[j] === vector.terms[i]) kept.set(vector.terms[i]!, vector.weights[i]!);
  }
  return unitVector(kept);
}
