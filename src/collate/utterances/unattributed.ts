import { findCandidates } from './candidates.ts';
import type { Comparison, Spoken } from './comparison.ts';
import { compareSayings } from './features.ts';
import { isClaim } from './sayings.ts';
import { probabilityOf } from './score.ts';

/**
 * A sentence of the outlet's own is about the same matter as what people say of it, so it must be surer to be the same
 * than two attributed sayings. Chosen on the tuning, reporting and spare pairs in whole stories, and by reading what came.
 */
const LEAST_PROBABILITY = 0.8;

/** Less will do where so much of both answers: it is the same claim in full. */
const LEAST_PROBABILITY_IN_FULL = 0.6;
const IN_FULL = 0.6;

/** Only the nearest can be near enough. */
const LIMITS = { most: 5, leastShared: 0.4 };

/** A sentence told without a speaker that renders what others attribute. */
export interface Retelling {
  /** Index into the own sentences. */
  readonly sentence: number;
  /** Index into the sayings. */
  readonly saying: number;
}

/**
 * Sentences that an outlet tells as its own and that another document gives as somebody's saying: a claim made one's
 * own, or words put into somebody's mouth. Each with the saying that it is most surely. Not what is for the one only a
 * condition or circumstance, nor what the other denies.
 */
export function findRetellings(
  sentences: readonly Spoken[],
  sayings: readonly Spoken[],
  comparison: Comparison,
): Retelling[] {
  const all = [...sayings, ...sentences];
  const firstSentence = sayings.length;
  const claims = all.map(isClaim);
  const crosses = (a: number, b: number): boolean =>
    claims[a]! && claims[b]! && a < firstSentence !== b < firstSentence && all[a]!.document !== all[b]!.document;
  const best = new Map<number, { saying: number; probability: number }>();
  for (const [saying, index] of findCandidates(all, comparison.language, crosses, LIMITS)) {
    const { features } = compareSayings(all[saying]!, all[index]!, comparison);
    if (features.aside === 1 || (features.negation === 1 && isDenial(all[saying]!))) continue;
    const probability = probabilityOf(features);
    const sentence = index - firstSentence;
    if (probability < (features.both >= IN_FULL ? LEAST_PROBABILITY_IN_FULL : LEAST_PROBABILITY)) continue;
    if (probability > (best.get(sentence)?.probability ?? 0)) best.set(sentence, { saying, probability });
  }
  return [...best].map(([sentence, { saying }]) => ({ sentence, saying })).sort((a, b) => a.sentence - b.sentence);
}

/** What is denied as a whole ("denied that …", "not guilty to …", but "no one was hurt" is a claim): told without its negation it is what the other side says. */
function isDenial({ attribution, words }: Spoken): boolean {
  const hasClause = words.some(({ verbForm }) => verbForm === 'past' || verbForm === 'present');
  return attribution?.negated === true || (words[0]?.negates === true && !hasClause);
}
