import type { Features } from './features.ts';

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -7.63,
  contained: 2.05,
  both: 2.18,
  weight: 0.96,
  someWeight: 2.87,
  quotedRun: 1.59,
  matter: 0.94,
  phrases: 3.07,
  namesShared: 0.0,
  namesApart: -0.51,
  figuresShared: 0.0,
  figuresApart: -0.27,
  sameSpeaker: 1.05,
  otherSpeaker: -0.1,
  sourceShared: 0.04,
  sourceAround: 1.89,
  negation: -0.72,
  sameOccasion: 0.0,
  otherOccasion: -0.13,
  company: 2.44,
  forms: 2.28,
  facts: -2.06,
  verbs: 1.57,
  placesApart: -1.68,
  leastQuoted: -1.55,
  mostQuoted: 1.0,
  quotedApart: -2.24,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as (keyof Features)[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
