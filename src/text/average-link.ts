import { Heap } from './heap.ts';

/** Two items and how strongly they belong together. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

export interface AverageLinkOptions {
  /** Groups are joined while their average link is at least this. */
  readonly threshold: number;
  /** How far under the threshold a link between groups is still remembered: it may rise when either group grows. */
  readonly margin: number;
  /** Members of a group that stand for it where a link has to be computed anew: cost is its square. */
  readonly representatives: number;
  /**
   * What is asked of two groups of more than one item each beyond the threshold, as a share of what the looser of them was
   * itself joined at beyond it: groups that hold together far better than with one another are two. 0 without it.
   */
  readonly contrast?: number;
}

export const defaultAverageLinkOptions: AverageLinkOptions = { threshold: 0, margin: 3, representatives: 6 };

/**
 * Groups of the items 0 to `count` - 1 by average link (UPGMA: Sokal and Michener 1958), on a sparse graph: only pairs
 * in `links` are candidates, and where a group meets one that it had no link with, `linkOf` scores representatives of
 * both. The link of a joined group is the mean of its parts' weighted by size (Lance and Williams 1967), so the result
 * is that of the full matrix wherever the graph holds the pairs that matter. The strongest pair joins first; of equals,
 * the one with the smallest items. Members ascending, groups by first member. About k · n · log n for n items of k links.
 */
export function averageLink(
  count: number,
  links: readonly Link[],
  linkOf: (a: number, b: number) => number,
  options: AverageLinkOptions = defaultAverageLinkOptions,
): number[][] {
  const { threshold, margin, representatives, contrast = 0 } = options;
  const members: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i]);
  const joinedAt: number[] = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const near: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  const heap = new Heap<Link>(strongestFirst);
  const remember = (a: number, b: number, score: number): void => {
    if (score < threshold - margin) return;
    near[a]!.set(b, score);
    near[b]!.set(a, score);
    if (score >= threshold) heap.push({ a: Math.min(a, b), b: Math.max(a, b), score });
  };
  for (const { a, b, score } of links) remember(a, b, score);
  for (let top = heap.pop(); top !== null; top = heap.pop()) {
    const [first, second] = [members[top.a] ?? null, members[top.b] ?? null];
    if (first === null || second === null || near[top.a]!.get(top.b) !== top.score) continue;
    const looser = Math.min(joinedAt[top.a]!, joinedAt[top.b]!);
    if (first.length > 1 && second.length > 1 && top.score - threshold < contrast * (looser - threshold)) continue;
    const joined = members.length;
    members.push([...first, ...second].sort((x, y) => x - y));
    joinedAt.push(top.score);
    near.push(new Map());
    members[top.a] = null;
    members[top.b] = null;
    for (const other of new Set([...near[top.a]!.keys(), ...near[top.b]!.keys()])) {
      const rest = members[other] ?? null;
      near[other]!.delete(top.a);
      near[other]!.delete(top.b);
      if (rest === null) continue;
      const of = (part: number, own: readonly number[]): number =>
        near[part]!.get(other) ?? meanLink(own, rest, linkOf, representatives);
      const sum = of(top.a, first) * first.length + of(top.b, second) * second.length;
      remember(joined, other, sum / (first.length + second.length));
    }
  }
  return members.filter((group) => group !== null).sort((a, b) => a[0]! - b[0]!);
}

/** The mean link between two groups, over at most `representatives` of each, evenly spaced. */
function meanLink(
  a: readonly number[],
  b: readonly number[],
  linkOf: (a: number, b: number) => number,
  representatives: number,
): number {
  const [some, others] = [spread(a, representatives), spread(b, representatives)];
  let sum = 0;
  for (const i of some) for (const j of others) sum += linkOf(i, j);
  return sum / (some.length * others.length);
}

/** At most `count` of `items`, evenly spaced, in their order. */
export function spread(items: readonly number[], count: number): readonly number[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]!);
}

function strongestFirst(x: Link, y: Link): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}
