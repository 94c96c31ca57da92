import type { Features } from './features.ts';

/** What is told beside the score but learnt nothing for it is left out. */
type Scored = Exclude<keyof Features, 'namesShared' | 'sameOccasion'>;

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<Scored | 'bias', number>> = {
  bias: -7.07,
  contained: 0.42,
  both: 1.78,
  weight: 0.4,
  someWeight: 0.99,
  quotedRun: 1.63,
  matter: 0.75,
  phrases: 2.32,
  namesApart: -0.27,
  figuresShared: 0.08,
  figuresApart: -0.46,
  sameSpeaker: 0.31,
  otherSpeaker: 0.0,
  sourceAround: 1.02,
  negation: -0.59,
  otherOccasion: 0.0,
  company: 0.62,
  forms: 1.37,
  facts: -1.82,
  verbs: 1.0,
  placesApart: -0.35,
  leastQuoted: -0.42,
  mostQuoted: 0.46,
  quotedApart: -1.57,
  aroundShared: 1.15,
  sourcesApart: -0.77,
  bothDirect: -1.52,
  bothOwn: -1.81,
  bothClaim: 0.99,
  actsAlike: 0.46,
  unanswered: -1.05,
  inOrder: 1.7,
  passages: 3.05,
  onlyHere: 1.32,
  opens: 0.56,
  speakerContained: 1.05,
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
