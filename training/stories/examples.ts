import { cores, LINK_MARGIN, outlineOf, pairLinks, remembered } from '../../src/collate/stories/cluster.ts';
import { evidence } from '../../src/collate/stories/evidence.ts';
import { type GroupingModel, joinEvidence, pairLink } from '../../src/collate/stories/model.ts';
import { count, type Profile, profile } from '../../src/collate/stories/profile.ts';
import { sketch } from '../../src/collate/stories/sketch.ts';
import { english } from '../../src/languages/en/language.ts';
import { DocumentFrequencies } from '../../src/text/frequencies.ts';
import { dot } from '../../src/text/vector.ts';
import { type GoldDocument, sameStory } from './gold.ts';
import type { Example } from './logistic.ts';

/** An example between two documents, or the first documents of two groups, by index. */
export interface PairExample extends Example {
  readonly a: number;
  readonly b: number;
}

/** Documents that are weighed together, as one stream. */
export interface Corpus {
  readonly gold: readonly GoldDocument[];
  readonly profiles: readonly Profile[];
  readonly pairs: readonly PairExample[];
  /** How much each of its examples counts. */
  readonly weight: number;
}

/** Takes as examples every pair that is known to be one story, and of the others those whose cosine of words is at least `leastAlike`. */
export function corpusOf(gold: readonly GoldDocument[], weight: number, leastAlike: number): Corpus {
  const sketches = gold.map(({ read }) => sketch(read, english));
  const frequencies = new DocumentFrequencies();
  for (const one of sketches) count(one, frequencies);
  const profiles = sketches.map((one) => profile(one, frequencies));
  return { gold, profiles, pairs: pairExamples(gold, profiles, weight, leastAlike), weight };
}

function pairExamples(
  gold: readonly GoldDocument[],
  profiles: readonly Profile[],
  weight: number,
  leastAlike: number,
): PairExample[] {
  const examples: PairExample[] = [];
  profiles.forEach((one, b) => {
    for (let a = 0; a < b; a++) {
      const holds = sameStory(gold[a]!, gold[b]!);
      if (holds === null || (!holds && dot(profiles[a]!.words, one.words) < leastAlike)) continue;
      examples.push({ a, b, holds, weight, values: evidence(profiles[a]!, one) });
    }
  });
  return examples;
}

/** Cores from which joins are learnt: around the threshold in use, so that the join sees right and wrong ones. */
const CORES = [0.5, 1, 1.7];
/** Of these cores, less than what is in use: so that the join also sees groups that should not have come together. */
const CONTRAST = 0.1;

/** Pairs of groups that the first step leaves apart, where `pairs` are linked by `model`. */
export function joinExamples(
  { gold, profiles, weight }: Corpus,
  pairs: readonly PairExample[],
  model: GroupingModel,
): PairExample[] {
  const links = pairs.map(({ a, b }) => ({ a, b, score: pairLink(profiles[a]!, profiles[b]!, model) }));
  const linkOf = remembered(profiles, links, model);
  return CORES.flatMap((core) => {
    const groups = cores(profiles.length, links, { model, core, join: 0, contrast: CONTRAST }, linkOf);
    const groupOf = new Map(groups.flatMap((members, at) => members.map((member) => [member, at] as const)));
    const near = new Set<number>();
    for (const { a, b, score } of links) {
      const [i, j] = [groupOf.get(a)!, groupOf.get(b)!];
      if (i !== j && score >= core - LINK_MARGIN) near.add(Math.min(i, j) * groups.length + Math.max(i, j));
    }
    return [...near].flatMap((key) => {
      const [x, y] = [groups[Math.floor(key / groups.length)]!, groups[key % groups.length]!];
      const holds = sameGroup(x, y, gold);
      if (holds === null) return [];
      const values = joinEvidence(outlineOf(x, profiles), outlineOf(y, profiles), pairLinks(x, y, linkOf));
      // A wrong or missed join costs B-cubed about as much as the smaller group has documents; the root keeps a few
      // large groups from deciding alone.
      return [{ a: x[0]!, b: y[0]!, values, holds, weight: weight * Math.sqrt(Math.min(x.length, y.length)) }];
    });
  });
}

function sameGroup(x: readonly number[], y: readonly number[], gold: readonly GoldDocument[]): boolean | null {
  if (gold[x[0]!]!.story !== null) return storyOf(x, gold) === storyOf(y, gold);
  return x.every((a) => y.every((b) => sameStory(gold[a]!, gold[b]!) === false)) ? false : null;
}

/** The story of most of the group. */
function storyOf(members: readonly number[], gold: readonly GoldDocument[]): string {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(gold[member]!.story!, (counts.get(gold[member]!.story!) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}
