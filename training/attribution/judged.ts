import type { Span } from '../../src/core/span.ts';
import { type AttributionModels, proposedCues } from '../../src/read/attribution/by-model.ts';
import { cueFacts, judgeFeatures } from '../../src/read/attribution/judge-features.ts';
import type { Proposal, ProposedCue } from '../../src/read/attribution/proposals.ts';
import { tokenRange } from '../../src/read/attribution/view.ts';
import type { Gatherer } from './chain-trainer.ts';
import type { Article } from './corpus.ts';

/** Shared share of content tokens from which a proposal may count as right, as the scorer has it. */
const LEAST_SHARED = 0.5;

interface GoldFrame {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

/** Adds a sequence a cue found by chains that have not seen the article: its proposals, those that come nearest to gold labelled 1. */
export function gatherJudged(
  article: Article,
  chains: Pick<AttributionModels, 'cues' | 'roles'>,
  gatherer: Gatherer,
): void {
  const { view } = article;
  const company = proposedCues(article.context, chains);
  const { cues } = company;
  const ranges = (all: readonly (readonly [number, number])[] | null): Span[] =>
    (all ?? []).map(([start, end]) => tokenRange(view.tokens, { start, end }));
  const gold = article.gold.map(({ source, cue, content }) => ({
    source: ranges(source),
    cue: ranges(cue),
    content: ranges(content),
  }));
  const rewards = new Map(cues.map((cue) => [cue, cue.proposals.map(() => 0)]));
  for (const frame of gold) {
    const own = cues.filter((cue) => frame.cue.some((c) => c.start < cue.end && cue.start < c.end));
    const best = bestCue(own, frame);
    best?.proposals.forEach((proposal, i) => {
      const row = rewards.get(best)!;
      row[i] = Math.max(row[i]!, rewardOf(proposal, frame));
    });
  }
  for (const cue of cues) {
    if (cue.proposals.length === 0) continue;
    const row = rewards.get(cue)!;
    const top = Math.max(...row);
    const facts = cueFacts(company, cue);
    cue.proposals.forEach((_, i) => {
      judgeFeatures(company, cue, i, facts, gatherer);
      gatherer.endPlace(top > 0 && row[i] === top ? 1 : 0);
    });
    gatherer.endSequence();
  }
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
