import type { ProvenanceEdge, ProvenanceNode } from '../../core/collation.ts';
import { DisjointSets } from '../../text/disjoint-sets.ts';

/**
 * How many of the reports are independent: those that lead to one outlet, over whatever stands between, or to one another,
 * count as one, as a saying's do. A report that cites three outlets is no more than one report. Linear but for the numbers of joins.
 */
export function independentCount(
  nodes: readonly ProvenanceNode[],
  edges: readonly Pick<ProvenanceEdge, 'from' | 'to'>[],
): number {
  const sets = new DisjointSets();
  // An outlet that is cited for what its report here does not have is the outlet of that report all the same.
  for (const { id, name } of nodes) sets.join(`node ${id}`, `name ${name}`);
  for (const { from, to } of edges) sets.join(`node ${from}`, `node ${to}`);
  return new Set(nodes.flatMap(({ id, document }) => (document === null ? [] : [sets.rootOf(`node ${id}`)]))).size;
}
