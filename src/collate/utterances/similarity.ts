import type { CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';
import { type MatchedWords, softMatch } from './soft-match.ts';

/** How alike two sayings are, word by word, each word counting by how much it tells. */
export interface Similarity {
  readonly pairs: readonly MatchedWords[];
  /** Share of the weight of both that is answered, 0 to 1; 1 is identical. */
  readonly both: number;
  /** Share of `a`'s weight that `b` answers, 0 to 1; 1 when `a` is all in `b`. */
  readonly ofA: number;
  readonly ofB: number;
  /** The answered weight, in natural logarithms of rarity: how much evidence there is. */
  readonly weight: number;
}

/**
 * The share of two texts that their aligned words make up, after Sultan, Bethard and Sumner 2014 ("DLS@CU: sentence
 * similarity from word alignment", SemEval), with each word weighted by its rarity and each pair by its likeness.
 */
export function similarityOf(
  a: readonly Word[],
  b: readonly Word[],
  compare: CompareWords,
  weigh: (word: Word) => number,
): Similarity {
  const pairs = softMatch(a, b, compare);
  const answeredA = pairs.reduce((sum, pair) => sum + pair.score * weigh(a[pair.a]!), 0);
  const answeredB = pairs.reduce((sum, pair) => sum + pair.score * weigh(b[pair.b]!), 0);
  const weightA = a.reduce((sum, word) => sum + weigh(word), 0);
  const weightB = b.reduce((sum, word) => sum + weigh(word), 0);
  return {
    pairs,
    both: share(answeredA + answeredB, weightA + weightB),
    ofA: share(answeredA, weightA),
    ofB: share(answeredB, weightB),
    weight: Math.min(answeredA, answeredB),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
