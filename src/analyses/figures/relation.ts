import type { Figure } from '../../core/annotations.ts';
import type { FigureRelation } from '../../core/finding.ts';
import { overlaps } from '../../core/span.ts';
import { clauseAround } from '../version.ts';
import { befell, type FigureFact } from './fact.ts';
import { areOfOnePlan } from './pairing.ts';
import { ABOUT, isBound, isEquallyFine, isRange, reconcilable } from './reconcile.ts';
import { LESSENING, STANDING } from './state.ts';

/** How two figures of one quantity relate; `null` where they say the same, or may: "nearly $44 million", "$43 million". Symmetric. */
export function relationOf(a: FigureFact, b: FigureFact): FigureRelation | null {
  if (a.scale === b.scale && (saysSame(a.figure, b.figure) || isMostPossible(a, b) || isMostPossible(b, a)))
    return null;
  if (isActual(a) !== isActual(b) && !areOfOnePlan(a, b, a.version.language)) return 'different occasion';
  if (a.part !== b.part) return 'subset';
  if (hasGrown(a, b)) return 'update';
  if (areRivalFloors(a, b)) return 'conflict';
  if (areRivalCeilings(a, b)) return dayOf(a) !== null && dayOf(a) === dayOf(b) ? 'conflict' : 'open';
  if (reconcilable(a, b)) {
    // "72 hours", "three days".
    if (a.scale !== b.scale) return null;
    // "140 to 150", "140 to 160": two estimates are no number rounded twice.
    if (isRange(a.figure) && isRange(b.figure)) return null;
    if (isBound(a.figure) || isBound(b.figure) || isRange(a.figure) !== isRange(b.figure)) return 'bound';
    return isEquallyFine(a.figure, b.figure) ? null : 'rounding';
  }
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first !== second) {
    const areDated = first !== null && second !== null;
    return grows(a) && grows(b) && (areDated ? inTheirOrder(a, b) : isRise(a, b)) ? 'update' : 'open';
  }
  if (first === null && a.version !== b.version) return 'open';
  // A count of casualties grows by the hour: of one day the later one is the higher, if anything tells which is later.
  return isOfHour(a, b) || (grows(a) && grows(b) && isLaterOnDay(a, b)) ? 'update' : 'conflict';
}

/** Whether, of two reports of one day, the hours of both or the words of one ("rose to nine") put the higher count after the lower. */
function isLaterOnDay(a: FigureFact, b: FigureFact): boolean {
  if (a.version === b.version || (a.asOf !== null && a.asOf === b.asOf)) return false;
  if (isRise(a, b)) return true;
  const [low, high] = a.figure.value < b.figure.value ? [a, b] : [b, a];
  const [first, second] = [low, high].map(({ version }) => version.read.document.published.value ?? '');
  return first!.length > DAY_LETTERS && second!.length > DAY_LETTERS && Date.parse(first!) < Date.parse(second!);
}

/** Letters of `2031-04-02`: a longer value has the hour. */
const DAY_LETTERS = 10;

/** "More than 4,000", "more than 5,000": nobody who counted 5,000 says the former. So far apart, as a share of the larger, and from this number on. */
const RIVAL_FLOORS = 0.15;
const LEAST_FLOOR = 100;

/** Whether two reports of one day give only the least number of people to whom something happened, and not nearly the same. */
export function areRivalFloors(a: FigureFact, b: FigureFact): boolean {
  const isFloor = ({ figure, vague }: FigureFact): boolean =>
    figure.bound === 'at least' && !vague && figure.value >= LEAST_FLOOR;
  const [low, high] = [a.figure.value, b.figure.value].sort((x, y) => x - y) as [number, number];
  const isOneDay = dayOf(a) !== null && dayOf(a) === dayOf(b);
  return (
    isOneDay &&
    isFloor(a) &&
    isFloor(b) &&
    befell(a) !== null &&
    high - low > RIVAL_FLOORS * high &&
    !isLaterOnDay(a, b)
  );
}

