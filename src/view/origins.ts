import type { Provenance, ProvenanceNode } from '../core/collation.ts';

/** Where a chain of citations and copies ends. */
export interface Origin {
  readonly node: ProvenanceNode;
  /** The documents that lead back to it, itself left out, in the order of the provenance. */
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
    const reports = nodes.filter((other) => other !== node && other.document !== null && resting.has(other.id));
    return { node, reports: reports.map(({ document }) => document!) };
  });
  const led = origins.filter(({ reports }) => reports.length > 0);
  const alone = origins.flatMap(({ node, reports }) =>
    reports.length === 0 && node.document !== null ? node.document : [],
  );
  return { led: led.sort((a, b) => b.reports.length - a.reports.length), alone };
}
