import { EVIDENCE, evidence } from './evidence.ts';
import type { Profile } from './profile.ts';
import { LINK_WEIGHTS } from './weights.ts';

/** Beyond this the odds of one pair say no more: one pair must not outvote a group. */
const MOST = 8;

/** The log-odds, -8 to 8, that the two report the same event: a logistic regression over their evidence. */
export function link(a: Profile, b: Profile): number {
  const values = evidence(a, b);
  let odds = LINK_WEIGHTS.bias;
  for (let i = 0; i < values.length; i++) odds += values[i]! * LINK_WEIGHTS.weights[i]!;
  return Math.max(-MOST, Math.min(MOST, odds));
}

/** Log-odds as a probability, 0 to 1. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

/** The weight that the model gives to one kind of evidence. */
export function weightOf(kind: (typeof EVIDENCE)[number]): number {
  return LINK_WEIGHTS.weights[EVIDENCE.indexOf(kind)]!;
}
