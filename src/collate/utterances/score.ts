import type { Features } from './features.ts';

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<keyof Features | 'bias', number>> = {
  bias: -6.7,
  contained: 1.2,
  both: 1.78,
  weight: 1.07,
  someWeight: 1.38,
  quotedRun: 1.73,
  matter: 0.81,
  phrases: 1.84,
  namesShared: 0.0,
  namesApart: -0.29,
  figuresShared: 0.19,
  figuresApart: -0.57,
  sameSpeaker: 1.25,
  otherSpeaker: -0.17,
  sourceShared: 0.0,
  sourceAround: 0.91,
  negation: -0.63,
  sameOccasion: 0.01,
  otherOccasion: 0.0,
  company: 0.63,
  forms: 1.38,
  facts: -1.27,
  verbs: 1.05,
  placesApart: -0.64,
  leastQuoted: -0.9,
  mostQuoted: 0.39,
  quotedApart: -1.27,
  aroundShared: 1.56,
  sourcesApart: -0.6,
  bothDirect: -1.04,
  bothOwn: -1.02,
  bothClaim: 0.99,
  actsAlike: 0.44,
  unanswered: -0.86,
  inOrder: 1.39,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as (keyof Features)[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
