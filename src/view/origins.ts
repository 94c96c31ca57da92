import type { Provenance, ProvenanceNode } from '../core/collation.ts';

/** Where a chain of citations and copies ends. */
export interface Origin {
  readonly node: ProvenanceNode;
  /** The documents that lead back to it, its own first where it is one, the others in the order of the provenance. */
  readonly reports: readonly string[];
}

/** The origins that some report leads back to, that of most reports first, and the documents that stand by themselves. */
export function originsOf({ nodes, edges }: Provenance): {
  readonly led: readonly Origin[];
  readonly alone: readonly string[];
} {
  const leaning = new Set(edges.map(({ from }) => from));
  const roots = nodes.filter(({ id }) => !leaning.has(id));
  const origins = roots.map((node): Origin => {
    const resting = new Set<string>([node.id]);
    // Edges may stand in any order: again and again until nobody more is found.
    for (let before = 0; before < resting.size; ) {
      before = resting.size;
      for (const { from, to } of edges) if (resting.has(to)) resting.add(from);
    }
    const others = nodes.filter((other) => other !== node && resting.has(other.id));
    return { node, reports: [node, ...others].flatMap(({ document }) => document ?? []) };
  });
  const isAlone = ({ node, reports }: Origin): boolean => reports.length === 1 && node.document === reports[0];
  const led = origins.filter((origin) => origin.reports.length > 0 && !isAlone(origin));
  const alone = origins.filter(isAlone).flatMap(({ reports }) => reports);
  return { led: led.sort((a, b) => b.reports.length - a.reports.length), alone };
}
