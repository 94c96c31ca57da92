import type { TemporalExpression } from '../core/annotations.ts';
import { dayInWords } from '../core/day-in-words.ts';
import type { Language } from '../core/language.ts';
import { contains, overlaps, type Span } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { hourAndYearFindings } from './hours-and-years.ts';
import { type Matter, matterOf, resemblance } from './likeness.ts';
import { clauseAround, evidenceAt, quoted, type StoryInHand, sentenceAt, type Version } from './version.ts';

/** A day or a time of day that a sentence gives to what it tells. */
interface DatedEvent {
  readonly version: Version;
  readonly time: TemporalExpression;
  readonly point: Point;
  /** What the clause around the time tells, the time left out. */
  readonly clause: Matter;
  readonly sentence: Matter;
  /** The lemma of the verb nearest to the time; `null` where its clause has none, or it tells of a saying. */
  readonly act: string | null;
  readonly names: readonly string[];
  /** The people whom the sentence names, by the last of their names. */
  readonly people: readonly string[];
}

/** What a time tells of when: each part `null` where it does not. */
interface Point {
  /** ISO date. */
  readonly day: string | null;
  /** 1 for Monday to 7 for Sunday: of a report whose own day is not known, "on Monday" tells no more. */
  readonly weekday: number | null;
  /** `04:12`. */
  readonly clock: string | null;
}

/** The same event dated differently by two reports; one finding for each two times and event. */
export function dateFindings(story: StoryInHand): Draft[] {
  const told = dayFindings(story);
  return [...told, ...hourAndYearFindings(story, told)];
}

function dayFindings(story: StoryInHand): Draft[] {
  const events = story.versions.flatMap((version) => datedIn(version));
  const pairs = events.flatMap((a, i) => events.slice(i + 1).flatMap((b) => differing(a, b, story.language) ?? []));
  pairs.sort((a, b) => b.score - a.score);
  const told = new Set<string>();
  return pairs.flatMap((pair) => {
    const key = [pair.a, pair.b]
      .map(({ point }) => Object.values(point).join(' '))
      .sort()
      .join();
    if (told.has(key)) return [];
    told.add(key);
    return draft(pair, events, story.language);
  });
}

function datedIn(version: Version): DatedEvent[] {
  const sources = version.read.annotations.attributions.flatMap(({ source }) => source ?? []);
  return version.read.annotations.times.flatMap((time) => {
    const point = pointOf(version, time);
    const sentence = sentenceAt(version, time);
    if (point === null || sentence === null || !isProse(version, sentence)) return [];
    if (othersBeside(version, time) || isPossessive(version, time)) return [];
    const isTime = (word: { start: number; end: number }): boolean => contains(time, word);
    const words = version.words.slice(sentence.first, sentence.last);
    const clause = clauseAround(version, time).filter((word) => !isTime(word));
    return {
      version,
      time,
      point,
      clause: matterOf(clause),
      sentence: matterOf(words, isTime),
      act: nearestAct(version, time),
      people: version.read.annotations.mentions
        .filter((mention) => mention.kind === 'person' && mention.form === 'name' && overlaps(mention, sentence))
        .map(({ name }) => name.toLowerCase().split(/\s+/).at(-1)!),
      names: words
        .filter((word) => word.capital && word.tag.startsWith('NNP') && !isTime(word))
        .filter((word) => !sources.some((source) => overlaps(source, word)))
        .map((word) => word.lemma),
    };
  });
}

function nearestAct(version: Version, time: TemporalExpression): string | null {
  const cues = version.read.annotations.attributions.flatMap(({ cue }) => cue ?? []);
  const verbs = clauseAround(version, time).filter((word) => word.tag.startsWith('VB') && word.matter);
  const distance = (word: { start: number; end: number }): number =>
    word.end <= time.start ? time.start - word.end : word.start - time.end;
  const [nearest] = verbs.sort((a, b) => distance(a) - distance(b));
  // The day of a saying: people say things on many days.
  return nearest === undefined || cues.some((cue) => overlaps(cue, nearest)) ? null : nearest.lemma;
}

