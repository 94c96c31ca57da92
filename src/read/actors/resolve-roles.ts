import type { Language } from '../../core/language.ts';
import { stateFor } from '../../languages/en/attribution/governments.ts';
import { genderOfRole, isKin, isOwner } from '../../languages/en/attribution/people.ts';
import {
  isCommonInRole,
  isEmptyInRole,
  isField,
  isRank,
  officeOf,
  rolesAgree,
  saysAge,
  speaksForAnother,
  stemOfRole,
  tellsOfWhat,
} from '../../languages/en/attribution/roles.ts';
import { addRole, type Cast, join, lastPlaceBefore, type Member } from './cast.ts';
import type { RoleUse } from './role-uses.ts';

/** A person of the cast who can be meant by a role, and how well. */
interface Candidate {
  readonly member: Member;
  readonly score: number;
}

// Shared words of the office count most, then who spoke last; a role that nobody is told to have fits nobody. Chosen on
// the project's own cases, so that "the minister" prefers the foreign minister named last to the one of another state.
const SHARED_WORD = 2;
const OTHER = -4;
const FAR = 400;
const NEAR = 80;

/**
 * Whom a role use stands for: the person told to hold that office, by its words and nearness; `null` where nobody fits.
 * An indefinite use ("a Norland official") tells of somebody new; only "a spokesman", when it says of whom, may be the one who is named.
 * `other` is somebody whom it cannot mean.
 */
export function resolveRole(use: RoleUse, cast: Cast, language: Language, other: Member | null = null): Member | null {
  if (!use.definite && !speaksForAnother(use.head)) return null;
  // "The 26-year-old sprinter" is whoever was last named: the age is news, not who it is.
  const byAge = use.definite && saysAge(use.words);
  const candidates = cast.members
    .filter((member) => {
      const { kind, roles } = member;
      if (!use.definite && member.isNameless) return false;
      const isKnown = kind === 'person' ? byAge || roles.length > 0 : kind === 'group' && roles.length > 0;
      return isKnown && member !== other;
    })
    .flatMap((member) => candidate(use, member, byAge && member.kind === 'person', cast, language) ?? [])
    .sort((a, b) => b.score - a.score);
  const best = candidates[0];
  const needed = use.definite ? 0 : SHARED_WORD;
  return best !== undefined && best.score > needed ? best.member : announced(use, cast, language, other);
}

/** A report names somebody whom its first lines tell by the office alone within so many tokens. */
const AHEAD = 60;

/**
 * Whom a role at the head of a report stands for that is named further down ("The harbour's fire chief spoke of luck." and then
 * "Nils Aune, chief of the harbour's fire brigade, said …"): the only one of that office who is named soon after, where the two
 * share a word that tells of whom.
 */
function announced(use: RoleUse, cast: Cast, language: Language, other: Member | null): Member | null {
  if (!use.definite || use.start > AHEAD) return null;
  const fitting = cast.members.filter(
    ({ kind, roles }) => kind === 'person' && roles.some((role) => rolesAgree(use.head, officeOf(role.toLowerCase()))),
  );
  const [only] = fitting;
  if (fitting.length !== 1 || only === other || only!.places[0]! - use.start > AHEAD) return null;
  const wanted = keysOf(use.words, cast, language);
  const held = only!.roles.flatMap((role) => [...keysOf(role, cast, language)]);
  return held.some((key) => wanted.has(key) && !rolesAgree(use.head, key)) ? only! : null;
}

function candidate(use: RoleUse, member: Member, byAge: boolean, cast: Cast, language: Language): Candidate | null {
  const fitting = member.roles
    .map((role) => role.toLowerCase())
    .filter((phrase) => rolesAgree(use.head, officeOf(phrase)) && !isOfAnother(use, phrase));
  if (fitting.length === 0 && !byAge) return null;
  const last = lastPlaceBefore(member, use.start);
  const gender = genderOfRole(use.head);
  if (last < 0 || (gender !== null && member.gender !== null && gender !== member.gender)) return null;
  if (byAge && use.start - last < NEAR) return { member, score: 0.5 + (1 - (use.start - last) / NEAR) };
  if (fitting.length === 0) return null;
  const wanted = keysOf(use.words, cast, language);
  const held = fitting.flatMap((phrase) => [...keysOf(phrase, cast, language)]);
  // "Another spokesman" is not the spokesman named before.
  if (!use.definite) wanted.delete(stemOfRole(language.nameKey(use.head)));
  const shared = [...wanted].filter((key) => held.includes(key)).length;
  const nearness = 1 - Math.min(1, (use.start - last) / FAR);
  const isOther =
    // "The head of the delegation" is not the president; "the head of state" is.
    (shared === 0 && tellsOfWhat(use.words.toLowerCase())) ||
    (shared === 0 && areApart(statesOf(wanted), statesOf(new Set(held)))) ||
    ranksOf(use.words).some((rank) => !fitting.some((phrase) => ranksOf(phrase).includes(rank))) ||
    areApart(fieldsOf(use.words), fitting.flatMap(fieldsOf));
  const unknown = wanted.size > 0 && shared === 0 ? -0.5 : 0;
  return { member, score: 0.5 + shared * SHARED_WORD + nearness + (isOther ? OTHER : 0) + unknown };
}

/** "His brother" is not whom "her brother" has told of, nor whoever was named beside another's. */
const isOfAnother = (use: RoleUse, phrase: string): boolean =>
  isKin(use.head) && isOwner(ownerOf(use.words)) && ownerOf(use.words) !== ownerOf(phrase);

const ownerOf = (phrase: string): string => /^\S*/.exec(phrase.toLowerCase())![0];

const areApart = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));

const wordsOf = (phrase: string): string[] => phrase.toLowerCase().split(/[^\p{L}]+/u);
const ranksOf = (phrase: string): string[] => wordsOf(phrase).filter(isRank);
const fieldsOf = (phrase: string): string[] => wordsOf(phrase).filter(isField);

/** What a role phrase says beside its heads: states for adjectives and capitals, and for a name its bearer's roles too. */
function keysOf(phrase: string, cast: Cast, language: Language): Set<string> {
  const keys = new Set<string>();
  for (const word of phrase.toLowerCase().split(/[^\p{L}.-]+/u)) {
    if (isEmptyInRole(word) || isCommonInRole(word)) continue;
    keys.add(stateFor(word) ?? stemOfRole(language.nameKey(word)));
    const wanted = language.nameKey(word);
    const bearer = cast.members.find(
      ({ kind, name, isNameless }) =>
        kind === 'person' && !isNameless && language.nameKey(name.slice(name.lastIndexOf(' ') + 1)) === wanted,
    );
    for (const role of bearer?.roles ?? []) {
      for (const other of role.toLowerCase().split(/[^\p{L}.-]+/u)) {
        if (!isEmptyInRole(other)) keys.add(stateFor(other) ?? stemOfRole(other));
      }
    }
  }
  return keys;
}

const statesOf = (keys: ReadonlySet<string>): string[] => [...keys].filter((key) => stateFor(key) === key);

/** Takes a role use as standing for `member`. */
export function takeRole(use: RoleUse, member: Member): void {
  addRole(member, use.words);
  join(member, use.start, `“${use.words}” fits ${member.name}${member.roles[0] ? `, ${member.roles[0]}` : ''}`);
}
