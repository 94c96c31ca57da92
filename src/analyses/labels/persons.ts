import type { LabelRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { containment, matterOf } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';

/** What one report calls a person, where. */
interface RoleInText {
  readonly version: Version;
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

/** The roles and titles that reports give to the same person, where they differ in more than length. One finding a person. */
export function personLabelFindings(story: StoryInHand): Draft[] {
  return [...rolesByPerson(story)].flatMap(([, { name, roles }]) => draft(name, roles, story.language) ?? []);
}

function rolesByPerson(story: StoryInHand): Map<string, { name: string; roles: RoleInText[] }> {
  const people = new Map<string, { name: string; roles: RoleInText[] }>();
  for (const version of story.versions) {
    for (const actor of version.read.annotations.actors) {
      if (actor.kind !== 'person' || !/\s/.test(actor.name)) continue;
      const key = story.language.nameKey(actor.name);
      const person = people.get(key) ?? { name: actor.name, roles: [] };
      person.roles.push(...actor.roles.flatMap((role) => placeOf(version, role, actor.name) ?? []));
      people.set(key, person);
    }
  }
  return people;
}

/**
 * The first place where the report puts the role beside the name, before it ("Kremlin spokesman Dmitry Peskov") or after
 * a comma ("Peskov, the spokesman …"); `null` where it nowhere does. A role found elsewhere may be another person's.
 */
function placeOf(version: Version, role: string, name: string): RoleInText | null {
  const text = version.read.document.text;
  const [whole, last] = [escaped(role), escaped(name.split(/\s+/).at(-1)!)];
  const before = new RegExp(
    `(?<=^|[^\\p{L}])${whole}(?=,?\\s+(?:\\p{Lu}[\\p{L}.'’-]*\\s+){0,3}${last}(?!\\p{L}))`,
    'iu',
  ).exec(text);
  const after = new RegExp(`(?<=${last},\\s+(?:\\p{L}+\\s+)?)${whole}(?!\\p{L})`, 'iu').exec(text);
  const found = before ?? after;
  // "Putin, British Prime Minister David Cameron and …" is a list of people.
  if (found === null || (before === null && /^\s+\p{Lu}/u.test(text.slice(found.index + found[0].length)))) return null;
  const place = { version, role, start: found.index, end: found.index + found[0].length };
  return isWhole(place) && isTitle(place) ? place : null;
}

/** Tags of words that no title or role has: "But City Councilman", "his sister", "whose spokesman". */
const FOREIGN = /^(?:CC|PRP\$?|WP\$?|WDT|WRB|RB[RS]?|VB[DPZ]?|MD|EX|UH)$/;

/** Whether the words are a role of two words or more with nobody else's name in them; one word ("man", "Miss") says too little. */
function isTitle({ version, start, end }: RoleInText): boolean {
  const words = wordsIn(version, { start, end });
  const names = version.read.annotations.mentions.filter(({ kind, form }) => kind === 'person' && form === 'name');
  if (words.some((word) => FOREIGN.test(word.tag) || names.some((name) => overlaps(name, word)))) return false;
  if (words[1]?.tag === 'IN' && words[0]!.tag.startsWith('NNP') && words.length < 4 && isPlace(version, words[0]!))
    return false;
  return words.filter((word) => word.matter).length >= 2 && words.at(-1)!.tag.startsWith('NN');
}

function isPlace(version: Version, word: Word): boolean {
  return version.read.annotations.mentions.some((mention) => mention.kind === 'place' && overlaps(mention, word));
}

/** Whether the label is not broken off in the middle ("head of Iran" before "'s Seismological Institute"). */
function isWhole({ version, end }: RoleInText): boolean {
  return !/^(?:['’]s|[-‑]|\s+(?:of|for|and)\s)/u.test(version.read.document.text.slice(end, end + 6));
}

function escaped(words: string): string {
  return words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+');
}

/** Two roles with this much of the shorter one's matter in common say the same at different length. */
const SAME_ROLE = 0.65;

function draft(name: string, roles: readonly RoleInText[], language: Language): Draft | null {
  const rows = rowsOf(roles, language);
  const outlets = new Set(roles.map(({ version }) => version.outlet));
  if (rows.length < 2 || outlets.size < 2) return null;
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

function rowsOf(roles: readonly RoleInText[], language: Language): LabelRow[] {
  const groups: RoleInText[][] = [];
  for (const role of roles) {
    const group = groups.find(([first]) => first !== undefined && alike(first, role, language));
    if (group === undefined) groups.push([role]);
    else group.push(role);
  }
  return groups.map((group) => ({
    label: group[0]!.role,
    charged: chargeOf(group[0]!, language),
    evidence: group.map((role) => evidenceAt(role.version, role, role.role)),
  }));
}

function alike(a: RoleInText, b: RoleInText, language: Language): boolean {
  const key = (role: RoleInText): string => role.role.toLowerCase().replace(/[^\p{L}\s]/gu, '');
  const words = (role: RoleInText): Set<string> => new Set(key(role).split(/\s+/));
  const [first, second] = [words(a), words(b)];
  if ([...first].every((word) => second.has(word)) || [...second].every((word) => first.has(word))) return true;
  return containment(matterOf(wordsIn(a.version, a)), matterOf(wordsIn(b.version, b)), language) >= SAME_ROLE;
}

function chargeOf(role: RoleInText, language: Language): string | null {
  return (
    wordsIn(role.version, role)
      .map((word) => language.charge(word.lemma))
      .find((reason) => reason !== null) ?? null
  );
}
