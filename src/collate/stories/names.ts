/** Something that happened to a story that had been given out. */
export interface StoryChange {
  readonly kind: 'opened' | 'grew' | 'merged' | 'split';
  readonly story: string;
  /** The story that it was merged into, or that was split off it; `null` for the other kinds. */
  readonly other: string | null;
}

/** Documents, by slot, under the id that their story bears. */
export interface NamedGroup {
  readonly id: string;
  readonly slots: readonly number[];
  /** The stories that the documents were in. */
  readonly before: readonly string[];
}

/**
 * Gives each of the new groups the id of the story that most of its documents were in, the largest share first; a group
 * that is left without gets a new one. With what changed by it, by id. `storyOf` gives an empty id for a new document.
 */
export function assignIds(
  groups: readonly (readonly number[])[],
  storyOf: (slot: number) => string,
  newId: (slots: readonly number[]) => string,
): { named: NamedGroup[]; changes: StoryChange[] } {
  const claims = groups.map((slots) => countStories(slots, storyOf));
  const ranked = claims.flatMap((counts, at) => [...counts].map(([story, shared]) => ({ at, story, shared })));
  ranked.sort((a, b) => b.shared - a.shared || a.at - b.at);
  const idOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, story } of ranked) {
    if (idOf.has(at) || taken.has(story)) continue;
    idOf.set(at, story);
    taken.add(story);
  }
  const named = groups.map((slots, at) => {
    const id = idOf.get(at) ?? unusedId(newId(slots), taken);
    taken.add(id);
    return { id, slots, before: [...claims[at]!.keys()] };
  });
  const kept = new Set(idOf.values());
  const changes = named.flatMap((group, at) => changesOf(group, claims[at]!, kept));
  return { named, changes: changes.sort((a, b) => (a.story < b.story ? -1 : a.story > b.story ? 1 : 0)) };
}

function countStories(slots: readonly number[], storyOf: (slot: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const slot of slots) {
    const story = storyOf(slot);
    if (story !== '') counts.set(story, (counts.get(story) ?? 0) + 1);
  }
  return counts;
}

/** A story that lost the document its id was made from keeps the id; the document's new story needs another. */
function unusedId(id: string, taken: ReadonlySet<string>): string {
  let unused = id;
  for (let i = 2; taken.has(unused); i++) unused = `${id}-${i}`;
  return unused;
}

function changesOf(group: NamedGroup, counts: ReadonlyMap<string, number>, kept: ReadonlySet<string>): StoryChange[] {
  const { id, slots, before } = group;
  if (before.length === 0) return [{ kind: 'opened', story: id, other: null }];
  return before.flatMap((story): StoryChange[] => {
    if (story !== id) return [{ kind: kept.has(story) ? 'split' : 'merged', story, other: id }];
    return slots.length > counts.get(id)! ? [{ kind: 'grew', story: id, other: null }] : [];
  });
}
