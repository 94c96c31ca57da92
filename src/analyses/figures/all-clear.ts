import type { Version } from '../version.ts';
import { befell, type FigureFact, isOfPeople, sameHead } from './fact.ts';
import { factsOf } from './facts.ts';
import { reconcilable } from './reconcile.ts';

/**
 * Whether some report has a number of the same people or things that cannot be true beside those of a finding: then that
 * all of these can be true at once would hide what differs, be the third number tied to them or not.
 */
export function isContradicted(facts: readonly FigureFact[], versions: readonly Version[]): boolean {
  return versions.some((version) =>
    factsOf(version, version.language).some(
      (other) =>
        !facts.includes(other) &&
        facts.some((fact) => fact.version !== version && areOfOneKind(fact, other) && !reconcilable(fact, other)),
    ),
  );
}

/** Whether both count people to whom one thing happened, or who came, or things by one word. */
function areOfOneKind(a: FigureFact, b: FigureFact): boolean {
  const { language } = a.version;
  if (!a.count || !b.count || a.part !== b.part || a.change !== b.change || a.otherTime !== b.otherTime) return false;
  if (a.state === null || b.state === null) return a.state === b.state && sameHead(a, b, language);
  return a.state === b.state && (befell(a) === null || (isOfPeople(a, language) && isOfPeople(b, language)));
}
