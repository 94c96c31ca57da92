import type { Correction, Place } from '../../core/correction.ts';
import { overlaps, type Span } from '../../core/span.ts';

/** What corrections of utterances need to know of a saying. */
export interface PlacedSaying {
  readonly document: string;
  readonly content: readonly Span[];
}

/**
 * Groups of sayings as people put them right, in the order of the corrections: those said to be one are joined; of those
 * said not to be one, what stands at `b` leaves for a group of its own. Places where nothing is said are passed over.
 */
export function correctSayings<T extends PlacedSaying>(
  groups: readonly (readonly T[])[],
  corrections: readonly Correction[],
): T[][] {
  let corrected = groups.map((group) => [...group]);
  for (const correction of corrections) {
    if (correction.op === 'one-utterance') corrected = join(corrected, correction.a, correction.b);
    else if (correction.op === 'not-one-utterance') corrected = part(corrected, correction.a, correction.b);
  }
  return corrected;
}

function stands(saying: PlacedSaying, place: Place): boolean {
  return saying.document === place.document && saying.content.some((span) => overlaps(span, place));
}

function join<T extends PlacedSaying>(groups: T[][], a: Place, b: Place): T[][] {
  const first = groups.findIndex((group) => group.some((saying) => stands(saying, a)));
  const second = groups.findIndex((group) => group.some((saying) => stands(saying, b)));
  if (first < 0 || second < 0 || first === second) return groups;
  return groups.flatMap((group, i) => (i === second ? [] : [i === first ? [...group, ...groups[second]!] : group]));
}

function part<T extends PlacedSaying>(groups: T[][], a: Place, b: Place): T[][] {
  return groups.flatMap((group) => {
    const leaving = group.filter((saying) => stands(saying, b));
    const holds = leaving.length > 0 && leaving.length < group.length && group.some((saying) => stands(saying, a));
    return holds ? [group.filter((saying) => !leaving.includes(saying)), leaving] : [group];
  });
}
