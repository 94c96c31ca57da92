/** What speaks for and against a frame found by the models. */
export interface Evidence {
  /** Probability that a cue begins here, 0 to 1. */
  readonly cue: number;
  /** Probability, as the judge has it, that any of its proposals is right, and that the one taken is; 0 to 1. */
  readonly found: number;
  readonly share: number;
  readonly hasSource: boolean;
  /** Whether its content holds a quotation as a unit. */
  readonly isQuoted: boolean;
  readonly mode: 'speech' | 'thought' | 'unknown';
  /** Whether the cue denies. */
  readonly isDenial: boolean;
  readonly contentTokens: number;
}

// Logistic regression on frames of PolNeAR training articles that the models had not seen: whether a frame was right, in the
// scorer's sense (training/attribution/train-judge.ts). In the order of `factors`.
const WEIGHTS: readonly number[] = [0.019, 0.044, 0.461, 0.43, 0.214, 0.128, 0.045, -0.078, -0.29, -0.36];

/** How likely it is that an attribution is right: its content for the most part, and its source. 0 to 1. */
export function sureness(evidence: Evidence): number {
  const sum = factors(evidence).reduce((total, factor, i) => total + factor * WEIGHTS[i]!, 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The evidence as numbers: a constant, log odds, and marks. */
export function factors(evidence: Evidence): number[] {
  const found = logOdds(evidence.found);
  return [
    1,
    logOdds(evidence.cue),
    found,
    logOdds(evidence.share),
    evidence.hasSource ? 1 : 0,
    evidence.isQuoted ? 1 : 0,
    evidence.isQuoted ? found : 0,
    evidence.mode === 'thought' ? 1 : 0,
    evidence.mode === 'unknown' ? 1 : 0,
    evidence.contentTokens < 3 ? 1 : 0,
  ];
}

const logOdds = (p: number): number => Math.log((p + 1e-3) / (1 - p + 1e-3));
