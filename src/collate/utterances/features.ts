import type { CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';
import type { Saying } from './sayings.ts';
import { type Similarity, similarityOf } from './similarity.ts';
import type { Speaker } from './speakers.ts';

/** What speaks for or against two sayings being one. All from 0 to 1. */
export interface Features {
  /** Share of the lighter one's weight that the other answers: 1 for a fragment of a longer quotation. */
  readonly contained: number;
  /** Share of the weight of both that is answered. */
  readonly both: number;
  /** How much is answered, whatever its share: two words in common prove less than twelve. */
  readonly weight: number;
  /** Share of the lighter one's weight that stands in the longest run of answering words, in order, unbroken. */
  readonly run: number;
  /** How much of what both have in quotation marks stands there in one run of the same words: what is quoted was said. */
  readonly quotedRun: number;
  /** Share of the lighter one's weight that is answered, names and figures apart: all of a story's sayings share its names. */
  readonly matter: number;
  /** How many words of grammar answer beside others: whole phrases in common, not words scattered over a subject. */
  readonly phrases: number;
  /** Share of the answering words that stand in the same order. */
  readonly order: number;
  readonly namesShared: number;
  /** Both name somebody or something, and nothing in common. */
  readonly namesApart: number;
  readonly figuresShared: number;
  readonly figuresApart: number;
  readonly sameSpeaker: number;
  readonly otherSpeaker: number;
  /** Share of the words of the shorter naming of who said it that the other's has too: "police", "a police spokesman". */
  readonly sourceShared: number;
  /** One negates and the other does not. */
  readonly negation: number;
  readonly sameOccasion: number;
  readonly otherOccasion: number;
  /** How surely what stands before and after in both documents is one, from a first round; 0 in that round. */
  readonly neighbours: number;
}

/** A saying with who said it. */
export interface Spoken extends Saying {
  readonly speaker: Speaker | null;
}

export interface Compared {
  readonly features: Features;
  readonly similarity: Similarity;
}

/** The weight at which more of it adds no more: some five telling words. Chosen on the tuning pairs. */
const AMPLE_WEIGHT = 25;

/** The weight of a run of quoted words at which more of it adds no more: two telling words and what joins them. Chosen likewise. */
const AMPLE_QUOTED = 10;

/** So many words of grammar in common are ample. Chosen likewise. */
const AMPLE_PHRASES = 8;

/** Compares two sayings; `weigh` says how much a word tells in this story. */
export function compareSayings(a: Spoken, b: Spoken, compare: CompareWords, weigh: (word: Word) => number): Compared {
  const similarity = similarityOf(a.words, b.words, compare, weigh);
  const lighter = Math.min(totalWeight(a.words, weigh), totalWeight(b.words, weigh));
  const names = facts(a, b, (word) => (word.kind === 'name' ? word.nameKey : null));
  const figures = facts(a, b, (word) => word.figure);
  const speakers = relation(a.speaker, b.speaker);
  const occasions = occasionRelation(a, b);
  const features: Features = {
    contained: Math.max(similarity.ofA, similarity.ofB),
    both: similarity.both,
    weight: Math.min(1, similarity.weight / AMPLE_WEIGHT),
    run: lighter === 0 ? 0 : Math.min(1, longestRun(similarity, a.words, weigh) / lighter),
    quotedRun: Math.min(1, longestQuotedRun(similarity, a.words, b.words, weigh) / AMPLE_QUOTED),
    matter: matterShare(similarity, a.words, b.words, weigh),
    phrases: Math.min(1, similarity.pairs.filter((pair) => a.words[pair.a]!.kind === 'grammar').length / AMPLE_PHRASES),
    order: orderShare(similarity),
    namesShared: names.shared,
    namesApart: names.apart,
    figuresShared: figures.shared,
    figuresApart: figures.apart,
    sameSpeaker: Number(speakers === 'same'),
    otherSpeaker: Number(speakers === 'other'),
    sourceShared: sharedLemmas(a.source, b.source),
    negation: Number(negates(a) !== negates(b)),
    sameOccasion: Number(occasions === 'same'),
    otherOccasion: Number(occasions === 'other'),
    neighbours: 0,
  };
  return { features, similarity };
}

function totalWeight(words: readonly Word[], weigh: (word: Word) => number): number {
  return words.reduce((sum, word) => sum + weigh(word), 0);
}

function facts(a: Spoken, b: Spoken, keyOf: (word: Word) => string | null): { shared: number; apart: number } {
  const left = new Set(a.words.flatMap((word) => keyOf(word) ?? []));
  const right = new Set(b.words.flatMap((word) => keyOf(word) ?? []));
  if (left.size === 0 || right.size === 0) return { shared: 0, apart: 0 };
  const common = [...left].filter((key) => right.has(key)).length;
  return { shared: common / Math.min(left.size, right.size), apart: Number(common === 0) };
}

function longestRun(similarity: Similarity, words: readonly Word[], weigh: (word: Word) => number): number {
  let longest = 0;
  let current = 0;
  similarity.pairs.forEach((pair, index) => {
    const before = similarity.pairs[index - 1];
    const unbroken = before !== undefined && pair.a === before.a + 1 && pair.b === before.b + 1;
    current = (unbroken ? current : 0) + weigh(words[pair.a]!);
    longest = Math.max(longest, current);
  });
  return longest;
}

function longestQuotedRun(
  similarity: Similarity,
  a: readonly Word[],
  b: readonly Word[],
  weigh: (word: Word) => number,
): number {
  let longest = 0;
  let current = 0;
  similarity.pairs.forEach((pair, index) => {
    const before = similarity.pairs[index - 1];
    const word = a[pair.a]!;
    const other = b[pair.b]!;
    const unbroken = before !== undefined && pair.a === before.a + 1 && pair.b === before.b + 1;
    if (!unbroken) current = 0;
    current = word.quoted && other.quoted && word.lemma === other.lemma ? current + weigh(word) : 0;
    longest = Math.max(longest, current);
  });
  return longest;
}

function matterShare(
  similarity: Similarity,
  a: readonly Word[],
  b: readonly Word[],
  weigh: (word: Word) => number,
): number {
  const matter = (word: Word): number => (word.kind === 'matter' ? weigh(word) : 0);
  const lighter = Math.min(totalWeight(a, matter), totalWeight(b, matter));
  const answered = similarity.pairs.reduce(
    (sum, pair) => sum + pair.score * Math.min(matter(a[pair.a]!), matter(b[pair.b]!)),
    0,
  );
  return lighter === 0 ? 0 : Math.min(1, answered / lighter);
}

/** The longest increasing subsequence of the places in `b`, as a share of all (Fredman 1975 gives the method). */
function orderShare(similarity: Similarity): number {
  const tails: number[] = [];
  for (const { b } of similarity.pairs) {
    const at = tails.findIndex((tail) => tail >= b);
    if (at < 0) tails.push(b);
    else tails[at] = b;
  }
  return similarity.pairs.length === 0 ? 0 : tails.length / similarity.pairs.length;
}

/** Named people are the same or not; of roles, organisations and countries, which speak for each other, only sameness is sure. */
function relation(a: Speaker | null, b: Speaker | null): 'same' | 'other' | 'unknown' {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  return a.kind === 'person' && b.kind === 'person' && a.named && b.named ? 'other' : 'unknown';
}

function sharedLemmas(a: readonly Word[], b: readonly Word[]): number {
  const lemmas = (words: readonly Word[]): Set<string> =>
    new Set(words.filter(({ kind }) => kind !== 'grammar').map(({ lemma }) => lemma));
  const [left, right] = [lemmas(a), lemmas(b)];
  const smaller = Math.min(left.size, right.size);
  return smaller === 0 ? 0 : [...left].filter((lemma) => right.has(lemma)).length / smaller;
}

function occasionRelation(a: Spoken, b: Spoken): 'same' | 'other' | 'unknown' {
  const ours = a.attribution?.occasion?.to?.toLowerCase();
  const theirs = b.attribution?.occasion?.to?.toLowerCase();
  if (ours === undefined || theirs === undefined) return 'unknown';
  return ours === theirs ? 'same' : 'other';
}

/** Whether the outcome is a negative: the words negate, or the act does ("denied that"), and not both. */
function negates({ words, attribution }: Spoken): boolean {
  return (words.filter((word) => word.negates).length % 2 === 1) !== (attribution?.negated ?? false);
}
