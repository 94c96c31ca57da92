import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { genderOfRole } from '../../languages/en/attribution/people.ts';
import { isRelative, withoutThe, withSmallArticle } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import { addRole, type Cast, type Member } from './cast.ts';
import type { NamedUses } from './group-names.ts';
import { textOf } from './names.ts';
import type { Spoken } from './resolve-pronouns.ts';
import type { RoleUse } from './role-uses.ts';

/** Everything that is known while speakers are resolved. `meant` and `spoken` grow in text order. */
export interface Scene {
  readonly view: View;
  readonly language: Language;
  readonly cast: Cast;
  readonly named: NamedUses;
  readonly roles: readonly RoleUse[];
  /** Roles and pronouns already understood, by their first token. */
  readonly meant: Map<number, { readonly range: Span; readonly form: 'role' | 'pronoun'; readonly member: Member }>;
  readonly spoken: Spoken[];
}

export function mean(scene: Scene, range: Span, form: 'role' | 'pronoun', member: Member): void {
  scene.meant.set(range.start, { range: { start: range.start, end: range.end }, form, member });
}

/** Whether a source tells its speaker by this role. */
export const isRoleOf = (role: RoleUse, source: Span): boolean =>
  role.start >= source.start - 1 && role.start < source.end;

/** Takes in somebody without a name, by the role that a source gives: "a customs official", who is "the official" from then on. */
export function nameless(scene: Scene, role: RoleUse, source: Span): Member {
  const name = namelessName(scene.view, { start: Math.min(source.start, role.start), end: source.end });
  const member = scene.cast.add('person', name, role.start, `nameless: ${name}`);
  member.gender = genderOfRole(role.head);
  member.isNameless = true;
  addRole(member, role.words);
  mean(scene, role, 'role', member);
  return member;
}

/** What to call somebody without a name: the source's words up to the first comma or clause, without "the"; "A" has its capital from the sentence. */
function namelessName(view: View, range: Span): string {
  let end = range.start + 1;
  while (end < range.end && !/^[,;:—–(]$/.test(view.lower[end]!) && !isRelative(view.lower[end]!)) end++;
  return withSmallArticle(withoutThe(textOf(view, { start: range.start, end })));
}
