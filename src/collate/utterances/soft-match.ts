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

/** What matching needs of one saying's words, each by its index. */
interface Prepared {
  /** The words that are no grammar, and those that are. */
  readonly telling: readonly number[];
  readonly grammar: readonly number[];
  /** Where each lemma that is no grammar stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** A saying is matched with dozens of others: what its words are is looked up once, and goes with them. */
const PREPARED = new WeakMap<readonly Word[], Prepared>();

function preparedOf(words: readonly Word[]): Prepared {
  const known = PREPARED.get(words);
  if (known !== undefined) return known;
  const prepared = { telling: [] as number[], grammar: [] as number[], places: new Map<string, number[]>() };
  words.forEach((word, index) => {
    if (word.kind === 'grammar') {
      prepared.grammar.push(index);
      return;
    }
    prepared.telling.push(index);
    const own = prepared.places.get(word.lemma);
    if (own) own.push(index);
    else prepared.places.set(word.lemma, [index]);
  });
  PREPARED.set(words, prepared);
  return prepared;
}

class Matching {
  readonly #a: readonly Word[];
  readonly #b: readonly Word[];
  readonly #ofA: Prepared;
  readonly #ofB: Prepared;
  readonly #compare: CompareWords;
  /** By index the pair that a word is in; `null` for none. */
  readonly #pairOfA: (MatchedWords | null)[];
  readonly #pairOfB: (MatchedWords | null)[];

  constructor(a: readonly Word[], b: readonly Word[], compare: CompareWords) {
    this.#a = a;
    this.#b = b;
    this.#ofA = preparedOf(a);
    this.#ofB = preparedOf(b);
    this.#compare = compare;
    this.#pairOfA = new Array<MatchedWords | null>(a.length).fill(null);
    this.#pairOfB = new Array<MatchedWords | null>(b.length).fill(null);
  }

  /** Same lemma; where it stands several times, the pairs in the likeliest places first. */
  matchIdentical(): void {
    const found: MatchedWords[] = [];
    for (const i of this.#ofA.telling) {
      const word = this.#a[i]!;
      const theirs = this.#ofB.places.get(word.lemma);
      if (theirs === undefined) continue;
      // Where a lemma stands once on either side there is nothing to choose.
      const isOnly = theirs.length === 1 && this.#ofA.places.get(word.lemma)!.length === 1;
      for (const j of theirs) {
        const pair = { a: i, b: j, score: this.#compare(word, this.#b[j]!).score };
        if (isOnly) this.#take(pair);
        else found.push(pair);
      }
    }
    this.#takeBest(found);
  }

  matchAlike(): void {
    const restOfB = this.#ofB.telling.filter((j) => this.#pairOfB[j] === null);
    const found: MatchedWords[] = [];
    for (const i of this.#ofA.telling) {
      if (this.#pairOfA[i] !== null) continue;
      for (const j of restOfB) {
        const { score } = this.#compare(this.#a[i]!, this.#b[j]!);
        if (score > 0) found.push({ a: i, b: j, score });
      }
    }
    this.#takeBest(found);
  }

  matchGrammar(): void {
    for (const i of this.#ofA.grammar) {
      // Those before it may have been found by now.
      if (this.#pairOfA[i] === null && !this.#takeBeside(i, -1)) this.#takeBeside(i, 1);
    }
  }

  /** Takes for a word of grammar the one that stands beside the partner of its neighbour, if that is the same and free. */
  #takeBeside(i: number, step: -1 | 1): boolean {
    const beside = this.#pairOfA[i + step]?.b;
    const j = beside === undefined ? -1 : beside - step;
    if (j < 0 || this.#b[j]?.form !== this.#a[i]!.form || this.#pairOfB[j] !== null) return false;
    this.#take({ a: i, b: j, score: 1 });
    return true;
  }

  pairs(): MatchedWords[] {
    return this.#pairOfA.filter((pair) => pair !== null);
  }

  #takeBest(found: readonly MatchedWords[]): void {
    if (found.length === 1) this.#take(found[0]!); // nothing found is taken yet
    if (found.length < 2) return;
    const ranked = found.map((pair) => ({ pair, rank: pair.score + this.#context(pair) }));
    ranked.sort((x, y) => y.rank - x.rank || x.pair.a - y.pair.a || x.pair.b - y.pair.b);
    for (const { pair } of ranked) {
      if (this.#pairOfA[pair.a] === null && this.#pairOfB[pair.b] === null) this.#take(pair);
    }
  }

  #take(pair: MatchedWords): void {
    this.#pairOfA[pair.a] = pair;
    this.#pairOfB[pair.b] = pair;
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
