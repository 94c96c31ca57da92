import type { Correction } from '../../core/correction.ts';

/** Those that hold, in their order: without what was undone and the undoing. An undo may itself be undone. */
export function standingCorrections(corrections: readonly Correction[]): Correction[] {
  const undone = new Set<string>();
  const standing: Correction[] = [];
  // From the last to the first: whether an undo holds is settled before what it undoes is met.
  for (const correction of [...corrections].reverse()) {
    if (undone.has(correction.id)) continue;
    if (correction.op === 'undo') undone.add(correction.undone);
    else standing.push(correction);
  }
  return standing.reverse();
}
