import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isNegative } from '../../languages/en/attribution/people.ts';
import {
  endsInAge,
  endsRole,
  isDeterminer,
  isIndefinite,
  isRoleNoun,
  linksOffice,
  mayEndAge,
  opensOffice,
} from '../../languages/en/attribution/roles.ts';
import { isOf, isPossessive, isThe } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import { textOf } from './names.ts';

/** Words that stand for somebody by what they are: "the Kremlin spokesman". Tokens. */
export interface RoleUse extends Span {
  /** The role noun, lower case. */
  readonly head: string;
  /** Whether "the", a possessive or nothing stands before it: one known already. */
  readonly definite: boolean;
  /** Without its article. */
  readonly words: string;
}

const MARK = /^(?:[,;:.()“”"!?—–]|--)$/;
/** Whether a form never stands among the words before a role noun. */
const isStop = (form: string): boolean => MARK.test(form) || endsRole(form);
/** Longest run of words before a role noun that is taken for its modifiers. */
const MOST_MODIFIERS = 6;
/** Longest run of words after it: "of the foreign ministry of the Russian Federation". */
const MOST_COMPLEMENTS = 10;

/**
 * Every noun phrase with a role noun for its head, in text order. `nameAt` tells whether a token belongs to a name, so that a
 * title stays with its name ("President Biden" is no role use).
 */
export function roleUses(view: View, isPersonAt: (token: number) => boolean): RoleUse[] {
  const uses: RoleUse[] = [];
  for (let i = 0; i < view.words.length; i++) {
    if ((!isRoleNoun(view.lower[i]!) && !isAge(view, i)) || isPersonAt(i)) continue;
    if (isRoleNoun(view.lower[i + 1] ?? '') || isPersonAt(i + 1) || isOfName(view, i)) continue;
    // "The driver's family" is no driver.
    if (isPossessive(view.lower[i + 1]) || isAdjective(view, i)) continue;
    const use = roleUseAt(view, i, isPersonAt);
    // "No senior official" is nobody.
    if (use !== null && !view.lower.slice(use.start, i).some(isNegative)) uses.push(use);
  }
  return uses;
}

/** "The Premier Division club": a role noun that a name begins with. */
function isOfName(view: View, i: number): boolean {
  const isInside = view.sentenceOf[i + 1] === view.sentenceOf[i];
  return isInside && /^\p{Lu}\p{Ll}/u.test(view.words[i]!) && /^\p{Lu}\p{Ll}/u.test(view.words[i + 1] ?? '');
}

/** "Some major firms", "a veteran skipper": a role noun that tells what kind of thing the noun after it is. */
function isAdjective(view: View, i: number): boolean {
  const next = PENN_TAGS[view.tokens.tags[i + 1] ?? 0]!;
  return PENN_TAGS[view.tokens.tags[i]!]!.startsWith('JJ') && (next === 'NN' || next === 'NNS' || next === 'JJ');
}

/** "The 31-year-old" who says or does something: an age that nothing follows but its verb or a break. */
function isAge(view: View, i: number): boolean {
  if (!mayEndAge(view.lower[i]!)) return false;
  const next = view.lower[i + 1] ?? '.';
  const isAged = endsInAge(textOf(view, { start: Math.max(0, i - 4), end: i + 1 }));
  return isAged && (isStop(next) || cueOf(next) !== null);
}

function roleUseAt(view: View, head: number, isPersonAt: (token: number) => boolean): RoleUse | null {
  let start = head;
  while (start > 0 && head - start < MOST_MODIFIERS && isModifier(view, start - 1)) {
    start--;
    if (isDeterminer(view.lower[start]!)) break;
  }
  const determiner = isDeterminer(view.lower[start]!) ? view.lower[start]! : null;
  const bare = determiner === null;
  if (bare && head - start > 3 && !view.lower.slice(start, head).some(isPossessive)) start = Math.max(start, head - 3);
  const end = complementEnd(view, head + 1, isPersonAt);
  const from = determiner !== null && (isThe(determiner) || isIndefinite(determiner)) ? start + 1 : start;
  return {
    start,
    end,
    head: view.lower[head]!,
    definite: determiner === null || !isIndefinite(determiner),
    words: textOf(view, { start: from, end }),
  };
}

function isModifier(view: View, i: number): boolean {
  return (
    view.sentenceOf[i] === view.sentenceOf[i + 1] && !isStop(view.lower[i]!) && !/\d{4}|\d[:.]\d/.test(view.words[i]!)
  );
}

/** Past an "of …" or "for …" phrase, to the next break. */
function complementEnd(view: View, from: number, isPersonAt: (token: number) => boolean): number {
  if (!opensOffice(view.lower[from])) return from;
  let end = from + 1;
  while (end < view.words.length && end - from < MOST_COMPLEMENTS && view.sentenceOf[end] === view.sentenceOf[from]) {
    // "Press secretary of the President of Norland Nils Aune": the name is whose the whole is.
    if (isPersonAt(end) && !isPersonAt(end - 1) && isPlainName(view, end - 1)) break;
    const isName = /^\p{Lu}/u.test(view.words[end]!) || isPersonAt(end);
    const isLink = linksOffice(view.lower[end]!) || isRoleNoun(view.lower[end]!);
    const isFirst = end > from + 1 && (isThe(view.lower[end - 1]) || isOf(view.lower[end - 1]));
    if (!isName && !isLink && !isFirst && !isNounOn(view, from, end)) break;
    end++;
  }
  while (end > from && linksOffice(view.lower[end - 1]!)) end--;
  return end <= from + 1 ? from : end;
}

/** "Company" of "the dam company", "'s delegation" of "the State's delegation", "-called" of "the so-called". */
function isNounOn(view: View, from: number, i: number): boolean {
  const [tag, before] = [i, i - 1].map((at) => PENN_TAGS[view.tokens.tags[at]!]!);
  if (i <= from + 1) return false;
  return (
    isPossessive(view.lower[i]) ||
    tag === 'HYPH' ||
    (/^NNS?$/.test(tag!) && /^(?:NNS?|JJ|POS|HYPH)$/.test(before!)) ||
    before === 'HYPH'
  );
}

const isPlainName = (view: View, i: number): boolean => /^\p{Lu}/u.test(view.words[i]!) && !isRoleNoun(view.lower[i]!);
