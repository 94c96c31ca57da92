import type { AgeTold } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { listed, outletAndDay, someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version } from '../version.ts';
import { voiceOf } from '../voice.ts';

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
  const ages = story.versions.filter(({ day }) => day !== null).flatMap((version) => agesOf(version));
  return [...byName(ages, story), ...byNoun(ages)];
}

/** Letters between an age and the name that follows it: ", " after the noun. */
const NAME_GAP = 2;

function agesOf(version: Version): Age[] {
  const { text } = version.read.document;
  const people = version.read.annotations.mentions.filter(({ kind, form }) => kind === 'person' && form === 'name');
  return version.language.agesIn(text).flatMap((told): Age[] => {
    const named = people.find(({ start, end }) =>
      told.after !== null
        ? end === told.after || end + 1 === told.after
        : told.before !== null && start >= told.before && start <= told.before + nounGap(text, told.before),
    );
    // "Ada Lorne, 26, …": without a person's name it may be anything.
    if (named === undefined && (told.noun === null || told.after !== null)) return [];
    return [{ version, told, name: named?.name ?? null, noun: told.noun }];
  });
}

/** From the words after an age to where a name may begin: "girl, Sena Oruk". */
function nounGap(text: string, from: number): number {
  const noun = /^\p{Ll}*,? /u.exec(text.slice(from));
  return noun === null ? NAME_GAP : noun[0].length;
}

function byName(ages: readonly Age[], { language }: StoryInHand): Draft[] {
  const named = ages.filter(({ name }) => name !== null);
  const key = ({ name }: Age): string => language.nameKey(name!);
  // "Brenn" is Jonah Brenn, if nobody else is called so.
  const full = [...new Set(named.map(key))].filter((name) => name.includes(' '));
  const keyOf = (age: Age): string => {
    const ends = full.filter((name) => name.endsWith(` ${key(age)}`));
    return ends.length === 1 ? ends[0]! : key(age);
  };
  return [...Map.groupBy(named, keyOf).values()].flatMap((own) => {
    const longest = own.map(({ name }) => name!).sort((a, b) => b.length - a.length)[0]!;
    return draft(own, `the age of ${longest}`, 1) ?? [];
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

/** Over more days than this somebody's birthday is as likely. */
const MOST_DAYS = 30;

function daysBetween(ages: readonly Age[]): number {
  const days = ages.map(({ version }) => Date.parse(version.day!.slice(0, 10)));
  return (Math.max(...days) - Math.min(...days)) / 86_400_000;
}

function draft(ages: readonly Age[], of: string, certainty: number): Draft | null {
  const own = [...Map.groupBy(ages, ({ version, told }) => `${version.id} ${told.value}`).values()].map(
    ([age]) => age!,
  );
  const values = own.map(({ told }) => told.value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const reports = new Set(own.map(({ version }) => version));
  if (reports.size < 2 || least === most || most - least > MOST_APART || daysBetween(own) > MOST_DAYS) return null;
  const told = [...Map.groupBy(own, ({ told: { value } }) => value).values()].map(tell);
  return {
    kind: 'figures',
    explanation: `The reports do not agree on ${of}: ${listed(told)}.`,
    strength: 0.7 * certainty,
    evidence: own.map(({ version, told: place }) => evidenceAt(version, place, quoted(version, place))),
    detail: { type: 'figures', of, relation: 'conflict', rows: own.map(rowOf) },
  };
}

function tell(own: readonly Age[]): string {
  const [first] = own as [Age, ...Age[]];
  const where = own.length === 1 ? outletAndDay(first.version) : someOutlets(own.map(({ version }) => version.outlet));
  return `${first.told.value} (${where})`;
}

function rowOf({ version, told }: Age) {
  return {
    evidence: evidenceAt(version, told, quoted(version, told)),
    value: told.value,
    upper: null,
    unit: 'year',
    bound: 'exact' as const,
    by: voiceOf(version, told),
    asOf: version.day,
  };
}
