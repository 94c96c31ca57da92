import type { Mention } from '../../core/annotations.ts';
import type { FiguresBeside } from '../../core/collation.ts';
import type { AgeTold } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { quoted, type StoryInHand, type Version } from '../version.ts';
import { disagreement, rowsOf } from './personal.ts';

/** An age with whose it is: somebody by name, or who is only called by a noun ("a girl"). */
interface Age {
  readonly version: Version;
  readonly told: AgeTold;
  /** The fullest name that the report gives; `null` where a noun alone says who. */
  readonly name: string | null;
  readonly noun: string | null;
}

/** People whose age reports of one month give differently, one finding a person. Reports of unknown day may be years apart. */
export function ageFindings(story: StoryInHand): Draft[] {
  const ages = dated(story).flatMap((version) => agesOf(version, version.language.agesIn(textOf(version))));
  return [...byName(ages, story), ...byNoun(ages)];
}

/** The ages of each person by name, reports of unknown day too, for laying beside each other. */
export function agesBeside(story: StoryInHand): FiguresBeside[] {
  const ages = story.versions.flatMap((version) => agesOf(version, version.language.agesIn(textOf(version))));
  return named(ages, story).map(([name, own]) => ({
    of: `the age of ${name}`,
    rows: rowsOf(
      own.map(({ version, told: place }) => ({ version, place, value: place.value, words: String(place.value) })),
      'year',
    ),
  }));
}

/** Over more days than this another child may have been born. */
const A_YEAR = 365;

/** People of whom reports of one year do not agree how many children they have ("a mother of two", "a mother of one"). */
export function childrenFindings(story: StoryInHand): Draft[] {
  const all = dated(story).flatMap((version) => agesOf(version, version.language.childrenIn(textOf(version))));
  return named(all, story).flatMap(([name, own]) => {
    const told = own.map(({ version, told: place }) => ({
      version,
      place,
      value: place.value,
      words: `“${quoted(version, place)}”`,
    }));
    return disagreement(told, `how many children ${name} has`, null, 0.7, A_YEAR) ?? [];
  });
}

const dated = ({ versions }: StoryInHand): Version[] => versions.filter(({ day }) => day !== null);
const textOf = ({ read }: Version): string => read.document.text;

/** Letters between an age and the name that follows it: ", " after the noun. */
const NAME_GAP = 2;

function agesOf(version: Version, all: readonly AgeTold[]): Age[] {
  const { text } = version.read.document;
  const people = version.read.annotations.mentions.filter(({ kind, form }) => kind === 'person' && form === 'name');
  return all.flatMap((told): Age[] => {
    const named = people.find(({ start, end }) =>
      told.after !== null
        ? end === told.after || end + 1 === told.after
        : told.before !== null && start >= told.before && start <= told.before + nounGap(text, told.before),
    );
    const mention = named ?? takenUp(version, told, people);
    // "Ms Orlo" is Lena Orlo.
    const name = mention === undefined ? null : version.language.personName(mention.name).name;
    // "Ada Lorne, 26, …": without a person's name it may be anything.
    if (name === null && (told.noun === null || told.after !== null)) return [];
    return [{ version, told, name, noun: told.noun }];
  });
}

/**
 * Whom "The 26-year-old" that opens a sentence takes up: who is named first in the sentence before, as the subject there is
 * what the next sentence goes on about (Grosz, Joshi and Weinstein 1995, _Centering_).
 */
function takenUp(version: Version, told: AgeTold, people: readonly Mention[]): Mention | undefined {
  const at = version.sentences.findIndex(({ start, end }) => start <= told.start && told.start < end);
  const [sentence, before] = [version.sentences[at], version.sentences[at - 1]];
  if (sentence === undefined || before === undefined || told.noun !== null || told.before === null) return undefined;
  const words = version.words.slice(sentence.first, sentence.last);
  // "The", then "26-year-old" in one word or several.
  const opens = words[0]?.tag === 'DT' && words[1]?.start === told.start;
  const next = words.find(({ start, form }) => start > told.end && !/^-|^years?(?:-old)?$|^old$/.test(form));
  if (!opens || next === undefined || !/^(?:VB|MD|RB|,)/.test(next.tag)) return undefined;
  return people.find(({ start }) => before.start <= start && start < before.end);
}

/** From the words after an age to where a name may begin: "girl, Sena Oruk". */
function nounGap(text: string, from: number): number {
  const noun = /^\p{Ll}*,? /u.exec(text.slice(from));
  return noun === null ? NAME_GAP : noun[0].length;
}

function byName(ages: readonly Age[], story: StoryInHand): Draft[] {
  return named(ages, story).flatMap(([name, own]) => draft(own, `the age of ${name}`, 1) ?? []);
}

/** What is told of one person by name, with the longest form of it. */
function named(all: readonly Age[], { language }: StoryInHand): [string, Age[]][] {
  const own = all.filter(({ name }) => name !== null);
  const key = ({ name }: Age): string => language.nameKey(name!);
  // "Brenn" is Jonah Brenn, if nobody else is called so.
  const full = [...new Set(own.map(key))].filter((name) => name.includes(' '));
  const keyOf = (age: Age): string => {
    // So is "Jonah".
    const ends = full.filter((name) => name.endsWith(` ${key(age)}`) || name.startsWith(`${key(age)} `));
    return ends.length === 1 ? ends[0]! : key(age);
  };
  return [...Map.groupBy(own, keyOf).values()].map((group) => {
    const longest = group.map(({ name }) => name!).sort((a, b) => b.length - a.length)[0]!;
    return [longest, group];
  });
}

/** Of somebody whom some report does not name: told by a noun where each report has one age with it. */
function byNoun(ages: readonly Age[]): Draft[] {
  const called = ages.filter(({ noun }) => noun !== null);
  return [...Map.groupBy(called, ({ noun }) => noun!)].flatMap(([noun, own]) => {
    // A report that tells of two boys may mean either.
    const alone = own.filter((age) => isOnly(age, own));
    return alone.every(({ name }) => name !== null) ? [] : (draft(alone, `the age of the ${noun}`, 0.7) ?? []);
  });
}

function isOnly(age: Age, all: readonly Age[]): boolean {
  return all.every((other) => other.version !== age.version || other.told.value === age.told.value);
}

/** Two ages farther apart than this are of two people. */
const MOST_APART = 10;

function draft(ages: readonly Age[], of: string, certainty: number): Draft | null {
  const values = ages.map(({ told }) => told.value);
  if (Math.max(...values) - Math.min(...values) > MOST_APART) return null;
  const told = ages.map(({ version, told: place }) => ({
    version,
    place,
    value: place.value,
    words: String(place.value),
  }));
  return disagreement(told, of, 'year', 0.7 * certainty);
}
