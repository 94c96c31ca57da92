import type { Regression } from '../../src/collate/stories/model.ts';

/** One example: its evidence, whether it is so, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly holds: boolean;
  readonly weight: number;
}

const MOST_STEPS = 15;

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares: Hastie, Tibshirani and Friedman 2009,
 * section 4.4.1) with a ridge penalty of `ridge` on weights of standardised evidence; the weights given back apply to
 * the evidence as it is. Evidence that never differs gets weight 0.
 */
export function fit(examples: readonly Example[], ridge: number): Regression {
  const width = examples[0]!.values.length;
  const { mean, spread } = moments(examples, width);
  const weights = new Float64Array(width + 1);
  const x = new Float64Array(width + 1);
  x[width] = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    const slope = new Float64Array(width + 1);
    const curve = Array.from({ length: width + 1 }, () => new Float64Array(width + 1));
    for (const { values, holds, weight } of examples) {
      let odds = weights[width]!;
      for (let f = 0; f < width; f++) {
        x[f] = (values[f]! - mean[f]!) / spread[f]!;
        odds += weights[f]! * x[f]!;
      }
      const p = 1 / (1 + Math.exp(-odds));
      const error = ((holds ? 1 : 0) - p) * weight;
      const variance = p * (1 - p) * weight;
      for (let f = 0; f <= width; f++) {
        slope[f]! += error * x[f]!;
        const row = curve[f]!;
        const scaled = variance * x[f]!;
        for (let g = 0; g <= f; g++) row[g]! += scaled * x[g]!;
      }
    }
    for (let f = 0; f <= width; f++) {
      for (let g = 0; g < f; g++) curve[g]![f] = curve[f]![g]!;
      const penalty = f < width ? ridge : 1e-9;
      curve[f]![f]! += penalty;
      slope[f]! -= penalty * weights[f]!;
    }
    const change = solve(curve, slope);
    change.forEach((value, f) => {
      weights[f]! += value;
    });
    if (Math.max(...change.map(Math.abs)) < 1e-4) break;
  }
  const own = Array.from({ length: width }, (_, f) => weights[f]! / spread[f]!);
  return { bias: weights[width]! - own.reduce((sum, weight, f) => sum + weight * mean[f]!, 0), weights: own };
}

function moments(examples: readonly Example[], width: number): { mean: number[]; spread: number[] } {
  const of = (value: (example: Example) => number): number =>
    examples.reduce((sum, example) => sum + value(example), 0) / examples.length;
  const mean = Array.from({ length: width }, (_, f) => of(({ values }) => values[f]!));
  const spread = mean.map((middle, f) => Math.sqrt(of(({ values }) => (values[f]! - middle) ** 2)) || 1);
  return { mean, spread };
}

/** Gauss elimination with partial pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let c = 0; c < size; c++) {
    let pivot = c;
    for (let r = c + 1; r < size; r++) if (Math.abs(rows[r]![c]!) > Math.abs(rows[pivot]![c]!)) pivot = r;
    [rows[c], rows[pivot]] = [rows[pivot]!, rows[c]!];
    for (let r = 0; r < size; r++) {
      if (r === c) continue;
      const factor = rows[r]![c]! / rows[c]![c]!;
      if (factor !== 0) for (let k = c; k <= size; k++) rows[r]![k]! -= factor * rows[c]![k]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}
