import type { PenaltyTold } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { quoted, type StoryInHand, sentenceAt, type Version } from '../version.ts';
import { disagreement } from './personal.ts';

interface Term {
  readonly version: Version;
  readonly told: PenaltyTold;
  /** Whom its sentence names before it, fullest; `null` where it names nobody. */
  readonly name: string | null;
}

/**
 * Prison terms and bans that reports of one month give differently: what was given, what may be at most, what the prosecution
 * wanted and what is to be served before a release, each apart. Reports of unknown day may tell of two trials: what they have
 * as given is heard where they name the person.
 */
export function penaltyFindings(story: StoryInHand): Draft[] {
  const terms = story.versions.flatMap((version) => termsOf(version));
  const groups = Map.groupBy(terms, ({ told }) => `${told.what} ${told.kind}`);
  return [...groups.values()].flatMap((group) => {
    const own = group.filter((term, _, all) => isOnly(term, all));
    const name = own.find((term) => term.name !== null)?.name ?? null;
    const same = own.filter((term) => isOf(name, term, story));
    return draft(same, group[0]!.told, name) ?? [];
  });
}

function isOf(name: string | null, term: Term, story: StoryInHand): boolean {
  if (term.name !== null && name !== null) return areOne(term.name, name, story);
  return term.version.day !== null || OF_UNKNOWN_DAY.includes(term.told.kind);
}

/** Whose what is asked for or to be served is, the words before it seldom tell. */
const OF_SOMEBODY: readonly PenaltyTold['kind'][] = ['given', 'possible'];

/** What a sentence may or must be does not change from one court to the next. */
const OF_UNKNOWN_DAY: readonly PenaltyTold['kind'][] = ['possible', 'least'];

function termsOf(version: Version): Term[] {
  return version.language
    .penaltiesIn(version.read.document.text)
    .flatMap((told): Term[] => (isOfAnotherYear(version, told) ? [] : [{ version, told, name: whose(version, told) }]));
}

function whose(version: Version, told: PenaltyTold): string | null {
  const { annotations, document } = version.read;
  const from = sentenceAt(version, told)?.start ?? told.from;
  const named = annotations.mentions.findLast(
    ({ kind, actor, form, start }) =>
      kind === 'person' && actor !== null && form !== 'role' && start >= from && start < told.start,
  );
  if (named === undefined || !OF_SOMEBODY.includes(told.kind)) return null;
  // "Bribery, said Ada Lorne, carries up to ten years": who may get it stands right before, by name.
  const isClose = named.form === 'name' && SUBJECT_OF.test(document.text.slice(named.end, told.from));
  return told.kind === 'given' || isClose ? named.name : null;
}

/** What stands between somebody and "faces", "could be sentenced": nothing, an age, "who is". */
const SUBJECT_OF = /^(?:, \d+,)?(?:,? \p{L}{2,4}){0,2} ?$/u;

/** Sentences before a term in which a year may stand that dates it: "In 1959 he was convicted. … He was sentenced to …". */
const YEAR_REACH = 2;

function isOfAnotherYear(version: Version, { start, end }: PenaltyTold): boolean {
  const at = version.sentences.findIndex((sentence) => sentence.start <= start && end <= sentence.end);
  const near = version.sentences.slice(Math.max(0, at - YEAR_REACH), at + 1);
  const year = version.day?.slice(0, 4);
  return version.read.annotations.times.some(
    ({ type, value, ...span }) =>
      type === 'DATE' &&
      /^\d{4}/.test(value ?? '') &&
      value!.slice(0, 4) !== year &&
      near.some((one) => overlaps(one, span)),
  );
}

/** A report that tells of two terms may tell of two convicts. */
function isOnly({ version, told }: Term, all: readonly Term[]): boolean {
  return all.every((other) => other.version !== version || other.told.months === told.months);
}

function areOne(a: string, b: string, { language }: StoryInHand): boolean {
  const last = (name: string): string => language.nameKey(name).split(' ').at(-1)!;
  return last(a) === last(b);
}

function draft(terms: readonly Term[], penalty: PenaltyTold, name: string | null): Draft | null {
  const of = nameOf(penalty, name);
  const told = terms.map(({ version, told: place }) => ({
    version,
    place,
    value: place.months,
    words: `“${quoted(version, place)}”`,
  }));
  return disagreement(told, of, 'month', 0.8);
}

function nameOf({ kind, what }: PenaltyTold, name: string | null): string {
  const penalty = what === 'prison' ? 'the prison term' : 'the ban';
  const owned: Readonly<Record<PenaltyTold['kind'], string>> = {
    given: name === null ? penalty : `${penalty} of ${name}`,
    possible: name === null ? `${penalty} that is possible` : `${penalty} that ${name} may get`,
    asked: `${penalty} that was asked for`,
    least: `${penalty} to be served before a release`,
  };
  return owned[kind];
}
