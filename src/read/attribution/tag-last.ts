import type { Span } from '../../core/span.ts';
import { isClosing, isLeadIn, isSubordinate, isTrailing } from '../../languages/en/attribution/certain-cues.ts';
import { isHearer, tells } from '../../languages/en/attribution/hearers.ts';
import { isDayOrMonth, isPartOfTime } from '../../languages/en/attribution/time-words.ts';
import { agreesInNumber, isAnd, isObjectPronoun, isPerfect } from '../../languages/en/small-words.ts';
import { type Attributes, Class, OPENS_NOUN_PHRASE } from './attributes.ts';
import type { View } from './view.ts';

/** A speaker has no more tokens than this: "a spokesman for the joint forces command in the capital". */
const LONGEST_SPEAKER = 12;
/** A clause that is said has at least so many tokens. */
const SHORTEST_CLAUSE = 5;
/** What follows the verb ("in a statement on Monday") has no more tokens than this. */
const LONGEST_TRAIL = 14;

/** What closes a sentence, as token ranges: who, the verb, and the clause before them. */
export interface ClosingTag {
  readonly speaker: Span;
  readonly verb: number;
  readonly told: Span;
}

/**
 * `CLAUSE, SPEAKER said.`, with when or where after it at most ("on Monday", "in a statement"): the commonest way to tell a saying, which the
 * chains miss where the clause before is long or they hardly know the speaker. Only from the comma on, and only where
 * nothing but the words of a speaker stand between it and the verb.
 */
export function closingTag(view: View, at: Attributes, sentence: Span, end: number): ClosingTag | null {
  for (let verb = end - 1; verb > sentence.start + SHORTEST_CLAUSE && verb >= end - 1 - LONGEST_TRAIL; verb--) {
    const rest = { start: verb + 1, end };
    if (isVerb(view, at, verb) && (isTrail(view, at, rest) || isHearerOf(view, at, verb, rest))) {
      const tag = tagOf(view, at, sentence, verb);
      if (tag !== null) return tag;
    }
    if (at.class[verb] === Class.comma || view.quotationOf[verb]! >= 0) return null;
  }
  return null;
}

function isVerb(view: View, at: Attributes, i: number): boolean {
  if (!isClosing(view.lower[i]!) && !tells(view.lower[i]!)) return false;
  // "Norvik News reports", "the council estimates", taken for news reports and estimates.
  if (at.class[i] === Class.noun) return at.class[i - 1] === Class.name || isOfOne(view, at, i);
  return at.class[i] === Class.finite || (at.class[i] === Class.verb && isPerfect(view.lower[i - 1]));
}

/** Whether a verb in "s" that was taken for a noun has a singular with its article alone before it: ", the council estimates." */
function isOfOne(view: View, at: Attributes, i: number): boolean {
  const isNear =
    at.class[i - 1] === Class.noun && at.class[i - 2] === Class.determiner && at.class[i - 3] === Class.comma;
  return isNear && view.lower[i]!.endsWith('s') && agreesInNumber(view.lower[i - 1]!, view.lower[i]!);
}

/** Nothing, or words for where and when without a verb. */
function isTrail(view: View, at: Attributes, { start, end }: Span): boolean {
  if (start >= end) return true;
  const opens = isTrailing(view.lower[start]!) || isTime(view, start);
  const classes = at.class.subarray(start, end);
  return opens && !classes.includes(Class.finite) && !classes.includes(Class.modal) && !classes.includes(Class.comma);
}

/** "Told the news agency NNA", "told reporters in the harbour": who is told, and where or when at most. */
function isHearerOf(view: View, at: Attributes, verb: number, { start, end }: Span): boolean {
  if (!tells(view.lower[verb]!)) return false;
  let last = start;
  while (last < end && (OPENS_NOUN_PHRASE.has(at.class[last]!) || NOUNS.has(at.class[last]!))) last++;
  const isSomebody = view.lower.slice(start, last).some((form) => isHearer(form));
  return isSomebody && isTrail(view, at, { start: last, end });
}

const isTime = (view: View, i: number): boolean =>
  isDayOrMonth(view.lower[i]!, view.lower[i + 1]) || isPartOfTime(view.lower[i]!);

function tagOf(view: View, at: Attributes, sentence: Span, verb: number): ClosingTag | null {
  let last = isPerfect(view.lower[verb - 1]) ? verb - 1 : verb;
  while (at.class[last - 1] === Class.adverb) last--;
  let comma = last - 1;
  while (comma > sentence.start && at.class[comma] !== Class.comma && last - comma <= LONGEST_SPEAKER) comma--;
  const speaker = { start: comma + 1, end: last };
  const told = { start: sentence.start, end: comma };
  if (at.class[comma] !== Class.comma || view.quotationOf[comma]! >= 0) return null;
  if (told.end - told.start < SHORTEST_CLAUSE || !isMainClause(view, at, told) || !isSpeaker(view, at, speaker))
    return null;
  return { speaker, verb, told };
}

const NOUNS: ReadonlySet<number> = new Set([Class.noun, Class.name, Class.number]);
const NO_SPEAKER: ReadonlySet<number> = new Set([
  Class.finite,
  Class.modal,
  Class.wh,
  Class.to,
  Class.open,
  Class.close,
]);

function isSpeaker(view: View, at: Attributes, { start, end }: Span): boolean {
  if (end <= start || !OPENS_NOUN_PHRASE.has(at.class[start]!)) return false;
  if (end - start === 1 && at.class[start] === Class.pronoun) return !isObjectPronoun(view.lower[start]!);
  if (!NOUNS.has(at.class[end - 1]!)) return false;
  for (let i = start; i < end; i++) {
    if (NO_SPEAKER.has(at.class[i]!) || at.class[i] === Class.pronoun || opensClause(view, at, start, i)) return false;
  }
  return true;
}

/** "a plan the minister announced": a noun phrase right after a noun is whose verb it is, and the first no speaker. */
function opensClause(view: View, at: Attributes, start: number, i: number): boolean {
  return i > start && at.class[i] === Class.determiner && NOUNS.has(at.class[i - 1]!) && !isAnd(view.lower[i - 1]);
}

/** A clause with a verb, and not one that only limits what is to come: "While some welcomed the vote, others warned." */
function isMainClause(view: View, at: Attributes, { start, end }: Span): boolean {
  const classes = at.class.subarray(start, end);
  const first = view.lower[start]!;
  const limits = (isSubordinate(first) || isLeadIn(first)) && !classes.includes(Class.comma);
  return !limits && (classes.includes(Class.finite) || classes.includes(Class.modal));
}
