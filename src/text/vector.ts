/** Weighted terms, by ascending term: what similarity is measured on. Terms are hashes. */
export interface TermVector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

/** The weights of `weightOf`, scaled to length 1, in order of term. Terms of weight 0 or less are left out. */
export function unitVector(weightOf: ReadonlyMap<number, number>): TermVector {
  const terms = Uint32Array.from(weightOf.keys()).sort();
  const weights = new Float32Array(terms.length);
  let squares = 0;
  let kept = 0;
  for (const term of terms) {
    const weight = weightOf.get(term)!;
    if (weight <= 0) continue;
    terms[kept] = term;
    weights[kept++] = weight;
    squares += weight * weight;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let i = 0; i < kept; i++) weights[i]! *= scale;
  return kept === terms.length ? { terms, weights } : { terms: terms.slice(0, kept), weights: weights.slice(0, kept) };
}

/** The sum of products over shared terms: the cosine of two unit vectors, 0 to 1. Linear in both lengths. */
export function dot(a: TermVector, b: TermVector): number {
  const [s, t, v, w] = [a.terms, b.terms, a.weights, b.weights];
  let i = 0;
  let j = 0;
  let sum = 0;
  while (i < s.length && j < t.length) {
    const [p, q] = [s[i]!, t[j]!];
    if (p === q) sum += v[i++]! * w[j++]!;
    else if (p < q) i++;
    else j++;
  }
  return sum;
}

/** What two unit vectors share: the cosine, and the share of each one's squared weight on terms of the other, 0 to 1. */
export interface Overlap {
  readonly cosine: number;
  readonly coveredA: number;
  readonly coveredB: number;
}

/** The overlap of two unit vectors, in one pass; all 0 where either is empty. */
export function overlap(a: TermVector, b: TermVector): Overlap {
  const [s, t, v, w] = [a.terms, b.terms, a.weights, b.weights];
  let i = 0;
  let j = 0;
  let cosine = 0;
  let coveredA = 0;
  let coveredB = 0;
  while (i < s.length && j < t.length) {
    const [p, q] = [s[i]!, t[j]!];
    if (p === q) {
      const [x, y] = [v[i++]!, w[j++]!];
      cosine += x * y;
      coveredA += x * x;
      coveredB += y * y;
    } else if (p < q) i++;
    else j++;
  }
  return { cosine, coveredA, coveredB };
}

/** The `count` heaviest terms, heaviest first; of equal weight, the smaller hash first. */
export function heaviest(vector: TermVector, count: number): number[] {
  const order = Array.from(vector.terms.keys());
  order.sort((i, j) => vector.weights[j]! - vector.weights[i]! || vector.terms[i]! - vector.terms[j]!);
  return order.slice(0, count).map((i) => vector.terms[i]!);
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
