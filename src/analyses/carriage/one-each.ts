/** The first of each document, in order. */
export function oneEach<T extends { readonly document: string }>(places: readonly T[]): T[] {
  const seen = new Set<string>();
  return places.filter(({ document }) => !seen.has(document) && seen.add(document));
}
