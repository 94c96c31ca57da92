/** What speaks for and against a frame found by the models. */
export interface Evidence {
  /** Probability that a cue begins here, 0 to 1. */
  readonly cue: number;
  /** Natural logarithm of the probability of the roles round it, 0 or less. */
  readonly roles: number;
  readonly hasSource: boolean;
  /** Whether its content holds a quotation as a unit. */
  readonly isQuoted: boolean;
  readonly mode: 'speech' | 'thought' | 'unknown';
  readonly contentTokens: number;
}

// Logistic regression on frames of PolNeAR training articles that the models had not seen: whether a frame was right, in the
// scorer's sense (training/attribution/sureness.ts). In the order of `factors`.
const WEIGHTS: readonly number[] = [-0.299, 0.223, 1.188, 1.195, 0.663, 0.031, -0.409, -0.483, -0.907];

/** How likely it is that an attribution is right: its content for the most part, and its source. 0 to 1. */
export function sureness(evidence: Evidence): number {
  const sum = factors(evidence).reduce((total, factor, i) => total + factor * WEIGHTS[i]!, 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The evidence as numbers: a constant, log odds of the cue, of the roles, and marks. */
export function factors(evidence: Evidence): number[] {
  const odds = Math.log((evidence.cue + 1e-3) / (1 - evidence.cue + 1e-3));
  const roles = Math.max(-6, evidence.roles);
  return [
    1,
    odds,
    roles,
    evidence.hasSource ? 1 : 0,
    evidence.isQuoted ? 1 : 0,
    evidence.isQuoted ? odds : 0,
    evidence.mode === 'thought' ? 1 : 0,
    evidence.mode === 'unknown' ? 1 : 0,
    evidence.contentTokens < 3 ? 1 : 0,
  ];
}
