import type { LabelRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { listed, outletAndDay } from '../sentences.ts';
import { evidenceAt, type Version, wordsIn } from '../version.ts';
import { haveContrast } from './contrast.ts';
import { type RoleInText, rolesByPerson } from './persons.ts';

/**
 * What the reports of several stories call one office of a person ("Kremlin spokesman", "spokesman of the President's Office"), with
 * the day of each. Over months people rise and leave: other offices, and what somebody was before, are no other words for what
 * he is, and one office told by party or place says nothing else. One finding a person and office; none where the reports of one story show it all.
 */
export function officeLabelFindings(
  versions: readonly Version[],
  language: Language,
  storyOf: ReadonlyMap<string, string>,
): Draft[] {
  return rolesByPerson(versions, language).flatMap(({ name, roles }) =>
    officesOf(roles, language).flatMap((office) => draft(name, office, language, storyOf) ?? []),
  );
}

/** A role with the office that it tells. */
interface Held extends RoleInText {
  readonly office: NonNullable<ReturnType<Language['officeIn']>>;
}

function officesOf(roles: readonly RoleInText[], language: Language): Held[][] {
  const offices: Held[][] = [];
  for (const role of roles) {
    const office = isOver(role, language) ? null : language.officeIn(role.role);
    if (office === null) continue;
    const held = { ...role, office };
    const same = offices.find((others) => others.every((other) => isOneOffice(other.office, office)));
    if (same === undefined) offices.push([held]);
    else same.push(held);
  }
  return offices;
}

function isOneOffice(a: Held['office'], b: Held['office']): boolean {
  const areApart = a.fields.length > 0 && b.fields.length > 0 && !a.fields.some((field) => b.fields.includes(field));
  return a.name === b.name && !areApart;
}

/** "The former minister", "then-senator". */
function isOver({ version, start, end }: RoleInText, language: Language): boolean {
  const before = wordsIn(version, { start: Math.max(0, start - WORD_BEFORE), end: start }).findLast(({ form }) =>
    /\p{L}/u.test(form),
  );
  const words = [...(before === undefined ? [] : [before]), ...wordsIn(version, { start, end })];
  return words.some(({ form }) =>
    form.split(/[-‐]/).some((part) => FORMER.some((signal) => language.signals(part).includes(signal))),
  );
}

/** Letters within which the word before a role ends. */
const WORD_BEFORE = 14;
const FORMER = ['past', 'thereafter'] as const;

function draft(
  name: string,
  roles: readonly Held[],
  language: Language,
  storyOf: ReadonlyMap<string, string>,
): Draft | null {
  const groups = groupsOf(roles, language);
  if (!haveContrast(groups, language)) return null;
  const rows = groups.map(rowOf);
  const outlets = new Set(roles.map(({ version }) => version.outlet));
  if (rows.length < 2 || outlets.size < 2 || isToldInOne(rows, storyOf)) return null;
  const told = rows.map((row) => `“${row.label}”${isOneWording(row) ? '' : ' or the like'} (${reportsOf(row, roles)})`);
  return {
    kind: 'labels',
    explanation: `${name} is called ${listed(told)}.`,
    strength: 0.45,
    evidence: rows.flatMap(({ evidence }) => evidence),
    detail: { type: 'labels', of: name, rows },
  };
}

const isOneWording = ({ evidence }: LabelRow): boolean => new Set(evidence.map(({ label }) => label)).size === 1;

/** One row for those that say whose or what kind of office it is by words that the one or the other has all; labelled by the commonest wording. */
function groupsOf(roles: readonly Held[], language: Language): Held[][] {
  const groups: Held[][] = [];
  for (const role of roles.toSorted((a, b) => b.office.of.length - a.office.of.length)) {
    const group = groups.find((others) => others.some((other) => isWithin(role.office.of, other.office.of, language)));
    if (group === undefined) groups.push([role]);
    else group.push(role);
  }
  return groups;
}

function rowOf(group: readonly Held[]): LabelRow {
  const wordings = [...Map.groupBy(group, ({ role }) => role).values()].sort((a, b) => b.length - a.length);
  const evidence = group.map((role) => evidenceAt(role.version, role, role.role));
  return { label: wordings[0]![0]!.role, charged: null, evidence };
}

/** "Russian" is within "of Russia", "F.B.I." within "Federal Bureau of Investigation". */
function isWithin(few: readonly string[], many: readonly string[], language: Language): boolean {
  const initials = many.map((word) => word.slice(0, 1)).join('');
  return few.every((word) => {
    const bare = word.replaceAll('.', '');
    const isInitials = bare.length > 1 && initials.includes(bare);
    return isInitials || many.some((other) => areKin(language.nameKey(word), language.nameKey(other)));
  });
}

/** Whether the reports of one story have all the rows. */
function isToldInOne(rows: readonly LabelRow[], storyOf: ReadonlyMap<string, string>): boolean {
  const [first, ...others] = rows.map(({ evidence }) => new Set(evidence.map(({ document }) => storyOf.get(document))));
  return [...first!].some((story) => others.every((stories) => stories.has(story)));
}

/** So many reports of a row are told with their days, the first ones. */
const MOST_TOLD = 3;

function reportsOf(row: LabelRow, roles: readonly RoleInText[]): string {
  const ids = new Set(row.evidence.map(({ document }) => document));
  const versions = roles.map(({ version }) => version).filter(({ id }) => ids.has(id));
  const all = [...new Set(versions.toSorted((a, b) => ((a.day ?? '~') < (b.day ?? '~') ? -1 : 1)).map(outletAndDay))];
  const more = all.length - MOST_TOLD;
  return more > 1 ? `${all.slice(0, MOST_TOLD).join('; ')} and ${more} more` : listed(all);
}
