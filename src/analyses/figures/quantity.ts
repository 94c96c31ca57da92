import type { Language } from '../../core/language.ts';
import { areKin, resemblance } from '../likeness.ts';
import type { FigureFact } from './fact.ts';

/**
 * How alike two sentences must be for their figures to be of one quantity, by what else ties them. Chosen by reading
 * what passed on the sample and on a third of the benchmark's stories: looser, and figures of other events came in.
 */
const LEAST_WITH_STATE = 0.1;
const LEAST_WITH_NAME = 0.16;
const LEAST_COUNT = 0.22;
const LEAST_MEASURE = 0.34;

/** How sure it is that two figures are of one quantity, 0 to 1; 0 where something speaks against it. Symmetric. */
export function sameQuantity(a: FigureFact, b: FigureFact, language: Language): number {
  if (a.change !== b.change || a.otherYear !== b.otherYear || a.count !== b.count) return 0;
  if (!unitsAgree(a, b, language) || !namesAgree(a, b)) return 0;
  if (a.state !== b.state) return 0;
  if (a.version === b.version && !(a.state !== null && isAnybody(a, language) && isAnybody(b, language)))
    return acrossKinds(a, b);
  const alike = resemblance(a.matter, b.matter, language);
  const least = leastFor(a, b, language);
  return alike < least ? 0 : Math.min(1, 0.6 + alike);
}

/** Within one report two figures of one unit are of two quantities, as a rule; only what is and what may be are set side by side. */
function acrossKinds(a: FigureFact, b: FigureFact): number {
  return a.count && a.reality !== b.reality && sharesName(a, b) ? 0.7 : 0;
}

function leastFor(a: FigureFact, b: FigureFact, language: Language): number {
  if (!a.count) return LEAST_MEASURE;
  if (a.state !== null && isAnybody(a, language) && isAnybody(b, language)) return LEAST_WITH_STATE;
  return sharesName(a, b) ? LEAST_WITH_NAME : LEAST_COUNT;
}

function unitsAgree(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (a.figure.unit !== null && a.figure.unit === b.figure.unit) return true;
  if (a.state !== null && isAnybody(a, language) && isAnybody(b, language)) return true;
  const [first, second] = [a.figure.unit, b.figure.unit];
  return first !== null && second !== null && a.count && language.synonyms(first).includes(second);
}

/** Whether people as such are counted, or the dead, not children or soldiers among them. */
function isAnybody(fact: FigureFact, language: Language): boolean {
  return fact.figure.unit !== null && language.stateOf(fact.figure.unit) !== null;
}

/** "Halvern warships" and "Merrin warships" are two quantities; where one side names nobody, nothing speaks against it. */
function namesAgree(a: FigureFact, b: FigureFact): boolean {
  return a.names.length === 0 || b.names.length === 0 || sharesName(a, b);
}

function sharesName(a: FigureFact, b: FigureFact): boolean {
  return a.names.some((name) => b.names.some((other) => areKin(name, other)));
}
