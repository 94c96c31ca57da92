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
  const length = vectors.reduce((sum, { terms }) => sum + terms.length, 0);
  let [into, other] = [new TermVectorPool(length), new TermVectorPool(length)];
  let sums = vectors.map((vector, i) => ({ vector, scale: scales[i]! }));
  while (sums.length > 1) {
    const next: typeof sums = [];
    for (let i = 0; i < sums.length; i += 2) {
      const [a, b] = [sums[i]!, sums[i + 1]];
      next.push(b === undefined ? a : { vector: into.sum(a.vector, a.scale, b.vector, b.scale), scale: 1 });
    }
    sums = next;
    // One left over may lie in what is cleared now: it lies last there, and what is written before it is never longer.
    [into, other] = [other, into];
    into.clear();
  }
  const { terms, weights } = sums[0]!.vector;
  return { terms: terms.slice(), weights: scaled(weights.slice()) };
}

/** Room for vectors that are summed further and then not needed any more. */
class TermVectorPool {
  readonly #terms: Uint32Array;
  readonly #weights: Float32Array;
  #used = 0;

  constructor(length: number) {
    this.#terms = new Uint32Array(length);
    this.#weights = new Float32Array(length);
  }

  clear(): void {
    this.#used = 0;
  }

  sum(a: TermVector, scaleA: number, b: TermVector, scaleB: number): TermVector {
    const terms = this.#terms;
    const weights = this.#weights;
    const [lengthA, lengthB] = [a.terms.length, b.terms.length];
    let at = this.#used;
    let i = 0;
    let j = 0;
    while (i < lengthA && j < lengthB) {
      const p = a.terms[i]!;
      const q = b.terms[j]!;
      terms[at] = p < q ? p : q;
      weights[at++] =
        p < q
          ? scaleA * a.weights[i++]!
          : q < p
            ? scaleB * b.weights[j++]!
            : scaleA * a.weights[i++]! + scaleB * b.weights[j++]!;
    }
    for (; i < lengthA; i++) {
      terms[at] = a.terms[i]!;
      weights[at++] = scaleA * a.weights[i]!;
    }
    for (; j < lengthB; j++) {
      terms[at] = b.terms[j]!;
      weights[at++] = scaleB * b.weights[j]!;
    }
    const start = this.#used;
    this.#used = at;
    return { terms: terms.subarray(start, at), weights: weights.subarray(start, at) };
  }
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

/**
 * The indices of the `count` heaviest terms, heaviest first; of equal weight (to 2^-30), the smaller hash first. By
 * insertion into a short list, since most terms are lighter than all in it.
 */
export function heaviestIndices({ weights }: { readonly weights: Float32Array }, count: number): Uint32Array {
  const heaviest = new Uint32Array(Math.min(count, weights.length));
  if (heaviest.length === 0) return heaviest;
  const last = heaviest.length - 1;
  const missing = new Float64Array(heaviest.length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < weights.length; i++) {
    const toOne = Math.round((1 - weights[i]!) * 2 ** 30);
    if (toOne >= missing[last]!) continue;
    let at = last;
    for (; at > 0 && missing[at - 1]! > toOne; at--) {
      missing[at] = missing[at - 1]!;
      heaviest[at] = heaviest[at - 1]!;
    }
    missing[at] = toOne;
    heaviest[at] = i;
  }
  return heaviest;
}

/** The `count` heaviest terms of a unit vector with their weights, in the order of `heaviestIndices`. */
export function heaviest(vector: TermVector, count: number): { term: number; weight: number }[] {
  return Array.from(heaviestIndices(vector, count), (i) => ({ term: vector.terms[i]!, weight: vector.weights[i]! }));
}
