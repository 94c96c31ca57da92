import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import {
  countsSeveral,
  endsHead,
  isPaper,
  pointsBack,
  pronounOf,
  tellsOfTwo,
} from '../../languages/en/attribution/people.ts';
import { isIndefinite } from '../../languages/en/attribution/roles.ts';
import { isOf, withoutThe, withSmallArticle } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import { join, type Member } from './cast.ts';
import { textOf } from './names.ts';
import { resolveRole, takeRole } from './resolve-roles.ts';
import { isRoleOf, mean, nameless, type Scene } from './scene.ts';

export function byRole(scene: Scene, range: Span): Member | null {
  const role = scene.roles.find((use) => isRoleOf(use, range));
  if (role === undefined || isPartOf(scene.view, range, role)) return null;
  const known = scene.meant.get(role.start);
  if (known !== undefined) return known.member;
  // By now the nameless who spoke before are known as well: "a customs official", then "the official".
  const met = role.definite ? resolveRole(role, scene.cast, scene.language) : null;
  if (met !== null) {
    takeRole(role, met);
    mean(scene, role, 'role', met);
    return met;
  }
  return nameless(scene, role, range);
}

/** "A member of the board", "one of the officials": what stands behind "of" tells whose somebody is. */
function isPartOf(view: View, source: Span, role: Span): boolean {
  const isHead = isIndefinite(view.lower[source.start]!) && role.start > source.start + 1;
  return isHead && view.lower.slice(source.start + 1, role.start).some(isOf);
}

/** Any other source, by its words: "officials", "some analysts", "the statement". */
export function byWords(scene: Scene, range: Span): Member | null {
  const name = withSmallArticle(withoutThe(textOf(scene.view, range)).replace(/[,;:]$/, ''));
  const pronoun = pronounOf(name.toLowerCase());
  if (name === '' || pronoun !== null || pointsBack(name.toLowerCase()) || tellsOfTwo(name.toLowerCase())) return null;
  const same = scene.cast.members.find((member) => member.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) {
    join(same, range.start, `the same words: ${name}`);
    return same;
  }
  const member = scene.cast.add('group', name, range.start, `nameless: ${name}`);
  member.isSeveral = tellsOfSeveral(scene.view, range);
  return member;
}

/** "Residents of the valley", "each side"; a club's name ("Rovers") is one. */
function tellsOfSeveral(view: View, { start, end }: Span): boolean {
  // "One of the envoys" is a person, whom "it" does not mean either.
  if (countsSeveral(view.lower[start]!) || (isIndefinite(view.lower[start]!) && isOf(view.lower[start + 1])))
    return true;
  let head = start;
  while (head + 1 < end && !endsHead(view.lower[head + 1]!)) head++;
  return PENN_TAGS[view.tokens.tags[head]!] === 'NNS' && !isPaper(view.lower[head]!);
}
