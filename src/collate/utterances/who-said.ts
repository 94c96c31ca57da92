import type { Spoken } from './comparison.ts';
import type { Known } from './known.ts';
import { countShared } from './shared.ts';
import type { Speaker } from './speakers.ts';

/** Named people are the same or not; of roles, organisations and countries, which speak for each other, only sameness is sure. */
export function speakerRelation(a: Speaker | null, b: Speaker | null): 'same' | 'other' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  const isOther = a.kind === 'person' && b.kind === 'person' && a.named && b.named && !shareName(a.name, b.name);
  return isOther ? 'other' : 'unknown';
}

/** Whether both are given to somebody, and not to one. */
export function haveTwoSpeakers(a: Spoken, b: Spoken): boolean {
  return a.speaker !== null && b.speaker !== null && a.speaker !== b.speaker;
}

/** A surname alone may be anybody's who bears it. */
function shareName(a: string, b: string): boolean {
  const [ours, theirs] = [a.split(' '), b.split(' ')];
  return ours.every((part) => theirs.includes(part)) || theirs.every((part) => ours.includes(part));
}

/** Whether who said it is named on both sides, and no word of the one naming is in the other. */
export function sourcesApart(a: Spoken, b: Spoken, ours: ReadonlySet<string>, theirs: ReadonlySet<string>): boolean {
  if (a.speaker !== null && a.speaker === b.speaker) return false;
  return ours.size > 0 && theirs.size > 0 && countShared(ours, theirs) === 0;
}

/** Whether the two were said to one hearer; unknown where a report does not tell to whom. */
export function occasionRelation(ours: Known, theirs: Known): 'same' | 'other' | 'unknown' {
  if (ours.occasion === undefined || theirs.occasion === undefined) return 'unknown';
  return ours.occasion === theirs.occasion ? 'same' : 'other';
}

/** Share of the words that name who said the one that stand around the other. */
export function foundAround(source: readonly string[], around: ReadonlySet<string>): number {
  let found = 0;
  for (const lemma of source) if (around.has(lemma)) found++;
  return source.length === 0 ? 0 : found / source.length;
}
