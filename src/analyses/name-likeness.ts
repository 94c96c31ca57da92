import type { Version } from './version.ts';

/** Words of names that a report must have for their absence elsewhere to tell anything: a brief names one place. */
const LEAST_NAMES = 4;

/**
 * How alike two reports are by whom and what they name: cosine of the words of all names, each by its rarity and how
 * often it stands there, 0 to 1. `null` where either names too few to tell. Two reports of one event share most of what
 * matters; of the pairs of the benchmark's stories two in a hundred lie below 0.05, of pairs of two like events half.
 */
export function nameLikeness(a: Version, b: Version): number | null {
  const [first, second] = [namesOf(a), namesOf(b)];
  if (first.size < LEAST_NAMES || second.size < LEAST_NAMES) return null;
  let shared = 0;
  for (const [word, weight] of first) shared += weight * (second.get(word) ?? 0);
  return shared / (lengthOf(first) * lengthOf(second));
}

const known = new WeakMap<Version, ReadonlyMap<string, number>>();

function namesOf(version: Version): ReadonlyMap<string, number> {
  const found = known.get(version) ?? countNames(version);
  known.set(version, found);
  return found;
}

function countNames({ read, language }: Version): Map<string, number> {
  const names = new Map<string, number>();
  for (const { form, name } of read.annotations.mentions) {
    if (form !== 'name') continue;
    for (const part of name.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
      if (part.length < LEAST_LETTERS) continue;
      const key = language.nameKey(part);
      names.set(key, (names.get(key) ?? 0) + language.rarity(part));
    }
  }
  return names;
}

/** Shorter parts of names are initials and particles. */
const LEAST_LETTERS = 3;

function lengthOf(names: ReadonlyMap<string, number>): number {
  return Math.sqrt([...names.values()].reduce((sum, weight) => sum + weight * weight, 0));
}
