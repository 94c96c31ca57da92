import { hull } from '../../core/span.ts';
import type { Word } from '../words.ts';
import type { Saying } from './sayings.ts';

/** Words that answer others of another report: their indices in their saying and how much each tells, side by side. */
export interface SharedWords {
  readonly places: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** The sayings of a document by number: where each begins and ends, and which have a lemma. */
interface Indexed {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  /** What each saying has of the words in hand; used again from one question to the next. */
  readonly sums: Float64Array;
}

/**
 * Tells whether words stand together elsewhere in their document too. What two reports share and neither has again marks
 * one saying; what either has three times is what the story is about, however many words it is.
 */
export class Elsewhere {
  readonly #documents: ReadonlyMap<string, Indexed>;
  /** For each word of a saying the sayings of its document that have it, as it is asked of dozens of times. */
  readonly #postings = new WeakMap<readonly Word[], readonly (readonly number[])[]>();

  /** `sayings` are all of a story, the outlets' own sentences among them. */
  constructor(sayings: readonly Saying[]) {
    const byDocument = Map.groupBy(sayings, ({ document }) => document);
    this.#documents = new Map([...byDocument].map(([document, own]) => [document, indexed(own)]));
  }

  /** The largest share of the weight of `shared` that any other saying of the same document has, 0 to 1. */
  most({ document, content, words }: Saying, { places, weights, total }: SharedWords): number {
    const own = this.#documents.get(document);
    if (own === undefined || total === 0) return 0;
    const { starts, ends, sums } = own;
    const postings = this.#postingsOf(words, own);
    sums.fill(0);
    for (let word = 0; word < places.length; word++) {
      const having = postings[places[word]!]!;
      const weight = weights[word]!;
      for (let i = 0; i < having.length; i++) sums[having[i]!]! += weight;
    }
    const { start, end } = hull(content);
    let most = 0;
    for (let other = 0; other < sums.length; other++) {
      const isApart = ends[other]! <= start || starts[other]! >= end;
      if (isApart && sums[other]! > most) most = sums[other]!;
    }
    return most / total;
  }

  #postingsOf(words: readonly Word[], { postings }: Indexed): readonly (readonly number[])[] {
    let own = this.#postings.get(words);
    if (own === undefined) {
      own = words.map(({ lemma }) => postings.get(lemma) ?? NOWHERE);
      this.#postings.set(words, own);
    }
    return own;
  }
}

const NOWHERE: readonly number[] = [];

function indexed(sayings: readonly Saying[]): Indexed {
  const hulls = sayings.map(({ content }) => hull(content));
  const postings = new Map<string, number[]>();
  sayings.forEach(({ words }, index) => {
    for (const lemma of new Set(words.flatMap(({ kind, lemma }) => (kind === 'grammar' ? [] : lemma)))) {
      const own = postings.get(lemma);
      if (own) own.push(index);
      else postings.set(lemma, [index]);
    }
  });
  return {
    starts: hulls.map(({ start }) => start),
    ends: hulls.map(({ end }) => end),
    postings,
    sums: new Float64Array(sayings.length),
  };
}
