import type { Language } from '../../core/language.ts';
import { hasThe, withoutThe } from '../../languages/en/small-words.ts';
import { type Cast, join, type Member } from './cast.ts';
import { withoutTrade } from './firms.ts';
import type { NameUse } from './names.ts';

/** What tells that two names are of one thing. */
type KeyOf = (thing: { readonly name: string; readonly kind: NameUse['kind'] | Member['kind'] }) => string;

/**
 * Brings the uses of the names of bodies and places together, in text order, and adds a member for each: equal names, initials, and a firm's
 * name without its trade ("Harlow" for "Harlow Pharma") where only one firm is so called.
 */
export function groupThings(uses: readonly NameUse[], cast: Cast, language: Language): Map<NameUse, Member> {
  const keyOf = keysOf(uses, language);
  return new Map(uses.map((use) => [use, takeThing(use, cast, keyOf)]));
}

function keysOf(uses: readonly NameUse[], language: Language): KeyOf {
  const plain = (name: string): string => language.nameKey(withoutThe(name));
  const firms = new Map<string, Set<string>>();
  for (const { name, kind } of uses) {
    const short = kind === 'organisation' ? withoutTrade(name) : null;
    if (short === null) continue;
    const full = firms.get(plain(short)) ?? new Set<string>();
    firms.set(plain(short), full.add(plain(name)));
  }
  return ({ name, kind }) => {
    const key = plain(name);
    const [full, ...others] = kind === 'organisation' ? (firms.get(key) ?? []) : [];
    return full === undefined || others.length > 0 ? key : full;
  };
}

function takeThing(use: NameUse, cast: Cast, keyOf: KeyOf): Member {
  const key = keyOf(use);
  const things = cast.members.filter((member) => member.kind === 'organisation' || member.kind === 'place');
  const same = things.find((member) => keyOf(member) === key);
  if (same !== undefined) {
    join(same, use.start, `named: ${use.name}`);
    const isFuller = use.name.length > same.name.length;
    if ((hasThe(use.name) && !hasThe(same.name)) || (isFuller && withoutTrade(use.name) !== null)) same.name = use.name;
    return same;
  }
  const short = things.find((member) => isAcronym(use.name, member.name) || isAcronym(member.name, use.name));
  if (short !== undefined) {
    join(short, use.start, `${use.name} and ${short.name} are the same by their initials`);
    if (use.name.length > short.name.length) short.name = use.name;
    return short;
  }
  return cast.add(use.kind === 'place' ? 'place' : 'organisation', use.name, use.start, `named: ${use.name}`);
}

function isAcronym(short: string, long: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(short) || !long.includes(' ')) return false;
  const initials = long.split(' ').filter((word) => /^\p{Lu}/u.test(word));
  return initials.map((word) => word[0]).join('') === short;
}
