import type { FigureFact } from './fact.ts';
import { isSummary, significant } from './reconcile.ts';
import { relationOf } from './relation.ts';

/** Whether a third figure stands between two, so that they are one told roughly: “$43 million” and “nearly $44 million” of $43,885,310. */
export function bridged(a: FigureFact, b: FigureFact, facts: readonly FigureFact[]): boolean {
  if (a.figure.value === b.figure.value) return false;
  return facts.some((fact) => (isFiner(fact, a) && isFiner(fact, b)) || areOneByFloor(a, b, fact));
}

/** "30" and "32" are one number where a third report has "more than 30". */
function areOneByFloor(a: FigureFact, b: FigureFact, floor: FigureFact): boolean {
  const [low, high] = [a, b].sort((x, y) => x.figure.value - y.figure.value) as [FigureFact, FigureFact];
  return (
    low.count &&
    low.figure.bound !== 'at least' &&
    floor.figure.bound === 'at least' &&
    floor.figure.value === low.figure.value &&
    low.figure.value % 10 === 0 &&
    isSummary(floor, high)
  );
}

function isFiner(fine: FigureFact, coarse: FigureFact): boolean {
  return significant(fine.figure.value) > significant(coarse.figure.value) && relationOf(fine, coarse) === 'rounding';
}
