import { sumsOfTrees, type Trees } from '../model/trees.ts';
import type { ChainModel } from './chain-model.ts';
import type { Company } from './company.ts';
import { cueFacts, judgeFeatures } from './judge-features.ts';
import { fillRows, ROW_WIDTH, type Shares, type Weighed } from './proposal-rows.ts';
import type { Proposal, ProposedCue } from './proposals.ts';

/** What the judge makes of a cue: the proposal it takes, how likely that is right, and that none is; 0 to 1. */
export interface Verdict {
  readonly proposal: Proposal;
  readonly share: number;
  readonly none: number;
}

/** The trained parts of the judge. */
export interface JudgeModels {
  readonly judge: ChainModel;
  readonly trees: Trees;
}

/** Trees do not look at a cue of which the log-linear model is surer than this that none of its proposals is right, or that one is. */
const SURE_NONE = 0.9;
const SURE_BEST = 0.95;

/**
 * Chooses among each cue's proposals and "none of them": first by a log-linear model over whole proposals (a conditional logit; for
 * reordering the best parses, Charniak and Johnson 2005), then, unless that is sure, by what trees add to its scores, which see how
 * sure it is of this cue and of the others. One entry a cue; `null` for a cue without proposals.
 */
export function judge(company: Company, { judge: model, trees }: JudgeModels): (Verdict | null)[] {
  const weighed = weighedCues(company, model);
  return company.cues.map((cue) => {
    const own = weighed.get(cue);
    if (own === undefined) return null;
    const isSure = own.none > SURE_NONE || own.shares[own.best]! > SURE_BEST;
    const { shares, none, best } = isSure ? own : corrected(company, own, weighed, trees);
    return { proposal: cue.proposals[best]!, share: shares[best]!, none };
  });
}

function corrected(company: Company, own: Weighed, all: ReadonlyMap<ProposedCue, Weighed>, trees: Trees): Shares {
  fillRows(company, own, all);
  const sums = sumsOfTrees(trees, own.rows);
  return weigh(own.scores.map((score, p) => score + sums[p]!));
}

/** The cues that have proposals with what the log-linear model makes of them, and rows of which `fillRows` fills the rest. */
export function weighedCues(company: Company, model: ChainModel): Map<ProposedCue, Weighed> {
  const weighed = new Map<ProposedCue, Weighed>();
  for (const cue of company.cues) {
    const count = cue.proposals.length;
    if (count === 0) continue;
    const facts = cueFacts(company, cue);
    const rows = new Float32Array(count * ROW_WIDTH);
    const { emissions: scores } = model.scores(count, (p) =>
      judgeFeatures(company, cue, p, facts, model, rows, p * ROW_WIDTH),
    );
    weighed.set(cue, { cue, scores, rows, ...weigh(scores) });
  }
  return weighed;
}

/** Scores as shares, with that of "none of them", whose score is 0, and the best. */
function weigh(scores: Float64Array): Shares {
  const top = scores.reduce((highest, score) => Math.max(highest, score), 0);
  const shares = scores.map((score) => Math.exp(score - top));
  const none = Math.exp(-top);
  const total = shares.reduce((sum, share) => sum + share, none);
  return {
    shares: shares.map((share) => share / total),
    none: none / total,
    best: scores.reduce((best, score, p) => (score > scores[best]! ? p : best), 0),
  };
}
