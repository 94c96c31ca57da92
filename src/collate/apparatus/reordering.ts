import type { Reading, Segment } from '../../core/apparatus.ts';
import type { Unit } from './rendering.ts';
import type { Stretch } from './segments.ts';

/** Share of the matter words of a passage that must stand in the other for it to be the same one moved. */
const MOVED = 0.8;

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

function wordsOfBase(segment: Segment, place: Stretch): Unit[] {
  return wordsAt(place, segment.readings[0]!.witnesses[0]!);
}

function wordsAt(place: Stretch, witness: number): Unit[] {
  return place.flatMap((row) => row[witness] ?? []);
}

function matterOf(words: readonly Unit[]): string[] {
  return words.filter((word) => word.kind !== 'grammar').map((word) => word.lemma);
}

function samePassage(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const shared = a.filter((lemma) => b.includes(lemma)).length;
  return shared >= MOVED * Math.max(a.length, b.length);
}
