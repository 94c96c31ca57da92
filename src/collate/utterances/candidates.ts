import type { Language } from '../../core/language.ts';
import type { Word } from '../words.ts';
import type { Saying } from './sayings.ts';

/** Two sayings worth comparing: indices, the smaller first. */
export type Candidate = readonly [number, number];

export interface CandidateLimits {
  /** Each saying is compared with so many others at most, the likeliest. */
  readonly most: number;
  /** Share of the lighter saying's weight that a pair must have in common to be compared at all. */
  readonly leastShared: number;
}

/** A word in more of the sayings than this brings no candidates by itself; it is what the story is about. */
const MOST_POSTINGS = 400;

/**
 * Finds the pairs that share enough words, without comparing all with all: an index from words to sayings, asked with
 * each saying's words and their synonyms (Zobel and Moffat 2006, "Inverted files for text search engines", ACM
 * Computing Surveys 38, section 3). Words count by their first letters, so that "invade" finds "invasion". `eligible`
 * says which two may be compared.
 */
export function findCandidates(
  sayings: readonly Saying[],
  weigh: (word: Word) => number,
  language: Language,
  eligible: (a: number, b: number) => boolean,
  limits: CandidateLimits,
): Candidate[] {
  const keys = sayings.map((saying) => weightedKeys(saying.words, weigh));
  const totals = keys.map((own) => [...own.values()].reduce((sum, weight) => sum + weight, 0));
  const index = postings(keys);
  const found = new Map<string, Candidate>();
  sayings.forEach((saying, a) => {
    const shared = sharedWeights(saying, keys[a]!, index, keys, language);
    const ranked = [...shared]
      .filter(
        ([b, weight]) => b !== a && eligible(a, b) && weight >= limits.leastShared * Math.min(totals[a]!, totals[b]!),
      )
      .sort(([b, x], [c, y]) => y - x || b - c)
      .slice(0, limits.most);
    for (const [b] of ranked) found.set(a < b ? `${a} ${b}` : `${b} ${a}`, a < b ? [a, b] : [b, a]);
  });
  return [...found.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

/** Letters of a word that stand for it: enough to tell words apart, few enough to find its relatives. */
const KEY_LENGTH = 5;

function keyOf(lemma: string): string {
  return lemma.slice(0, KEY_LENGTH);
}

function weightedKeys(words: readonly Word[], weigh: (word: Word) => number): Map<string, number> {
  const keys = new Map<string, number>();
  for (const word of words) {
    if (word.kind === 'grammar') continue;
    const key = word.figure ?? keyOf(word.kind === 'name' ? word.nameKey : word.lemma);
    keys.set(key, Math.max(keys.get(key) ?? 0, weigh(word)));
  }
  return keys;
}

function postings(keys: readonly ReadonlyMap<string, number>[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  keys.forEach((own, saying) => {
    for (const key of own.keys()) {
      const known = index.get(key);
      if (known) known.push(saying);
      else index.set(key, [saying]);
    }
  });
  return index;
}

function sharedWeights(
  saying: Saying,
  own: ReadonlyMap<string, number>,
  index: ReadonlyMap<string, readonly number[]>,
  keys: readonly ReadonlyMap<string, number>[],
  language: Language,
): Map<number, number> {
  const shared = new Map<number, number>();
  for (const [key, weight] of own) {
    for (const other of listOf(index, key)) {
      shared.set(other, (shared.get(other) ?? 0) + Math.min(weight, keys[other]!.get(key)!));
    }
  }
  for (const word of saying.words) {
    if (word.kind !== 'matter') continue;
    const synonymKeys = new Set(
      language
        .synonyms(word.lemma)
        .map(keyOf)
        .filter((key) => !own.has(key)),
    );
    for (const key of synonymKeys) {
      for (const other of listOf(index, key)) {
        const weight = Math.min(own.get(keyOf(word.lemma)) ?? 0, keys[other]!.get(key)!);
        if (!keys[other]!.has(keyOf(word.lemma))) shared.set(other, (shared.get(other) ?? 0) + 0.75 * weight);
      }
    }
  }
  return shared;
}

function listOf(index: ReadonlyMap<string, readonly number[]>, key: string): readonly number[] {
  const list = index.get(key) ?? [];
  return list.length > MOST_POSTINGS ? [] : list;
}
