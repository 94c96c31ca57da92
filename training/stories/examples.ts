import { Candidates } from '../../src/collate/stories/candidates.ts';
import { cores, outlineOf, pairLinks } from '../../src/collate/stories/cluster.ts';
import { evidence } from '../../src/collate/stories/evidence.ts';
import { type GroupingModel, joinEvidence, pairLink } from '../../src/collate/stories/model.ts';
import { count, type Profile, profile } from '../../src/collate/stories/profile.ts';
import { sketch } from '../../src/collate/stories/sketch.ts';
import { english } from '../../src/languages/en/language.ts';
import { DocumentFrequencies } from '../../src/text/frequencies.ts';
import type { GoldDocument } from './gold.ts';
import type { Example } from './logistic.ts';

/** An example between two documents (or the first documents of two groups), by index. */
export interface PairExample extends Example {
  readonly a: number;
  readonly b: number;
}

/** Candidates sought: more than in use, so that the model meets pairs that another stream would bring. */
const SOUGHT = 48;

export function profilesOf(gold: readonly GoldDocument[]): Profile[] {
  const sketches = gold.map(({ read }) => sketch(read, english));
  const frequencies = new DocumentFrequencies();
  for (const one of sketches) count(one, frequencies);
  return sketches.map((one) => profile(one, frequencies));
}

/** Every pair of one story, and every pair that the search for candidates brings up. */
export function pairExamples(gold: readonly GoldDocument[], profiles: readonly Profile[]): PairExample[] {
  const index = new Candidates(gold.length);
  const examples: PairExample[] = [];
  profiles.forEach((one, b) => {
    const found = new Set(index.find(one, SOUGHT));
    for (let a = 0; a < b; a++) {
      const holds = gold[a]!.story === gold[b]!.story;
      if (holds || found.has(a)) examples.push({ a, b, holds, weight: 1, values: evidence(profiles[a]!, one) });
    }
    index.add(b, one);
  });
  return examples;
}

/** Cores from which joins are learnt: around the threshold in use, so that the join sees right and wrong ones. */
const CORES = [0.5, 1, 1.7];
/** Groups without a link at least this strong are never compared. */
const WEAKEST = -2;

/** Pairs of groups that the first step leaves apart, by links of `modelOf` each document's own held-out model. */
export function joinExamples(
  gold: readonly GoldDocument[],
  profiles: readonly Profile[],
  pairs: readonly PairExample[],
  model: GroupingModel,
): PairExample[] {
  const links = pairs.map(({ a, b }) => ({ a, b, score: pairLink(profiles[a]!, profiles[b]!, model) }));
  return CORES.flatMap((core) => {
    const groups = cores(profiles, links, { model, core, join: 0 });
    const groupOf = new Map(groups.flatMap((members, at) => members.map((member) => [member, at] as const)));
    const near = new Set<number>();
    for (const { a, b, score } of links) {
      const [i, j] = [groupOf.get(a)!, groupOf.get(b)!];
      if (i !== j && score >= WEAKEST) near.add(Math.min(i, j) * groups.length + Math.max(i, j));
    }
    return [...near].map((key) => {
      const [x, y] = [groups[Math.floor(key / groups.length)]!, groups[key % groups.length]!];
      const values = joinEvidence(outlineOf(x, profiles), outlineOf(y, profiles), pairLinks(x, y, profiles, model));
      const holds = storyOf(x, gold) === storyOf(y, gold);
      // A wrong or missed join costs B-cubed about as much as the smaller group has documents; the root keeps a few
      // large groups from deciding alone.
      return { a: x[0]!, b: y[0]!, values, holds, weight: Math.sqrt(Math.min(x.length, y.length)) };
    });
  });
}

/** The story of most of the group. */
function storyOf(members: readonly number[], gold: readonly GoldDocument[]): string {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(gold[member]!.story, (counts.get(gold[member]!.story) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
