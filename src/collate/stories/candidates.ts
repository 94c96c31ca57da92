import { RecentPostings } from '../../text/recent-postings.ts';
import { FILED_WORDS, type Profile } from './profile.ts';

/** Postings read a word: a word that more documents share lately tells little of which event it is. */
const READ_POSTINGS = 64;

/** Finds documents that may report the same event, in time that does not grow with how many there are. */
export class Candidates {
  readonly #postings = new RecentPostings(READ_POSTINGS);
  readonly #window: number;
  /** Weight shared with the document in hand, by slot modulo the window; all 0 between two searches. */
  readonly #shared: Float32Array;
  #added = 0;

  /** `window`: how many of the newest documents can be found. */
  constructor(window: number) {
    this.#window = Math.max(1, window);
    this.#shared = new Float32Array(this.#window);
  }

  /** `oldest`: the oldest slot that will be asked for from now on. */
  add(slot: number, profile: Profile, oldest: number): void {
    const { terms } = profile.forms;
    const filed = filedCount(profile);
    for (let rank = 0; rank < filed; rank++) this.#postings.add(terms[rank]!, slot);
    if (++this.#added % this.#window === 0) this.#postings.sweep(oldest);
  }

  /** At most `limit` slots from `oldest` on that share most weight on the heaviest words with `profile`, most first; of equals, the older. */
  find(profile: Profile, limit: number, oldest: number): number[] {
    const found: number[] = [];
    const shared = this.#shared;
    const window = this.#window;
    const filed = filedCount(profile);
    const { terms, weights } = profile.words;
    for (let rank = 0; rank < filed; rank++) {
      const term = profile.forms.terms[rank]!;
      const weight = weights[indexOf(terms, term)]! ** 2;
      this.#postings.each(term, oldest, (slot) => {
        const at = slot % window;
        if (shared[at] === 0) found.push(slot);
        shared[at]! += weight;
      });
    }
    const best = this.#best(found, limit);
    for (const slot of found) shared[slot % window] = 0;
    return best;
  }

  /** By insertion into a short list: most that come are worse than all in it. */
  #best(found: readonly number[], limit: number): number[] {
    const shared = this.#shared;
    const window = this.#window;
    const best: number[] = [];
    const before = (a: number, b: number): boolean => {
      const [x, y] = [shared[a % window]!, shared[b % window]!];
      return x > y || (x === y && a < b);
    };
    for (const slot of found) {
      if (best.length === limit) {
        if (!before(slot, best[limit - 1]!)) continue;
        best.pop();
      }
      let at = best.length;
      while (at > 0 && before(slot, best[at - 1]!)) at--;
      best.splice(at, 0, slot);
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
