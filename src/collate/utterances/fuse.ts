import type { Spoken } from './comparison.ts';

/**
 * Joins groups that follow one another in the same speeches: where two outlets print the same three sentences, that is
 * one utterance and not three. A piece that only one of them prints between two that all print comes in too: it was cut
 * out of the others. Pieces that nobody else has are joined with those next to them. Groups in order of their first.
 */
export function fuseGroups(sayings: readonly Spoken[], groups: readonly (readonly number[])[]): number[][] {
  const fused = groups.map((group) => [...group]);
  const groupOf = new Map(fused.flatMap((group) => group.map((saying) => [saying, group] as const)));
  for (const group of fused) {
    let next = follower(sayings, group, groupOf);
    while (next !== null) {
      for (const part of next) {
        for (const saying of part) groupOf.set(saying, group);
        group.push(...part);
        part.length = 0;
      }
      next = follower(sayings, group, groupOf);
    }
  }
  return fused.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
}

/** The group that follows `group` in every speech that has it, with the lone pieces between; `null` for none. */
function follower(
  sayings: readonly Spoken[],
  group: readonly number[],
  groupOf: ReadonlyMap<number, number[]>,
): number[][] | null {
  if (group.length === 0) return null;
  const ends = lastOfEachSpeech(sayings, group);
  const lone = ends.length === 1;
  const skipped: number[][] = [];
  let next: number[] | null = null;
  for (const end of ends) {
    let place = end + 1;
    while (!lone && inSameSpeech(sayings, end, place) && groupOf.get(place)!.length === 1) {
      skipped.push(groupOf.get(place)!);
      place++;
    }
    if (!inSameSpeech(sayings, end, place)) return null;
    next ??= groupOf.get(place)!;
    if (groupOf.get(place) !== next) return null;
  }
  return next !== null && sameSpeeches(sayings, ends, next) ? [...skipped, next] : null;
}

function lastOfEachSpeech(sayings: readonly Spoken[], group: readonly number[]): number[] {
  const last = new Map<unknown, number>();
  for (const saying of group) {
    const { attribution } = sayings[saying]!;
    last.set(attribution, Math.max(saying, last.get(attribution) ?? -1));
  }
  return [...last.values()];
}

function inSameSpeech(sayings: readonly Spoken[], a: number, b: number): boolean {
  return sayings[b] !== undefined && sayings[a]!.attribution === sayings[b]!.attribution;
}

function sameSpeeches(sayings: readonly Spoken[], ends: readonly number[], next: readonly number[]): boolean {
  const ours = new Set(ends.map((end) => sayings[end]!.attribution));
  const theirs = new Set(next.map((saying) => sayings[saying]!.attribution));
  return ours.size === theirs.size && [...ours].every((attribution) => theirs.has(attribution));
}
