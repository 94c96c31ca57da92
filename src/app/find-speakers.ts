import type { OpenArchive } from '../archive/open.ts';
import { speakerKeysOf } from '../archive/speakers.ts';
import { english } from '../languages/en/language.ts';
import { editDistance } from '../text/edit-distance.ts';

/** Mistakes that a name as typed may have: one in five letters, two at most. */
const LETTERS_PER_MISTAKE = 5;
const MOST_MISTAKES = 2;

/**
 * The keys of the speakers that `typed` may mean: those that have it as a part of their name, else those where a part
 * differs from it by a mistake or two.
 */
export async function findSpeakers({ db }: OpenArchive, typed: string): Promise<string[]> {
  const wanted = english.nameKey(typed);
  const keys = await speakerKeysOf(db);
  const exact = keys.filter((key) => ` ${key} `.includes(` ${wanted} `));
  if (exact.length > 0) return exact;
  const mistakes = Math.min(MOST_MISTAKES, Math.floor(wanted.length / LETTERS_PER_MISTAKE));
  const near = (part: string): boolean => editDistance(part, wanted, mistakes) <= mistakes;
  return mistakes === 0 ? [] : keys.filter((key) => [key, ...key.split(' ')].some(near));
}
