import { findCandidates } from './candidates.ts';
import { type Comparison, compareSayings, type Spoken } from './features.ts';
import { probabilityOf } from './score.ts';

/**
 * A sentence of the outlet's own is about the same matter as what people say of it, so more of it must answer than of
 * two attributed sayings. Chosen by reading what the tuning stories gave at lower values.
 */
const LEAST_BOTH = 0.6;
const LEAST_PROBABILITY = 0.6;

/** With quotation marks in it, it is somebody's words whose speaker was not found, and is held to less. */
const LEAST_BOTH_QUOTED = 0.3;
const LEAST_PROBABILITY_QUOTED = 0.5;

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
 * own, or words put into somebody's mouth. Each with the saying that it is most surely.
 */
export function findRetellings(
  sentences: readonly Spoken[],
  sayings: readonly Spoken[],
  comparison: Comparison,
): Retelling[] {
  const all = [...sayings, ...sentences];
  const firstSentence = sayings.length;
  const crosses = (a: number, b: number): boolean =>
    a < firstSentence !== b < firstSentence && all[a]!.document !== all[b]!.document;
  const best = new Map<number, { saying: number; probability: number }>();
  for (const [saying, index] of findCandidates(all, comparison.weigh, comparison.language, crosses, LIMITS)) {
    const { features } = compareSayings(all[saying]!, all[index]!, comparison);
    const probability = probabilityOf(features);
    const sentence = index - firstSentence;
    if (!isNear(all[index]!, features.both, probability)) continue;
    if (probability > (best.get(sentence)?.probability ?? 0)) best.set(sentence, { saying, probability });
  }
  return [...best].map(([sentence, { saying }]) => ({ sentence, saying })).sort((a, b) => a.sentence - b.sentence);
}

function isNear(sentence: Spoken, both: number, probability: number): boolean {
  return sentence.words.some((word) => word.quoted)
    ? both >= LEAST_BOTH_QUOTED && probability >= LEAST_PROBABILITY_QUOTED
    : both >= LEAST_BOTH && probability >= LEAST_PROBABILITY;
}
