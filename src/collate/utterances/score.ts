import type { Features } from './features.ts';

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning part of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -5.58,
  contained: 1.8,
  both: 2.35,
  weight: 3.16,
  quotedRun: 1.84,
  matter: 1.25,
  phrases: 3.01,
  namesShared: 0.0,
  namesApart: -0.31,
  figuresShared: 0.05,
  figuresApart: -0.37,
  sameSpeaker: 0.62,
  otherSpeaker: -0.73,
  sourceShared: 1.61,
  negation: -0.75,
  sameOccasion: 0.0,
  otherOccasion: 0.0,
  company: 3.17,
  forms: 1.77,
  facts: -1.65,
  verbs: 1.37,
  placesApart: -2.03,
  leastQuoted: -1.49,
  mostQuoted: 0.96,
  quotedApart: -1.93,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as (keyof Features)[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