/** A day, a weekday, a time of day or several of these; `null` for vaguer times and for spans. */
function pointOf(version: Version, time: TemporalExpression): Point | null {
  const { known: publication } = version.read.document.published;
  const value = time.value ?? '';
  if (time.type !== 'DATE' && time.type !== 'TIME') return null;
  // "On Thursday" tells a day only where the day of the report is known.
  const known = publication !== 'unknown' && publication !== 'implied';
  // "That morning", "midday" lean on what was told before.
  const isDay = known ? !time.implied.includes('day') || /weekday|today/.test(time.rule) : time.implied.length === 0;
  const told = /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null;
  const day = isDay ? told : null;
  const weekday = Number(/^XXXX-WXX-([1-7])/.exec(value)?.[1] ?? (day === null ? 0 : weekdayOf(day)));
  const clock = /T(\d\d:\d\d)/.exec(value)?.[1] ?? null;
  return day === null && weekday === 0 && clock === null
    ? null
    : { day, weekday: weekday === 0 ? null : weekday, clock };
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** Whether a sentence ends as sentences do: the lines that say when a page was made do not. */
function isProse(version: Version, { start, end }: Span): boolean {
  return /[.!?]["'”’)\s]*$/u.test(version.read.document.text.slice(start, end));
}

/** "Today's world", "Friday's match": a day that qualifies a thing dates no act. */
function isPossessive(version: Version, time: TemporalExpression): boolean {
  return /^['’]s?/u.test(version.read.document.text.slice(time.end, time.end + 2));
}

/** Whether another time of the same kind stands in the same clause: then it is not told which dates what. */
function othersBeside(version: Version, time: TemporalExpression): boolean {
  const clause = clauseAround(version, time);
  return version.read.annotations.times.some(
    (other) => other !== time && other.type === time.type && clause.some((word) => overlaps(word, other)),
  );
}

interface Pair {
  readonly a: DatedEvent;
  readonly b: DatedEvent;
  readonly score: number;
}

/** How alike two clauses must be to tell of one event, beside a shared verb: with a shared name, and without. */
const LEAST_ALIKE = 0.38;
const LEAST_ALIKE_NAMELESS = 0.45;
/** What reports date differently by mistake lies days apart; farther apart, it is more often two events. */
const MOST_DAYS = 3;

function differing(a: DatedEvent, b: DatedEvent, language: Language): Pair | null {
  if (a.version === b.version || !differ(a.point, b.point)) return null;
  if (a.act === null || b.act === null) return null;
  if (a.act !== b.act && !language.synonyms(a.act).includes(b.act)) return null;
  const score = Math.min(
    resemblance(a.clause, b.clause, language),
    0.2 + resemblance(a.sentence, b.sentence, language),
  );
  // The arrests of two players are two.
  const others = a.people.length > 0 && b.people.length > 0 && !a.people.some((one) => b.people.includes(one));
  if (others) return null;
  const shared = a.names.some((name) => b.names.includes(name));
  return score < (shared ? LEAST_ALIKE : LEAST_ALIKE_NAMELESS) ? null : { a, b, score };
}

/** Whether two times cannot both be of one event, and are near enough to be of one. */
function differ(a: Point, b: Point): boolean {
  if (a.day !== null && b.day !== null && a.day !== b.day)
    return Math.abs(Date.parse(a.day) - Date.parse(b.day)) <= MOST_DAYS * 86_400_000;
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

function draft({ a, b, score }: Pair, events: readonly DatedEvent[], language: Language): Draft[] {
  // A report that has the event on both days tells of two.
  const also = (one: DatedEvent, other: DatedEvent): boolean =>
    events.some(
      (event) =>
        event.version === one.version &&
        !differ(event.point, other.point) &&
        tellsAsMuch(event.point, other.point) &&
        resemblance(event.clause, other.clause, language) >= LEAST_ALIKE,
    );
  if (also(a, b) || also(b, a)) return [];
  const sides = [a, b].map(
    (side) =>
      `${side.version.outlet} has “${quoted(side.version, side.time)}”${resolved(side)} (“${quoted(side.version, sentenceSpan(side), 120)}”)`,
  );
  return [
    {
      kind: 'dates',
      explanation: `The reports date one event differently: ${sides.join('; ')}.`,
      strength: Math.min(1, 0.5 + score),
      evidence: [a, b].map((side) => evidenceAt(side.version, side.time, side.point.day ?? side.point.clock)),
      detail: { type: 'plain' },
    },
  ];
}

/** The day that a weekday or "yesterday" stands for; empty where the words tell it themselves. */
function resolved({ version, time, point }: DatedEvent): string {
  return point.day === null || /\d/.test(quoted(version, time)) ? '' : `, which is ${dayInWords(point.day)}`;
}

/** Whether a time tells the parts that another has. */
function tellsAsMuch(one: Point, other: Point): boolean {
  return (other.weekday === null || one.weekday !== null) && (other.clock === null || one.clock !== null);
}

function sentenceSpan(event: DatedEvent): { readonly start: number; readonly end: number } {
  const sentence = sentenceAt(event.version, event.time);
  return sentence === null ? event.time : { start: sentence.start, end: sentence.end };
}