/** "Up to seven kilometres", "up to 17 kilometres": nobody who measured the latter says the former. What may or will be has many limits. */
function areRivalCeilings(a: FigureFact, b: FigureFact): boolean {
  const isCeiling = (fact: FigureFact): boolean => fact.figure.bound === 'at most' && isActual(fact) && !fact.count;
  const [low, high] = [a.figure.value * a.scale, b.figure.value * b.scale].sort((x, y) => x - y) as [number, number];
  return isCeiling(a) && isCeiling(b) && high > RIVAL_CEILINGS * low;
}

/** So many times as high: nearer, one may be the other told roughly. */
const RIVAL_CEILINGS = 1.5;

const isActual = ({ reality }: FigureFact): boolean => reality === 'actual';

/** Whether both count what grows, on two days, and by more than rounding: then a bound of the first day says nothing of the second. */
function hasGrown(a: FigureFact, b: FigureFact): boolean {
  const [first, second] = [dayOf(a), dayOf(b)];
  if (!grows(a) || !grows(b) || first === null || second === null || first === second || !inTheirOrder(a, b))
    return false;
  return Math.abs(a.figure.value - b.figure.value) > ABOUT * Math.max(a.figure.value, b.figure.value);
}

/** Whether days tell why counts differ: of any two that cannot both be true the later is the one that comes of counting on. */
export function areInOrder(facts: readonly FigureFact[]): boolean {
  const pairs = facts.flatMap((a, i) => facts.slice(i + 1).map((b) => [a, b] as const));
  const apart = pairs.filter(([a, b]) => hasGrown(a, b) || (a.figure.value !== b.figure.value && !reconcilable(a, b)));
  return apart.length > 0 && apart.every(([a, b]) => isCountedOn(a, b));
}

function isCountedOn(a: FigureFact, b: FigureFact): boolean {
  const [first, second] = [dayOf(a), dayOf(b)];
  if (first === null || second === null) return isRise(a, b);
  return first !== second && inTheirOrder(a, b);
}

/** Whether one is told of an hour that the other does not name, of what moves all day: a turnout, how far a share fell. */
function isOfHour(a: FigureFact, b: FigureFact): boolean {
  const moves = ({ version, measure }: FigureFact): boolean =>
    measure !== null && (measure.byHowMuch || version.language.signals(measure.noun).includes('turnout'));
  return moves(a) && moves(b) && hourOf(a) !== hourOf(b);
}

function hourOf({ version, figure }: FigureFact): string | null {
  const clause = clauseAround(version, figure);
  const told = version.read.annotations.times.find(
    (time) => /T\d\d/.test(time.value ?? '') && clause.some((word) => overlaps(time, word)),
  );
  return told?.value?.slice(-5) ?? null;
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

/** Whether it is of the kind that news keeps counting as it goes on: how many were on board was so from the first, and of a war years ago nobody counts anew each day. */
function grows(fact: FigureFact): boolean {
  return fact.state !== null && !STANDING.has(fact.state) && !isPast(fact);
}

/** Whether it is told of a year or month that is not its report's. */
const isPast = ({ otherTime, version }: FigureFact): boolean => otherTime !== null && version.day !== null;

/** Whether of two counts of two days the later is the one that comes of counting on: the higher, but of the missing also the lower. */
function inTheirOrder(a: FigureFact, b: FigureFact): boolean {
  if (a.state !== null && LESSENING.has(a.state)) return true;
  const [earlier, later] = dayOf(a)! < dayOf(b)! ? [a, b] : [b, a];
  return earlier.figure.value <= (later.figure.upper ?? later.figure.value);
}

/** "May be fined 2 percent", "as much as 2 percent": what is only possible is the most there can be anyway. */
function isMostPossible(a: FigureFact, b: FigureFact): boolean {
  const areOne = a.figure.value === b.figure.value && a.figure.upper === b.figure.upper;
  return areOne && !isActual(a) && !isActual(b) && a.figure.bound === 'at most' && b.figure.bound === 'exact';
}

function saysSame(a: Figure, b: Figure): boolean {
  // "As many as 20" and "more than 20" are not one.
  const opposite = a.bound !== b.bound && isBound(a) && isBound(b);
  return a.value === b.value && a.upper === b.upper && isBound(a) === isBound(b) && !opposite;
}
