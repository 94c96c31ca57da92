import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';
import { containment, type Matter } from '../likeness.ts';
import type { Version, Word } from '../version.ts';

/** A word for somebody or something that may have others for the same, where it stands. */
export interface LikeWord {
  readonly version: Version;
  /** Words of one field alone compare. */
  readonly field: string;
  readonly term: string;
  readonly charged: string | null;
  readonly span: Span;
  /** How many, as the word before tells; `null` where none does. */
  readonly number: string | null;
  /** All terms of its field in its sentence. */
  readonly beside: readonly string[];
  /** What its sentence tells, without it. */
  readonly matter: Matter;
  /** The telling words that stand next to it, each after a sign for its side. */
  readonly next: readonly string[];
}

/** How many telling words next to a noun are compared, on either side. */
const NEXT = 3;

/** The telling words next to the term from `start` to `end`, each after a sign for its side. */
export function nextTo(words: readonly Word[], start: number, end: number): string[] {
  return [
    ...telling(words.slice(0, start).toReversed()).map((lemma) => `<${lemma}`),
    ...telling(words.slice(end)).map((lemma) => `>${lemma}`),
  ];
}

const telling = (words: readonly Word[]): string[] =>
  words
    .filter(({ matter }) => matter)
    .slice(0, NEXT)
    .map(({ lemma }) => lemma);

/** Those that stand for one thing each: two sentences of different outlets tell much the same, and the words next to the two are the same. */
export function groupsOf(all: readonly LikeWord[], language: Language): LikeWord[][] {
  const sets = new DisjointSets<LikeWord>();
  for (const ofField of Map.groupBy(all, ({ field }) => field).values()) {
    for (const [a, b] of nextAlike(ofField, language)) {
      if (!sets.areJoined(a, b) && sameThing(a, b, language)) sets.join(a, b);
    }
  }
  return sets.groupsOf(all);
}

/** The pairs whose nouns have enough words in common next to them, on the same side, in the same word or a synonym. */
function* nextAlike(all: readonly LikeWord[], language: Language): Iterable<[LikeWord, LikeWord]> {
  const having = new Map<string, number[]>();
  for (const [i, one] of all.entries()) {
    for (const word of new Set(one.next)) {
      const own = having.get(word);
      if (own) own.push(i);
      else having.set(word, [i]);
    }
  }
  const likes = new Map([...having.keys()].map((word) => [word, havingLike(word, having, language)]));
  const counts = new Uint8Array(all.length);
  for (const [i, a] of all.entries()) {
    counts.fill(0);
    for (const word of new Set(a.next)) for (const j of likes.get(word)!) counts[j]!++;
    for (let j = i + 1; j < all.length; j++) {
      if (counts[j]! >= (a.term === all[j]!.term ? SAME_NOUN_WORDS : SAME_WORDS)) yield [a, all[j]!];
    }
  }
}

/** Which have a word or a synonym of it next to them, on the same side. */
function havingLike(word: string, having: ReadonlyMap<string, readonly number[]>, language: Language): Set<number> {
  const [side, lemma] = [word.slice(0, 1), word.slice(1)];
  return new Set([lemma, ...language.synonyms(lemma)].flatMap((one) => having.get(`${side}${one}`) ?? []));
}

/**
 * Share of the shorter sentence's matter that the other must have, and how many words next to the nouns both must have.
 * From 0.35 on the tables were of one group but for a line now and then, at 0.25 general words on migrants came in.
 */
const SAME_SENTENCE = 0.5;
const SAME_WORDS = 2;
/** The same for one noun in two reports: "pirates" are as often others. */
const SAME_NOUN_SENTENCE = 0.6;
const SAME_NOUN_WORDS = 3;

function sameThing(a: LikeWord, b: LikeWord, language: Language): boolean {
  if (a.version.outlet === b.version.outlet) return false;
  // "Protesters and rioters" are two groups.
  if (a.term !== b.term && (a.beside.includes(b.term) || b.beside.includes(a.term))) return false;
  if (a.number !== null && b.number !== null && a.number !== b.number) return false;
  const least = a.term === b.term ? SAME_NOUN_SENTENCE : SAME_SENTENCE;
  return containment(a.matter, b.matter, language) >= least;
}
