import type { Language } from '../../core/language.ts';
import { isPartyName, stateFor } from '../../languages/en/attribution/governments.ts';
import {
  bareName,
  type Gender,
  genderOfRole,
  isKin,
  isOwner,
  isSpouse,
  usualGender,
} from '../../languages/en/attribution/people.ts';
import type { View } from '../attribution/view.ts';
import { ownedCopy } from '../model/owned.ts';
import { type Cast, join, lastPlaceBefore, type Member } from './cast.ts';
import { firmsAmong } from './firms.ts';
import { learnGenders } from './gender.ts';
import { groupThings } from './group-things.ts';
import { courtesyAt, genderAt, type NameUse, roleGenderAt, titledName } from './names.ts';

/** What a name use stands for; a use that stands for nothing that acts is left out. */
export type NamedUses = ReadonlyMap<NameUse, Member>;

/**
 * Brings the uses of one name together and adds an actor for each to `cast`: full names by surname and first name, then
 * surnames, first names and short forms by the nearest full name, before those that follow; "Mr." is no woman. Spelling
 * variants are one by `language.nameKey`.
 */
export function groupNames(view: View, uses: readonly NameUse[], cast: Cast, language: Language): NamedUses {
  const members = new Map<NameUse, Member>();
  const settled = settleKinds(view, uses, firmsAmong(view, uses, language), language);
  const people = settled.filter(({ kind }) => kind === 'person');
  // "Roe-Weir" is a surname.
  const isFull = (use: NameUse): boolean => use.name.includes(' ');
  for (const use of people.filter(isFull)) members.set(use, takeFullName(view, use, cast, language));
  learnGenders(view, members, people);
  const short = people.filter((use) => !isFull(use));
  for (const member of cast.members) member.gender ??= genderOfSpouse(view, member.places[0]!);
  const kin = new Set(cast.members.filter(({ places }) => places.every((at) => isToldAsKin(view, at))));
  // Whom only "Mr. Weir" tells of is known before "Weir" alone is taken for his wife.
  for (const use of short) {
    const titled = addTitled(view, use, cast, language);
    if (titled !== null) members.set(use, titled);
  }
  for (const use of short) if (!members.has(use)) members.set(use, takeShortName(view, use, cast, kin, language));
  const things = settled.filter(({ kind }) => kind === 'organisation' || kind === 'place');
  for (const [use, member] of groupThings(things, cast, language)) members.set(use, member);
  for (const member of cast.members) member.places.sort((a, b) => a - b);
  return members;
}

/** One kind for all uses of one name: a firm's, else the commonest, a person where a surname stands alone and its full name is one. */
function settleKinds(view: View, uses: readonly NameUse[], firms: ReadonlySet<string>, language: Language): NameUse[] {
  const votes = new Map<string, Map<NameUse['kind'], number>>();
  const keys = uses.map(({ name }) => language.nameKey(name));
  uses.forEach(({ kind }, i) => {
    const vote = votes.get(keys[i]!) ?? new Map<NameUse['kind'], number>();
    vote.set(kind, (vote.get(kind) ?? 0) + 1);
    votes.set(keys[i]!, vote);
  });
  const peoples = new Set(view.words.filter((word) => OF_PEOPLE.test(word)).map((word) => word.replace(/s$/, '')));
  const surnames = new Set(
    uses
      .filter((u, i) => u.kind === 'person' && u.end - u.start > 1 && !firms.has(keys[i]!))
      .map((u) => lastKey(u.name, language)),
  );
  return uses.map((use, i) => {
    if (firms.has(keys[i]!) && use.kind !== 'place') return { ...use, kind: 'organisation' };
    const vote = [...votes.get(keys[i]!)!].sort((a, b) => b[1] - a[1]);
    const alone = use.end - use.start === 1 && surnames.has(keys[i]!);
    const isPlace = stateFor(use.name.toLowerCase()) !== null;
    if (vote[0]![0] === 'person' && isPartyName(use.name)) return { ...use, kind: 'organisation' };
    if (!alone && vote[0]![0] === 'person' && isOfPeople(use.name, peoples)) return { ...use, kind: 'place' };
    return { ...use, kind: alone && !isPlace ? 'person' : vote[0]![0] };
  });
}

