import { averageLink, type Link, spread } from '../../text/average-link.ts';
import { Heap } from '../../text/heap.ts';
import { RememberedGroup } from './memory.ts';
import { type GroupingModel, joinLink, pairLink } from './model.ts';
import type { Outline } from './outline.ts';

export interface ClusterOptions {
  readonly model: GroupingModel;
  /** Log-odds of the mean pair from which documents make the core of a story. */
  readonly core: number;
  /** Log-odds from which two cores are one story. */
  readonly join: number;
  /** Two groups that hold together far better than with one another are left to the second step (`AverageLinkOptions`). */
  readonly contrast: number;
}

/** How far under `core` a link is worth keeping: weaker ones joined no two groups of the development set. */
export const LINK_MARGIN = 3;
/** Documents that stand for a group where its links are computed, by the first and by the second step: cost is the square. */
const CORE_REPRESENTATIVES = 4;
const REPRESENTATIVES = 8;
/** Documents whose words stand for a group: more do not change its mean. */
export const OUTLINED = 24;

/** The link of a pair, by their indices. */
export type LinkOf = (a: number, b: number) => number;

/** What is clustered, and what is known of it. */
export interface Clustered {
  readonly count: number;
  /** By index; asked for only where groups are compared. */
  readonly documentOf: (index: number) => Outline;
  /** The pairs that may be of one story, with their log-odds. */
  readonly links: readonly Link[];
  /** Of any pair. */
  readonly linkOf: LinkOf;
  /** Documents taken together, by their indices; more than one. */
  readonly groupOf: (members: readonly number[]) => RememberedGroup;
}

/**
 * Groups of documents, as indices into them, that report one event each. First by average link, to cores of which hardly
 * any is wrong; then cores whose texts taken together belong together are joined, the likeliest first: a short report
 * that shares little with each of the others is often wholly within what they say together. Ascending, groups by first
 * member.
 */
export function cluster(given: Clustered, options: ClusterOptions): number[][] {
  return join(given, cores(given.count, given.links, options, given.linkOf), options);
}

/** The link of any pair, computed once. */
export function remembered(documents: readonly Outline[], links: readonly Link[], model: GroupingModel): LinkOf {
  const known = new Map<number, number>();
  const keyOf = (a: number, b: number): number => Math.min(a, b) * documents.length + Math.max(a, b);
  for (const { a, b, score } of links) known.set(keyOf(a, b), score);
  return (a, b) => {
    const key = keyOf(a, b);
    let score = known.get(key);
    if (score === undefined) {
      score = pairLink(documents[a]!, documents[b]!, model);
      known.set(key, score);
    }
    return score;
  };
}

/** The first step: groups by average link of pairs. */
export function cores(count: number, links: readonly Link[], options: ClusterOptions, linkOf: LinkOf): number[][] {
  return averageLink(count, links, linkOf, {
    threshold: options.core,
    contrast: options.contrast,
    margin: LINK_MARGIN,
    representatives: CORE_REPRESENTATIVES,
  });
}

/** A group that may be joined to others. */
interface Group {
  readonly members: readonly number[];
  /** What it is taken together; a single report stands for itself. */
  readonly whole: RememberedGroup | Outline;
  /** Indices of groups that a link of at least even odds leads to. */
  readonly near: Set<number>;
}

/** The second step: joins `groups` greedily, computing anew what each joined group has to do with its neighbours. */
function join(given: Clustered, groups: readonly (readonly number[])[], options: ClusterOptions): number[][] {
  const near = neighbours(given.links, groups);
  const alone = groups.filter((_, at) => near[at]!.size === 0);
  const live = groups.map((members, at) => (near[at]!.size === 0 ? null : groupOf(given, members, near[at]!)));
  const heap = new Heap<Link>((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const consider = (a: number, b: number): void => {
    const [x, y] = [live[a]!, live[b]!];
    // Of two single reports the pair has already decided: there is nothing that they say together.
    if (x.members.length + y.members.length === 2) return;
    const score = groupLink(x, y, given.linkOf, options.model);
    if (score >= options.join) heap.push({ a: Math.min(a, b), b: Math.max(a, b), score });
  };
  live.forEach((group, a) => {
    if (group !== null) for (const b of group.near) if (a < b) consider(a, b);
  });
  for (let best = heap.pop(); best !== null; best = heap.pop()) {
    const [a, b] = [live[best.a] ?? null, live[best.b] ?? null];
    if (a === null || b === null) continue;
    const members = [...a.members, ...b.members].sort((x, y) => x - y);
    const around = new Set([...a.near, ...b.near].filter((at) => live[at] !== null && at !== best.a && at !== best.b));
    live[best.a] = null;
    live[best.b] = null;
    const joined = live.push(groupOf(given, members, around)) - 1;
    for (const other of around) {
      live[other]!.near.add(joined);
      consider(joined, other);
    }
  }
  const joined = live.filter((group) => group !== null).map((group) => group.members);
  return [...alone, ...joined].map((members) => [...members]).sort((x, y) => x[0]! - y[0]!);
}

function groupOf(given: Clustered, members: readonly number[], near: Set<number>): Group {
  return { members, whole: members.length === 1 ? given.documentOf(members[0]!) : given.groupOf(members), near };
}

/** For each group, the indices of those that a link of at least even odds leads to. */
function neighbours(links: readonly Link[], groups: readonly (readonly number[])[]): Set<number>[] {
  const indexOf = new Map<number, number>();
  groups.forEach((members, at) => {
    for (const member of members) indexOf.set(member, at);
  });
  const near = groups.map(() => new Set<number>());
  for (const link of links) {
    if (link.score < 0) continue;
    const [a, b] = [indexOf.get(link.a)!, indexOf.get(link.b)!];
    if (a === b) continue;
    near[a]!.add(b);
    near[b]!.add(a);
  }
  return near;
}

/** The documents that a group is outlined by. */
export function partsOf(members: readonly number[], documentOf: (index: number) => Outline): Outline[] {
  return spread(members, OUTLINED).map(documentOf);
}

/** The documents of a group taken together. */
export function outlineOf(members: readonly number[], documents: readonly Outline[]): Outline {
  return new RememberedGroup(
    partsOf(members, (member) => documents[member]!),
    members.length,
  ).outline;
}

function groupLink(a: Group, b: Group, linkOf: LinkOf, model: GroupingModel): number {
  const known = joinsOf(a)?.get(b.whole) ?? joinsOf(b)?.get(a.whole);
  if (known !== undefined) return known;
  const links = pairLinks(a.members, b.members, linkOf);
  // Taken together, reports of one long affair look alike: some two of them must be of one event by themselves.
  const isNear = Math.max(...links) >= 0;
  const score = isNear ? joinLink(outlineIn(a), outlineIn(b), links, model) : Number.NEGATIVE_INFINITY;
  if (a.whole instanceof RememberedGroup) a.whole.joins.set(b.whole, score);
  else joinsOf(b)?.set(a.whole, score);
  return score;
}

function joinsOf({ whole }: Group): Map<object, number> | null {
  return whole instanceof RememberedGroup ? whole.joins : null;
}

function outlineIn({ whole }: Group): Outline {
  return whole instanceof RememberedGroup ? whole.outline : whole;
}

/** The links between representatives of two groups. */
export function pairLinks(a: readonly number[], b: readonly number[], linkOf: LinkOf): number[] {
  const others = spread(b, REPRESENTATIVES);
  return spread(a, REPRESENTATIVES).flatMap((i) => others.map((j) => linkOf(i, j)));
}
