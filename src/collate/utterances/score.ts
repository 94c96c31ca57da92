import type { Features } from './features.ts';

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning part of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -4.31,
  contained: 0.55,
  both: 1.56,
  weight: 2.39,
  run: 0.0,
  quotedRun: 1.1,
  matter: 1.82,
  phrases: 2.32,
  order: 0.34,
  namesShared: 0.0,
  namesApart: 0.0,
  figuresShared: 0.0,
  figuresApart: -0.39,
  sameSpeaker: 1.01,
  otherSpeaker: -0.38,
  sourceShared: 1.03,
  negation: -0.59,
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
