import type { Provenance, ProvenanceNode } from '../../core/collation.ts';

/** A node with its place in a drawing by layers: layer 0 rests on nothing, and each stands right of all it rests on. */
export interface Placed {
  readonly node: ProvenanceNode;
  readonly layer: number;
  /** From 0 at the top of its layer. */
  readonly row: number;
}

/**
 * Nodes in layers by longest path from what rests on nothing (Sugiyama, Tagawa and Toda 1981, step 1), and within a layer
 * by the mean row of what they rest on (the barycentre rule, step 2, one sweep: the graphs are small and shallow). Nodes
 * without an edge are left out. A cycle, which the graph should not have, is cut where it closes.
 */
export function layers({ nodes, edges }: Provenance): readonly Placed[] {
  const restsOn = new Map(nodes.map((node) => [node.id, edges.filter((e) => e.from === node.id).map((e) => e.to)]));
  const joined = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const depths = new Map<string, number>();
  const depth = (id: string, path: ReadonlySet<string>): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const below = (restsOn.get(id) ?? []).filter((next) => !path.has(next));
    const own = below.length === 0 ? 0 : 1 + Math.max(...below.map((next) => depth(next, new Set([...path, id]))));
    depths.set(id, own);
    return own;
  };
  const drawn = nodes.filter((node) => joined.has(node.id));
  const rows = new Map<string, number>();
  const byLayer = Map.groupBy(drawn, (node) => depth(node.id, new Set([node.id])));
  return [...byLayer.keys()]
    .sort((a, b) => a - b)
    .flatMap((layer) => {
      const mean = (node: ProvenanceNode) => {
        const below = (restsOn.get(node.id) ?? []).flatMap((id) => rows.get(id) ?? []);
        return below.length === 0 ? 0 : below.reduce((sum, row) => sum + row, 0) / below.length;
      };
      const ordered = [...byLayer.get(layer)!].sort((a, b) => mean(a) - mean(b));
      return ordered.map((node, row) => {
        rows.set(node.id, row);
        return { node, layer, row };
      });
    });
}
