/**
 * Keys in sets that grow together where two are joined (Galler and Fischer 1964, "An improved equivalence algorithm", CACM 7); a
 * key that was never joined is a set by itself. Paths are halved on the way, so that chains stay short (Tarjan 1975).
 */
export class DisjointSets<Key = string> {
  readonly #parents = new Map<Key, Key>();

  /** The key that stands for the set of `key`. */
  rootOf(key: Key): Key {
    let at = key;
    for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
      const next = this.#parents.get(parent);
      if (next !== undefined) this.#parents.set(at, next);
      at = next ?? parent;
    }
    return at;
  }

  /** Makes one set of those of two keys. */
  join(one: Key, other: Key): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#parents.set(a, b);
  }

  /** Whether two keys are in one set. */
  areJoined(one: Key, other: Key): boolean {
    return this.rootOf(one) === this.rootOf(other);
  }

  /** `keys` by their sets, in the order of the first of each. */
  groupsOf(keys: readonly Key[]): Key[][] {
    return [...Map.groupBy(keys, (key) => this.rootOf(key)).values()];
  }
}
