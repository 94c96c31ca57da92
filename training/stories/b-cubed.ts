/** B-cubed precision, recall and F1 (Bagga and Baldwin 1998) of the groups `found` of the items that `gold` groups. */
export function bCubed(
  gold: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
): { precision: number; recall: number; f1: number } {
  const count = (keyOf: (id: string) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const id of gold.keys()) counts.set(keyOf(id), (counts.get(keyOf(id)) ?? 0) + 1);
    return counts;
  };
  const goldOf = (id: string): string => gold.get(id)!;
  const foundOf = (id: string): string => found.get(id)!;
  const bothOf = (id: string): string => `${goldOf(id)}\n${foundOf(id)}`;
  const [goldSizes, foundSizes, bothSizes] = [count(goldOf), count(foundOf), count(bothOf)];
  let precision = 0;
  let recall = 0;
  for (const id of gold.keys()) {
    precision += bothSizes.get(bothOf(id))! / foundSizes.get(foundOf(id))! / gold.size;
    recall += bothSizes.get(bothOf(id))! / goldSizes.get(goldOf(id))! / gold.size;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
