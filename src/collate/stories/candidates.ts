import { Postings } from '../../text/postings.ts';
import { dot } from '../../text/vector.ts';
import { FILED_WORDS, type Profile } from './profile.ts';

/** Postings read a word: a word that more documents share lately tells little of which event it is. */
const READ_POSTINGS = 64;
/**
 * Cosine of words under which a pair is not looked at further: of 32,790 candidate pairs of the development set 73 %
 * lie under it, 3 of them with odds of one story.
 */
const LEAST_COSINE = 0.12;

/** Finds documents that may report the same event, in time that does not grow with how many there are. */
export class Candidates {
  readonly #postings: Postings;
  readonly #window: number;
  /** Weight shared with the document in hand, by slot modulo the window; all 0 between two searches. */
  readonly #shared: Float32Array;

  /** `window`: how many of the newest documents can be found. */
  constructor(window: number) {
    this.#window = Math.max(1, window);
    this.#postings = new Postings(this.#window * FILED_WORDS);
    this.#shared = new Float32Array(this.#window);
  }

  add(slot: number, profile: Profile): void {
    for (const term of profile.filed) this.#postings.add(term, slot);
  }

  /**
   * At most `limit` slots of those that share most weight on the heaviest words with `profile`, most first; of equals,
   * the older. Left out are those that `profileOf` no longer has, and those that share next to nothing.
   */
  find(profile: Profile, limit: number, profileOf: (slot: number) => Profile | null): number[] {
    const found: number[] = [];
    const shared = this.#shared;
    const window = this.#window;
    profile.filed.forEach((term, rank) => {
      const weight = profile.filedWeights[rank]!;
      this.#postings.each(term, READ_POSTINGS, (slot) => {
        const at = slot % window;
        if (shared[at] === 0) found.push(slot);
        shared[at]! += weight;
      });
    });
    const weights = new Map(found.map((slot) => [slot, shared[slot % window]!]));
    for (const slot of found) shared[slot % window] = 0;
    found.sort((a, b) => weights.get(b)! - weights.get(a)! || a - b);
    return found.slice(0, limit).filter((slot) => {
      const other = profileOf(slot);
      return other !== null && dot(profile.words, other.words) >= LEAST_COSINE;
    });
  }
}
