import type { PenaltyTold } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed, outletAndDay, someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, sentenceAt, type Version } from '../version.ts';
import { voiceOf } from '../voice.ts';

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

/** Over more days than this a court of appeal may have ruled. */
const MOST_DAYS = 30;

function daysBetween(terms: readonly Term[]): number {
  const days = terms.map(({ version }) => Date.parse(version.day!.slice(0, 10)));
  return (Math.max(...days) - Math.min(...days)) / 86_400_000;
}

function draft(terms: readonly Term[], isGiven: boolean, name: string | null): Draft | null {
  const own = [...Map.groupBy(terms, ({ version }) => version).values()].map(([term]) => term!);
  const values = new Set(own.map(({ told }) => told.months));
  if (values.size < 2 || daysBetween(own) > MOST_DAYS) return null;
  const of = isGiven ? `the prison term${name === null ? '' : ` of ${name}`}` : 'the prison term that was asked for';
  const told = [...Map.groupBy(own, ({ told: { months } }) => months).values()].map(tell);
  return {
    kind: 'figures',
    explanation: `The reports do not agree on ${of}: ${listed(told)}.`,
    strength: 0.8,
    evidence: own.map(({ version, told: place }) => evidenceAt(version, place, quoted(version, place))),
    detail: { type: 'figures', of, relation: 'conflict', rows: own.map(rowOf) },
  };
}

function tell(own: readonly Term[]): string {
  const [first] = own as [Term, ...Term[]];
  const where = own.length === 1 ? outletAndDay(first.version) : someOutlets(own.map(({ version }) => version.outlet));
  return `“${quoted(first.version, first.told)}” (${where})`;
}

function rowOf({ version, told }: Term) {
  return {
    evidence: evidenceAt(version, told, quoted(version, told)),
    value: told.months,
    upper: null,
    unit: 'month',
    bound: 'exact' as const,
    by: voiceOf(version, told),
    asOf: version.day,
  };
}
