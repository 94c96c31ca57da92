import { RecentPostings } from '../../text/recent-postings.ts';
import { FILED_WORDS, type Profile } from './profile.ts';

/** Postings read a word: a word that more documents share lately tells little of which event it is. */
const READ_POSTINGS = 64;
/**
 * Share of the weight of the words it is filed under that a document must have in common with another to be compared. Of
 * the strong links of the development set 1 % lie under it, and on a made-up stream none but a third of all candidates:
 * to look at a document that was read long ago is a wait for memory.
 */
const LEAST_SHARED = 0.1;

/** Finds documents that may report the same event, in time that does not grow with how many there are. */
export class Candidates {
  readonly #postings = new RecentPostings(READ_POSTINGS);
  readonly #window: number;
  /** Weight shared with the document in hand, by the last bits of the slot; all 0 between two searches. */
  readonly #shared: Float32Array;
  readonly #mask: number;
  readonly #read = new Int32Array(READ_POSTINGS);
  readonly #found = new Int32Array(FILED_WORDS * READ_POSTINGS);
  #added = 0;

  /** `window`: how many of the newest documents can be found. */
  constructor(window: number) {
    this.#window = Math.max(1, window);
    let size = 1;
    while (size < this.#window) size *= 2;
    this.#shared = new Float32Array(size);
    this.#mask = size - 1;
  }

  /** `oldest`: the oldest slot that will be asked for from now on. */
  add(slot: number, profile: Profile, oldest: number): void {
    const { terms } = profile.forms;
    const filed = filedCount(profile);
    for (let rank = 0; rank < filed; rank++) this.#postings.add(terms[rank]!, slot);
    if (++this.#added % this.#window === 0) this.#postings.sweep(oldest);
  }

  /**
   * At most `limit` slots from `oldest` on that share most weight on the heaviest words with `profile`, and enough of it,
   * most first; of equals, the older.
   */
  find(profile: Profile, limit: number, oldest: number): number[] {
    const shared = this.#shared;
    const mask = this.#mask;
    const filed = filedCount(profile);
    const { terms, weights } = profile.words;
    const read = this.#read;
    const found = this.#found;
    let count = 0;
    let whole = 0;
    for (let rank = 0; rank < filed; rank++) {
      const term = profile.forms.terms[rank]!;
      const weight = weights[indexOf(terms, term)]! ** 2;
      whole += weight;
      const having = this.#postings.read(term, oldest, read);
      for (let i = 0; i < having; i++) {
        const slot = read[i]!;
        if (shared[slot & mask] === 0) found[count++] = slot;
        shared[slot & mask]! += weight;
      }
    }
    const best = this.#best(found.subarray(0, count), limit, LEAST_SHARED * whole);
    for (let i = 0; i < count; i++) shared[found[i]! & mask] = 0;
    return best;
  }

  /** By insertion into a short list: most that come are worse than all in it. */
  #best(found: Int32Array, limit: number, least: number): number[] {
    const shared = this.#shared;
    const mask = this.#mask;
    const best: number[] = [];
    const isBefore = (slot: number, other: number): boolean => {
      const own = shared[slot & mask]!;
      const theirs = shared[other & mask]!;
      return own > theirs || (own === theirs && slot < other);
    };
    for (let i = 0; i < found.length; i++) {
      const slot = found[i]!;
      if (shared[slot & mask]! < least) continue;
      if (best.length === limit) {
        if (!isBefore(slot, best[limit - 1]!)) continue;
        best.pop();
      }
      let at = best.length;
      for (best.push(slot); at > 0 && isBefore(slot, best[at - 1]!); at--) best[at] = best[at - 1]!;
      best[at] = slot;
    }
    return best;
  }
}

function filedCount({ forms }: Profile): number {
  return Math.min(FILED_WORDS, forms.wordCount);
}

/** Where `term` stands in ascending `terms`. */
function indexOf(terms: Uint32Array, term: number): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return low;
}
