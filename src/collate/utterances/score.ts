import type { Features } from './features.ts';

/** What is told beside the score but learnt nothing for it is left out. */
type Scored = Exclude<keyof Features, 'namesShared' | 'sameOccasion'>;

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<Scored | 'bias', number>> = {
  bias: -7.19,
  contained: 0.7,
  both: 1.79,
  weight: 0.41,
  someWeight: 1.0,
  quotedRun: 1.61,
  matter: 0.56,
  phrases: 2.21,
  namesApart: -0.05,
  figuresShared: 0.15,
  figuresApart: -0.5,
  sameSpeaker: 0.41,
  otherSpeaker: 0.0,
  sourceAround: 0.97,
  negation: -0.57,
  otherOccasion: 0.0,
  company: 0.77,
  forms: 1.31,
  facts: -1.85,
  verbs: 0.94,
  placesApart: -0.46,
  leastQuoted: -0.56,
  mostQuoted: 0.47,
  quotedApart: -1.48,
  aroundShared: 1.29,
  sourcesApart: -0.64,
  bothDirect: -1.56,
  bothOwn: -2.08,
  bothClaim: 0.87,
  actsAlike: 0.53,
  unanswered: -1.07,
  inOrder: 1.62,
  passages: 3.3,
  onlyHere: 1.56,
  opens: 0.59,
  speakerContained: 1.49,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as Scored[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
