import type { Difference, Reading, Segment } from '../../core/apparatus.ts';
import type { ClassDifference } from './differences.ts';
import type { Unit } from './rendering.ts';
import type { Stretch } from './segments.ts';

/** Share of the matter words of a passage that must stand in the other for it to be the same one moved. */
export const MOVED = 0.8;

/**
 * `segments` with omissions and additions that are one passage moved told as reordering. An alignment keeps order, so
 * what a witness has elsewhere shows as left out here and put in there. `places` are the words of the segments.
 */
export function findReordering(segments: readonly Segment[], places: readonly Stretch[]): Segment[] {
  const moved = new Set<Reading>();
  segments.forEach((segment, from) => {
    const omission = segment.readings.find((reading) => reading.difference === 'omission');
    if (omission === undefined) return;
    const lost = matterOf(wordsOfBase(segment, places[from]!));
    segments.forEach((other, to) => {
      for (const addition of other.readings) {
        if (addition.difference !== 'addition') continue;
        const same = omission.witnesses.every((witness) => addition.witnesses.includes(witness));
        const gained = matterOf(wordsAt(places[to]!, addition.witnesses[0]!));
        if (!same || !samePassage(lost, gained)) continue;
        moved.add(omission);
        if (addition.witnesses.length === omission.witnesses.length) moved.add(addition);
      }
    });
  });
  return segments.map((segment) => ({
    readings: segment.readings.map((reading) =>
      moved.has(reading) ? { ...reading, difference: 'reordering' } : reading,
    ),
  }));
}

/** Places from one to the other, at most, for two words to be one that changed its place and its form. */
const NEAR = 4;

/** Differences by which one word answers another. */
const ANSWERS: ReadonlySet<Difference> = new Set(['synonym', 'inflection', 'softened', 'hardened']);

/**
 * `segments` with a word left out here and one put in nearby that answers it told as that word, moved: "the union's
 * creeping takeover of the port" and "a gradual union takeover". What is left out is then a reordering.
 */
export function findReworded(
  segments: readonly Segment[],
  places: readonly Stretch[],
  classDifference: ClassDifference,
): Segment[] {
  const told = segments.map(() => new Map<number, Difference>());
  segments.forEach((segment, from) => {
    const lost = matterIn(wordsOfBase(segment, places[from]!));
    const omission = segment.readings.find((reading) => reading.difference === 'omission');
    if (omission === undefined || lost.length !== 1) return;
    for (const witness of omission.witnesses) {
      for (const to of nearby(from, segments.length)) {
        if (told[to]!.has(witness) || matterIn(wordsOfBase(segments[to]!, places[to]!)).length > 0) continue;
        const gained = matterIn(wordsAt(places[to]!, witness));
        const difference = gained.length === 1 ? classDifference(lost, gained) : null;
        if (difference === null || !ANSWERS.has(difference)) continue;
        told[from]!.set(witness, 'reordering');
        told[to]!.set(witness, difference);
        break;
      }
    }
  });
  return segments.map(({ readings }, at) => ({
    readings: readings.flatMap((reading) => partedByDifference(reading, told[at]!)),
  }));
}

/** The places around one, nearest first. */
function nearby(from: number, count: number): number[] {
  const distances = Array.from({ length: NEAR }, (_, index) => index + 1);
  return distances.flatMap((distance) => [from - distance, from + distance]).filter((at) => at >= 0 && at < count);
}

/** A reading, parted where some of its witnesses differ from the base in another way than the rest. */
export function partedByDifference(reading: Reading, told: ReadonlyMap<number, Difference>): Reading[] {
  const groups = Map.groupBy(reading.witnesses, (witness) => told.get(witness) ?? reading.difference);
  return [...groups].map(([difference, witnesses]) => ({
    ...reading,
    difference,
    witnesses,
    spans: witnesses.map((witness) => reading.spans[reading.witnesses.indexOf(witness)]!),
  }));
}

function wordsOfBase(segment: Segment, place: Stretch): Unit[] {
  return wordsAt(place, segment.readings[0]!.witnesses[0]!);
}

function wordsAt(place: Stretch, witness: number): Unit[] {
  return place.flatMap((row) => row[witness] ?? []);
}

function matterOf(words: readonly Unit[]): string[] {
  return matterIn(words).map((word) => word.lemma);
}

function matterIn(words: readonly Unit[]): Unit[] {
  return words.filter((word) => word.kind !== 'grammar');
}

function samePassage(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const shared = a.filter((lemma) => b.includes(lemma)).length;
  return shared >= MOVED * Math.max(a.length, b.length);
}
