import type { Features } from './features.ts';

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning part of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -4.38,
  contained: 0.59,
  both: 1.61,
  weight: 2.35,
  run: 0.0,
  quotedRun: 1.11,
  matter: 1.81,
  phrases: 2.32,
  order: 0.36,
  namesShared: 0.0,
  namesApart: -0.02,
  figuresShared: 0.0,
  figuresApart: -0.43,
  sameSpeaker: 1.07,
  otherSpeaker: -0.33,
  sourceShared: 0.99,
  negation: -0.49,
  sameOccasion: 0.0,
  otherOccasion: 0.0,
  neighbours: 0.0,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as (keyof Features)[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
