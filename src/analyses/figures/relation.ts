import type { Figure } from '../../core/annotations.ts';
import type { FigureRelation } from '../../core/finding.ts';
import type { FigureFact } from './fact.ts';
import { ABOUT, isBound, isEquallyFine, isRange, reconcilable } from './reconcile.ts';

/** How two figures of one quantity relate; `null` where they say the same, or may: "nearly $44 million", "$43 million". Symmetric. */
export function relationOf(a: FigureFact, b: FigureFact): FigureRelation | null {
  if (a.scale === b.scale && saysSame(a.figure, b.figure)) return null;
  if (isActual(a) !== isActual(b)) return 'different occasion';
  if (a.part !== b.part) return 'subset';
  if (hasGrown(a, b)) return 'update';
  if (reconcilable(a, b)) {
    // "72 hours", "three days".
    if (a.scale !== b.scale) return null;
    // "140 to 150", "140 to 160": two estimates are no number rounded twice.
    if (isRange(a.figure) && isRange(b.figure)) return null;
    if (isBound(a.figure) || isBound(b.figure) || isRange(a.figure) !== isRange(b.figure)) return 'bound';
    return isEquallyFine(a.figure, b.figure) ? null : 'rounding';
  }
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first !== second)
    return grows(a) && grows(b) && ((first !== null && second !== null) || isRise(a, b)) ? 'update' : 'open';
  if (first === null && a.version !== b.version) return 'open';
  // A count of casualties grows by the hour: on one day, only what stands in one report or names the same time contradicts.
  const sameTime = a.version === b.version || (a.asOf !== null && a.asOf === b.asOf) || (!grows(a) && !grows(b));
  return sameTime ? 'conflict' : 'update';
}

const isActual = ({ reality }: FigureFact): boolean => reality === 'actual';

/** Whether both count what grows, on two days, and by more than rounding: then a bound of the first day says nothing of the second. */
function hasGrown(a: FigureFact, b: FigureFact): boolean {
  const [first, second] = [dayOf(a), dayOf(b)];
  if (!grows(a) || !grows(b) || first === null || second === null || first === second) return false;
  return Math.abs(a.figure.value - b.figure.value) > ABOUT * Math.max(a.figure.value, b.figure.value);
}

/** Whether the higher is said to have risen to what it is, so that the lower can be what it was before. */
function isRise(a: FigureFact, b: FigureFact): boolean {
  return (a.figure.value > b.figure.value ? a : b).risen;
}

/** The day of a figure. A year or month that its clause names ("its bid in October 2016") is no day that another report's could be told apart from. */
function dayOf({ asOf, version }: FigureFact): string | null {
  const isDay = asOf !== null && !/^\d{4}(?:-(?:\d\d|Q\d))?$/.test(asOf);
  return (isDay ? asOf : version.day)?.slice(0, 10) ?? null;
}

/** Whether it is of the kind that news keeps counting as it goes on: how many were on board was so from the first. */
function grows(fact: FigureFact): boolean {
  return fact.state !== null && !STEADY.has(fact.state);
}

/** How many marched, worked or were on board was so from the first. */
const STEADY: ReadonlySet<string> = new Set(['aboard', 'gathered', 'employed', 'stationed']);

function saysSame(a: Figure, b: Figure): boolean {
  // "As many as 20" and "more than 20" are not one.
  const opposite = a.bound !== b.bound && isBound(a) && isBound(b);
  return a.value === b.value && a.upper === b.upper && isBound(a) === isBound(b) && !opposite;
}
