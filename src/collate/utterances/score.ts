import type { Features } from './features.ts';

/** What is told beside the score but learnt nothing for it is left out. */
type Scored = Exclude<keyof Features, 'namesShared' | 'sameOccasion'>;

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<Scored | 'bias', number>> = {
  bias: -7.57,
  contained: 0.55,
  both: 1.62,
  weight: 0.44,
  someWeight: 1.06,
  quotedRun: 1.62,
  matter: 0.82,
  phrases: 2.17,
  namesApart: -0.17,
  figuresShared: 0.2,
  figuresApart: -0.49,
  sameSpeaker: 0.61,
  otherSpeaker: 0.0,
  sourceAround: 1.05,
  negation: -0.64,
  otherOccasion: 0.0,
  company: 0.71,
  forms: 1.48,
  facts: -1.88,
  verbs: 1.08,
  placesApart: -0.45,
  leastQuoted: -0.42,
  mostQuoted: 0.42,
  quotedApart: -1.62,
  aroundShared: 1.11,
  sourcesApart: -0.61,
  bothDirect: -1.61,
  bothOwn: -1.78,
  bothClaim: 1.08,
  actsAlike: 0.43,
  unanswered: -0.91,
  inOrder: 1.77,
  passages: 3.14,
  onlyHere: 1.37,
  opens: 0.58,
  speakerContained: 1.23,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as Scored[];

const LISTED_WEIGHTS = Float64Array.from(FEATURE_NAMES, (name) => WEIGHTS[name]);

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  let logit = WEIGHTS.bias;
  for (let i = 0; i < FEATURE_NAMES.length; i++) logit += LISTED_WEIGHTS[i]! * features[FEATURE_NAMES[i]!];
  return 1 / (1 + Math.exp(-logit));
}
