import type { Apparatus, Reading, Segment } from '../../core/apparatus.ts';
import type { Language } from '../../core/language.ts';
import { hull, type Span, slice } from '../../core/span.ts';
import { type CompareWords, wordComparison } from '../likeness.ts';
import { chooseBase } from './base.ts';
import { type Beside, findBeside } from './beside.ts';
import { alignRenderings, sharedForms } from './columns.ts';
import { type ClassDifference, differenceRules } from './differences.ts';
import { foldRenderings, withNames } from './folding.ts';
import { type Rendering, type Unit, unitKey } from './rendering.ts';
import { findReordering, findReworded } from './reordering.ts';
import { cutIntoPlaces, type Stretch } from './segments.ts';
import { sourceReadings, type Told } from './sources.ts';

/**
 * The apparatus of two or more renderings of one utterance, in order of publication: a base and every variant against
 * it, each classed. A rendering is rebuilt exactly by reading its spans in order: they leave out only white space.
 *
 * All witnesses are aligned at once (see `alignMany`), then cut into places, then the words of a place grouped into
 * readings. Words that differ in capitals or in the marks about them count as the same reading. `told`: whom each gives
 * it to, `besides`: what its report has beside it, both in the order of the renderings.
 */
export function buildApparatus(
  renderings: readonly Rendering[],
  language: Language,
  compare: CompareWords = wordComparison(language),
  told: readonly (Told | null)[] = [],
  besides: readonly (readonly Beside[])[] = [],
): Apparatus {
  const compareUnits = withNames(compare);
  const rows = alignRenderings(foldRenderings(renderings, language), compareUnits);
  const similarity = sharedForms(renderings);
  const base = chooseBase(renderings, similarity);
  const places = cutIntoPlaces(rows, base.index, compareUnits);
  const classDifference = differenceRules(compareUnits, language);
  const segments = places.map((place) => segmentOf(place, renderings, base.index, classDifference));
  const moved = findReworded(findReordering(segments, places), places, classDifference);
  return {
    base: base.index,
    baseReason: base.reason,
    sources: sourceReadings(
      told.map((one, index) => (similarity(index, base.index) >= SAME_WORDS ? one : null)),
      base.index,
    ),
    segments: findBeside(moved, places, base.index, besides, compare),
  };
}

/** Renderings that share less than this of their words with the base may be of another saying: then another source is no news. */
const SAME_WORDS = 0.6;

function segmentOf(
  place: Stretch,
  renderings: readonly Rendering[],
  base: number,
  classDifference: ClassDifference,
): Segment {
  const words = renderings.map((_, index) => place.flatMap((row) => row[index] ?? []));
  const keys = words.map((units) => units.map((unit) => unit.form).join(' '));
  const readings = [...new Set(keys)].map((key): Reading => {
    const witnesses = keys.flatMap((other, index) => (other === key ? [index] : []));
    const spans = witnesses.map((index) => spanOf(words[index]!));
    const first = witnesses[0]!;
    const text = spans[0] == null ? '' : slice(renderings[first]!.text, spans[0]);
    const difference = key === keys[base] ? null : classDifference(words[base]!, firstByWords(witnesses, words));
    return { witnesses, spans, text, difference };
  });
  return { readings: readings.sort(inReadingOrder) };
}

/** The words of one witness of a reading, the same one in whatever order the witnesses come: one may take for a name what another does not. */
function firstByWords(witnesses: readonly number[], words: readonly Unit[][]): Unit[] {
  const keyed = witnesses.map((index) => ({ key: words[index]!.map(unitKey).join(' '), units: words[index]! }));
  return keyed.reduce((least, one) => (one.key < least.key ? one : least)).units;
}

function spanOf(units: readonly Unit[]): Span | null {
  return units.length === 0 ? null : hull(units.map((unit) => unit.outer));
}

/** The base's own first; then by number of witnesses; then the earlier first. */
function inReadingOrder(a: Reading, b: Reading): number {
  if (a.difference === null || b.difference === null) return a.difference === null ? -1 : 1;
  return b.witnesses.length - a.witnesses.length || a.witnesses[0]! - b.witnesses[0]!;
}
