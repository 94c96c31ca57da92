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
 * Prison terms that reports of one month give differently, what a court gave and what the prosecution had wanted apart. Reports
 * of unknown day may tell of two trials.
 */
export function penaltyFindings(story: StoryInHand): Draft[] {
  const terms = story.versions.filter(({ day }) => day !== null).flatMap((version) => termsOf(version));
  return [true, false].flatMap((isGiven) => {
    const own = terms.filter(({ told }) => told.isGiven === isGiven).filter((term, _, all) => isOnly(term, all));
    const name = own.find((term) => term.name !== null)?.name ?? null;
    const same = own.filter((term) => term.name === null || name === null || areOne(term.name, name, story));
    return draft(same, isGiven, name) ?? [];
  });
}

function termsOf(version: Version): Term[] {
  const people = version.read.annotations.mentions.filter(({ kind, actor }) => kind === 'person' && actor !== null);
  return version.language.penaltiesIn(version.read.document.text).flatMap((told): Term[] => {
    const from = sentenceAt(version, told)?.start ?? told.from;
    if (isOfAnotherYear(version, told)) return [];
    const named = people.findLast(({ start, form }) => form !== 'role' && start >= from && start < told.start);
    return [{ version, told, name: told.isGiven ? (named?.name ?? null) : null }];
  });
}

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

function draft(terms: readonly Term[], isGiven: boolean, name: string | null): Draft | null {
  const of = isGiven ? `the prison term${name === null ? '' : ` of ${name}`}` : 'the prison term that was asked for';
  const told = terms.map(({ version, told: place }) => ({
    version,
    place,
    value: place.months,
    words: `“${quoted(version, place)}”`,
  }));
  return disagreement(told, of, 'month', 0.8);
}
