import type { Language, PlaceName } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { listed } from '../sentences.ts';
import { evidenceAt, type Version } from '../version.ts';

/** Letters of a place's name: of shorter ones a known variant may be another word. */
const LEAST_LETTERS = 4;

/**
 * Places and people whose name outlets spell in different ways, as the language's table of variants has them ("Kiev", "Kyiv";
 * "Dmitry", "Dmitri"), and places that they have under different names ("Burma", "Myanmar").
 */
export function spellingFindings(versions: readonly Version[], language: Language): Draft[] {
  const places = new Map<string, Spelt[]>();
  for (const version of versions) {
    for (const spelt of speltIn(version)) {
      const key = `${spelt.kind} ${spelt.known?.key ?? language.nameKey(spelt.name)}`;
      const known = places.get(key);
      if (known === undefined) places.set(key, [spelt]);
      else known.push(spelt);
    }
  }
  return [...places.values()].flatMap((all) => draft(all) ?? []);
}

interface Spelt {
  readonly kind: 'place' | 'person';
  readonly version: Version;
  readonly name: string;
  readonly span: Span;
  /** Of a place with several names, which; `null` for any other. */
  readonly known: PlaceName | null;
}

/** The first place of each spelling in a report. */
function speltIn(version: Version): Spelt[] {
  const found = new Map<string, Spelt>();
  const { text } = version.read.document;
  for (const { kind, form, start, end } of version.read.annotations.mentions) {
    const name = text.slice(start, end).replace(/['’]s$/, '');
    if ((kind !== 'place' && kind !== 'person') || form !== 'name' || found.has(name)) continue;
    const known = kind === 'place' ? knownPlace(version, name) : null;
    const shape = kind === 'place' ? /^\p{Lu}[\p{Ll}-]+$/u : /^\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}-]+)+$/u;
    if (known !== null || (shape.test(name) && name.length >= LEAST_LETTERS))
      found.set(name, { kind, version, name, span: { start, end: start + name.length }, known });
  }
  return [...found.values()];
}

function knownPlace(version: Version, name: string): PlaceName | null {
  const known = version.language.placeName(name);
  const { near } = known ?? { near: null };
  return near === null || version.words.some(({ form }) => near.includes(form)) ? known : null;
}

/** A name without what house style decides: capitals, hyphens, spaces, apostrophes and marks over letters. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();

/** One row a spelling; `null` where one outlet alone has them all, or they differ in house style alone. */
function draft(all: readonly Spelt[]): Draft | null {
  const spellings = [...Map.groupBy(all, ({ name, known }) => known?.name ?? bare(name)).values()];
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
  const { kind, known } = spellings.map(([first]) => first!).find((first) => first.known !== null) ?? spellings[0]![0]!;
  const says =
    known === null
      ? `The reports spell the name of one ${kind} in different ways: ${listed(told)}.`
      : `The reports have one place under different names: ${listed(told)} (${known.why}).`;
  return {
    kind: 'labels',
    explanation: says,
    strength: 0.4,
    evidence: rows.flatMap((row) => row.evidence),
    detail: { type: 'labels', of: spellings[0]![0]!.name, rows },
  };
}
