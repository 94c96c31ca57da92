import type { TemporalExpression } from '../../core/annotations.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { type Matter, matterOf } from '../likeness.ts';
import { clauseAround, sentenceAt, type Version, type Word } from '../version.ts';
import { isProse } from './around.ts';

/** A day or a time of day that a sentence gives to what it tells. */
export interface DatedEvent {
  readonly version: Version;
  readonly time: TemporalExpression;
  readonly point: Point;
  /** What the clause around the time tells, the time left out. */
  readonly clause: Matter;
  readonly sentence: Matter;
  /** The verb nearest to the time; `null` where its clause has none, or it tells of a saying. */
  readonly act: Word | null;
  /** Whether the act is told by a verb of saying that accuses, in a clause of prosecutors or courts. */
  readonly accuses: boolean;
  readonly names: readonly string[];
  /** The names right after the act. */
  readonly objects: readonly string[];
  /** Whether its clause tells of one more of its kind ("another fire"). */
  readonly another: boolean;
  /** The people whom the sentence names, by the last of their names. */
  readonly people: readonly string[];
}

/** What a time tells of when: each part `null` where it does not. */
export interface Point {
  /** ISO date. */
  readonly day: string | null;
  /** 1 for Monday to 7 for Sunday: of a report whose own day is not known, "on Monday" tells no more. */
  readonly weekday: number | null;
  /** `04:12`. */
  readonly clock: string | null;
}

/** The days and times of day that a report gives to what it tells. */
export function datedIn(version: Version): DatedEvent[] {
  const sources = version.read.annotations.attributions.flatMap(({ source }) => source ?? []);
  return version.read.annotations.times.flatMap((time) => {
    const point = pointOf(version, time);
    const sentence = sentenceAt(version, time);
    if (point === null || sentence === null || !isProse(version, sentence)) return [];
    if (othersBeside(version, time) || isPossessive(version, time)) return [];
    const isTime = (word: { start: number; end: number }): boolean => contains(time, word);
    const words = version.words.slice(sentence.first, sentence.last);
    const clause = clauseAround(version, time).filter((word) => !isTime(word));
    const act = nearestAct(version, time);
    return {
      version,
      time,
      point,
      clause: matterOf(clause),
      sentence: matterOf(words, isTime),
      act,
      accuses: act !== null && version.language.signals(act.form).includes('accuses'),
      objects:
        act === null
          ? []
          : objectsOf(
              act,
              words.filter((word) => !isTime(word)),
            ),
      another: clause.some((word, i) => isOneMore(word, clause[i + 1], version)),
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

/** Letters after a verb within which its object's name stands. */
const OBJECT_REACH = 24;

function objectsOf(act: Word, words: readonly Word[]): string[] {
  const near = words.filter(({ start }) => start > act.end && start < act.end + OBJECT_REACH);
  return near
    .filter(({ tag, capital, matter }) => capital && matter && tag.startsWith('NNP'))
    .map(({ lemma }) => lemma);
}

/** "Another fire", "two further blasts": a word of more before a noun or what stands before one. */
const isOneMore = ({ form }: Word, next: Word | undefined, { language }: Version): boolean =>
  /^(?:NN|JJ|CD|VBG)/.test(next?.tag ?? '') && language.signals(form).includes('more');

function nearestAct(version: Version, time: TemporalExpression): Word | null {
  const cues = version.read.annotations.attributions.flatMap(({ cue }) => cue ?? []);
  const verbs = clauseAround(version, time).filter((word) => word.tag.startsWith('VB') && word.matter);
  const distance = (word: { start: number; end: number }): number =>
    word.end <= time.start ? time.start - word.end : word.start - time.end;
  const [nearest] = verbs.sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined) return null;
  // The day of a saying: people say things on many days. They are charged once, and learn a thing once.
  const isSaying = cues.some((cue) => overlaps(cue, nearest));
  return isSaying && !isCharge(nearest, version, time) && !isTold(nearest, version) ? null : nearest;
}

/** "Was informed", "had been told": when somebody learnt it. */
function isTold({ tag, form, start }: Word, { words, language }: Version): boolean {
  const before = words.findLast((word) => word.end <= start);
  const isPassive = tag === 'VBN' && before !== undefined && language.signals(before.lemma).includes('passive');
  return isPassive && language.signals(form).includes('addresses');
}

/** "Were charged", "prosecutors accused": a step of the law, though it is told as a saying. */
function isCharge({ form }: Word, version: Version, time: TemporalExpression): boolean {
  const { language } = version;
  if (language.signals(form).includes('prosecutes')) return true;
  const isLaw = (word: Word): boolean => language.signals(word.form).includes('court');
  return language.signals(form).includes('accuses') && clauseAround(version, time).some(isLaw);
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
  const day = isDay && !isSpeakersDay(version, time) ? told : null;
  const weekday = Number(/^XXXX-WXX-([1-7])/.exec(value)?.[1] ?? (day === null ? 0 : weekdayOf(day)));
  const clock = /T(\d\d:\d\d)/.exec(value)?.[1] ?? null;
  return day === null && weekday === 0 && clock === null
    ? null
    : { day, weekday: weekday === 0 ? null : weekday, clock };
}

/** "I would go again tomorrow," she said: the day after she spoke, which need not be that of the report. */
function isSpeakersDay({ read }: Version, time: TemporalExpression): boolean {
  const quotations = read.annotations.attributions.filter(({ kind }) => kind !== 'indirect');
  return (
    time.rule.startsWith('today') &&
    quotations.some(({ content }) =>
      content.some((part) => contains(part, time) && opensQuotation(read.document.text, part)),
    )
  );
}

const opensQuotation = (text: string, { start }: Span): boolean => /["“”'‘’«»„]/u.test(text.charAt(start));

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
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
