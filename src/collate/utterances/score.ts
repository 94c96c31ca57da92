import type { Features } from './features.ts';

/** What is told beside the score but learnt nothing for it is left out. */
type Scored = Exclude<keyof Features, 'namesShared' | 'sameOccasion'>;

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<Scored | 'bias', number>> = {
  bias: -7.65,
  contained: 0.64,
  both: 1.71,
  weight: 0.43,
  someWeight: 0.94,
  quotedRun: 1.62,
  matter: 0.6,
  phrases: 2.2,
  namesApart: -0.08,
  figuresShared: 0.13,
  figuresApart: -0.5,
  sameSpeaker: 0.38,
  otherSpeaker: 0.0,
  sourceAround: 1.02,
  negation: -0.59,
  otherOccasion: 0.0,
  company: 0.72,
  forms: 1.39,
  facts: -1.81,
  verbs: 1.02,
  placesApart: -0.4,
  leastQuoted: -0.52,
  mostQuoted: 0.5,
  quotedApart: -1.53,
  aroundShared: 1.27,
  sourcesApart: -0.65,
  bothDirect: -1.58,
  bothOwn: -2.1,
  bothClaim: 1.28,
  actsAlike: 0.54,
  unanswered: -1.03,
  inOrder: 1.68,
  passages: 3.26,
  onlyHere: 1.58,
  opens: 0.59,
  speakerContained: 1.46,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as Scored[];

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  const logit = FEATURE_NAMES.reduce((sum, name) => sum + WEIGHTS[name] * features[name], WEIGHTS.bias);
  return 1 / (1 + Math.exp(-logit));
}
