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
