import { PENN_TAGS } from '../../core/annotations.ts';
import { isOfficeWord, isRoleNoun, isTitle, linksTitle } from '../../languages/en/attribution/roles.ts';
import { isOf, isThe, joinsNouns } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import { addRole, join, type Member } from './cast.ts';
import type { NamedUses } from './group-names.ts';
import { type NameUse, textOf } from './names.ts';
import type { RoleUse } from './role-uses.ts';

/** Longest run of words before a name that is taken for its title. */
const MOST_TITLE_WORDS = 10;

/**
 * Gives people the titles and roles that stand by their names: before ("Kremlin spokesman Dmitry Peskov"), after a comma
 * ("Peskov, the press secretary of …,") or before a comma ("the spokesman, Dmitry Peskov,"). Returns the role uses that
 * are so explained, with whom they stand for.
 */
export function attachTitles(view: View, named: NamedUses, roles: readonly RoleUse[]): Map<RoleUse, Member> {
  const explained = new Map<RoleUse, Member>();
  const ends = new Set([...named].filter(([, { kind }]) => kind === 'person').map(([use]) => use.end));
  for (const [use, member] of named) {
    if (member.kind !== 'person') continue;
    addRole(
      member,
      titleBefore(view, use, (token) => ends.has(token)),
    );
    for (const beside of [apposition(view, use, roles), roleBefore(view, use, roles)]) {
      if (beside === null) continue;
      addRole(member, beside.words);
      join(member, beside.start, `${beside.words} stands beside ${member.name}`);
      explained.set(beside, member);
    }
  }
  return explained;
}

/** The words before a name that tell an office: nouns, capitals and adjectives back to a break, with a role noun last. */
function titleBefore(view: View, use: NameUse, endsName: (token: number) => boolean): string {
  const last = view.lower[use.start - 1] === '.' ? use.start - 2 : use.start - 1;
  if (last < 0 || view.sentenceOf[last] !== view.sentenceOf[use.start]) return '';
  const ofForm = startOfPhrase(view, last, endsName);
  const hasRole = (from: number, to: number): boolean => view.lower.slice(from, to).some(isRoleNoun);
  if (isRoleNoun(view.lower[last]!)) return textOf(view, { start: trimStart(view, ofForm, last), end: last + 1 });
  // "Press Secretary of the President of Russia Dmitry Peskov": the role stands first.
  const opensWithRole = hasRole(ofForm, last) && view.lower.slice(ofForm, last).some(isOf);
  if (opensWithRole) return textOf(view, { start: trimStart(view, ofForm, last), end: last + 1 });
  return isTitle(view.lower[last]!) && view.lower[last]!.length > 3 ? view.words[last]! : '';
}

function startOfPhrase(view: View, last: number, endsName: (token: number) => boolean): number {
  let start = last + 1;
  while (start > 0 && last + 1 - start < MOST_TITLE_WORDS && view.sentenceOf[start - 1] === view.sentenceOf[last]) {
    const word = view.words[start - 1]!;
    const fits = linksTitle(word.toLowerCase()) || /^\p{Lu}/u.test(word) || isOfficeWord(word.toLowerCase());
    // "His partner Ana Roe and the lawyer Per Lund": the second has a title of his own.
    const isOfNext = joinsNouns(word.toLowerCase()) && (isThe(view.lower[start]) || endsName(start - 1));
    if (!fits || isOfNext) break;
    start--;
  }
  return start;
}

function trimStart(view: View, start: number, last: number): number {
  let from = start;
  while (from < last && linksTitle(view.lower[from]!)) from++;
  return from;
}

function apposition(view: View, use: NameUse, roles: readonly RoleUse[]): RoleUse | null {
  if (view.lower[use.end] !== ',') return null;
  return roles.find((role) => role.start === use.end + 1) ?? null;
}

function roleBefore(view: View, use: NameUse, roles: readonly RoleUse[]): RoleUse | null {
  // "The prime minister, the Honourable Ana Roe,"
  let comma = use.start - 1;
  while (comma > 0 && (isThe(view.lower[comma]) || isTitle(view.lower[comma]!))) comma--;
  if (view.lower[comma] !== ',' || joinsNouns(view.lower[use.end])) return null;
  const closes = view.lower[use.end] === ',' || view.lower[use.end] === '.';
  return closes ? (roles.find((role) => role.definite && endsAt(view, role, comma)) ?? null) : null;
}

/** Whether a role ends at a token, with what it is for: "the yard's head of personnel". */
function endsAt(view: View, role: RoleUse, end: number): boolean {
  if (role.end === end) return true;
  const rest = view.lower.slice(role.end, end);
  const isField = isOf(rest[0]) && rest.length > 1 && rest.length <= LONGEST_FIELD;
  return isField && rest.slice(1).every((form, i) => joinsNouns(form) || isNoun(view, role.end + 1 + i));
}

/** "Of sales and marketing". */
const LONGEST_FIELD = 5;

const isNoun = (view: View, i: number): boolean => /^(?:NNS?|JJ)$/.test(PENN_TAGS[view.tokens.tags[i]!]!);
