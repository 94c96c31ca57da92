import type { TemporalExpression, Tokens } from '../../core/annotations.ts';
import type { Document, Published } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import type { TimeGrammar } from '../../languages/time-meaning.ts';
import { type Day, parseDay, toDays } from './calendar.ts';
import { matchTimes, type TimeMatch } from './match.ts';
import { resolve } from './resolve.ts';
import { tenseAt } from './tense.ts';
import type { Mentioned } from './told.ts';

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
  tokens: Tokens,
  sentences: readonly Span[],
  grammar: TimeGrammar,
): TemporalExpression[] {
  const { text } = document;
  const known = reportDay(document.published);
  const narrative = isNarrative(text, known, grammar);
  const matches = joinClocks(text, matchTimes(text, grammar, narrative), grammar);
  const near = known ?? dayNear(document.published, matches);
  let mentioned: Mentioned | null = null;
  let quarter: Mentioned | null = null;
  return matches.map((match, i) => {
    const tense =
      match.meaning.is === 'cyclic' && !narrative
        ? tenseAt(text, tokens, sentenceOf(sentences, match), match, grammar)
        : null;
    const around = {
      report: known,
      near,
      narrative,
      tense,
      quarter,
      yearAhead: yearAhead(text, match, matches[i + 1]),
    };
    const resolved = resolve(match, around, mentioned);
    if (!closesRange(text, match)) mentioned = leansOn(match, resolved.mentioned, mentioned, narrative) ?? mentioned;
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

/** Whether a match is the last year of a range ("the 1975–1976 season"), which names a season or a life and moves no story on. */
function closesRange(text: string, { start, meaning }: TimeMatch): boolean {
  return (
    meaning.is === 'date' && meaning.month === null && /\d{2}[-–/]$/.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** Years by which a bare year may differ from the last dated day and still move the story there. */
const DIGRESSION_YEARS = 5;

/**
 * What later times lean on after this one. In news a period a year before is only compared with; in a history what is
 * told from the day of its writing stands in quotations, and a year far off ("as the Estates had in 1614") is a digression.
 */
function leansOn(
  { meaning }: TimeMatch,
  told: Mentioned | null,
  last: Mentioned | null,
  narrative: boolean,
): Mentioned | null {
  if (meaning.is === 'relative') {
    if (narrative) return meaning.anchor === 'report' ? null : told;
    return meaning.counted && meaning.unit === 'year' ? null : told;
  }
  if (narrative && meaning.is === 'date' && meaning.month === null && last !== null && last.month !== null) {
    return told !== null && Math.abs(told.year - last.year) > DIGRESSION_YEARS ? null : told;
  }
  return told;
}

/** Days that a report's bounds may lie apart and still place a weekday told in it. */
const BOUNDS_APART = 6;

/** The day of the report, exactly enough to count days and weeks from; `null` where it is not known so well. */
function reportDay({ value, earliest, latest }: Published): Day | null {
  if (value !== null) return parseDay(value);
  const [from, to] = [dayOf(earliest), dayOf(latest)];
  if (from === null || to === null) return null;
  return toDays(to) - toDays(from) <= BOUNDS_APART ? to : null;
}

/** A day near the report's, enough to tell the year of a month: what it cannot have been written before, else the latest full date in it, else the day it was there by. */
function dayNear({ earliest, latest }: Published, matches: readonly TimeMatch[]): Day | null {
  return dayOf(earliest) ?? latestFullDate(matches) ?? dayOf(latest);
}

function dayOf(iso: string | null): Day | null {
  return iso === null ? null : parseDay(iso);
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

/** Years told, other than the report's own, that make a text a history: so many, and five times its weekdays. */
const HISTORY_YEARS = 6;
const HISTORY_SHARE = 5;

function isNarrative(text: string, report: Day | null, grammar: TimeGrammar): boolean {
  const years = text.match(grammar.years) ?? [];
  const other = years.filter((year) => report === null || Number(year) !== report.year).length;
  const near = (text.match(grammar.newsTimes) ?? []).length;
  return other >= HISTORY_YEARS && other > HISTORY_SHARE * near;
}

/** The sentence that a match begins in, or what of the text could be one. */
function sentenceOf(sentences: readonly Span[], match: Span): Span {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= match.start) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? { start: Math.max(0, match.start - 200), end: match.end + 200 };
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
      (meaning.clock !== null && !PART_OF_DAY.test(meaning.clock)) ||
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

/** "9:40 on Saturday night": the hour tells more. */
const PART_OF_DAY = /^T(?:MO|AF|EV|NI)$/;

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
