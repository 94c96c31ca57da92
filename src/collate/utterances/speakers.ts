import type { Actor } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import { editDistance } from '../../text/edit-distance.ts';

/** Somebody who speaks in one or more documents of a story. */
export interface Speaker {
  /** The fullest name that any document gives, in the spelling that most of them have. */
  readonly name: string;
  readonly kind: Actor['kind'];
  /** Whether it is a name; a role ("a NATO official") may be anybody's. */
  readonly named: boolean;
}

/** Who an actor of a document is in the story; actors that are one have the same `Speaker` object. */
export type SpeakerOf = (document: string, actor: string) => Speaker | null;

interface Entry {
  readonly document: string;
  readonly actor: Actor;
  /** The name's parts in their common spelling, without a title: `dmitry`, `peskov`. */
  readonly parts: readonly string[];
  /** The same by `Language.nameShape`: `vendel` for "Wendel" too. */
  readonly shapes: readonly string[];
  /** The same as one string. */
  readonly key: string;
  /** The sound of the first of them, by `Language.nameSound`. */
  readonly firstSound: string;
  /** The name as written, without a title. */
  readonly spelling: string;
  /** The first letters of its words that have a capital. */
  readonly initials: string;
  /** What title or first name tell of a person. */
  readonly gender: 'female' | 'male' | null;
  readonly named: boolean;
  /** What `sameRole` compares: of the name where it is a role, and of all that the actor is by role. */
  readonly nameWords: Words;
  readonly roleWords: readonly Words[];
  /** All that `isSame` looks at. */
  readonly told: string;
}

/** The words of a role that carry matter, as dictionary forms. */
interface Words {
  readonly all: ReadonlySet<string>;
  /** The noun: "chief" of "the fire chief of Larn"; empty for none. */
  readonly head: string;
}

/**
 * Joins the actors of all documents. Full names that spell alike are one person, and names a letter or two apart of
 * one role; a surname alone joins the one full
 * name in the story that ends in it, and nobody where two do; nobody is one with whom a title or first name tells to be of
 * the other gender ("Mr. Weir", "Anna Weir"); organisations by name or by initials; somebody without a
 * name joins the one whose roles say the same. Names are compared by `Language.nameKey`.
 */
export function speakersOf(documents: readonly ReadDocument[], language: Language): SpeakerOf {
  const wordsOf = roleReader(language);
  const entries = documents.flatMap((read) =>
    read.annotations.actors.map((actor) => entryOf(read.document.id, actor, language, wordsOf)),
  );
  const groups: Entry[][] = [];
  // Of a group only those that are told of differently are compared: a hundred reports name one minister alike.
  const telling = new Map<Entry[], Map<string, Entry>>();
  for (const entry of [...entries].sort(fullestFirst)) {
    const group =
      mostNamed(groups.filter((group) => accepts(telling.get(group)!, entry) || isTranscribed(group, entry))) ??
      mostNamed(groups.filter((group) => isSurnameRespelt(group, entry))) ??
      [];
    if (group.length === 0) groups.push(group);
    group.push(entry);
    telling.set(group, (telling.get(group) ?? new Map<string, Entry>()).set(entry.told, entry));
  }
  const speakers = new Map<string, Speaker>();
  for (const group of groups) {
    const { actor, named } = mostPrinted(group);
    const speaker = { name: actor.name, kind: actor.kind, named };
    for (const { document, actor } of group) speakers.set(`${document} ${actor.id}`, speaker);
  }
  return (document, actor) => speakers.get(`${document} ${actor}`) ?? null;
}

/** Of a group, fullest first, the first in the spelling of the fullest name that most documents print. */
function mostPrinted(group: readonly Entry[]): Entry {
  const [first] = group;
  const spelt = group.filter(({ named, parts }) => named && isSpelling(parts, first!.parts));
  const printed = Map.groupBy(spelt, ({ spelling }) => spelling.toLowerCase());
  const [most] = [...printed.values()].sort((a, b) => documentCount(b) - documentCount(a));
  // "WASHINGTON" opens a dateline.
  return most?.find(({ spelling }) => spelling !== spelling.toUpperCase()) ?? most?.[0] ?? first!;
}

const documentCount = (entries: readonly Entry[]): number => new Set(entries.map(({ document }) => document)).size;

/** Whether one full name is the other in another spelling. */
function isSpelling(parts: readonly string[], full: readonly string[]): boolean {
  return parts.length === full.length && parts.every((part, i) => part === full[i] || isNear(part, full[i]!));
}

/** Reports name so many times as often whom a surname alone means as others who bear it. */
const CLEARLY_MORE = 2;

