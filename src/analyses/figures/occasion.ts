import type { Figure } from '../../core/annotations.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import type { Sentence, Version, Word } from '../version.ts';
import { hasOwnVerb, stretchAround } from './predicate.ts';

/** The year or month that a figure's sentence names, if it is not that of the report (`2011`, `XXXX-09`); `null` where it names none. */
export function otherTime(version: Version, sentence: Sentence, figure: Span): string | null {
  const { text } = version.read.document;
  const told = version.read.annotations.times
    .filter((time) => overlaps(time, sentence))
    .filter((time) => !isSince(text, time, version.language) || isOfThen(version, sentence, figure, time))
    .filter((time) => !isInRelative(version, sentence, figure, time))
    .map(({ value }) => value ?? '');
  const own = version.day;
  const year = told.filter((value) => /^\d{4}/.test(value)).map((value) => value.slice(0, 4));
  const otherYear = own === null ? yearOfThen(version, sentence, figure) : year.find((one) => one !== own.slice(0, 4));
  if (otherYear !== undefined) return otherYear;
  // A report dates its own events by the day: a month by itself is another time ("in September").
  const month = told.find((value) => /^(?:\d{4}|XXXX)-\d\d$/.test(value) && value !== own?.slice(0, 7));
  return month === undefined ? null : `XXXX${month.slice(4)}`;
}

/** What another occasion is called of which the sentence says only that it came before. */
export const EARLIER = 'earlier';

/** Hours of the shortest length of time that lies between two events rather than between two parts of one. */
const DAY = 24;

/**
 * Whether a figure is told of an earlier event that only puts the report's own into a row: "The raid comes little over a month
 * after robbers took $136 million". `at` is the figure's first word.
 */
export function isOfEarlier(words: readonly Word[], at: number, language: Language): boolean {
  const has = (word: Word | undefined, signal: Signal): boolean =>
    word !== undefined &&
    (language.signals(word.form).includes(signal) || language.signals(word.lemma).includes(signal));
  const after = words.findIndex((word, i) => i < at && has(word, 'later') && isLong(words[i - 1], language));
  return after > 0 && words.slice(Math.max(0, after - FOLLOW_REACH), after).some((word) => has(word, 'follows'));
}

const isLong = (word: Word | undefined, language: Language): boolean =>
  word !== undefined && (language.hoursIn(word.lemma) ?? 0) >= DAY;

/** Words from the verb to "after": "comes just a little over two months after". */
const FOLLOW_REACH = 8;

/** "The lowest since 1998", "since a truce was signed in 1998": a time that something is compared with, not its own. */
function isSince(text: string, { start }: Span, language: Language): boolean {
  const [before] = text
    .slice(Math.max(0, start - SINCE_REACH), start)
    .split(/[,;:.!?()\n]/u)
    .slice(-1);
  return before!.split(/\s+/u).some((word) => language.signals(word.toLowerCase()).includes('since'));
}

/** "The worst since 1998, when 73 died": what is told of that time itself. */
function isOfThen({ words }: Version, { first, last }: Sentence, figure: Span, time: Span): boolean {
  const between = words.slice(first, last).filter(({ start, end }) => start >= time.end && end <= figure.start);
  const when = between.findIndex(({ tag }) => tag === 'WRB' || tag === 'WDT');
  return when >= 0 && between.slice(0, when).every(({ tag }) => tag === ',' || tag === 'IN');
}

/** The year, told without a day, of which a figure is told, as no report tells of its own: "since 1998, when 73 died"; `undefined` for none. */
function yearOfThen(version: Version, sentence: Sentence, figure: Span): string | undefined {
  const then = version.read.annotations.times.find(
    (time) => overlaps(time, sentence) && /^\d{4}$/.test(time.value ?? '') && isOfThen(version, sentence, figure, time),
  );
  return then?.value ?? undefined;
}

/** Letters within which "since" stands before a time. */
const SINCE_REACH = 48;

/** "40,000 live in the camps, which were set up last year": the time is that of what is told beside. */
function isInRelative({ words }: Version, { first, last }: Sentence, figure: Span, time: Span): boolean {
  return words
    .slice(first, last)
    .some(({ tag, start, end }) => /^(?:WDT|WP)$/.test(tag) && start >= figure.end && end <= time.start);
}

/** The wins and losses that a sentence tells ("58-3"); `null` where it tells none. */
export function recordIn(version: Version, sentence: Sentence): string | null {
  const score = version.read.annotations.figures.find((one) => one.unit === 'score' && overlaps(one, sentence));
  if (score !== undefined) return `${score.value}-${score.upper}`;
  // "58 - 3", as texts in separate tokens have it.
  const apart = /(?<![\d.,:$] ?)\b(\d{1,3}) [-–] (\d{1,3})\b(?! ?[-–:%/]|\.\d)/.exec(
    version.read.document.text.slice(sentence.start, sentence.end),
  );
  return apart === null ? null : `${apart[1]}-${apart[2]}`;
}

/** "Over 50 arrests in four nights": another figure or time of the clause says how long it was counted. */
export function isOverStretch(version: Version, clause: readonly Word[], figure: Figure, language: Language): boolean {
  // "A six-day war" is what it is called.
  const isName = ({ start, end }: Span): boolean => /-/.test(version.read.document.text.slice(start, end + 1));
  const isInClause = (span: Span): boolean =>
    clause.some((word) => overlaps(span, word)) && !overlaps(span, figure) && !isName(span);
  const isLength = ({ unit }: Figure): boolean =>
    unit !== null && language.signals(unit).includes('amount') && language.stateOf(unit) === null;
  const { times, figures } = version.read.annotations;
  return (
    times.some((time) => time.type === 'DURATION' && isInClause(time)) ||
    figures.some((one) => isLength(one) && isInClause(one))
  );
}

/** "After two scandals"; but "after two cables were torn" and "after two cables in the strait tore" count what tore. */
export function isUntilThen(words: readonly Word[], at: number, figure: Figure, language: Language): boolean {
  const before = words[at - 1];
  if (before === undefined || !language.signals(before.form).includes('later')) return false;
  const stretch = stretchAround(words, at, language);
  // "Betting scandals" is what is counted, verb or not.
  const last = words.findLastIndex((word) => figure.of !== null && contains(figure.of, word));
  return !hasOwnVerb(words, Math.max(at, last), stretch);
}
