import type { Features } from './features.ts';

/** What is told beside the score but learnt nothing for it is left out, and what only sayings of one report have. */
type Scored = Exclude<keyof Features, 'namesShared' | 'sameOccasion' | 'oneReport' | 'neighbours' | 'quotedPhrase'>;

/**
 * How much each feature speaks for two sayings being one, in log-odds: logistic regression over the tuning and reporting parts of
 * `bench/gold/utterance-pairs.jsonl`, made by `training/utterances.ts`, which prints them. The last two were learnt
 * beside the others as they stand: `phasesApart` from -1.7 to -2.0 on either part and on both, and set a little lower; `contradicts` from -0.9
 * to -2.0, and set so that no likeness outweighs it: of the 39 pairs across reports that have it 36 are two sayings.
 */
const WEIGHTS: Readonly<Record<Scored | 'bias', number>> = {
  bias: -7.34,
  contained: 0.51,
  both: 1.68,
  weight: 0.58,
  someWeight: 1.03,
  quotedRun: 1.6,
  matter: 0.94,
  phrases: 2.19,
  namesApart: -0.07,
  figuresShared: 0.28,
  figuresApart: -0.53,
  sameSpeaker: 0.5,
  otherSpeaker: -0.02,
  sourceAround: 1.07,
  negation: -0.65,
  otherOccasion: 0.0,
  company: 0.77,
  forms: 1.29,
  facts: -1.79,
  verbs: 0.95,
  placesApart: -0.54,
  leastQuoted: -0.31,
  mostQuoted: 0.4,
  quotedApart: -1.52,
  aroundShared: 1.41,
  sourcesApart: -0.79,
  bothDirect: -1.7,
  bothOwn: -2.2,
  bothClaim: 0.93,
  actsAlike: 0.43,
  unanswered: -0.99,
  aside: -1.53,
  inOrder: 1.62,
  passages: 3.15,
  onlyHere: 1.42,
  opens: 0.61,
  speakerContained: 1.19,
  phasesApart: -1.5,
  contradicts: -12,
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
  /** A phrase quoted in a told sentence comes from what is quoted at length beside it. Across reports `quotedRun` tells as much. */
  readonly quotedPhrase: number;
}

/** The same for two sayings of one report: learnt from pairs of that kind, for which the weights across reports are far too sure. */
const WITHIN: Readonly<Record<keyof WithinReport | 'bias', number>> = {
  bias: -2.34,
  evidence: 2.82,
  quotedInOne: 1.39,
  neighbours: 1.61,
  inOrder: 1.9,
  opens: 1.05,
  quotedPhrase: 4.52,
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
    quotedPhrase: features.quotedPhrase,
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
