import { type Outline, together } from './outline.ts';

/** Places for remembered pairs, a power of two: those of the last thousands of documents that met. */
const PAIRS = 1 << 18;
/** Greatest distance between two slots that is remembered; 2^31 slots times it is a whole number that a double holds. */
const FARTHEST = 2 ** 21;
/** Groups remembered, about: those of the last batches. */
const GROUPS = 4096;

/**
 * What was once computed of documents that do not change: links of pairs, and groups taken together. In memory of a
 * fixed size: a newer pair pushes out an older one at its place, and groups not asked for lately are forgotten.
 */
export class Memory {
  /** A pair and its score side by side. */
  readonly #links = new Float64Array(2 * PAIRS).fill(-1);
  #young = new Map<string, RememberedGroup>();
  #old = new Map<string, RememberedGroup>();

  /** The link of the documents in two slots; not a number where it is not remembered. */
  link(a: number, b: number): number {
    const pair = pairOf(a, b);
    const place = placeOf(a, b);
    return this.#links[place] === pair ? this.#links[place + 1]! : Number.NaN;
  }

  keepLink(a: number, b: number, score: number): void {
    const pair = pairOf(a, b);
    if (pair < 0) return;
    const place = placeOf(a, b);
    this.#links[place] = pair;
    this.#links[place + 1] = score;
  }

  /** The group of the documents in `slots`, of which there are several, in the outlines that `partsOf` gives. */
  group(slots: readonly number[], partsOf: () => readonly Outline[]): RememberedGroup {
    const key = slots.join();
    const known = this.#young.get(key) ?? this.#old.get(key) ?? new RememberedGroup(partsOf(), slots.length);
    this.#young.set(key, known);
    if (this.#young.size >= GROUPS) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    return known;
  }
}

/** A number of its own for each pair near enough to be remembered; -2, which no place ever holds, for others. */
function pairOf(a: number, b: number): number {
  const distance = Math.abs(a - b);
  return distance >= FARTHEST ? -2 : Math.min(a, b) * FARTHEST + distance;
}

function placeOf(a: number, b: number): number {
  return 2 * ((Math.imul(Math.min(a, b), 0x9e3779b1) + Math.abs(a - b)) & (PAIRS - 1));
}

/** Documents taken together. */
export class RememberedGroup {
  /** Its join with others, by their group or, for a single document, their outline. */
  readonly joins = new Map<object, number>();
  readonly #size: number;
  #parts: readonly Outline[];
  #outline: Outline | null = null;

  constructor(parts: readonly Outline[], size: number) {
    this.#parts = parts;
    this.#size = size;
  }

  /** Made when it is first asked for: most groups are near no other, and need none. */
  get outline(): Outline {
    if (this.#outline === null) {
      this.#outline = { ...together(this.#parts), documents: this.#size };
      this.#parts = [];
    }
    return this.#outline;
  }
}
