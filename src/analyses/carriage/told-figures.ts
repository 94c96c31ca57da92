import type { Language } from '../../core/language.ts';
import { befell, type FigureFact, isAnybody, sameHead } from '../figures/fact.ts';
import type { LedgerEntry } from '../figures/ledger.ts';
import { ABOUT, reconcilable, significant } from '../figures/reconcile.ts';
import { relationOf } from '../figures/relation.ts';
import { type Matter, matterOf } from '../likeness.ts';

/** The figures that tell one value of one thing, in whatever words; at least one. */
type Telling = readonly FigureFact[];

/**
 * What the reports tell of each thing, value by value: who has "three gates" does not have "six gates". The ledger sets rival values
 * beside each other and is slow to take two figures for one; where the number is the same, less is needed.
 */
export function tellingsOf(ledger: readonly LedgerEntry[], language: Language): readonly Telling[] {
  const joined = new Map<number, FigureFact[][]>();
  return ledger
    .flatMap(({ facts }) => withRounded([...Map.groupBy(facts, numberOf).values()]))
    .flatMap((telling) => {
      const value = amountOf(telling[0]!);
      const others = joined.get(value) ?? [];
      const same = others.find((other) => other.some((a) => telling.some((b) => areOne(a, b, language))));
      if (same !== undefined) {
        same.push(...telling);
        return [];
      }
      const own = [...telling];
      joined.set(value, [...others, own]);
      return [own];
    });
}

const amountOf = ({ figure, scale }: FigureFact): number => figure.value * scale;

const numberOf = (fact: FigureFact): string => `${amountOf(fact)} ${fact.figure.upper}`;

/** Tellings of one thing; one that says of itself that it is rounded ("more than a fifth") stands with the number that it rounds. */
function withRounded(tellings: readonly Telling[]): readonly Telling[] {
  const homes = new Map(tellings.map((telling) => [telling, roundedFrom(telling, tellings)]));
  return tellings
    .filter((telling) => homes.get(telling) === undefined)
    .map((telling) => [...telling, ...tellings.filter((other) => homes.get(other) === telling).flat()]);
}

function roundedFrom(telling: Telling, tellings: readonly Telling[]): Telling | undefined {
  const [round] = telling;
  const isFor = ([fine]: Telling): boolean => telling.every((fact) => rounds(fact, fine!));
  const distance = ([fine]: Telling): number => Math.abs(amountOf(fine!) - amountOf(round!));
  return tellings.filter(isFor).sort((a, b) => distance(a) - distance(b))[0];
}

/** Whether one says itself that it is about the other. That at least 30 died is no rounding of 31: it was counted before. */
function rounds(round: FigureFact, fine: FigureFact): boolean {
  if (round.figure.bound === 'exact' || fine.figure.bound !== 'exact' || befell(round) !== null) return false;
  const [a, b] = [amountOf(round), amountOf(fine)];
  const isNear = Math.abs(a - b) <= ABOUT * Math.max(a, b);
  const isRounder = significant(round.figure.value) < significant(fine.figure.value);
  return isNear && isRounder && reconcilable(round, fine) && MAY_BE_ONE.has(relationOf(round, fine));
}

const MAY_BE_ONE: ReadonlySet<ReturnType<typeof relationOf>> = new Set([null, 'bound', 'rounding']);

/** From this on two reports seldom have a number by chance; what is smaller must be told with more of the same words. */
const LEAST_COUNT = 20;
/** From this on a number of two figures or more ("8,600", "3.1 billion") is as telling as one of three, and a round one ("the mayor speaks of 6,000") where the words around share two. */
export const LEAST_LARGE = 1000;

/** Whether two figures of one value are of one thing: by how exact the number is and by what their sentences share. */
function areOne(a: FigureFact, b: FigureFact, language: Language): boolean {
  // "Millions" may be of anything.
  if (a.vague || b.vague || numberOf(a) !== numberOf(b)) return false;
  const bare = a.figure.unit === null || b.figure.unit === null;
  const people = countPeople(a, language) && countPeople(b, language);
  const alike = bare || people || sameHead(a, b, language);
  const [one, other] = [befell(a), befell(b)];
  if (!alike || (one !== null && other !== null && one !== other)) return false;
  const shared = sharedWords(a, a.matter, b.matter);
  const isSame = a.figure.unit === b.figure.unit && !measureTwo(a, b);
  if (isTelling(a.figure.value, bare)) return shared > 0 || people || isSame;
  if (isManyOfOne(a, b, language)) return true;
  if (a.figure.value >= LEAST_LARGE && sharedWords(a, withBefore(a), withBefore(b)) > 1) return true;
  if (bare) return false;
  if (shared > 1 || (shared > 0 && one !== null && one === other)) return true;
  if (a.figure.value < LEAST_COUNT) return a.count && a.acts.some((act) => b.acts.includes(act));
  return significant(a.figure.value) > 1 && sharedWords(a, withBefore(a), withBefore(b)) > 1;
}

/** From this on two reports that count so many of one kind (“five gates”) count the same. */
const LEAST_OF_KIND = 4;

/** Whether both count so many of one kind of thing, which no story has twice; people as such it may. */
function isManyOfOne(a: FigureFact, b: FigureFact, language: Language): boolean {
  if (!a.count || !b.count || a.figure.value < LEAST_OF_KIND || !sameHead(a, b, language)) return false;
  return a.figure.unit !== null && !isAnybody(a, language) && !isAnybody(b, language);
}

const countPeople = (fact: FigureFact, language: Language): boolean =>
  isAnybody(fact, language) || (fact.figure.unit !== null && language.countsPeople(fact.figure.unit));

function isTelling(value: number, bare: boolean): boolean {
  const figures = significant(value);
  return figures > 2 || (figures > 1 && (value >= LEAST_LARGE || (!bare && !Number.isInteger(value))));
}

const measureTwo = (a: FigureFact, b: FigureFact): boolean =>
  a.measure !== null && b.measure !== null && a.measure.noun !== b.measure.noun;

function sharedWords({ figure }: FigureFact, a: Matter, b: Matter): number {
  return [...a.keys()].filter((lemma) => lemma !== figure.unit && b.has(lemma)).length;
}

/** The matter of a figure's sentence and of the one before, which says what "it" is ("it stood at 94 percent"). */
function withBefore({ version, sentence }: FigureFact): Matter {
  const before = version.sentences[version.sentences.indexOf(sentence) - 1] ?? sentence;
  return matterOf(version.words.slice(before.first, sentence.last), ({ tag }) => tag === 'CD');
}
