import type { Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isRoleNoun } from '../../languages/en/attribution/roles.ts';
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

const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'our', 'one', 'another', 'this', 'that']);
const STOPS =
  /^(?:[,;:.()“”"!?—–]|--|and|or|but|that|which|who|by|with|in|on|at|to|from|as|when|while|said|says|told|if|is|was|were|are|be|has|had|after|before|into|against|when|also|not)$/;
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
    if (isRoleNoun(view.lower[i + 1] ?? '') || isPersonAt(i + 1)) continue;
    // "The driver's family" is no driver.
    if (/^['’]s?$/.test(view.lower[i + 1] ?? '')) continue;
    const use = roleUseAt(view, i, isPersonAt);
    if (use !== null) uses.push(use);
  }
  return uses;
}

/** "The 31-year-old" who says or does something: an age that nothing follows but its verb or a break. */
function isAge(view: View, i: number): boolean {
  if (!view.lower[i]!.endsWith('old')) return false;
  const next = view.lower[i + 1] ?? '.';
  const isOld =
    /^(?:\d+-year-old|old)$/.test(view.lower[i]!) &&
    /-year-old$/.test(textOf(view, { start: Math.max(0, i - 4), end: i + 1 }));
  return isOld && (STOPS.test(next) || cueOf(next) !== null);
}

function roleUseAt(view: View, head: number, isPersonAt: (token: number) => boolean): RoleUse | null {
  let start = head;
  while (start > 0 && head - start < MOST_MODIFIERS && isModifier(view, start - 1)) {
    start--;
    if (DETERMINERS.has(view.lower[start]!)) break;
  }
  const determiner = DETERMINERS.has(view.lower[start]!) ? view.lower[start]! : null;
  const bare = determiner === null;
  if (bare && head - start > 3 && !view.lower.slice(start, head).includes("'s")) start = Math.max(start, head - 3);
  const end = complementEnd(view, head + 1, isPersonAt);
  const from = determiner !== null && /^(?:the|a|an|one|another)$/.test(determiner) ? start + 1 : start;
  return {
    start,
    end,
    head: view.lower[head]!,
    definite: determiner === null || !/^(?:a|an|one|another)$/.test(determiner),
    words: textOf(view, { start: from, end }),
  };
}

function isModifier(view: View, i: number): boolean {
  return view.sentenceOf[i] === view.sentenceOf[i + 1] && !STOPS.test(view.lower[i]!) && !/\d{4}/.test(view.words[i]!);
}

/** Past an "of …" or "for …" phrase, to the next break. */
function complementEnd(view: View, from: number, isPersonAt: (token: number) => boolean): number {
  if (!/^(?:of|for|at)$/.test(view.lower[from] ?? '')) return from;
  let end = from + 1;
  while (end < view.words.length && end - from < MOST_COMPLEMENTS && view.sentenceOf[end] === view.sentenceOf[from]) {
    // "Press secretary of the President of Norland Nils Aune": the name is whose the whole is.
    if (isPersonAt(end) && !isPersonAt(end - 1) && isPlainName(view, end - 1)) break;
    const isName = /^\p{Lu}/u.test(view.words[end]!) || isPersonAt(end);
    const isLink = /^(?:of|the|and|for)$/.test(view.lower[end]!) || isRoleNoun(view.lower[end]!);
    if (!isName && !isLink && !(end > from + 1 && /^(?:the|of)$/.test(view.lower[end - 1]!))) break;
    end++;
  }
  while (end > from && /^(?:of|the|and|for)$/.test(view.lower[end - 1]!)) end--;
  return end <= from + 1 ? from : end;
}

const isPlainName = (view: View, i: number): boolean => /^\p{Lu}/u.test(view.words[i]!) && !isRoleNoun(view.lower[i]!);
