import { weightsOf } from '../../languages/en/weights.ts';
import { readSureTables, type SureTable } from '../model/sure-table.ts';
import { featureKey } from './features.ts';

/** What the table of words that begin no cue says of a key. */
export const MAY_BEGIN = 0;
export const NO_CUE = 1;

/** The keys of a lemma with its tag, a word group with a tag, and a tag alone; numbers from `Attributes`. */
export const lemmaKey = (lemma: number, tag: number): number => featureKey(900, lemma, tag);
export const groupKey = (fine: number, tag: number): number => featureKey(901, fine, tag);
export const tagKey = (tag: number): number => featureKey(902, tag);

let loaded: SureTable | null = null;

/**
 * Whether a word hardly ever begins a cue (once in 250 times at most), so that it need not be looked at closer: told by its lemma
 * and tag where these are common, else by its word group and tag, else by its tag (`training/attribution/no-cue.ts`).
 */
export function isNoCue(lemma: number, tag: number, fine: number): boolean {
  loaded ??= readSureTables(weightsOf('no-cue'))[0]!;
  let told = loaded.of(lemmaKey(lemma, tag));
  if (told < 0) told = loaded.of(groupKey(fine, tag));
  if (told < 0) told = loaded.of(tagKey(tag));
  return told === NO_CUE;
}
