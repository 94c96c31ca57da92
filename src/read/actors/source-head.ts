import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { isSettlement } from '../../languages/en/attribution/bodies.ts';
import { isTrailing } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { belongsTo, isOutletNoun, opensClause } from '../../languages/en/attribution/name-words.ts';
import { isAnybody, isNegative } from '../../languages/en/attribution/people.ts';
import { isRoleNoun, isTitle } from '../../languages/en/attribution/roles.ts';
import { isDayOrMonth, isPartOfTime, tellsDay } from '../../languages/en/attribution/time-words.ts';
import { isOf, isPossessive, isRelative, isThat, isThe } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';

/**
 * The part of a source that tells who: without the clause that says more of it ("leaders, who had praised the Harbour Act" are no
 * act), and without the time at its end. Token positions.
 */
export function headOf(view: View, source: Span): Span {
  for (let i = source.start + 1; i < source.end; i++) {
    const word = view.lower[i]!;
    const follows = view.lower[i - 1] === ',';
    const isClause = isRelative(word) || (follows && opensClause(word));
    if (!isClause || (isThat(word) && !follows && i + 1 < source.end)) continue;
    const end = follows ? i - 1 : i;
    return end > source.start ? withoutTime(view, { start: source.start, end }) : source;
  }
  return withoutTime(view, source);
}

/** "A poll released late Friday" is a poll, "Norland on Sunday" is Norland; "Norland further" notes something, too. */
function withoutTime(view: View, { start, end: whole }: Span): Span {
  let end = whole;
  while (end > start + 1 && isBesideVerb(view, end - 1)) end--;
  let last = end;
  let hasDay = false;
  while (last > start + 1 && isPartOfTime(view.lower[last - 1]!)) {
    last--;
    const [form, next] = [view.lower[last]!, view.lower[last + 1]];
    if (isDayOrMonth(form, next) || tellsDay(view.words[last]!, last + 1 < end ? next : undefined)) hasDay = true;
  }
  if (!hasDay) return { start, end };
  while (last > start + 1 && leadsIn(view, last - 1)) last--;
  return { start, end: last };
}

/** An adverb that belongs to the verb after a source; after a name also one that is tagged as an adjective. */
function isBesideVerb(view: View, i: number): boolean {
  const [before, tag] = [i - 1, i].map((at) => PENN_TAGS[view.tokens.tags[at]!]!);
  if (!/^\p{Ll}/u.test(view.words[i]!)) return false;
  return /^RBR?$/.test(tag!) ? /^NN/.test(before!) : /^JJR?$/.test(tag!) && /^NNPS?$/.test(before!);
}

/** Whether a word leads in the time after it: "on", "released", "reportedly", ",". */
function leadsIn(view: View, i: number): boolean {
  const form = view.lower[i]!;
  const tag = PENN_TAGS[view.tokens.tags[i]!]!;
  return isTrailing(form) || belongsTo(form) || form === ',' || tag === 'VBN' || tag === 'VBD' || tag === 'RB';
}

/** Whether a source tells of nobody: "no senior official", "neither of them", or of nobody in particular: "someone". */
export function isNobody(view: View, source: Span): boolean {
  const isAlone = source.end - source.start === 1;
  return isNegative(view.lower[source.start]!) || (isAlone && isAnybody(view.lower[source.start]!));
}

/**
 * Whether the name at `name` only says whose somebody is, or where: "an aide to Mr. Weir", "a spokeswoman for Norland's Aune",
 * "supporters of the line through Norland". Titles, articles and owners may stand between.
 */
export function isBelonging(view: View, source: Span, name: number): boolean {
  let i = name - 1;
  while (i > source.start && (isPassed(view, i) || isOfTitle(view, i))) i--;
  if (i < source.start || i >= name) return false;
  // "Bureau of Mines spokesman Ana Roe" is she, "a spokesman for Norland Governor Ana Roe" is not.
  const hasBody = view.words.slice(i + 1, name).some((_, k) => !isPassed(view, i + 1 + k));
  if (hasBody && !/^\p{Ll}/u.test(view.words[i - 1] ?? '')) return false;
  // "From the outset President Weir" is the president.
  return belongsTo(view.lower[i]!) || (i > source.start && PENN_TAGS[view.tokens.tags[i]!] === 'IN');
}

/** Whether a place is named behind words for it that tell where somebody is: "prosecutors in the provincial capital, Merrin". */
export function isWhere(view: View, source: Span, place: number): boolean {
  if (view.lower[place - 1] !== ',' || !isSettlement(view.lower[place - 2]!)) return false;
  let i = place - 2;
  while (i > source.start && /^(?:DT|JJ|NN|PRP\$)$/.test(PENN_TAGS[view.tokens.tags[i]!]!)) i--;
  return i > source.start && PENN_TAGS[view.tokens.tags[i]!] === 'IN' && !isOf(view.lower[i]);
}

/** "Norland" and the hyphen in "the Norland Secretary-General Ana Roe". */
const isOfTitle = (view: View, i: number): boolean =>
  isHyphen(view, i) || (/^\p{Lu}/u.test(view.words[i]!) && isRoleNoun(view.lower[i + 1] ?? ''));

/** "The Norland foreign ministry", "several Norland media": a name that the noun of a source stands behind, and not who speaks. */
export function modifies(view: View, source: Span, end: number): boolean {
  let last = end;
  while (last < source.end && isOfPhrase(view, last)) last++;
  if (isOutletNoun(view.lower[end] ?? '') || isHyphen(view, end)) return false;
  return last > end && /^NNS?$/.test(PENN_TAGS[view.tokens.tags[last - 1]!]!) && !isPartOfTime(view.lower[last - 1]!);
}

const isHyphen = (view: View, i: number): boolean => PENN_TAGS[view.tokens.tags[i] ?? 0] === 'HYPH';

const isOfPhrase = (view: View, i: number): boolean =>
  /^(?:JJ|NNS?|HYPH)$/.test(PENN_TAGS[view.tokens.tags[i]!]!) &&
  !/^\p{Lu}/u.test(view.words[i]!) &&
  // "Weir confirms" is a verb that the tagger took for a noun.
  cueOf(view.lower[i]!) === null;

function isPassed(view: View, i: number): boolean {
  const form = view.lower[i]!;
  if (isThe(form) || isRoleNoun(form) || isPossessive(form) || isPossessive(view.lower[i + 1])) return true;
  if (form === '.') return isTitle(view.lower[i - 1] ?? '');
  return isTitle(form.replace(/\.$/, '')) || /^(?:DT|CD|JJ|PRP\$|NN)$/.test(PENN_TAGS[view.tokens.tags[i]!]!);
}
