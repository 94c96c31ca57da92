import type { Language } from '../../core/language.ts';
import type { Word } from '../words.ts';

/** What is compared: anything with words. */
type Worded = { readonly words: readonly Word[] };

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

/** What a word that only a synonym answers counts for. */
const SYNONYM_SHARE = 0.75;

/**
 * Finds the pairs that share enough words, without comparing all with all: an index from words to sayings, asked with
 * each saying's words and their synonyms, one accumulator a saying (Zobel and Moffat 2006, "Inverted files for text
 * search engines", ACM Computing Surveys 38, section 3). Words count by their first letters, so that "invade" finds
 * "invasion". `eligible` says which two may be compared.
 */
export function findCandidates(
  sayings: readonly Worded[],
  language: Language,
  eligible: (a: number, b: number) => boolean,
  limits: CandidateLimits,
): Candidate[] {
  const keys = sayings.map((saying) => weightedKeys(saying.words));
  const shared = new SharedWeights(keys, language, limits.leastShared);
  const found = new Set<number>();
  sayings.forEach((saying, a) => {
    const ranked = shared
      .of(saying, a, eligible)
      .sort((x, y) => y.weight - x.weight || x.b - y.b)
      .slice(0, limits.most);
    for (const { b } of ranked) found.add(Math.min(a, b) * sayings.length + Math.max(a, b));
  });
  return [...found].sort((x, y) => x - y).map((pair) => [Math.floor(pair / sayings.length), pair % sayings.length]);
}

/** Letters of a word that stand for it: enough to tell words apart, few enough to find its relatives. */
const KEY_LENGTH = 5;

function keyOf(lemma: string): string {
  return lemma.slice(0, KEY_LENGTH);
}

/** What stands for a telling word: its first letters, or its figure. */
export function weightKey({ figure, kind, nameKey, lemma }: Word): string {
  return figure ?? keyOf(kind === 'name' ? nameKey : lemma);
}

/** The telling words by their first letters, each with the most that it weighs. */
function weightedKeys(words: readonly Word[]): Map<string, number> {
  const keys = new Map<string, number>();
  for (const word of words) {
    if (word.kind === 'grammar') continue;
    const key = weightKey(word);
    keys.set(key, Math.max(keys.get(key) ?? 0, word.weight));
  }
  return keys;
}

/** The sayings that have a key, and how much it weighs in each. */
interface Posting {
  readonly sayings: number[];
  readonly weights: number[];
}

const NOWHERE: Posting = { sayings: [], weights: [] };

/** Asks the index what each saying has in common with the others. The arrays are used again from one to the next. */
class SharedWeights {
  readonly #keys: readonly ReadonlyMap<string, number>[];
  readonly #language: Language;
  readonly #leastShared: number;
  /** Weight of all that a saying has. */
  readonly #totals: Float64Array;
  readonly #index = new Map<string, Posting>();
  /** Weight in common with each saying; 0 for one that was not met. */
  readonly #sums: Float64Array;
  #met: number[] = [];
  /** The turn in which a saying was last seen to have the word in hand. */
  readonly #seen: Int32Array;
  #turn = 0;
  readonly #synonyms = new Map<string, readonly string[]>();

  constructor(keys: readonly ReadonlyMap<string, number>[], language: Language, leastShared: number) {
    this.#keys = keys;
    this.#language = language;
    this.#leastShared = leastShared;
    this.#totals = Float64Array.from(keys, (own) => [...own.values()].reduce((sum, weight) => sum + weight, 0));
    this.#sums = new Float64Array(keys.length);
    this.#seen = new Int32Array(keys.length);
    keys.forEach((own, saying) => {
      for (const [key, weight] of own) this.#post(key, saying, weight);
    });
  }

  #post(key: string, saying: number, weight: number): void {
    let posting = this.#index.get(key);
    if (posting === undefined) {
      posting = { sayings: [], weights: [] };
      this.#index.set(key, posting);
    }
    posting.sayings.push(saying);
    posting.weights.push(weight);
  }

  /** The eligible sayings that share enough of the lighter one's weight with that at `a`, and how much, in any order. */
  of(saying: Worded, a: number, eligible: (a: number, b: number) => boolean): { b: number; weight: number }[] {
    const own = this.#keys[a]!;
    for (const [key, weight] of own) this.#addEqual(key, weight);
    for (const word of saying.words) if (word.kind === 'matter') this.#addSynonyms(word.lemma, own);
    const found: { b: number; weight: number }[] = [];
    for (const b of this.#met) {
      const weight = this.#sums[b]!;
      this.#sums[b] = 0;
      const isEnough = weight >= this.#leastShared * Math.min(this.#totals[a]!, this.#totals[b]!);
      if (b !== a && isEnough && eligible(a, b)) found.push({ b, weight });
    }
    this.#met = [];
    return found;
  }

  #addEqual(key: string, weight: number): void {
    const { sayings, weights } = this.#postingOf(key);
    for (let i = 0; i < sayings.length; i++) this.#add(sayings[i]!, Math.min(weight, weights[i]!));
  }

  /** A synonym counts only in a saying that does not have the word itself. */
  #addSynonyms(lemma: string, own: ReadonlyMap<string, number>): void {
    const keys = this.#synonymKeys(lemma).filter((key) => !own.has(key));
    if (keys.length === 0) return;
    const weight = own.get(keyOf(lemma)) ?? 0;
    this.#turn++;
    for (const b of this.#index.get(keyOf(lemma))?.sayings ?? []) this.#seen[b] = this.#turn;
    for (const key of keys) {
      const { sayings, weights } = this.#postingOf(key);
      for (let i = 0; i < sayings.length; i++) {
        const b = sayings[i]!;
        if (this.#seen[b] !== this.#turn) this.#add(b, SYNONYM_SHARE * Math.min(weight, weights[i]!));
      }
    }
  }

  #add(b: number, weight: number): void {
    if (weight <= 0) return;
    if (this.#sums[b] === 0) this.#met.push(b);
    this.#sums[b]! += weight;
  }

  #synonymKeys(lemma: string): readonly string[] {
    let keys = this.#synonyms.get(lemma);
    if (keys === undefined) {
      keys = [...new Set(this.#language.synonyms(lemma).map(keyOf))];
      this.#synonyms.set(lemma, keys);
    }
    return keys;
  }

  #postingOf(key: string): Posting {
    const posting = this.#index.get(key) ?? NOWHERE;
    return posting.sayings.length > MOST_POSTINGS ? NOWHERE : posting;
  }
}
