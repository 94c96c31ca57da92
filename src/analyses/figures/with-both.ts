import { type Version, wordsIn } from '../version.ts';
import { sayingAround } from '../voice.ts';
import { type FigureFact, isAnybody } from './fact.ts';
import { factsOf } from './facts.ts';
import { ABOUT, reconcilable } from './reconcile.ts';

/** A report that tells both of two values that differ, with the places of both. */
export interface Both {
  readonly version: Version;
  readonly facts: readonly [FigureFact, FigureFact];
}

/**
 * The report that has the lowest and the highest of the amounts that differ in one sentence or two that follow one another
 * ("fell as much as 6 percent and closed 4 percent lower"): who tells both tells why, or at least that there are two. `null`
 * where none has.
 */
export function withBoth(facts: readonly FigureFact[], versions: readonly Version[]): Both | null {
  const sorted = facts.toSorted((a, b) => a.figure.value - b.figure.value);
  const [low, high] = [sorted[0]!, sorted.at(-1)!];
  if (low.count || reconcilable(low, high)) return null;
  for (const version of versions) {
    const found = amountsIn(factsOf(version, version.language), low, high);
    if (found !== null) return { version, facts: found };
  }
  return null;
}

function amountsIn(own: readonly FigureFact[], low: FigureFact, high: FigureFact): Both['facts'] | null {
  for (const first of own.filter((fact) => isOne(fact, low) && !isOne(fact, high))) {
    const second = own.find((fact) => isOne(fact, high) && !isOne(fact, low) && areNear(first, fact));
    if (second !== undefined) return [first, second];
  }
  return null;
}

/** Whether it is the same told again: a bound allows for any value beyond it, but only one near it is the same. */
function isOne(a: FigureFact, b: FigureFact): boolean {
  const [first, second] = [a.figure.value, b.figure.value];
  return !a.count && a.figure.unit === b.figure.unit && Math.abs(first - second) <= ABOUT * Math.max(first, second);
}

function areNear({ version, sentence }: FigureFact, other: FigureFact): boolean {
  return Math.abs(version.sentences.indexOf(sentence) - version.sentences.indexOf(other.sentence)) <= 1;
}

/** Numbers farther apart are rather of two places: each hospital counts its own. As for undated figures. */
const MOST_APART = 1.6;

/** Whether a report sets two numbers of those of one state against each other: "the ministry says nine, doctors count 14". What somebody had said before is only older. */
export function areSetAgainst(a: FigureFact, b: FigureFact): boolean {
  const [low, high] = [a.figure.value, b.figure.value].sort((x, y) => x - y) as [number, number];
  return (
    a.version === b.version &&
    high <= MOST_APART * low &&
    a.by !== null &&
    b.by !== null &&
    a.by !== b.by &&
    [a, b].every((fact) => fact.state !== null && isAnybody(fact, fact.version.language) && !isOlder(fact))
  );
}

/** Whether it is told of a time before its report, or was said in the past before the past ("had spoken of two dead"). */
function isOlder({ version, figure, asOf, otherTime }: FigureFact): boolean {
  const cue = sayingAround(version, figure)?.cue?.at(-1);
  const isBefore = cue !== undefined && wordsIn(version, cue).some(({ tag }) => tag === 'VBN');
  return asOf !== null || otherTime !== null || isBefore;
}
