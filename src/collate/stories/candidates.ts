import { Postings } from '../../text/postings.ts';
import { heaviest } from '../../text/vector.ts';
import type { Profile } from './profile.ts';

/** A document is filed under this many of its heaviest words, and sought under as many: more found no further pairs of one story in the development set. */
const FILED_WORDS = 32;
/** Postings read a word: a word that more documents share lately tells little of which event it is. */
const READ_POSTINGS = 256;

/** Finds documents that may report the same event, in time that does not grow with how many there are. */
export class Candidates {
  readonly #postings: Postings;

  /** `documents`: how many of the newest can be found. */
  constructor(documents: number) {
    this.#postings = new Postings(Math.max(1, documents) * FILED_WORDS);
  }

  add(slot: number, profile: Profile): void {
    for (const term of heaviest(profile.words, FILED_WORDS)) this.#postings.add(term, slot);
  }

  /** At most `limit` slots of those that share most weight on rare words with `profile`, most first; of equals, the older. */
  find(profile: Profile, limit: number): number[] {
    const shared = new Map<number, number>();
    const weights = new Map<number, number>();
    profile.words.terms.forEach((term, i) => {
      weights.set(term, profile.words.weights[i]!);
    });
    for (const term of heaviest(profile.words, FILED_WORDS)) {
      const weight = weights.get(term)! ** 2;
      this.#postings.each(term, READ_POSTINGS, (slot) => {
        shared.set(slot, (shared.get(slot) ?? 0) + weight);
      });
    }
    const found = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return found.slice(0, limit).map(([slot]) => slot);
  }
}
