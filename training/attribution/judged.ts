import type { Span } from '../../src/core/span.ts';
import { type AttributionModels, proposedCues } from '../../src/read/attribution/by-model.ts';
import type { ChainModel } from '../../src/read/attribution/chain-model.ts';
import type { Company } from '../../src/read/attribution/company.ts';
import { weighedCues } from '../../src/read/attribution/judge.ts';
import { cueFacts, judgeFeatures } from '../../src/read/attribution/judge-features.ts';
import { fillRows, ROW_WIDTH } from '../../src/read/attribution/proposal-rows.ts';
import type { Proposal, ProposedCue } from '../../src/read/attribution/proposals.ts';
import { tokenRange } from '../../src/read/attribution/view.ts';
import type { Gatherer } from './chain-trainer.ts';
import type { Article } from './corpus.ts';
import type { ChoiceRows } from './tree-trainer.ts';

/** Shared share of content tokens from which a proposal may count as right, as the scorer has it. */
const LEAST_SHARED = 0.5;
/** By so much less reward a proposal is wanted less by e; of 0.05, 0.08, 0.15 and 0.3 the best on the folds. */
const NEARNESS = 0.08;
/** Steps in which worth is told as a label. */
const WORTH_STEPS = 200;

interface GoldFrame {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** An article with its cues, found by chains that have not seen it, and how near the proposals of each that has any come to gold, 0 to 2. */
export interface Judged {
  readonly article: Article;
  readonly company: Company;
  readonly rewards: ReadonlyMap<ProposedCue, readonly number[]>;
}

/** Finds the cues of an article and holds their proposals to its gold. */
export function judgedOf(article: Article, chains: Pick<AttributionModels, 'cues' | 'roles'>): Judged {
  const { view } = article;
  const company = proposedCues(article.context, chains);
  const cues = company.cues.filter(({ proposals }) => proposals.length > 0);
  const ranges = (all: readonly (readonly [number, number])[] | null): Span[] =>
    (all ?? []).map(([start, end]) => tokenRange(view.tokens, { start, end }));
  const rewards = new Map(cues.map((cue) => [cue, cue.proposals.map(() => 0)]));
  for (const { source, cue, content } of article.gold) {
    const frame = { source: ranges(source), cue: ranges(cue), content: ranges(content) };
    const own = cues.filter((found) => frame.cue.some((c) => c.start < found.end && found.start < c.end));
    const best = bestCue(own, frame);
    best?.proposals.forEach((proposal, i) => {
      const row = rewards.get(best)!;
      row[i] = Math.max(row[i]!, rewardOf(proposal, frame));
    });
  }
  return { article, company, rewards };
}

/**
 * What each of a cue's proposals is wanted for: the nearest to gold 1, others less the farther they fall behind it, so that the next best is
 * taken rather than any; 0 where none has anything of it.
 */
function worthOf(rewards: readonly number[]): number[] {
  const top = Math.max(...rewards);
  return rewards.map((reward) => (reward > 0 ? Math.exp((reward - top) / NEARNESS) : 0));
}

/** Adds a sequence a cue: its proposals, labelled by what they are worth in steps. */
export function gatherJudged({ company, rewards }: Judged, gatherer: Gatherer): void {
  const unused = new Float32Array(ROW_WIDTH);
  for (const [cue, row] of rewards) {
    const worth = worthOf(row);
    const facts = cueFacts(company, cue);
    cue.proposals.forEach((_, i) => {
      judgeFeatures(company, cue, i, facts, gatherer, unused, 0);
      gatherer.endPlace(Math.round(WORTH_STEPS * worth[i]!));
    });
    gatherer.endSequence();
  }
}

/** The rows that trees learn from, a group a cue, with the scores of a log-linear judge that has not seen the articles. */
export function choiceRows(all: readonly Judged[], judge: ChainModel): ChoiceRows {
  const groups = [0];
  const parts: Float32Array[] = [];
  const [begun, wanted]: number[][] = [[], []];
  for (const { company, rewards } of all) {
    const weighed = weighedCues(company, judge);
    for (const own of weighed.values()) fillRows(company, own, weighed);
    for (const [cue, row] of rewards) {
      const { rows, scores } = weighed.get(cue)!;
      const worth = worthOf(row);
      const total = worth.reduce((sum, one) => sum + one, 0);
      parts.push(rows);
      begun!.push(...scores);
      wanted!.push(...worth.map((one) => (total > 0 ? one / total : 0)));
      groups.push(begun!.length);
    }
  }
  const rows = new Float32Array(begun!.length * ROW_WIDTH);
  let at = 0;
  for (const part of parts) {
    rows.set(part, at);
    at += part.length;
  }
  return {
    width: ROW_WIDTH,
    rows,
    groups: Uint32Array.from(groups),
    begun: Float64Array.from(begun!),
    wanted: Float64Array.from(wanted!),
  };
}

/** Rows of several parts as one. */
export function joinedRows(parts: readonly ChoiceRows[]): ChoiceRows {
  const groups = [0];
  for (const part of parts) {
    const from = groups.at(-1)!;
    for (const end of part.groups.subarray(1)) groups.push(from + end);
  }
  const rows = new Float32Array(groups.at(-1)! * ROW_WIDTH);
  const [begun, wanted] = [new Float64Array(groups.at(-1)!), new Float64Array(groups.at(-1)!)];
  let at = 0;
  for (const part of parts) {
    rows.set(part.rows, at * ROW_WIDTH);
    begun.set(part.begun, at);
    wanted.set(part.wanted, at);
    at += part.begun.length;
  }
  return { width: ROW_WIDTH, rows, groups: Uint32Array.from(groups), begun, wanted };
}

/** Of several cues found within one of the gold's, the one that is read best; so that one saying is not learnt twice. */
function bestCue(cues: readonly ProposedCue[], frame: GoldFrame): ProposedCue | null {
  const worth = (cue: ProposedCue): number =>
    Math.max(0, ...cue.proposals.map((proposal) => rewardOf(proposal, frame))) + cue.probability;
  return cues.reduce<ProposedCue | null>((best, cue) => (best === null || worth(cue) > worth(best) ? cue : best), null);
}

/** How near a proposal comes to gold: 0 when it is wrong, up to 2 for the same content and source. */
function rewardOf({ source, content }: Proposal, gold: GoldFrame): number {
  const shared = sharedOf(content, gold.content);
  if (shared < LEAST_SHARED) return 0;
  const sourceShared = source.length + gold.source.length === 0 ? 1 : sharedOf(source, gold.source);
  if (sourceShared === 0) return 0;
  return (shared === 1 ? 1 : 0.7 * shared) + (sourceShared === 1 ? 1 : 0.7 * sourceShared);
}

/** Tokens in both as a share of those in either (Jaccard). */
function sharedOf(a: readonly Span[], b: readonly Span[]): number {
  const size = (ranges: readonly Span[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared / (size(a) + size(b) - shared);
}
