import type { CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';
import { type Carried, carriedBetween } from './carried.ts';
import type { References } from './references.ts';
import { type MatchedWords, softMatch } from './soft-match.ts';

/** How alike two sayings are, word by word, each word counting by how much it tells. */
export interface Similarity {
  readonly pairs: readonly MatchedWords[];
  /** What answers beside them by what words refer to; `null` for nothing. */
  readonly carried: Carried | null;
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
 * similarity from word alignment", SemEval), with each word weighted by its rarity and each pair by its likeness; with
 * `references`, also by what words refer to.
 */
export function similarityOf(
  a: readonly Word[],
  b: readonly Word[],
  compare: CompareWords,
  references: References = NO_REFERENCES,
): Similarity {
  const pairs = softMatch(a, b, compare);
  const carried = carriedBetween(a, b, pairs, references, compare);
  let [wordByWordA, wordByWordB] = [0, 0];
  for (const pair of pairs) {
    wordByWordA += pair.score * a[pair.a]!.weight;
    wordByWordB += pair.score * b[pair.b]!.weight;
  }
  const answeredA = wordByWordA + carriedWeight(carried?.ofA, a);
  const answeredB = wordByWordB + carriedWeight(carried?.ofB, b);
  const weightA = a.reduce((sum, { weight }) => sum + weight, 0);
  const weightB = b.reduce((sum, { weight }) => sum + weight, 0);
  return {
    pairs,
    carried,
    both: share(answeredA + answeredB, weightA + weightB),
    ofA: share(answeredA, weightA),
    ofB: share(answeredB, weightB),
    weight: Math.min(wordByWordA, wordByWordB) + (carried?.weight ?? 0),
  };
}

const NO_REFERENCES: References = new Map();

function carriedWeight(scores: Float64Array | undefined, words: readonly Word[]): number {
  return scores?.reduce((sum, score, index) => sum + score * words[index]!.weight, 0) ?? 0;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
