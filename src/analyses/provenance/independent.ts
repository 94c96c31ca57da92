import type { ProvenanceEdge, ProvenanceNode } from '../../core/collation.ts';

/**
 * How many of the reports are independent: those that lead to one outlet, over whatever stands between, or to one another,
 * count as one, as a saying's do. A report that cites three outlets is no more than one report. Linear but for the numbers of joins.
 */
export function independentCount(
  nodes: readonly ProvenanceNode[],
  edges: readonly Pick<ProvenanceEdge, 'from' | 'to'>[],
): number {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    while (parents.has(at)) at = parents.get(at)!;
    return at;
  };
  const join = (a: string, b: string): void => {
    if (root(a) !== root(b)) parents.set(root(a), root(b));
  };
  // An outlet that is cited for what its report here does not have is the outlet of that report all the same.
  for (const { id, name } of nodes) join(`node ${id}`, `name ${name}`);
  for (const { from, to } of edges) join(`node ${from}`, `node ${to}`);
  return new Set(nodes.flatMap(({ id, document }) => (document === null ? [] : [root(`node ${id}`)]))).size;
}
