import type { Language, PlaceName } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';
import type { Draft } from '../draft.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, type Version } from '../version.ts';
import { plain, respeltPairs, type SpeltName } from './respelt-names.ts';

/** Letters of a place's name: of shorter ones a known variant may be another word. */
const LEAST_LETTERS = 4;

/**
 * Places and people in full whose name outlets spell in different ways, as the language's table of variants has them ("Kiev", "Kyiv";
 * "Dmitry", "Dmitri"), and places that they have under different names ("Burma", "Myanmar").
 */
export function spellingFindings(versions: readonly Version[], language: Language): Draft[] {
  return namesIn(versions, language).flatMap(({ kind, parts, spelt }) =>
    kind === 'place' || (kind === 'person' && parts.length > 1) ? (draft(spelt) ?? []) : [],
  );
}

/** The same of a story, and whatever else its reports spell in two ways: names one part of which is a letter or a sound apart. */
export function storySpellingFindings(versions: readonly Version[], language: Language): Draft[] {
  const names = namesIn(versions, language);
  const sets = new DisjointSets<Name>();
  for (const [a, b] of respeltPairs(names, language)) sets.join(a, b);
  return sets.groupsOf(names).flatMap((group) => {
    if (group.length < 2 && group[0]!.kind === 'name') return [];
    return draft(group.toSorted((a, b) => b.parts.length - a.parts.length).flatMap(({ spelt }) => spelt)) ?? [];
  });
}

interface Spelt {
  readonly kind: SpeltName['kind'];
  readonly version: Version;
  readonly name: string;
  readonly span: Span;
  /** Of a place with several names, which; `null` for any other. */
  readonly known: PlaceName | null;
}

/** A name over all its places and known variants. */
interface Name extends SpeltName {
  readonly spelt: readonly Spelt[];
}

function namesIn(versions: readonly Version[], language: Language): Name[] {
  const all = versions.flatMap(speltIn);
  const keyOf = ({ kind, known, name }: Spelt): string => `${kind} ${known?.key ?? language.nameKey(name)}`;
  return [...Map.groupBy(all, keyOf).values()].map((spelt) => ({
    kind: spelt[0]!.kind,
    parts: plain(spelt[0]!.name).replace(/\./g, '').split(' '),
    versions: [...new Set(spelt.map(({ version }) => version))],
    spelt,
  }));
}

/** Names of people in full or by the surname alone, of places by one word, and others of several words. */
const SHAPES: readonly (readonly [SpeltName['kind'], RegExp])[] = [
  ['person', /^\p{Lu}(?:[\p{Ll}-]+|\.)(?: \p{Lu}[\p{Ll}-]+)*$/u],
  ['place', /^\p{Lu}[\p{Ll}-]+$/u],
  ['name', /^\p{Lu}[\p{Ll}-]+\.?(?: (?:\p{Ll}+ ){0,2}\p{Lu}[\p{Ll}-]+)+$/u],
];

/** The first place of each spelling in a report; of somebody named in full not of the surname alone. */
function speltIn(version: Version): Spelt[] {
  const found = new Map<string, Spelt>();
  const { text } = version.read.document;
  for (const { kind, form, start, end } of version.read.annotations.mentions) {
    const written = text.slice(start, end).replace(/['’]s$/, '');
    const name = kind === 'person' ? version.language.personName(written).name : written;
    if (form !== 'name' || found.has(name)) continue;
    const known = kind === 'place' ? knownPlace(version, name) : null;
    const shape = SHAPES.find(([own, pattern]) => (own === kind || own === 'name') && pattern.test(name));
    if (known === null && (shape === undefined || name.length < LEAST_LETTERS)) continue;
    const from = start + written.length - name.length;
    found.set(name, {
      kind: known === null ? shape![0] : 'place',
      version,
      name,
      span: { start: from, end: from + name.length },
      known,
    });
  }
  const surnames = new Set([...found.keys()].flatMap((name) => name.split(' ').slice(1).at(-1) ?? []));
  return [...found.values()].filter(({ kind, name }) => kind !== 'person' || !surnames.has(name));
}

function knownPlace(version: Version, name: string): PlaceName | null {
  const known = version.language.placeName(name);
  const { near } = known ?? { near: null };
  return near === null || version.words.some(({ form }) => near.includes(form)) ? known : null;
}

/** A name without what house style decides: capitals, hyphens, spaces, apostrophes and marks over letters. */
const bare = (name: string): string => plain(name).replace(/[\p{P}\s]/gu, '');

/** One row a spelling; `null` where one outlet alone has them all, or they differ in house style alone. */
function draft(all: readonly Spelt[]): Draft | null {
  const spellings = spellingsOf(all);
  const outlets = new Set(all.map(({ version }) => version.outlet));
  const apart = spellings.some((spelt) => new Set(spelt.map(({ version }) => version.outlet)).size < outlets.size);
  if (spellings.length < 2 || outlets.size < 2 || !apart) return null;
  const rows = spellings.map((spelt) => ({
    label: spelt[0]!.name,
    charged: null,
    evidence: spelt.map(({ version, span, name }) => evidenceAt(version, span, name)),
  }));
  const told = spellings.map(
    (spelt) => `“${spelt[0]!.name}” (${listed([...new Set(spelt.map(({ version }) => version.outlet))])})`,
  );
  const known = all.find((spelt) => spelt.known !== null)?.known ?? null;
  const says =
    known === null
      ? `The reports spell one name in different ways: ${listed(told)}.`
      : `The reports have one place under different names: ${listed(told)} (${known.why}).`;
  return {
    kind: 'labels',
    explanation: says,
    strength: 0.4,
    evidence: rows.flatMap((row) => row.evidence),
    detail: { type: 'labels', of: spellings[0]![0]!.name, rows },
  };
}

/** Those of one spelling together; a surname alone goes with the name in full that has it. */
function spellingsOf(all: readonly Spelt[]): readonly (readonly Spelt[])[] {
  const spellings = new Map<string, Spelt[]>();
  for (const spelt of all) {
    const own = spelt.known?.name ?? bare(spelt.name);
    const full = [...spellings].find(
      ([, [first]]) => first!.name.includes(' ') && bare(first!.name.split(' ').at(-1)!) === own,
    );
    const key = full?.[0] ?? own;
    spellings.set(key, [...(spellings.get(key) ?? []), spelt]);
  }
  return [...spellings.values()];
}
