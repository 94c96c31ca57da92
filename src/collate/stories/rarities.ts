import { type DocumentFrequencies, inverseFrequency } from '../../text/frequencies.ts';

/** The background corpus counts as this many documents: about the size of the one that the English table was made from. */
const BACKGROUND_DOCUMENTS = 1000;
/** A pair of words or a number is not in that table; nearly all are rarer than its rarest words. */
const UNSEEN_SHARE = 1 / (2 * BACKGROUND_DOCUMENTS);
/** Places for words that were asked for, a power of two: those of some hundred reports. */
const PLACES = 1 << 14;
const FIELDS = 4;
const SHARE = 1;
const MOMENT = 2;
const VALUE = 3;
/** Small counts, which nearly all are. */
const SMALL = 256;

/**
 * Inverse document frequencies as they stand at one moment. Reports that come together share most of their words, and
 * what was once computed is kept until the counts change; counters and logarithms are far more work than a look here.
 */
export class Rarities {
  /** Side by side of each place: term, share, the moment for which the value holds, and the value. */
  readonly #known = new Float64Array(FIELDS * PLACES);
  readonly #unseen = new Float64Array(SMALL);
  #seen: DocumentFrequencies | null = null;
  #changes = -1;
  #moment = 0;

  /** What is asked from now on holds for `seen` as it stands. */
  turnTo(seen: DocumentFrequencies): void {
    if (this.#seen === seen && this.#changes === seen.changes) return;
    this.#seen = seen;
    this.#changes = seen.changes;
    this.#moment++;
    this.#unseen.fill(0);
  }

  /** Of a word that a `share` of the language's documents has. */
  of(term: number, share: number): number {
    const known = this.#known;
    const place = FIELDS * ((term ^ (term >>> 14)) & (PLACES - 1));
    const holds = known[place + MOMENT] === this.#moment && known[place] === term && known[place + SHARE] === share;
    if (holds) return known[place + VALUE]!;
    const seen = this.#seen!;
    const value = inverseFrequency(seen.of(term), seen.documents, BACKGROUND_DOCUMENTS, share);
    known[place] = term;
    known[place + SHARE] = share;
    known[place + MOMENT] = this.#moment;
    known[place + VALUE] = value;
    return value;
  }

  /** Of a term that no table of the language knows. */
  ofUnseen(term: number): number {
    const seen = this.#seen!;
    const count = seen.of(term);
    if (count < SMALL && this.#unseen[count] !== 0) return this.#unseen[count]!;
    const value = inverseFrequency(count, seen.documents, BACKGROUND_DOCUMENTS, UNSEEN_SHARE);
    if (count < SMALL) this.#unseen[count] = value;
    return value;
  }
}
