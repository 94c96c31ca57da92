import type { LabelRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, type StoryInHand, sentenceAt, type Version, type Word, wordsIn } from '../version.ts';
import { haveContrast } from './contrast.ts';
import { areAlike, isSpeltOut, isWorded } from './same-role.ts';

/** What one report calls a person, where. */
export interface RoleInText {
  readonly version: Version;
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

/** The roles and titles that reports give to the same person, where two outlets' do not go together (`haveContrast`). One finding a person. */
export function personLabelFindings(story: StoryInHand): Draft[] {
  return rolesByPerson(story.versions, story.language).flatMap(
    ({ name, roles }) => draft(name, roles, story.language) ?? [],
  );
}

/** What reports call a person, over all spellings of the name. */
interface PersonRoles {
  readonly name: string;
  readonly roles: readonly RoleInText[];
}

/** The roles that reports put beside each person whom they name in full. */
export function rolesByPerson(versions: readonly Version[], language: Language): PersonRoles[] {
  const people = new Map<string, { name: string; roles: RoleInText[] }>();
  // A report that names one of them in full may mean the other by the last name.
  const shared = new Set(versions.flatMap((version) => [...sharedLastNames(version, language)]));
  for (const version of versions) {
    for (const actor of version.read.annotations.actors) {
      const { name } = language.personName(actor.name);
      if (actor.kind !== 'person' || !/\s/.test(name)) continue;
      const key = language.nameKey(name);
      const person = people.get(key) ?? { name, roles: [] };
      person.roles.push(
        ...actor.roles.flatMap((role) => placeOf(version, role, namePattern(name, shared), language) ?? []),
      );
      people.set(key, person);
    }
  }
  return [...people.values()];
}

/** Last names, in lower case, that two people of a report have: alone they tell neither. "W. Mark Felt" is "Mark Felt", and "Chief" no first name. */
export function sharedLastNames({ read }: Version, language: Language): ReadonlySet<string> {
  const known = new Map<string, string[][]>();
  for (const { kind, name } of read.annotations.actors) {
    const parts = language.personName(name).name.toLowerCase().split(/\s+/);
    const isTitled = language.synonyms(parts[0]!).length > 0;
    if (kind !== 'person' || parts.length < 2 || isTitled) continue;
    known.set(parts.at(-1)!, [...(known.get(parts.at(-1)!) ?? []), parts]);
  }
  const within = (a: readonly string[], b: readonly string[]): boolean => a.every((part) => b.includes(part));
  const differ = (all: readonly string[][]): boolean =>
    all.some((a, i) => all.slice(i + 1).some((b) => !within(a, b) && !within(b, a)));
  return new Set([...known].filter(([, all]) => differ(all)).map(([last]) => last));
}

/** A name as a text may have it: the last part with up to three others before it, the first among them where it must be. */
function namePattern(name: string, shared: ReadonlySet<string>): string {
  const parts = name.split(/\s+/);
  const last = escaped(parts.at(-1)!);
  const others = `(?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,3}`;
  return shared.has(parts.at(-1)!.toLowerCase())
    ? `${others}${escaped(parts[0]!)}\\s+${others}${last}`
    : `${others}${last}`;
}

/**
 * The first place where the report puts the role beside the name, before it ("Kremlin spokesman Dmitry Peskov") or after
 * a comma ("Peskov, the spokesman …"); `null` where it nowhere does. A role found elsewhere may be another person's. `name`
 * is a pattern.
 */
function placeOf(version: Version, role: string, name: string, language: Language): RoleInText | null {
  const { text } = version.read.document;
  const whole = pattern(`(?<!\\p{L})${escaped(role)}(?!\\p{L})`, 'giu');
  const before = pattern(`^,?\\s+${name}(?!\\p{L})`, 'u');
  const after = pattern(`(?<!\\p{L})${name},\\s+(?:\\p{L}+\\s+)?$`, 'u');
  for (const { index, 0: found } of text.matchAll(whole)) {
    const end = index + found.length;
    const next = before.test(text.slice(end, end + NAME_REACH));
    const lead = next ? '' : text.slice(Math.max(0, index - NAME_REACH), index);
    if (!next && !(AFTER_COMMA.test(lead) && after.test(lead))) continue;
    const bare =
      next && text[end] !== ','
        ? titleIn(version, { start: index, end }, language)
        : { start: index, end: next ? end : nounEnd(version, end) };
    const span = { ...bare, start: standingStart(version, bare.start, language) };
    const place = { version, role: text.slice(span.start, span.end).replace(/\s+/g, ' '), ...span };
    if ((next || isApposed(place, language)) && isWhole(place, language) && isTitle(place, language)) return place;
  }
  return null;
}

/** Letters within which the word beside a role ends: longer ones change nothing. */
const NEXT_REACH = 12;

/** How the words before a role end that stands after a name: looked at first, as it costs a tenth of looking for the name. */
const AFTER_COMMA = /,\s+(?:\p{L}+\s+)?$/u;

const patterns = new Map<string, RegExp>();
/** The reports of a story call the same people the same; so many patterns are kept, then all are forgotten. */
const MOST_PATTERNS = 500;

function pattern(source: string, flags: string): RegExp {
  const key = `${flags} ${source}`;
  let made = patterns.get(key);
  if (made === undefined) {
    if (patterns.size >= MOST_PATTERNS) patterns.clear();
    made = new RegExp(source, flags);
    patterns.set(key, made);
  }
  return made;
}

/** Letters within which a name of four words stands beside its role. */
const NAME_REACH = 60;

/** A role before a name without what leads up to it: "after Arizona senator", "the campaign of candidate" are another's first words. */
function titleIn(version: Version, span: Span, language: Language): Span {
  const words = wordsIn(version, span);
  // "Secretary of State" is one title; in "spokesman for President", "campaign of candidate" the last word is the title.
  const cut = words.findLastIndex(
    ({ tag, form }, i) =>
      tag === 'IN' && (i === 0 || !language.signals(form).includes('partitive') || !words[i - 1]!.capital),
  );
  const own = words.slice(cut + 1 < words.length && isStep(version, words[cut + 1]!, language) ? cut + 2 : cut + 1);
  return own.length === 0 ? span : { start: own[0]!.start, end: span.end };
}

/** Whether a word is what is to be done to the bearer of the role after it: "the decision to fire campaign manager …". */
function isStep(version: Version, word: Word, language: Language): boolean {
  const before = wordsIn(version, { start: word.start - NEXT_REACH, end: word.start }).at(-1);
  const isInfinitive = before !== undefined && language.signals(before.form).includes('infinitive');
  return isInfinitive && language.outcomeTerms([word.lemma]).some(({ of }) => of === 'person');
}

/** Where a role begins with the word before it that says how its bearer stands to it: "former", "ousted", "acting". */
function standingStart(version: Version, start: number, language: Language): number {
  const { text } = version.read.document;
  const lead = wordsIn(version, { start: Math.max(0, start - LEAD_REACH), end: start });
  let [at, found] = [start, start];
  for (let i = lead.length - 1; i >= 0; i--) {
    const word = lead[i]!;
    const isNext = /^[\s-]*$/.test(text.slice(word.end, at));
    at = word.start;
    if (isNext && language.standingIn(word.form) !== '' && !isVerb(word, lead[i - 1], lead[i - 2])) found = at;
    else if (!isNext || !/^(?:JJ|NNP?|HYPH|CD)$/.test(word.tag)) break;
  }
  return found;
}

/** Whether a participle is what somebody did: "the Rovers fired coach Terrane", not "the fired coach" or "Ida Roe, recently resigned coach Terrane". */
function isVerb({ tag }: Word, before: Word | undefined, first: Word | undefined): boolean {
  if (!/^VB[DNPZ]?$/.test(tag)) return false;
  if (before?.tag === 'RB') return !/^(?:,|DT)$/.test(first?.tag ?? '');
  return tag !== 'VBN' || before === undefined || !/^(?:DT|IN|PRP\$|POS)$/.test(before.tag);
}

/** Letters before a role within which "former" stands that goes with it: "former two-time champion". */
const LEAD_REACH = 30;

/** Where the noun phrase ends that a role after a name is broken off within ("a spokesman for the Larn | harbour board"). */
function nounEnd(version: Version, end: number): number {
  const { text } = version.read.document;
  let [at, to] = [end, end];
  for (const word of wordsIn(version, { start: end, end: end + NAME_REACH })) {
    if (!/^(?:NNP?S?|JJ)$/.test(word.tag) || text.slice(at, word.start).trim() !== '') break;
    at = word.end;
    if (word.tag !== 'JJ') to = word.end;
  }
  return to;
}

/**
 * Whether a role after a name and a comma is of its bearer: "Putin, British Prime Minister David Cameron and …" is a list,
 * "like Putin, the British Prime Minister is …" compares two, "the only candidate to …" is one only with what follows.
 */
function isApposed({ version, start, end }: RoleInText, language: Language): boolean {
  const { text } = version.read.document;
  const [next] = wordsIn(version, { start: end, end: end + NEXT_REACH });
  if (
    /^\s/.test(text.slice(end, end + 1)) &&
    (next?.capital === true || (next !== undefined && language.signals(next.form).includes('infinitive')))
  )
    return false;
  const clause = text
    .slice(Math.max(0, start - NAME_REACH), start)
    .split(/[.;:“”"]\s/u)
    .at(-1)!;
  const before = /(?:^|\s)(\p{L}+)\s+(?:\p{Lu}[\p{L}.'’-]*\s+)*\p{Lu}[\p{L}.'’-]*,\s+(?:\p{L}+\s+)?$/u.exec(
    clause,
  )?.[1];
  return before === undefined || !language.signals(before.toLowerCase()).includes('compares');
}

/** Tags of words that no title or role has: "But City Councilman", "his sister", "whose spokesman". */
const FOREIGN = /^(?:CC|PRP\$?|WP\$?|WDT|WRB|RB[RS]?|VB[DPZ]?|MD|EX|UH)$/;

/** Whether the words are a role of two words or more with nobody else's name in them; one word ("man", "Miss") says too little. */
function isTitle({ version, start, end }: RoleInText, language: Language): boolean {
  const words = wordsIn(version, { start, end });
  const names = version.read.annotations.mentions.filter(({ kind, form }) => kind === 'person' && form === 'name');
  if (words.some((word) => FOREIGN.test(word.tag) || names.some((name) => overlaps(name, word)))) return false;
  if (words[1]?.tag === 'IN' && words[0]!.tag.startsWith('NNP') && words.length < 4 && isPlace(version, words[0]!))
    return false;
  if (isInHeadline(version, words[0]!) || isOneOfMany(version, words[0]!, end, language)) return false;
  return words.filter((word) => word.matter).length >= 2 && words.at(-1)!.tag.startsWith('NN');
}

/** "A sheriff's deputy Nichols murdered": with its article a role is no title of the name right after it. */
function isOneOfMany(version: Version, first: Word, end: number, language: Language): boolean {
  const { text } = version.read.document;
  const before = wordsIn(version, { start: first.start - NEXT_REACH, end: first.start }).at(-1);
  const isOne = before !== undefined && before.tag === 'DT' && language.signals(before.form).includes('one');
  return isOne && /^\s+\p{Lu}/u.test(text.slice(end, end + 4));
}

/** Words from which a sentence that has them all with capitals is taken for a headline: there verbs look like titles. */
const LEAST_HEADLINE = 5;

function isInHeadline(version: Version, word: Word): boolean {
  const sentence = sentenceAt(version, word);
  if (sentence === null) return false;
  const telling = version.words
    .slice(sentence.first, sentence.last)
    .filter(({ matter, form }) => matter && /^\p{L}/u.test(form));
  return telling.length >= LEAST_HEADLINE && telling.every(({ capital }) => capital);
}

function isPlace(version: Version, word: Word): boolean {
  return version.read.annotations.mentions.some((mention) => mention.kind === 'place' && overlaps(mention, word));
}

/** Whether the label is not broken off in the middle ("head of Iran" before "'s Seismological Institute"). */
function isWhole({ version, end }: RoleInText, language: Language): boolean {
  if (/^(?:['’]s|[-‑])/u.test(version.read.document.text.slice(end, end + 2))) return false;
  const [next, after] = wordsIn(version, { start: end, end: end + NEXT_REACH });
  if (next === undefined) return true;
  // "Mexico's president from 2000 to 2006" is no more.
  if (after?.tag === 'CD' && language.signals(next.form).includes('from')) return false;
  return !language.signals(next.form).includes('continues');
}

function escaped(words: string): string {
  return words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}

function draft(name: string, roles: readonly RoleInText[], language: Language): Draft | null {
  const groups = groupsOf(roles, language);
  const rows = groups.map((group) => rowOf(group, language));
  const outlets = new Set(roles.map(({ version }) => version.outlet));
  // Where every outlet has every row, none differs from another.
  const differ = rows.some((row) => outletsOf(row, roles).length < outlets.size);
  if (rows.length < 2 || outlets.size < 2 || !differ || !haveContrast(groups, language)) return null;
  const told = rows.map((row) => `“${row.label}” (${listed(outletsOf(row, roles))})`);
  const charged = rows.some((row) => row.charged !== null);
  return {
    kind: 'labels',
    explanation: `${name} is called ${listed(told)}.`,
    strength: charged ? 0.9 : 0.45,
    evidence: rows.flatMap((row) => row.evidence),
    detail: { type: 'labels', of: name, rows },
  };
}

function outletsOf(row: LabelRow, roles: readonly RoleInText[]): string[] {
  const ids = new Set(row.evidence.map(({ document }) => document));
  return [...new Set(roles.filter(({ version }) => ids.has(version.id)).map(({ version }) => version.outlet))];
}

function groupsOf(roles: readonly RoleInText[], language: Language): RoleInText[][] {
  const groups: RoleInText[][] = [];
  for (const role of roles) {
    const group = groups.find(
      ([first, ...more]) =>
        (first !== undefined && areAlike(first, role, language)) ||
        more.some((one) => isSpeltOut(one.role, role.role) || isSpeltOut(role.role, one.role)) ||
        [first!, ...more].every((one) => language.isSameOffice(one.role, role.role)),
    );
    if (group === undefined) groups.push([role]);
    else group.push(role);
  }
  // Roles alike enough to make no table of their own are still told in the words of each: a "Lornian coach" is not called "head coach".
  return groups.length < 2 ? groups : groups.flatMap((group) => byWording(group, language));
}

function rowOf(group: readonly RoleInText[], language: Language): LabelRow {
  return {
    label: group[0]!.role,
    charged: chargeOf(group[0]!, language),
    evidence: group.map((role) => evidenceAt(role.version, role, role.role)),
  };
}

/** A group parted where a role has a word that the first of its part says in no way, and lacks one of those that it says. */
function byWording(group: readonly RoleInText[], language: Language): RoleInText[][] {
  const parts: RoleInText[][] = [];
  for (const role of group) {
    const part = parts.find(([first]) => isWorded(first!, role, language));
    if (part === undefined) parts.push([role]);
    else part.push(role);
  }
  return parts;
}

function chargeOf(role: RoleInText, language: Language): string | null {
  return (
    wordsIn(role.version, role)
      .map((word) => language.charge(word.lemma))
      .find((reason) => reason !== null) ?? null
  );
}
