import type { Version } from '../version.ts';
import { befell, type FigureFact } from './fact.ts';
import { factsOf } from './facts.ts';
import { reconcilable } from './reconcile.ts';
import { areRivalFloors } from './relation.ts';

/**
 * What reports that give none of the whole tell of some ("police arrested two of them"), or of the whole in words that say little of what
 * it is of ("cost 11,000 lives"), by the number that another report gives, on a day on which a report gives one that cannot be true beside it: then no passing of days tells why the numbers differ.
 */
export function someOnOneDay(plain: readonly FigureFact[], versions: readonly Version[]): readonly FigureFact[] {
  const [first] = plain;
  if (first === undefined || befell(first) === null) return [];
  const own = new Set(plain.map(({ version }) => version));
  return versions
    .filter((version) => !own.has(version))
    .flatMap((version) => factsOf(version, version.language))
    .filter(
      (some) =>
        some.state === first.state &&
        some.reality === 'actual' &&
        plain.some((fact) => isOne(fact, some)) &&
        plain.some((fact) => partOnOneDay(fact, some)),
    );
}

/** A number from which on two reports that have it have it of the same, though they word it otherwise. */
const LEAST_TELLING = 100;

function isOne({ figure: { value, bound } }: FigureFact, some: FigureFact): boolean {
  if (value !== some.figure.value) return false;
  return some.part ? bound === some.figure.bound : !some.change && value >= LEAST_TELLING;
}

/** Whether two reports of one day give figures of which only one can be true. */
export function differOnOneDay(facts: readonly FigureFact[]): boolean {
  return facts.some((a, i) => facts.slice(i + 1).some((b) => partOnOneDay(a, b)));
}

function partOnOneDay(a: FigureFact, b: FigureFact): boolean {
  const isOneDay = a.version.day !== null && a.version.day === b.version.day;
  return isOneDay && a.version !== b.version && (!reconcilable(a, b) || areRivalFloors(a, b));
}
