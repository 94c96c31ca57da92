import type { CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';

/** Two words of two sayings that answer each other: indices, and how well, 0 to 1. */
export interface MatchedWords {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Which words of `a` answer which of `b`, one to one, in whatever order they stand, by `a`.
 *
 * After Sultan, Bethard and Sumner 2014, "Back to basics for monolingual alignment: exploiting word similarity and
 * contextual evidence" (TACL 2): first what is identical, then what is alike, surer pairs first, those whose neighbours
 * answer each other preferred; words of grammar only beside a pair already found (section 3.3). Their dependency
 * contexts are left out: there is no parser here.
 */
export function softMatch(a: readonly Word[], b: readonly Word[], compare: CompareWords): MatchedWords[] {
  const matching = new Matching(a, b, compare);
  matching.matchIdentical();
  matching.matchAlike();
  matching.matchGrammar();
  return matching.pairs();
}

/** A saying is matched with dozens of others: where its words stand is looked up once, and goes with its words. */
const PLACES = new WeakMap<readonly Word[], ReadonlyMap<string, readonly number[]>>();

/** Where each lemma that is no grammar stands. */
function placesOf(words: readonly Word[]): ReadonlyMap<string, readonly number[]> {
  const known = PLACES.get(words);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  words.forEach((word, index) => {
    if (word.kind === 'grammar') return;
    const own = places.get(word.lemma);
    if (own) own.push(index);
    else places.set(word.lemma, [index]);
  });
  PLACES.set(words, places);
  return places;
}

class Matching {
  readonly #a: readonly Word[];
  readonly #b: readonly Word[];
  readonly #compare: CompareWords;
  readonly #partnerOfA: Int32Array;
  readonly #partnerOfB: Int32Array;
  readonly #scores: Float64Array;

  constructor(a: readonly Word[], b: readonly Word[], compare: CompareWords) {
    this.#a = a;
    this.#b = b;
    this.#compare = compare;
    this.#partnerOfA = new Int32Array(a.length).fill(-1);
    this.#partnerOfB = new Int32Array(b.length).fill(-1);
    this.#scores = new Float64Array(a.length);
  }

  /** Same lemma; where it stands several times, the pairs in the likeliest places first. */
  matchIdentical(): void {
    const places = placesOf(this.#b);
    const found: MatchedWords[] = [];
    this.#a.forEach((word, i) => {
      if (word.kind === 'grammar') return;
      for (const j of places.get(word.lemma) ?? []) {
        found.push({ a: i, b: j, score: this.#compare(word, this.#b[j]!).score });
      }
    });
    this.#takeBest(found);
  }

  matchAlike(): void {
    const restOfB = this.#b.flatMap((word, j) => (word.kind !== 'grammar' && this.#partnerOfB[j]! < 0 ? [j] : []));
    const found: MatchedWords[] = [];
    this.#a.forEach((word, i) => {
      if (word.kind === 'grammar' || this.#partnerOfA[i]! >= 0) return;
      for (const j of restOfB) {
        const { score } = this.#compare(word, this.#b[j]!);
        if (score > 0) found.push({ a: i, b: j, score });
      }
    });
    this.#takeBest(found);
  }

  matchGrammar(): void {
    this.#a.forEach((word, i) => {
      if (word.kind !== 'grammar' || this.#partnerOfA[i]! >= 0) return;
      for (const step of [-1, 1]) {
        const beside = this.#partnerOfA[i + step] ?? -1;
        const j = beside < 0 ? -1 : beside - step;
        const other = this.#b[j];
        if (other?.form === word.form && this.#partnerOfB[j]! < 0) {
          this.#take({ a: i, b: j, score: 1 });
          return;
        }
      }
    });
  }

  pairs(): MatchedWords[] {
    const found: MatchedWords[] = [];
    this.#partnerOfA.forEach((b, a) => {
      if (b >= 0) found.push({ a, b, score: this.#scores[a]! });
    });
    return found;
  }

  #takeBest(found: readonly MatchedWords[]): void {
    const ranked = found.map((pair) => ({ pair, rank: pair.score + this.#context(pair) }));
    ranked.sort((x, y) => y.rank - x.rank || x.pair.a - y.pair.a || x.pair.b - y.pair.b);
    for (const { pair } of ranked) {
      if (this.#partnerOfA[pair.a]! < 0 && this.#partnerOfB[pair.b]! < 0) this.#take(pair);
    }
  }

  #take(pair: MatchedWords): void {
    this.#partnerOfA[pair.a] = pair.b;
    this.#partnerOfB[pair.b] = pair.a;
    this.#scores[pair.a] = pair.score;
  }

  /** Less than any step between scores: it only chooses among equals. Same neighbours first, then the same place. */
  #context({ a, b }: MatchedWords): number {
    let same = 0;
    for (const step of [-2, -1, 1, 2]) {
      if (this.#a[a + step] !== undefined && this.#a[a + step]?.form === this.#b[b + step]?.form) same++;
    }
    return 0.01 * same - 0.005 * Math.abs(a / this.#a.length - b / this.#b.length);
  }
}
