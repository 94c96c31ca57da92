import { dayInWords } from '../../core/day-in-words.ts';
import type { LabelRow } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import { oncePerStory } from '../once.ts';
import { listed } from '../sentences.ts';
import type { Version } from '../version.ts';
import { chargesOf, outletsOf, rowsOf, toldRows } from './rows.ts';
import { type Place, placeNamesIn, type TermInText, termsIn } from './term.ts';

/** The same for a story. */
export const rivalLabelFindings = oncePerStory((story) => rivalTermFindings(story.versions, story.language));

/** What the versions call the same event or group, where the terms are rivals and at least one is charged. */
export function rivalTermFindings(versions: readonly Version[], language: Language): Draft[] {
  const known = placeNamesIn(versions, language);
  const all = versions.flatMap((version) => termsIn(version, language, known));
  const terms = all.filter((term) => term.actual && !term.quoted);
  return [...Map.groupBy(terms, ({ field }) => field).values()].flatMap((own) =>
    groupsOf(own, commonNames(versions, own)).flatMap((group) => draft(withElsewhere(group, own)) ?? []),
  );
}

/** The two places that stand by most terms of a field, for they tell one event from another no more. */
function commonNames(versions: readonly Version[], terms: readonly TermInText[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const placed = terms.filter(({ tie: by }) => by !== 'day');
  for (const term of placed) for (const { key } of term.places) counts.set(key, (counts.get(key) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).filter(([, count]) => count > versions.length);
  return new Set(ranked.slice(0, 2).map(([name]) => name));
}

/** Groups of terms for one thing: of one field, tied by a name close by, or by the year and any name. */
function groupsOf(terms: readonly TermInText[], everywhere: ReadonlySet<string>): TermInText[][] {
  const sets = new DisjointSets<TermInText>();
  for (const a of terms) {
    for (const b of terms) if (!sets.areJoined(a, b) && sameThing(a, b, everywhere)) sets.join(a, b);
  }
  return sets.groupsOf(terms);
}

/** A group with the first charged word of its kinds that one of its outlets has elsewhere only: whoever writes of “riots” two lines below does not keep from it. */
function withElsewhere(group: readonly TermInText[], all: readonly TermInText[]): readonly TermInText[] {
  const keyOf = ({ version, charged }: TermInText): string => `${version.outlet} ${charged}`;
  const known = new Set(group.map(keyOf));
  const outlets = new Set(group.map(({ version }) => version.outlet));
  const charges = new Set(group.map(({ charged }) => charged));
  const others = all.filter(
    (term) =>
      term.names &&
      term.charged !== null &&
      charges.has(term.charged) &&
      outlets.has(term.version.outlet) &&
      !known.has(keyOf(term)),
  );
  return [...group, ...[...Map.groupBy(others, keyOf).values()].map(([first]) => first!)];
}

function sameThing(a: TermInText, b: TermInText, everywhere: ReadonlySet<string>): boolean {
  if (a.field !== b.field || (a.year !== null && b.year !== null && a.year !== b.year)) return false;
  if (a.tie === 'day') return a.version !== b.version && a.day !== null && a.day === b.day && meet(a.places, b.places);
  if (a.tie === 'year') return a.year !== null && a.year === b.year && meet(a.places, b.places);
  if (!a.lasts && isPast(a) !== isPast(b)) return false;
  const oneSide = a.sides.some((side) => b.sides.includes(side));
  if (!oneSide && ((a.sides.length > 0 && b.sides.length > 0) || farApart(a.version.day, b.version.day))) return false;
  const telling = (places: readonly Place[]): Place[] => places.filter(({ key }) => !everywhere.has(key));
  return meet(telling(a.places), telling(b.places));
}

/** Whether the sentence tells a year other than the report's own: of a march long past a rival word tells nothing today. */
const isPast = ({ year, version: { day } }: TermInText): boolean =>
  year !== null && day !== null && year !== day.slice(0, 4);

/**
 * Of reports farther apart, the armed men or the crowd of one place are others, unless both say whose side they take ("pro-Russian",
 * "Russian-backed"): over a year's reports five of six tables without that were wrong.
 */
const MOST_DAYS = 3;

function farApart(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && Math.abs(Date.parse(a) - Date.parse(b)) > MOST_DAYS * 86_400_000;
}

function meet(a: readonly Place[], b: readonly Place[]): boolean {
  return a.some(({ key }) => b.some((other) => areKin(key, other.key)));
}

function draft(all: readonly TermInText[]): Draft | null {
  const group = all.filter(({ names }) => names);
  const rows = rowsOf(group);
  const outlets = new Set(group.map((term) => term.version.outlet));
  const byOutlet = new Set(group.map((term) => `${term.version.outlet} ${term.term}`));
  if (rows.length < 2 || outlets.size < 2 || byOutlet.size < 2 || !differInCharge(group)) return null;
  const thing = thingOf(group);
  return {
    kind: 'labels',
    explanation: `The reports have different words for ${thing}: ${toldRows(rows, group)}.${chargesOf(rows)}`,
    strength: takesSides(rows, group) ? Math.min(1, 0.6 + 0.08 * rows.length) : SLIGHT,
    evidence: rows.flatMap((row) => row.evidence),
    detail: { type: 'labels', of: thing, rows },
  };
}

/** Whether some outlet has no word of a charge that another has. */
function differInCharge(group: readonly TermInText[]): boolean {
  const byOutlet = [...Map.groupBy(group, ({ version }) => version.outlet).values()];
  return group.some(
    ({ charged }) => charged !== null && byOutlet.some((own) => own.every((other) => other.charged !== charged)),
  );
}

/** Of words that nobody takes sides by: shown, but behind all else. */
const SLIGHT = 0.4;

/** Whether some outlet has a charged term for it and no plain one: whoever writes "talks" as well as "negotiations" takes no side by either. */
function takesSides(rows: readonly LabelRow[], group: readonly TermInText[]): boolean {
  const plain = new Set(rows.filter(({ charged }) => charged === null).flatMap((row) => [...outletsOf(row, group)]));
  return rows.some((row) => row.charged !== null && [...outletsOf(row, group)].some((outlet) => !plain.has(outlet)));
}

/** What all the terms name, as a sentence has it: "the fighting in Larn", "the talks on 2 May 2024". */
function thingOf(group: readonly TermInText[]): string {
  const [first] = group as [TermInText, ...TermInText[]];
  if (first.tie === 'day') return `${first.thing} on ${dayInWords(first.day!)}`;
  const dated = group.filter(({ year }) => year !== null && year === first.year).length * 2 > group.length;
  const shared = placesOf(group);
  // Of one change of rule also the place that fewest name beside it: Larn, in a war over all of Ostrad.
  const places = [...new Set([...shared.slice(0, 1), ...(first.tie === 'year' ? shared.slice(-1) : [])])];
  return `${first.thing}${places.length === 0 ? '' : ` ${first.at} ${listed(places)}`}${dated ? `, in ${first.year}` : ''}`;
}

/** The places that the group shares, as they are written, those of most terms first; one at least. */
function placesOf(group: readonly TermInText[]): readonly string[] {
  const terms = group.flatMap((term) => term.places.map((place) => ({ ...place, outlet: term.version.outlet })));
  const ranked = [...Map.groupBy(terms, ({ key }) => key).values()].sort((a, b) => b.length - a.length);
  const shared = ranked.filter((own, i) => i === 0 || new Set(own.map(({ outlet }) => outlet)).size > 1);
  return shared.map(([first]) => first!.name);
}