/** What a people or its tongue is called: "Kestrians", "Norlandish". */
const OF_PEOPLE = /^\p{Lu}\p{L}{3,}(?:ians?|ish|ese)$/u;

/** Whether a text has what the people of a name are called ("Kestria", "Kestrian"; "Norland", "Norlandish"): it is a country then. */
function isOfPeople(name: string, peoples: ReadonlySet<string>): boolean {
  const stem = name.replace(/i?a$/, '');
  return !name.includes(' ') && ['ian', 'ish', 'ese'].some((ending) => peoples.has(stem + ending));
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

const lastKey = (name: string, language: Language): string => language.namePartKey(partsOf(name).at(-1)!);
const firstKey = (name: string, language: Language): string => language.nameKey(partsOf(name)[0]!);

function takeFullName(view: View, use: NameUse, cast: Cast, language: Language): Member {
  const courtesy = courtesyAt(view, use);
  const gender = genderAt(view, use);
  const told = courtesy ?? bareName(use.name).gender;
  const same = cast.members.find(
    (member) =>
      member.kind === 'person' &&
      (language.nameKey(member.name) === language.nameKey(use.name) ||
        (!isOther(member, told) && isSamePerson(member.name, use.name, language))),
  );
  if (same === undefined) {
    const member = cast.add('person', use.name, use.start, `named in full: ${use.name}`);
    member.gender = gender;
    return member;
  }
  const variant = same.name === use.name ? null : `${use.name} is a spelling of ${same.name}`;
  join(same, use.start, variant ?? `named in full: ${use.name}`);
  if (use.name.length > same.name.length) same.name = use.name;
  same.gender = courtesy ?? same.gender ?? gender;
  return same;
}

/** Whether somebody is known to be of another gender than is told. */
function isOther(member: Member, told: Gender | null): boolean {
  const own = member.gender ?? member.seemingGender;
  return told !== null && own !== null && own !== told;
}

/** Same surname, and first names that do not speak against one another: equal, an initial, or a short form. */
function isSamePerson(a: string, b: string, language: Language): boolean {
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

/** Takes in whom only a title tells of. The title stays with the name: in other reports it keeps those of the other gender away. */
function addTitled(view: View, use: NameUse, cast: Cast, language: Language): Member | null {
  const gender = courtesyAt(view, use);
  const { bySurname, byFirst } = bearersOf(view, use, cast, language);
  if (gender === null || bySurname.length + byFirst.length > 0) return null;
  const name = titledName(view, use);
  const member = cast.add('person', name, use.start, `named: ${name}`);
  member.gender = gender;
  return member;
}

function takeShortName(view: View, use: NameUse, cast: Cast, kin: ReadonlySet<Member>, language: Language): Member {
  const { bySurname, byFirst } = bearersOf(view, use, cast, language);
  const isTold = (bearer: Member): boolean =>
    kin.has(bearer) && !(courtesyAt(view, use) !== null && isSubjectBefore(view, bearer, use.start));
  const member = nearest(established(view, bySurname, isTold, use.start), use.start) ?? nearest(byFirst, use.start);
  if (member === null) {
    const added = cast.add('person', use.name, use.start, `named: ${use.name}`);
    added.gender = genderAt(view, use);
    return added;
  }
  const isSurname = bySurname.includes(member);
  const isWhole = member.name === use.name || member.name === titledName(view, use);
  const how = isSurname ? 'surname' : 'first name';
  join(member, use.start, isWhole ? `named: ${member.name}` : `${use.name} is the ${how} of ${member.name}`);
  // A surname that is a first name elsewhere ("Grace") tells nothing.
  const told = isSurname && member.name.includes(' ') ? roleGenderAt(view, use) : genderAt(view, use);
  member.gender = courtesyAt(view, use) ?? member.gender ?? told;
  return member;
}

interface Bearers {
  readonly bySurname: readonly Member[];
  readonly byFirst: readonly Member[];
}

/** Whom a surname or first name alone may mean: nobody of another gender than a title tells, and of the others those whose first name mostly has that gender. */
function bearersOf(view: View, use: NameUse, cast: Cast, language: Language): Bearers {
  const key = language.nameKey(use.name);
  const courtesy = courtesyAt(view, use);
  const people = cast.members.filter((member) => member.kind === 'person' && !isOther(member, courtesy));
  const likelier = (all: readonly Member[]): readonly Member[] => {
    const known = courtesy === null ? [] : all.filter(({ gender }) => gender === courtesy);
    // "Mrs Weir" is "Weir's wife, Ana Weir", where nothing tells whether Weir is a man.
    const spouses = known.filter(({ places }) => genderOfSpouse(view, places[0]!) === courtesy);
    if (spouses.length > 0 && spouses.length === known.length) return spouses;
    const likely = all.filter(
      (member) =>
        courtesy === null ||
        ((usualGenderOf(member) ?? courtesy) === courtesy && (known.includes(member) || !isBeside(member, known))),
    );
    return likely.length > 0 ? likely : all;
  };
  return {
    bySurname: likelier(people.filter((member) => lastKey(member.name, language) === key)),
    byFirst: likelier(people.filter((member) => firstKey(member.name, language) === key)),
  };
}

/** Tokens between the names of two who are named together at most: "Tom and Ada Grell". */
const TOGETHER = 2;

/** Whether somebody is named right beside one of others: of the two "Mr" is the one who is known for a man. */
const isBeside = (member: Member, others: readonly Member[]): boolean =>
  others.some(({ places }) => places.some((at) => member.places.some((own) => Math.abs(own - at) <= TOGETHER)));

/** The gender that most have who bear a member's first name. */
export const usualGenderOf = ({ name }: Member): Gender | null => usualGender(partsOf(name)[0]!.toLowerCase());

/** How many times as often as another of the surname somebody is named before a paragraph that has the surname alone. */
const CLEARLY_MORE = 2;

/**
 * Of those of one surname the ones whom it may mean alone: not who is only told of as another's kin ("her father, Ana Weir,"), if there
 * are others or he comes only later, nor, in another paragraph than the one that names them, whom the text names far less often by then.
 */
function established(
  view: View,
  bearers: readonly Member[],
  isKinOnly: (member: Member) => boolean,
  position: number,
): readonly Member[] {
  const others = bearers.filter((member) => !isKinOnly(member));
  const likely = others.length > 0 ? others : bearers.filter((member) => lastPlaceBefore(member, position) >= 0);
  const before = (member: Member): readonly number[] => member.places.filter((at) => at < position);
  const most = Math.max(...likely.map((member) => before(member).length));
  const paragraph = view.paragraphOf[position];
  return likely.filter((member) => {
    const places = before(member);
    const isHere = places.some((at) => view.paragraphOf[at] === paragraph);
    return isHere || places.length === 0 || places.length * CLEARLY_MORE > most;
  });
}

/** Whether a sentence of the paragraph before a position begins with somebody: after "His brother Jonas Weir runs the shop." Mr Weir is Jonas. */
function isSubjectBefore(view: View, { places }: Member, position: number): boolean {
  return places.some(
    (at) =>
      at < position &&
      view.paragraphOf[at] === view.paragraphOf[position] &&
      view.sentenceOf[at] === view.sentenceOf[position]! - 1 &&
      at - view.sentences[view.sentenceOf[at]!]!.start <= MOST_OF_KIN,
  );
}

/** Tokens before the name of kin at the head of a sentence at most: "His younger brother,". */
const MOST_OF_KIN = 4;

/** The gender of somebody who is told of as another's wife or husband at token `at`; `null` for others. */
function genderOfSpouse(view: View, at: number): Gender | null {
  const last = view.lower[at - 1] === ',' ? at - 2 : at - 1;
  return isSpouse(view.lower[last]) ? genderOfRole(view.lower[last]!) : null;
}

/** "His wife, Ana Weir", "Ana Weir, his wife": a name in full with whose kin it is beside it. `at` is its first token. */
function isToldAsKin(view: View, at: number): boolean {
  let end = at;
  while (/^\p{Lu}/u.test(view.words[end] ?? '')) end++;
  const isAfter = view.lower[end] === ',' && isOwner(view.lower[end + 1]) && isKin(view.lower[end + 2] ?? '');
  const last = view.lower[at - 1] === ',' ? at - 2 : at - 1;
  return isAfter || isKin(view.lower[last] ?? '');
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
