import type { Span } from '../../core/span.ts';
import { stateFor } from '../../languages/en/attribution/governments.ts';
import { isOutletNoun } from '../../languages/en/attribution/name-words.ts';
import { isFollowing } from '../../languages/en/attribution/people.ts';
import { isRoleNoun } from '../../languages/en/attribution/roles.ts';
import { isOf, isPossessive, isThe, joinsNouns, opensDescription } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import type { Member } from './cast.ts';
import type { Scene } from './scene.ts';
import { isBelonging, isWhere, modifies } from './source-head.ts';

/** The name that a source is about: not one that owns or is belonged to ("Putin's spokesman", "an aide to Biden"). */
export function byName(scene: Scene, range: Span): Member | null {
  const { view } = scene;
  for (const [use, member] of scene.named) if (isDescribed(view, use, range)) return member;
  let thing: Member | null = null;
  const inside = [...scene.named].filter(([use]) => use.start >= range.start && use.end <= range.end);
  for (const [use, member] of inside) {
    const owns = isPossessive(view.lower[use.end]) && use.end < range.end - 1;
    // "Players like Roe and Lund": the second of a list belongs where the first does.
    const first = inside.find(([other]) => other.end < use.start && isList(view, other.end, use.start))?.[0] ?? use;
    const belongs =
      use.start > range.start &&
      first.start > range.start &&
      (isBelonging(view, range, first.start) || isWhere(view, range, use.start));
    // "Putin spokesman", "the Biden campaign": a name before a role noun, and a person's before those who are theirs, says whose.
    const names =
      use.end < range.end &&
      (isRoleNoun(view.lower[use.end]!) || isOwnedBody(view, use.end, member) || modifies(view, range, use.end));
    if (owns || belongs || names) continue;
    if (member.kind === 'person') return member;
    const next = view.lower[use.end] ?? '';
    // "Harlow Foods of Merrin".
    const hasSeat = isOf(next) && member.kind === 'organisation' && /^\p{Lu}/u.test(view.words[use.end + 1] ?? '');
    const isHead = use.end === range.end || /^[,(]$/.test(next) || joinsNouns(next) || isOutletNoun(next) || hasSeat;
    if (isHead) thing ??= member;
  }
  if (thing !== null) noteGovernment(thing);
  return thing;
}

const isList = (view: View, from: number, to: number): boolean => {
  const between = view.lower.slice(from, to);
  return between.some(joinsNouns) && between.every((form) => form === ',' || joinsNouns(form) || isThe(form));
};

const isOwnedBody = (view: View, i: number, { kind }: Member): boolean =>
  kind === 'person' && isFollowing(view.lower[i]!);

/** "Weir, the producer of films with Nils Aune": the name that a source begins with, and what follows tells of it. */
function isDescribed(view: View, use: Span, source: Span): boolean {
  const isFirst = use.start === source.start || (use.start === source.start + 1 && isThe(view.lower[source.start]));
  return isFirst && view.lower[use.end] === ',' && opensDescription(view.lower[use.end + 1]);
}

function noteGovernment(member: Member): void {
  const state = member.kind === 'place' ? stateFor(member.name.toLowerCase()) : null;
  const reason = `${member.name} speaks for its government`;
  if (state !== null && !member.reasons.includes(reason)) member.reasons.push(reason);
}

/** "A lawyer who speaks for the family, Ana Roe": the person whom a source names at its end, after what says more of them. */
export function closingName({ view, named }: Scene, head: Span, source: Span): Member | null {
  if (head.end === source.end) return null;
  const end = view.lower[source.end - 1] === ',' ? source.end - 1 : source.end;
  for (const [use, member] of named) {
    const closes = member.kind === 'person' && use.end === end && view.lower[use.start - 1] === ',';
    if (closes && use.start > head.end) return member;
  }
  return null;
}

/** "The head of the dam company, Norland Power, Ana Roe": the person whom a source that begins with an office names at its end. */
export function officeHolder({ view, named, roles }: Scene, source: Span): Member | null {
  const end = view.lower[source.end - 1] === ',' ? source.end - 1 : source.end;
  const role = roles.find(({ start }) => start === source.start || start === source.start - 1);
  if (role === undefined) return null;
  for (const [use, member] of named) {
    const closes = member.kind === 'person' && use.end === end && view.lower[use.start - 1] === ',';
    if (closes && use.start > role.end) return member;
  }
  return null;
}
