import type { Language, Signal } from '../../core/language.ts';
import { likeness } from '../figures/surroundings.ts';
import { resemblance } from '../likeness.ts';
import { clauseAround, sentenceAt, type Word } from '../version.ts';
import type { DatedEvent, Point } from './events.ts';

/** One event that two reports date differently. */
export interface Pair {
  readonly a: DatedEvent;
  readonly b: DatedEvent;
  readonly score: number;
}

/** How alike two clauses must be to tell of one event, beside a shared verb: with a shared name, and without. */
export const LEAST_ALIKE = 0.38;
const LEAST_ALIKE_NAMELESS = 0.45;
/** Where both clauses name the person who did it or to whom it was done. */
export const LEAST_ALIKE_TO_ONE = 0.25;
/** What reports date differently by mistake lies days apart; farther apart, it is more often two events. */
const MOST_DAYS = 3;
/** Up to a fortnight where the reports tell it in much the same words. */
const MOST_DAYS_ALIKE = 14;
const LEAST_ALIKE_FAR = 0.6;

/** Whether two times of two reports, which cannot both be right, are of one event. */
export function differing(a: DatedEvent, b: DatedEvent, language: Language): Pair | null {
  if (a.version === b.version || !differ(a.point, b.point)) return null;
  if (a.act === null || b.act === null || (a.accuses && b.accuses) || !areOfOneWeek(a, b)) return null;
  // The arrests of two players are two.
  const others = a.people.length > 0 && b.people.length > 0 && !a.people.some((one) => b.people.includes(one));
  if (others || areOfOthers(a, b) || a.another !== b.another) return null;
  const dearer = farnessOf(a.act, b.act, language);
  if (dearer === null) return startOrGoOn(a, b, language);
  const sentences = resemblance(a.sentence, b.sentence, language);
  // "The minister, Ada Roe, was sacked": what stands before the commas is of the clause too.
  const score =
    Math.max(Math.min(resemblance(a.clause, b.clause, language), 0.2 + sentences), sentences - 0.2) - dearer;
  const shared = a.names.some((name) => b.names.includes(name));
  const [own, its] = [a, b].map(({ people, clause }) => people.filter((one) => clause.has(one)));
  const toOne = own!.length > 0 && own!.length === its!.length && own!.every((one) => its!.includes(one));
  const least = toOne ? LEAST_ALIKE_TO_ONE : shared ? LEAST_ALIKE : LEAST_ALIKE_NAMELESS;
  if (score < (areFarApart(a.point, b.point) ? LEAST_ALIKE_FAR : least)) return startOrGoOn(a, b, language);
  return { a, b, score };
}

const areFarApart = (a: Point, b: Point): boolean =>
  a.day !== null && b.day !== null && daysApart(a.day, b.day) > MOST_DAYS;

/** How much more two clauses must share where the verbs are no synonyms; `null` where they are of two acts. */
function farnessOf(a: Word, b: Word, language: Language): number | null {
  if (a.lemma === b.lemma || language.synonyms(a.lemma).includes(b.lemma)) return 0;
  if (likeness(a.lemma, b.lemma, language) > 0) return 0.1;
  if (![a, b].every((act) => beganItself(act, language))) return null;
  const isPlain = [a, b].some((act) => PLAIN.some((signal) => language.signals(act.lemma).includes(signal)));
  return isPlain ? 0.15 : null;
}

/** Of a verb that tells no more than that something was ("the bill goes to a vote"). */
const PLAIN: readonly Signal[] = ['starts', 'lasts'];

/** What started, of one kind of event, or is to go on before a court, on days that differ: told in few words, which are seldom the same. */
function startOrGoOn(a: DatedEvent, b: DatedEvent, language: Language): Pair | null {
  const both = (signal: Signal): boolean => [a, b].every(({ act }) => language.signals(act!.lemma).includes(signal));
  const isStart = both('starts') && [a, b].every(({ act }) => beganItself(act!, language));
  const isOne = (isStart && haveOneKind(a, b, language)) || (both('resumes') && areAhead(a, b));
  return isOne && !areFarApart(a.point, b.point) && haveNamesInCommon(a, b) ? { a, b, score: LEAST_ALIKE } : null;
}

/** "Broke out", "was sparked", "which began": not "sparked riots", whose subject is what came before. */
const beganItself = ({ tag, lemma }: Word, language: Language): boolean =>
  tag === 'VBN' || !language.signals(lemma).includes('kindles');

/** Whether one thing of each tells of one kind of event ("fire", "blaze"; not "riots", which are many). */
function haveOneKind(a: DatedEvent, b: DatedEvent, language: Language): boolean {
  const [own, its] = [a, b].map(({ version, time }) => {
    const { first, last } = sentenceAt(version, time)!;
    const things = version.words.slice(first, last).filter(({ tag }) => tag === 'NN');
    return things.flatMap(({ lemma }) => language.eventKinds(lemma));
  });
  return own!.some((kind) => its!.includes(kind));
}

/** Whether what stands right after the verbs is named, and otherwise in each ("fired coach Roe", "fired coach Orr"). */
const areOfOthers = (a: DatedEvent, b: DatedEvent): boolean =>
  a.objects.length > 0 && b.objects.length > 0 && !a.objects.some((name) => b.objects.includes(name));

/** Whether two reports of one day, or of days in a row, speak of what is to come, and of a court. */
function areAhead(a: DatedEvent, b: DatedEvent): boolean {
  const isAhead = ({ point, version }: DatedEvent): boolean =>
    point.day !== null && version.day !== null && point.day > version.day;
  const isOfCourt = ({ version, time }: DatedEvent): boolean =>
    clauseAround(version, time).some(({ form }) => version.language.signals(form).includes('court'));
  return [a, b].every((one) => isAhead(one) && isOfCourt(one)) && daysApart(a.version.day!, b.version.day!) <= 1;
}

const haveNamesInCommon = (a: DatedEvent, b: DatedEvent): boolean =>
  a.names.length === 0 || b.names.length === 0 || a.names.some((name) => b.names.includes(name));

/** A weekday alone says nothing of a day that is not near. */
function areOfOneWeek(a: DatedEvent, b: DatedEvent): boolean {
  return [a, b].every(({ point: { day }, version }, i) => {
    const isAlone = [b, a][i]!.point.day === null;
    return !isAlone || day === null || (version.day !== null && daysApart(day, version.day) <= 7);
  });
}

const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** Whether two times cannot both be of one event, and are near enough to be of one. */
export function differ(a: Point, b: Point): boolean {
  if (a.day !== null && b.day !== null && a.day !== b.day) return daysApart(a.day, b.day) <= MOST_DAYS_ALIKE;
  if (a.weekday !== null && b.weekday !== null && a.weekday !== b.weekday) return true;
  return a.clock !== null && b.clock !== null && clocksDiffer(a.clock, b.clock);
}

/** Minutes within which two times of day are one where either is a round one, and beyond which they are two events. */
const ROUND = 15;
const MOST_MINUTES = 180;

function clocksDiffer(a: string, b: string): boolean {
  const [first, second] = [a, b].map((clock) => 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3)));
  const apart = Math.abs(first! - second!);
  const isRound = first! % ROUND === 0 || second! % ROUND === 0;
  return apart > (isRound ? ROUND - 1 : 1) && apart <= MOST_MINUTES;
}
