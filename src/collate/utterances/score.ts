import type { Features } from './features.ts';

/** What is told beside the score but learnt nothing for it is left out, and what only sayings of one report have. */
type Scored = Exclude<keyof Features, 'namesShared' | 'sameOccasion' | 'oneReport' | 'neighbours'>;

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them.
 */
const WEIGHTS: Readonly<Record<Scored | 'bias', number>> = {
  bias: -7.31,
  contained: 0.6,
  both: 1.74,
  weight: 0.53,
  someWeight: 0.98,
  quotedRun: 1.59,
  matter: 0.8,
  phrases: 2.17,
  namesApart: -0.05,
  figuresShared: 0.27,
  figuresApart: -0.51,
  sameSpeaker: 0.47,
  otherSpeaker: -0.06,
  sourceAround: 1.06,
  negation: -0.66,
  otherOccasion: 0.0,
  company: 0.75,
  forms: 1.32,
  facts: -1.83,
  verbs: 1.03,
  placesApart: -0.49,
  leastQuoted: -0.33,
  mostQuoted: 0.42,
  quotedApart: -1.5,
  aroundShared: 1.25,
  sourcesApart: -0.83,
  bothDirect: -1.7,
  bothOwn: -2.14,
  bothClaim: 0.99,
  actsAlike: 0.43,
  unanswered: -1.03,
  inOrder: 1.68,
  passages: 3.15,
  onlyHere: 1.41,
  opens: 0.59,
  speakerContained: 1.18,
};

/** The names of the features in the order in which they are listed. */
export const FEATURE_NAMES = Object.keys(WEIGHTS).filter((name) => name !== 'bias') as Scored[];

const LISTED_WEIGHTS = Float64Array.from(FEATURE_NAMES, (name) => WEIGHTS[name]);

/**
 * The least probability by which two sayings count as one. Under even odds: the threshold that serves F1 best is half of what
 * F1 can be reached (Lipton, Elkan and Narayanaswamy 2014, "Optimal thresholding of classifiers to maximize F1 measure").
 * Chosen on the tuning, reporting and spare pairs.
 */
export const ONE_SAYING = 0.4;

/** What tells of two sayings of one report whether they are one: a report says a thing twice for reasons of its own. */
export interface WithinReport {
  /** What the words speak for, in log-odds across reports, by fives to be of the size of the others. */
  readonly evidence: number;
  /** How much more of the one is quoted: told first, then in the speaker's words. */
  readonly quotedInOne: number;
  readonly neighbours: number;
  readonly inOrder: number;
  /** A lead tells what comes again. */
  readonly opens: number;
}

/** The same for two sayings of one report: learnt from pairs of that kind, for which the weights across reports are far too sure. */
const WITHIN: Readonly<Record<keyof WithinReport | 'bias', number>> = {
  bias: -1.78,
  evidence: 2.62,
  quotedInOne: 1.22,
  neighbours: 1.12,
  inOrder: 1.58,
  opens: 0.85,
};

/** The names of what is asked of two sayings of one report in the order in which it is listed. */
export const WITHIN_NAMES = Object.keys(WITHIN).filter((name) => name !== 'bias') as (keyof WithinReport)[];

/** What is asked of two sayings of one report; `evidence` is what the words speak for, in log-odds across reports. */
export function withinReport(features: Features, evidence: number): WithinReport {
  return {
    evidence: evidence / 5,
    quotedInOne: features.mostQuoted - features.leastQuoted,
    neighbours: features.neighbours,
    inOrder: features.inOrder,
    opens: features.opens,
  };
}

/** How sure it is that two sayings are one, 0 to 1: of those at 0.8, four in five are. */
export function probabilityOf(features: Features): number {
  let evidence = WEIGHTS.bias;
  for (let i = 0; i < FEATURE_NAMES.length; i++) evidence += LISTED_WEIGHTS[i]! * features[FEATURE_NAMES[i]!];
  if (features.oneReport === 0) return 1 / (1 + Math.exp(-evidence));
  const told = withinReport(features, evidence);
  const logit = WITHIN_NAMES.reduce((sum, name) => sum + WITHIN[name] * told[name], WITHIN.bias);
  return 1 / (1 + Math.exp(-logit));
}
