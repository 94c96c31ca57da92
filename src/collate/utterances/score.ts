import type { Features } from './features.ts';

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning part of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -6,
  contained: 4,
  both: 4,
  weight: 2,
  run: 1,
  order: 0.5,
  namesShared: 0.5,
  namesApart: -0.5,
  figuresShared: 0.5,
  figuresApart: -1,
  sameSpeaker: 1,
  otherSpeaker: -1.5,
  negation: -0.5,
  quoted: 0,
  sameOccasion: 0.3,
  otherOccasion: -0.5,
  neighbours: 1,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as (keyof Features)[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