/** Of those whom a name may mean, the one whom clearly most documents name; `null` where there is none. */
function mostNamed(groups: readonly Entry[][]): Entry[] | null {
  const counted = groups.map((group) => ({ group, count: documentCount(group) })).sort((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first !== undefined && first.count >= CLEARLY_MORE * (second?.count ?? 0) ? first.group : null;
}

function accepts(group: ReadonlyMap<string, Entry>, entry: Entry): boolean {
  if (entry.named && group.has(entry.told)) return true;
  if (entry.gender !== null && [...group.values()].some((other) => isOther(other, entry))) return false;
  for (const other of group.values()) if (isSame(other, entry)) return true;
  return false;
}

const isOther = (a: Entry, b: Entry): boolean => a.gender !== null && b.gender !== null && a.gender !== b.gender;

function entryOf(document: string, actor: Actor, language: Language, wordsOf: (role: string) => Words): Entry {
  const person = actor.kind === 'person' ? language.personName(actor.name) : { name: actor.name, gender: null };
  const parts = person.name.split(/[\s.]+/).filter((part) => part !== '');
  const named = isName(actor.name, language) || actor.kind === 'organisation';
  const roles = named ? actor.roles : [actor.name, ...actor.roles];
  const keys = parts.map((part) => language.namePartKey(part));
  return {
    document,
    actor,
    parts: keys,
    shapes: keys.map((key) => language.nameShape(key)),
    key: keys.join(' '),
    firstSound: language.nameSound(keys[0] ?? ''),
    spelling: parts.join(' '),
    initials: initials(actor.name),
    gender: named ? person.gender : null,
    named,
    nameWords: wordsOf(actor.name),
    roleWords: roles.map(wordsOf),
    told: [named, actor.kind, actor.name, ...actor.roles].join('|'),
  };
}

/** "Rick Perry", not "A company spokesman", "Texas governor" or "Prime Minister". */
function isName(words: string, language: Language): boolean {
  const all = words.split(/\s+/);
  // "Bishop" alone is a surname, too.
  if (all.length > 1 && isOffice(words, language)) return false;
  return /^\p{Lu}/u.test(all[0]!) && /^\p{Lu}/u.test(all.at(-1)!) && !language.isFunctionWord(all[0]!.toLowerCase());
}

/** Whether words tell an office and nothing of whose it is. */
function isOffice(words: string, language: Language): boolean {
  const office = language.officeIn(words);
  return office?.of.every((word) => office.fields.includes(word)) ?? false;
}

/** Names before roles, more parts first, those with a title before those without, then as spelt and by document, so that the order of inputs does not matter. */
function fullestFirst(a: Entry, b: Entry): number {
  if (a.named !== b.named) return a.named ? -1 : 1;
  if (a.parts.length !== b.parts.length) return b.parts.length - a.parts.length;
  if ((a.gender === null) !== (b.gender === null)) return a.gender === null ? 1 : -1;
  const left = `${a.key} ${a.document} ${a.actor.id}`;
  const right = `${b.key} ${b.document} ${b.actor.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

function isSame(a: Entry, b: Entry): boolean {
  if (!b.named) return sameRole(a, b);
  if (!a.named) return false;
  if (a.key === b.key) return true;
  if (a.actor.kind === 'person' && b.actor.kind === 'person') {
    return samePerson(a.parts, b.parts) || isOneShape(a, b) || (isRespelt(a.parts, b.parts) && shareRole(a, b));
  }
  return a.initials === b.actor.name || b.initials === a.actor.name;
}

/** The last parts agree, and a given name too or as an initial, where both have one; or one letter of one part is a slip. */
function samePerson(full: readonly string[], other: readonly string[]): boolean {
  if (isSlip(full, other)) return true;
  if (full.at(-1) !== other.at(-1)) return false;
  if (other.length === 1 || full.length === 1) return true;
  // "J. Smith" for "A. J. Smith": the first given name of the shorter may be any of the longer's.
  return full.slice(0, -1).some((part) => sameGiven(part, other[0]!));
}

function sameGiven(a: string, b: string): boolean {
  return shortens(a, b) || shortens(b, a);
}

/** As an initial, or as "Tim" does "Timothy"; two letters may be another name. */
function shortens(short: string, long: string): boolean {
  return short.length !== 2 ? long.startsWith(short) : short === long;
}

/** "Vicente Fox" and "Vincente Fox", "Ilene Wolfe" and "Ilene Wolff": one letter, in a part that is long enough, the other part the same. */
function isSlip(full: readonly string[], other: readonly string[]): boolean {
  if (full.length < 2 || full.length !== other.length) return false;
  const parted = full.flatMap((part, index) => (part === other[index] ? [] : [[part, other[index]!] as const]));
  const [[a, b] = ['', '']] = parted;
  return parted.length === 1 && Math.min(a.length, b.length) >= 5 && a[0] === b[0] && editDistance(a, b, 1) <= 1;
}

/** Letters of a surname that is another's in the letters of another language, where the given name is the same. */
const LEAST_SURNAME = 4;

/** "Oksana Breh" and "Oksana Brech", "Ida Wendel" and "Ida Vendel": one given name, and surnames of one shape or a letter apart in it. */
function isOneShape(a: Entry, b: Entry): boolean {
  const { length } = a.parts;
  const isOneGiven = length > 1 && length === b.parts.length && a.parts[0]!.length >= LEAST_GIVEN;
  if (!isOneGiven || a.document === b.document || a.parts.some((part, i) => i < length - 1 && part !== b.parts[i]))
    return false;
  const [one, other] = [a.shapes.at(-1)!, b.shapes.at(-1)!];
  const isLong = Math.min(a.parts.at(-1)!.length, b.parts.at(-1)!.length) >= LEAST_SURNAME;
  return isLong && (one === other || (one[0] === other[0] && editDistance(one, other, 1) <= 1));
}

/** "Maresh" and "Maresch", "Danilo Karpenko" and "D. Karpienko": surnames near, and no given name against it. */
function isRespelt(full: readonly string[], other: readonly string[]): boolean {
  if (!isNear(full.at(-1)!, other.at(-1)!)) return false;
  return full.length === 1 || other.length === 1 || isSpelling(full.slice(0, -1), other.slice(0, -1));
}

/** Letters of a name from which two may be another's spelling; from five one may. */
const LONG_NAME = 7;

/**
 * "Ilse Orlan" and "Ilza Orlan": of one surname, with given names whose consonants sound alike, which are one in the letters of another
 * language; no report names both, and neither is a man where the other is a woman.
 */
function isTranscribed(group: readonly Entry[], entry: Entry): boolean {
  const isPerson = entry.named && entry.actor.kind === 'person' && entry.parts.length === 2;
  if (!isPerson || group.some((other) => isOther(other, entry))) return false;
  const full = group.filter(({ actor, parts }) => actor.kind === 'person' && parts.length === 2);
  return full.length > 0 && full.every((other) => other.document !== entry.document && soundsAlike(other, entry));
}

function soundsAlike(a: Entry, b: Entry): boolean {
  const [[given, surname], [other, last]] = [a.parts, b.parts];
  if (surname !== last || given!.length !== other!.length || given!.length < LEAST_GIVEN) return false;
  return given![0] === other![0] && a.firstSound === b.firstSound;
}

/** "Mr Vendel" and "Ida Wendel": a surname alone, of the shape of another's; no report names both, and nothing tells of two genders. */
function isSurnameRespelt(group: readonly Entry[], entry: Entry): boolean {
  const [surname] = entry.parts;
  if (!entry.named || entry.actor.kind !== 'person' || entry.parts.length !== 1 || surname!.length < LONG_SURNAME)
    return false;
  return group.every(
    (other) =>
      other.named &&
      other.actor.kind === 'person' &&
      other.document !== entry.document &&
      !isOther(other, entry) &&
      other.parts.at(-1) !== surname &&
      other.shapes.at(-1) === entry.shapes[0],
  );
}

/** Letters of a surname that stands alone. */
const LONG_SURNAME = 5;

/** "Al" and "Eli" are too short to tell. */
const LEAST_GIVEN = 4;

/** A letter apart, or two where the name is long, and not in how they begin. */
function isNear(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length >= 5 && a[0] === b[0] && editDistance(a, b, 2) <= (length < LONG_NAME ? 1 : 2);
}

/** Whether the reports have the two in one role ("the defence minister"). */
function shareRole(a: Entry, b: Entry): boolean {
  return b.roleWords.some((wanted) => a.roleWords.some((words) => sameWords(words, wanted)));
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part[0])
    .join('');
}

/** Share of the words of both roles that the two have in common. Half lets "Kremlin spokesman" be "a Kremlin spokesman in Moscow", not "a White House spokesman". */
const SAME_ROLE = 0.5;

function sameRole(a: Entry, { nameWords: wanted }: Entry): boolean {
  return a.roleWords.some((words) => sameWords(words, wanted));
}

/** Whether two roles share enough, and the noun of either: the fire chief is not the fire service. */
function sameWords({ all: words, head }: Words, { all: wanted, head: noun }: Words): boolean {
  let shared = 0;
  for (const word of wanted) if (words.has(word)) shared++;
  const isOne = shared >= 2 && shared / (wanted.size + words.size - shared) >= SAME_ROLE;
  return isOne && (words.has(noun) || wanted.has(head));
}

/** The words of a role that carry matter; of each role once, since a story names it in every report. */
function roleReader(language: Language): (role: string) => Words {
  const known = new Map<string, Words>();
  return (role) => {
    const words = known.get(role) ?? roleWords(role, language);
    known.set(role, words);
    return words;
  };
}

function roleWords(role: string, language: Language): Words {
  // "Tarnia's prime minister": the mark of the genitive is no word of the role.
  const forms =
    role
      .toLowerCase()
      .replace(/['’]s\b/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = forms.findIndex((form) => !language.isFunctionWord(form));
  const end = forms.findIndex((form, i) => i > first && language.isFunctionWord(form));
  const head = forms.slice(0, end < 0 ? undefined : end).at(-1) ?? '';
  const telling = forms.filter((form) => !language.isFunctionWord(form));
  return { all: new Set(telling.map((form) => language.lemma(form, null))), head: language.lemma(head, null) };
}
