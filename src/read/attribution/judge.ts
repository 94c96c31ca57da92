import type { ChainModel } from './chain-model.ts';
import type { Company } from './company.ts';
import { cueFacts, judgeFeatures } from './judge-features.ts';
import type { Proposal, ProposedCue } from './proposals.ts';

/** What the judge makes of a cue: the proposal it takes, how likely that is right, and that none is; 0 to 1. */
export interface Verdict {
  readonly proposal: Proposal;
  readonly share: number;
  readonly none: number;
}

/**
 * Chooses among a cue's proposals and "none of them" by a log-linear model over whole proposals (a conditional logit; for
 * reordering the best parses, Charniak and Johnson 2005). `null` for a cue without proposals.
 */
export function judge(company: Company, cue: ProposedCue, model: ChainModel): Verdict | null {
  if (cue.proposals.length === 0) return null;
  const facts = cueFacts(company, cue);
  const { emissions: scores } = model.scores(cue.proposals.length, (i) => judgeFeatures(company, cue, i, facts, model));
  let best = 0;
  let total = 1; // "none of them" has the score 0
  for (let i = 0; i < scores.length; i++) {
    total += Math.exp(scores[i]!);
    if (scores[i]! > scores[best]!) best = i;
  }
  return { proposal: cue.proposals[best]!, share: Math.exp(scores[best]!) / total, none: 1 / total };
}
