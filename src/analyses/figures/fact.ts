import type { Figure } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import type { Matter } from '../likeness.ts';
import type { Sentence, Version } from '../version.ts';
import type { Measure } from './measure.ts';
import { STANDING } from './state.ts';

/** A figure with what tells which quantity it is of. */
export interface FigureFact {
  readonly version: Version;
  readonly figure: Figure;
  readonly sentence: Sentence;
  /** Hours in its unit, where it tells how long something took; else 1. */
  readonly scale: number;
  /** Whether it tells how long something took. */
  readonly isLength: boolean;
  /** Lemmas of the words that say what is counted, its head among them. */
  readonly of: ReadonlySet<string>;
  /** What is measured, of an amount that is no count; `null` where nothing says so. */
  readonly measure: Measure | null;
  /** Whether it is the only one of its report that measures this. */
  readonly alone: boolean;
  /** Whether its report tells its unit with no other value (`solesOf`). */
  readonly sole: boolean;
  /** Whether its report tells no other number of people of its state, those of another time left out. */
  readonly soleOfState: boolean;
  /** Whether its report tells no higher number of people of its state, those of another time left out. */
  readonly greatest: boolean;
  /** Whether it is the first number of people of any kind of its state that its report gives of its own event, and of the whole: the toll. */
  readonly toll: boolean;
  /** Whether its report counts no other number of what its head or a word for it names. */
  readonly soleOfKind: boolean;
  /** The noun of what an amount is told for ("a share", "per month"); `null` where none follows. */
  readonly rate: string | null;
  /** The last word of the name that stands nearest before it in its clause; `null` where none does. */
  readonly nameBefore: string | null;
  /** Whether it is the whole of another figure ("31 of 40 drones"). */
  readonly wholeOfOther: boolean;
  /** Whether it counts what had been by then ("resigned after two scandals"), while another report may count what came since. */
  readonly untilThen: boolean;
  /** Whether it stands in brackets: a sum converted, a record. */
  readonly bracketed: boolean;
  /** Whether it is added to another count of the like in its sentence ("a woman and two men", "12 adults and 11 children"). */
  readonly joined: boolean;
  /** Lemmas of what is counted or shared is of ("attack code" in "six versions of attack code"); none where it is of nothing. */
  readonly complement: readonly string[];
  /** Lemmas of the acts told of what is counted: the verbs next to it on either side in its clause ("houses were destroyed"). */
  readonly acts: readonly string[];
  /** Whether things are counted, rather than an amount measured. */
  readonly count: boolean;
  /** What befell those counted (`dead`), as the nearest word tells; `null` where none does. */
  readonly state: string | null;
  /** Capitalised words that qualify what is counted ("Halvern warships"). */
  readonly names: readonly string[];
  /** All names of the sentence, word by word, but for those of whoever is said to tell it. */
  readonly around: readonly string[];
  /** What the sentence is about, the figure itself left out. */
  readonly matter: Matter;
  /** `possible` or `planned` where the clause says so. */
  readonly reality: 'actual' | 'possible' | 'planned';
  /** Whether it says no more than how many figures the number has ("dozens"). */
  readonly vague: boolean;
  /** Whether it is told as not quite reached ("nearly 80"). */
  readonly short: boolean;
  /** Whether it is told as hardly passed or missed ("just over 60 percent"). */
  readonly slight: boolean;
  /** Whether it is said to be some of a whole. */
  readonly part: boolean;
  /** Whether it is said to be of all ("in all, 28 people"). */
  readonly inAll: boolean;
  /** Whether it is the first of its state in its report that counts people as such: reports lead with the toll. */
  readonly lead: boolean;
  /** Whether it is what was added or lost, not what there is. */
  readonly change: boolean;
  /** Whether it is said to have come to this ("rose to 49"): an earlier count was another. */
  readonly risen: boolean;
  /** The year or month that its sentence names, if it is not that of the report (`2011`, `XXXX-09`); `earlier` for an event that only came before. */
  readonly otherTime: string | null;
  /** The wins and losses that its sentence tells beside it ("58-3", "58 - 3"): what a fighter or a team has counted by then. */
  readonly record: string | null;
  /** The number of those of which it is a share ("half of the 288 candidates"); `null` where none follows it. */
  readonly whole: number | null;
  /** Whether its clause tells over how long it was counted ("in four nights"). */
  readonly overStretch: boolean;
  readonly by: string | null;
  /** ISO or TIMEX3 value of the words that say as of when; `null` where none do. */
  readonly asOf: string | null;
}

/** What befell those counted; `null` also where only what they are is told (employed, gathered). */
export function befell({ state }: FigureFact): string | null {
  return state !== null && STANDING.has(state) ? null : state;
}

/** Whether two counts are of the same things by their head: "homes", "houses". */
export function sameHead(a: FigureFact, b: FigureFact, language: Language): boolean {
  const [first, second] = [a.figure.unit, b.figure.unit];
  if (first === null || second === null || first === second) return first === second;
  return language.countAlike(first, second) || language.synonyms(first).includes(second);
}

/** Whether people as such are counted, or the dead, not children or soldiers among them. */
export function isAnybody({ figure, state }: FigureFact, language: Language): boolean {
  if (figure.unit === null) return state !== null && figure.of === null;
  const signals = language.signals(figure.unit);
  return (
    language.stateOf(figure.unit) !== null ||
    signals.includes('lives') ||
    (state !== null && signals.includes('public'))
  );
}

/** Whether people of any kind are counted. */
export function isOfPeople(fact: FigureFact, language: Language): boolean {
  const { unit } = fact.figure;
  return isAnybody(fact, language) || (unit !== null && isPersonNoun(unit, language));
}

/** Whether a noun, by its lemma, is for people of some kind. */
export const isPersonNoun = (noun: string, language: Language): boolean =>
  language.isRole(noun) ||
  language.peopleTerms([noun]).length > 0 ||
  // "Servicemen", a plural that the reader's lemmas leave as it is.
  language.countsPeople(noun.replace(/men$/, 'man'));
