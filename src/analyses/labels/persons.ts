import type { LabelRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { containment, matterOf } from '../likeness.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, type StoryInHand, type Version, wordsIn } from '../version.ts';

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
      person.roles.push(...actor.roles.flatMap((role) => placeOf(version, role) ?? []));
      people.set(key, person);
    }
  }
  return people;
}

/** The first place where the report has the role's words; `null` where it has them in another order. */
function placeOf(version: Version, role: string): RoleInText | null {
  const start = version.read.document.text.toLowerCase().indexOf(role.toLowerCase());
  return start < 0 ? null : { version, role, start, end: start + role.length };
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
  return containment(matterOf(wordsIn(a.version, a)), matterOf(wordsIn(b.version, b)), language) >= SAME_ROLE;
}

function chargeOf(role: RoleInText, language: Language): string | null {
  return (
    wordsIn(role.version, role)
      .map((word) => language.charge(word.lemma))
      .find((reason) => reason !== null) ?? null
  );
}
