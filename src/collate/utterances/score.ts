import type { Features } from './features.ts';

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning part of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -4.82,
  contained: 0.96,
  both: 2.56,
  weight: 2.81,
  run: 0.45,
  quotedRun: 1.49,
  matter: 0.71,
  order: 0.8,
  namesShared: 0.0,
  namesApart: 0.0,
  figuresShared: 0.09,
  figuresApart: -0.79,
  sameSpeaker: 0.8,
  otherSpeaker: -0.49,
  sourceShared: 1.05,
  negation: -0.4,
  sameOccasion: 0.0,
  otherOccasion: 0.0,
  neighbours: 0.74,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as (keyof Features)[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
