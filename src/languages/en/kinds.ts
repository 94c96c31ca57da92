/** By each lemma the kinds whose list, parted by blanks, has it; a lemma may be of several. */
export function kindsByLemma(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const [kind, lemmas] of Object.entries(lists)) {
    for (const lemma of lemmas.split(' ')) kinds.set(lemma, [...(kinds.get(lemma) ?? []), kind]);
  }
  return kinds;
}
