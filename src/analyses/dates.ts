import type { TemporalExpression } from '../core/annotations.ts';
import { dayInWords } from '../core/day-in-words.ts';
import type { Language } from '../core/language.ts';
import { contains, overlaps } from '../core/span.ts';
import type { Draft } from './draft.ts';
import { type Matter, matterOf, resemblance } from './likeness.ts';
import { clauseAround, evidenceAt, quoted, type StoryInHand, sentenceAt, type Version } from './version.ts';

/** A day or a time of day that a sentence gives to what it tells. */
interface DatedEvent {
  readonly version: Version;
  readonly time: TemporalExpression;
  /** ISO date, or `T` and the time of day. */
  readonly value: string;
  /** What the clause around the time tells, the time left out. */
  readonly clause: Matter;
  readonly sentence: Matter;
  /** The lemma of the verb nearest to the time; `null` where its clause has none, or it tells of a saying. */
  readonly act: string | null;
  readonly names: readonly string[];
}

/** The same event dated differently by two reports; one finding for each two values and event. */
export function dateFindings(story: StoryInHand): Draft[] {
  const events = story.versions.flatMap((version) => datedIn(version));
  const pairs = events.flatMap((a, i) => events.slice(i + 1).flatMap((b) => differing(a, b, story.language) ?? []));
  pairs.sort((a, b) => b.score - a.score);
  const told = new Set<string>();
  return pairs.flatMap((pair) => {
    const key = [pair.a.value, pair.b.value].sort().join();
    if (told.has(key)) return [];
    told.add(key);
    return draft(pair, events, story.language);
  });
}

function datedIn(version: Version): DatedEvent[] {
  return version.read.annotations.times.flatMap((time) => {
    const value = pointOf(time);
    const sentence = sentenceAt(version, time);
    if (
      value === null ||
      sentence === null ||
      relativeToUnknown(version, time) ||
      othersBeside(version, time) ||
      isPossessive(version, time)
    )
      return [];
    const isTime = (word: { start: number; end: number }): boolean => contains(time, word);
    const words = version.words.slice(sentence.first, sentence.last);
    const clause = clauseAround(version, time).filter((word) => !isTime(word));
    return {
      version,
      time,
      value,
      clause: matterOf(clause),
      sentence: matterOf(words, isTime),
      act: nearestAct(version, time),
      names: words
        .filter((word) => word.capital && word.tag.startsWith('NNP') && !isTime(word))
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

/** A day or a time of day; `null` for vaguer times and for spans. */
function pointOf(time: TemporalExpression): string | null {
  if (time.type === 'DATE') return /^\d{4}-\d\d-\d\d$/.test(time.value ?? '') ? time.value : null;
  return time.type === 'TIME' ? (/T\d\d:\d\d/.exec(time.value ?? '')?.[0] ?? null) : null;
}

/** "Today's world", "Friday's match": a day that qualifies a thing dates no act. */
function isPossessive(version: Version, time: TemporalExpression): boolean {
  return /^['’]s?\b/u.test(version.read.document.text.slice(time.end, time.end + 2));
}

/** "On Thursday" tells a day only where the day of the report is known. */
function relativeToUnknown(version: Version, time: TemporalExpression): boolean {
  const { known } = version.read.document.published;
  return time.implied.includes('day') && (known === 'unknown' || known === 'implied');
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

/** How alike two clauses must be to tell of one event, beside a shared verb and a shared name. */
const LEAST_ALIKE = 0.38;
/** What reports date differently by mistake lies days apart; farther apart, it is more often two events. */
const MOST_DAYS = 3;

function differing(a: DatedEvent, b: DatedEvent, language: Language): Pair | null {
  if (a.version === b.version || a.value === b.value || !comparable(a.value, b.value)) return null;
  if (a.act === null || b.act === null) return null;
  if (a.act !== b.act && !language.synonyms(a.act).includes(b.act)) return null;
  if (!a.names.some((name) => b.names.includes(name))) return null;
  const score = Math.min(
    resemblance(a.clause, b.clause, language),
    0.2 + resemblance(a.sentence, b.sentence, language),
  );
  return score < LEAST_ALIKE ? null : { a, b, score };
}

function comparable(a: string, b: string): boolean {
  if (a.startsWith('T') || b.startsWith('T')) return a.startsWith('T') && b.startsWith('T');
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return days <= MOST_DAYS;
}

function draft({ a, b, score }: Pair, events: readonly DatedEvent[], language: Language): Draft[] {
  // A report that has the event on both days tells of two.
  const also = (one: DatedEvent, other: DatedEvent): boolean =>
    events.some(
      (event) =>
        event.version === one.version &&
        event.value === other.value &&
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
      evidence: [a, b].map((side) => evidenceAt(side.version, side.time, side.value)),
      detail: { type: 'plain' },
    },
  ];
}

/** The day that a weekday or "yesterday" stands for; empty where the words tell it themselves. */
function resolved({ version, time, value }: DatedEvent): string {
  return value.startsWith('T') || /\d/.test(quoted(version, time)) ? '' : `, which is ${dayInWords(value)}`;
}

function sentenceSpan(event: DatedEvent): { readonly start: number; readonly end: number } {
  const sentence = sentenceAt(event.version, event.time);
  return sentence === null ? event.time : { start: sentence.start, end: sentence.end };
}
