import type { Language } from '../../core/language.ts';
import { stateFor } from '../../languages/en/attribution/governments.ts';
import { hasThe, withoutThe } from '../../languages/en/small-words.ts';
import type { View } from '../attribution/view.ts';
import { ownedCopy } from '../model/owned.ts';
import { type Cast, join, lastPlaceBefore, type Member } from './cast.ts';
import { genderAt, type NameUse } from './names.ts';

/** What a name use stands for; a use that stands for nothing that acts is left out. */
export type NamedUses = ReadonlyMap<NameUse, Member>;

/**
 * Brings the uses of one name together and adds an actor for each to `cast`: full names by surname and first name, then
 * surnames, first names and short forms by the nearest full name, before those that follow. Spelling variants are one by
 * `language.nameKey`.
 */
export function groupNames(view: View, uses: readonly NameUse[], cast: Cast, language: Language): NamedUses {
  const members = new Map<NameUse, Member>();
  const settled = settleKinds(uses, language);
  const isFull = (use: NameUse): boolean => use.end - use.start > 1;
  for (const use of settled.filter((u) => u.kind === 'person' && isFull(u))) {
    members.set(use, takeFullName(view, use, cast, language));
  }
  for (const use of settled.filter((u) => u.kind === 'person' && !isFull(u))) {
    members.set(use, takeShortName(view, use, cast, language));
  }
  for (const use of settled.filter((u) => u.kind === 'organisation' || u.kind === 'place')) {
    members.set(use, takeThing(use, cast, language));
  }
  for (const member of cast.members) member.places.sort((a, b) => a - b);
  return members;
}

/** One kind for all uses of one name: the commonest, a person where a surname stands alone and its full name is one. */
function settleKinds(uses: readonly NameUse[], language: Language): NameUse[] {
  const votes = new Map<string, Map<NameUse['kind'], number>>();
  const keys = uses.map(({ name }) => language.nameKey(name));
  uses.forEach(({ kind }, i) => {
    const vote = votes.get(keys[i]!) ?? new Map<NameUse['kind'], number>();
    vote.set(kind, (vote.get(kind) ?? 0) + 1);
    votes.set(keys[i]!, vote);
  });
  const surnames = new Set(
    uses.filter((u) => u.kind === 'person' && u.end - u.start > 1).map((u) => lastKey(u.name, language)),
  );
  return uses.map((use, i) => {
    const vote = [...votes.get(keys[i]!)!].sort((a, b) => b[1] - a[1]);
    const alone = use.end - use.start === 1 && surnames.has(keys[i]!);
    const isPlace = stateFor(use.name.toLowerCase()) !== null;
    return { ...use, kind: alone && !isPlace ? 'person' : vote[0]![0] };
  });
}

const GENERATION = /[,.]? (?:Jr|Sr|II|III|IV)\.?$/;

/** The words of a name, without "Jr." and the like. */
function partsOf(name: string): string[] {
  if (!name.includes(' ')) return [name];
  let parts = partsKept.get(name);
  if (parts === undefined) {
    if (partsKept.size >= MOST_PARTS) partsKept.clear();
    parts = name.replace(GENERATION, '').split(' ');
    partsKept.set(ownedCopy(name), parts.map(ownedCopy));
  }
  return parts;
}

/** The parts of names in full, each of which is compared with every other of its text. Emptied when it holds this many. */
const MOST_PARTS = 5000;
const partsKept = new Map<string, string[]>();

const lastKey = (name: string, language: Language): string => language.nameKey(partsOf(name).at(-1)!);
const firstKey = (name: string, language: Language): string => language.nameKey(partsOf(name)[0]!);

function takeFullName(view: View, use: NameUse, cast: Cast, language: Language): Member {
  const same = cast.members.find((member) => member.kind === 'person' && isSamePerson(member.name, use.name, language));
  if (same === undefined) {
    const member = cast.add('person', use.name, use.start, `named in full: ${use.name}`);
    member.gender = genderAt(view, use);
    return member;
  }
  const variant = same.name === use.name ? null : `${use.name} is a spelling of ${same.name}`;
  join(same, use.start, variant ?? `named in full: ${use.name}`);
  if (use.name.length > same.name.length) same.name = use.name;
  same.gender ??= genderAt(view, use);
  return same;
}

/** Same surname, and first names that do not speak against one another: equal, an initial, or a short form. */
function isSamePerson(a: string, b: string, language: Language): boolean {
  if (language.nameKey(a) === language.nameKey(b)) return true;
  if (!a.includes(' ') || !b.includes(' ') || lastKey(a, language) !== lastKey(b, language)) return false;
  const [x, y] = [firstKey(a, language), firstKey(b, language)];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return (
    long.startsWith(short.replace(/\.$/, '')) ||
    partsOf(a)
      .slice(0, -1)
      .some((part) => partsOf(b).includes(part))
  );
}

function takeShortName(view: View, use: NameUse, cast: Cast, language: Language): Member {
  const key = language.nameKey(use.name);
  const gender = genderAt(view, use);
  const people = cast.members.filter((member) => member.kind === 'person');
  const fits = (member: Member): boolean => gender === null || member.gender === null || member.gender === gender;
  const bySurname = people.filter((member) => lastKey(member.name, language) === key);
  const byFirst = people.filter((member) => firstKey(member.name, language) === key);
  const member =
    nearest(bySurname.filter(fits), use.start) ?? nearest(byFirst, use.start) ?? nearest(bySurname, use.start);
  if (member === null) {
    const added = cast.add('person', use.name, use.start, `named: ${use.name}`);
    added.gender = gender;
    return added;
  }
  const how = bySurname.includes(member) ? 'surname' : 'first name';
  join(
    member,
    use.start,
    member.name === use.name ? `named: ${use.name}` : `${use.name} is the ${how} of ${member.name}`,
  );
  member.gender ??= gender;
  return member;
}

/** The member meant last before `position`; where none was, the one that comes first after it. */
function nearest(members: readonly Member[], position: number): Member | null {
  let best: Member | null = null;
  for (const member of members) {
    if (best === null || distance(member, position) < distance(best, position)) best = member;
  }
  return best;
}

/** Places before count as near, those only after as far: a surname rather takes up a name than announces one. */
function distance(member: Member, position: number): number {
  const last = lastPlaceBefore(member, position);
  return last >= 0 ? position - last : 1e6 + (member.places[0] ?? 0);
}

function takeThing(use: NameUse, cast: Cast, language: Language): Member {
  const key = language.nameKey(withoutThe(use.name));
  const things = cast.members.filter((member) => member.kind === 'organisation' || member.kind === 'place');
  const same = things.find((member) => language.nameKey(withoutThe(member.name)) === key);
  if (same !== undefined) {
    join(same, use.start, `named: ${use.name}`);
    if (hasThe(use.name) && !hasThe(same.name)) same.name = use.name;
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
