import type { Comparison, Spoken } from './comparison.ts';
import { compareSayings } from './features.ts';
import { probabilityOf } from './score.ts';
import type { MatchedWords } from './soft-match.ts';

/** What grouping needs of a comparison: a large story has tens of thousands of pairs, and all that was asked of each would fill its memory. */
export interface Judged {
  /** How sure it is that the two are one, 0 to 1. */
  readonly probability: number;
  /** As in `Features`. */
  readonly contained: number;
  readonly both: number;
  readonly quotedRun: number;
  /** The words that answer each other. */
  readonly pairs: readonly MatchedWords[];
}

/** Compares two sayings of a story and tells how sure it is that they are one. */
export function judgeSayings(a: Spoken, b: Spoken, comparison: Comparison): Judged {
  const { features, similarity } = compareSayings(a, b, comparison);
  const { contained, both, quotedRun } = features;
  return { probability: probabilityOf(features), contained, both, quotedRun, pairs: similarity.pairs };
}
