import type { TemporalExpression } from '../../core/annotations.ts';
import type { FirstCue, Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Version, Word } from '../version.ts';

/** What a report says came to be told, seen or begun at a time, and not before. */
export interface FirstClaim {
  readonly version: Version;
  /** What is said to be new then: "A build-up of troops on the border". */
  readonly subject: readonly Word[];
  /** The last noun of the subject's first run of nouns: "build-up". */
  readonly head: Word;
  readonly time: TemporalExpression;
  /** ISO day before which there was none of it: the first that the time may mean, or that of the report, which says "the first since …". */
  readonly from: string;
  /** ISO day after which there was none: the last that the time after "since" may mean; `null` where there was none at all. */
  readonly after: string | null;
  /** From the subject's first word to the time's last. */
  readonly span: Span;
}

/** Characters between the cue and its time: "first reported in early", "first reported by the Star on". */
const MOST_BETWEEN = 40;

/**
 * The claims of a report that something was "first reported", "first seen" or "first emerged" at a day, month or year, in a passive or with a
 * verb that takes no object: "the Star first reported" tells who was first. A subject that points back says too little.
 */
export function firstClaims(version: Version, language: Language): FirstClaim[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((_, at) => {
      const cue = language.firstCue(words.slice(at, at + MOST_WORDS).map(({ form }) => form));
      if (cue === null) return [];
      const subject = subjectBefore(words, at, language);
      const head = headOf(subject);
      const time = timeAfter(version, words, at + cue.length);
      const days = time === null ? null : daysOf(time.value!);
      if (head === null || time === null || days === null || !saysSo(words, at, cue, time, language)) return [];
      const span = { start: subject[0]!.start, end: time.end };
      return [{ version, subject, head, time, from: days.from, after: null, span }];
    });
  });
}

/** Words between "first" and "since". */
const MOST_SUBJECT = 10;

/** The claims of a dated report that something is "the first … since 1959". */
export function sinceClaims(version: Version, language: Language): FirstClaim[] {
  const { day } = version;
  if (day === null) return [];
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((word, at) => {
      if (!language.signals(word.form).includes('first')) return [];
      const length = words
        .slice(at, at + MOST_SUBJECT)
        .findIndex(({ form }) => language.signals(form).includes('since'));
      if (length < 0) return [];
      const subject = subjectOfFirst(words, at, at + length, language);
      const head = headOf(subject);
      const time = timeAfter(version, words, at + length + 1);
      const days = time === null ? null : daysOf(time.value!);
      if (head === null || time === null || days === null) return [];
      const start = Math.min(word.start, subject[0]!.start);
      return [{ version, subject, head, time, from: day, after: days.to, span: { start, end: time.end } }];
    });
  });
}

/** "Strike at the mine" of "the first strike at the mine since"; of "the survey is the first of the dam since" what stands before it too. Empty where a verb stands between. */
function subjectOfFirst(words: readonly Word[], at: number, since: number, language: Language): readonly Word[] {
  const after = words.slice(at + 1, since);
  if (after.some((one) => ends(one, language))) return [];
  if (/^(?:NN|JJ|VB[GN]|RB|CD|HYPH)/.test(after[0]?.tag ?? '')) return after;
  const isOwned = /^(?:DT|PRP\$|POS)$/.test(words[at - 1]?.tag ?? '');
  return [...subjectBefore(words, isOwned ? at - 1 : at, language), ...after];
}

/** Words that a cue has at most. */
const MOST_WORDS = 4;

/**
 * Whether the cue is a passive where it must be ("was first reported", ", first reported"; "what the ministry first proposed" tells who did), and
 * nothing but when, where and by whom follows: "first reported that …" tells who was first to report it.
 */
function saysSo(
  words: readonly Word[],
  at: number,
  { length, isPassive }: FirstCue,
  time: Span,
  language: Language,
): boolean {
  const before = words[at - 1];
  const isToldOf =
    before?.form === ',' ||
    words.slice(Math.max(0, at - 2), at).some(({ lemma }) => language.signals(lemma).includes('tobe'));
  if (isPassive && !isToldOf) return false;
  const next = words[at + length];
  return next === undefined || next.start >= time.start || /^(?:IN|RB|TO)$/.test(next.tag);
}

/** What stands before the cue, back to a mark, a verb or a conjunction, without the verb of being and the relative before the cue. */
function subjectBefore(words: readonly Word[], at: number, language: Language): readonly Word[] {
  let end = at;
  while (end > 0 && leads(words[end - 1]!, language)) end--;
  let start = end;
  while (start > 0 && !ends(words[start - 1]!, language)) start--;
  return words.slice(start, end);
}

const leads = ({ tag, lemma, form }: Word, language: Language): boolean =>
  /^(?:RB|WDT|WP|,|MD)$/.test(tag) ||
  language.signals(lemma).includes('auxiliary') ||
  language.signals(form).includes('relates');

const ends = ({ tag, form }: Word, language: Language): boolean =>
  /^(?:VB[DPZ]|MD|[,:.]|``|''|-[LR]RB-|CC|W.*)$/.test(tag) || (tag === 'IN' && language.signals(form).includes('that'));

function headOf(words: readonly Word[]): Word | null {
  const first = words.findIndex(({ tag }) => tag.startsWith('NN'));
  if (first < 0) return null;
  let last = first;
  while (words[last + 1]?.tag.startsWith('NN')) last++;
  return words[last]!;
}

function timeAfter(version: Version, words: readonly Word[], at: number): TemporalExpression | null {
  const from = words[at - 1]!.end;
  const end = words.at(-1)!.end;
  const [time] = version.read.annotations.times.filter(({ start }) => start >= from && start < end);
  if (time === undefined || time.type !== 'DATE' || time.start - from > MOST_BETWEEN) return null;
  // "First reported in the capital, where in May": another clause dates another thing.
  return /[,;:()“”"]/.test(version.read.document.text.slice(from, time.start)) ? null : time;
}

/** The first and last ISO day of a TIMEX3 day, month or year; `null` for any other. */
export function daysOf(value: string): { readonly from: string; readonly to: string } | null {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (whole === undefined) return null;
  if (day !== undefined) return { from: whole, to: whole };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { from: `${whole}-01`, to: `${whole}-${last}` };
}
