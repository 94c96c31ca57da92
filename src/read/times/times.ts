import type { TemporalExpression } from '../../core/annotations.ts';
import type { Document, Published } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { TimeGrammar } from '../../languages/time-meaning.ts';
import { type Day, parseDay, toDays } from './calendar.ts';
import { matchTimes, type TimeMatch } from './match.ts';
import { type Mentioned, resolve } from './resolve.ts';

/**
 * The times that a report tells, in text order, none overlapping, resolved against its day.
 *
 * Rules find and a second step resolves, as in HeidelTime (Strötgen and Gertz 2010, "HeidelTime: High quality rule-based
 * extraction and normalization of temporal expressions", SemEval) and SUTime (Chang and Manning 2012, LREC). News leans
 * on the day of the report and the tense of the sentence, histories on the time last told of (Strötgen and Gertz 2013,
 * "Multilingual and cross-domain temporal tagging", section 5).
 */
export function readTimes(
  document: Pick<Document, 'text' | 'published'>,
  sentences: readonly Span[],
  grammar: TimeGrammar,
): TemporalExpression[] {
  const { text } = document;
  const known = reportDay(document.published);
  const narrative = isNarrative(text, known, grammar);
  const matches = joinClocks(text, matchTimes(text, grammar, narrative), grammar);
  const report = known ?? latestFullDate(matches);
  let mentioned: Mentioned | null = null;
  let quarter: Mentioned | null = null;
  return matches.map((match, i) => {
    const before = text.slice(Math.max(sentenceStart(sentences, match.start), match.start - TENSE_REACH), match.start);
    const tense = match.meaning.is === 'cyclic' ? tenseBefore(before, grammar) : null;
    const around = { report, narrative, tense, quarter, yearAhead: yearAhead(text, match, matches[i + 1]) };
    const resolved = resolve(match, around, mentioned);
    mentioned = leansOn(match, resolved.mentioned, narrative) ?? mentioned;
    if (match.meaning.is !== 'relative' && resolved.mentioned?.part?.startsWith('Q')) quarter = resolved.mentioned;
    return {
      start: match.start,
      end: match.end,
      type: resolved.type,
      value: resolved.value,
      implied: resolved.implied,
      rule: match.rule,
    };
  });
}

/** Characters before a time, within its sentence, that are searched for its tense: about two clauses. */
const TENSE_REACH = 160;

/** The tense of the last word before a time that has one; `null` where none has. */
function tenseBefore(words: string, { future, past }: TimeGrammar): 'future' | 'past' | null {
  const ahead = lastMatch(words, future);
  const back = lastMatch(words, past);
  if (ahead < 0 && back < 0) return null;
  return ahead >= back ? 'future' : 'past';
}

function lastMatch(words: string, pattern: RegExp): number {
  let last = -1;
  for (const match of words.matchAll(pattern)) last = match.index + match[0].length;
  return last;
}

/**
 * What later times lean on after this one. In news a period a year before is only compared with; in a history what is
 * told from the day of its writing stands in quotations.
 */
function leansOn({ meaning }: TimeMatch, told: Mentioned | null, narrative: boolean): Mentioned | null {
  if (meaning.is !== 'relative') return told;
  if (narrative) return meaning.anchor === 'report' ? null : told;
  return meaning.counted && meaning.unit === 'year' ? null : told;
}

/** Days that a report's bounds may lie apart and still place a weekday told in it. */
const BOUNDS_APART = 6;

function reportDay({ value, earliest, latest }: Published): Day | null {
  if (value !== null) return parseDay(value);
  const [from, to] = [earliest === null ? null : parseDay(earliest), latest === null ? null : parseDay(latest)];
  if (from === null || to === null) return null;
  return toDays(to) - toDays(from) <= BOUNDS_APART ? to : null;
}

function latestFullDate(matches: readonly TimeMatch[]): Day | null {
  let latest: Day | null = null;
  for (const { meaning } of matches) {
    if (meaning.is !== 'date' || meaning.month === null || meaning.day === null || meaning.era !== 'AD') continue;
    const day = { year: meaning.year, month: meaning.month, day: meaning.day };
    if (latest === null || toDays(day) > toDays(latest)) latest = day;
  }
  return latest;
}

/** Years told that make a text a history, where they are far from the report's own and outnumber its weekdays. */
const HISTORY_YEARS = 12;
/** A year further than this from the report's own is far. */
const NEAR_YEARS = 2;

function isNarrative(text: string, report: Day | null, grammar: TimeGrammar): boolean {
  const years = text.match(grammar.years) ?? [];
  const isFar = (year: string): boolean =>
    report === null || !/^\d{4}$/.test(year) || Math.abs(Number(year) - report.year) > NEAR_YEARS;
  const far = years.filter(isFar).length;
  const near = (text.match(grammar.newsTimes) ?? []).length;
  return far >= HISTORY_YEARS && far > 2 * near && far * 2 > years.length;
}

/** The start of the sentence that a position lies in. */
function sentenceStart(sentences: readonly Span[], position: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= position) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? Math.max(0, position - 200) : sentences[low - 1]!.start;
}

/** A time of day and the day beside it are one expression: "10 p.m. Wednesday", "9 a.m. on June 3". */
function joinClocks(text: string, matches: readonly TimeMatch[], grammar: TimeGrammar): TimeMatch[] {
  const joined: TimeMatch[] = [];
  for (const match of matches) {
    const before = joined.at(-1);
    const clock = before === undefined ? null : clockAlone(before);
    const { meaning } = match;
    if (
      before === undefined ||
      clock === null ||
      meaning.is === 'fixed' ||
      meaning.clock !== null ||
      !grammar.joint.test(text.slice(before.end, match.start))
    ) {
      joined.push(match);
      continue;
    }
    joined[joined.length - 1] = {
      start: before.start,
      end: match.end,
      rule: `${before.rule}, ${match.rule}`,
      meaning: { ...meaning, clock },
    };
  }
  return joined;
}

function clockAlone({ meaning }: TimeMatch): string | null {
  return meaning.is === 'relative' &&
    meaning.unit === 'day' &&
    meaning.anchor === 'mentioned' &&
    !meaning.counted &&
    meaning.shift === 0
    ? meaning.clock
    : null;
}

/** The year of a date that follows at once, for the month before it: "from April to June 1942". */
function yearAhead(text: string, match: TimeMatch, next: TimeMatch | undefined): number | null {
  if (next === undefined || match.meaning.is !== 'cyclic' || next.meaning.is !== 'date' || next.meaning.month === null)
    return null;
  if (next.start - match.end > 12 || !/^\W*(?:\w{1,7}\W+)?$/.test(text.slice(match.end, next.start))) return null;
  const { year, era, month } = next.meaning;
  const signed = era === 'BC' ? -year : year;
  return match.meaning.month !== null && match.meaning.month > month ? signed - 1 : signed;
}
