/**
 * Keys in sets that grow together where two are joined (Galler and Fischer 1964, "An improved equivalence algorithm", CACM 7); a
 * key that was never joined is a set by itself. Paths are halved on the way, so that chains stay short (Tarjan 1975).
 */
export class DisjointSets {
  readonly #parents = new Map<string, string>();

  /** The key that stands for the set of `key`. */
  rootOf(key: string): string {
    let at = key;
    for (let parent = this.#parents.get(at); parent !== undefined; parent = this.#parents.get(at)) {
      const next = this.#parents.get(parent);
      if (next !== undefined) this.#parents.set(at, next);
      at = next ?? parent;
    }
    return at;
  }

  /** Makes one set of those of two keys. */
  join(one: string, other: string): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    if (a !== b) this.#parents.set(a, b);
  }
}
