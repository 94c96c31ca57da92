import type { ReadDocument } from '../../core/collation.ts';
import type { Document } from '../../core/document.ts';
import type { Copy } from '../../core/story.ts';
import { sharedPassages, shingles, type WordSequence, wordSequence } from '../../text/passages.ts';
import { Postings } from '../../text/postings.ts';
import { winnow } from '../../text/winnow.ts';
import { judge } from './judge.ts';
import { byOrigin } from './origin.ts';

/**
 * Of this many shingles in a row one is indexed, so that a stretch of ten words in common is sure to be found and one in
 * 30 % of whose shingles are intact nearly always (bench/copies.ts); smaller costs memory, larger loses reworded copies.
 */
const WINDOW = 8;
/** Documents read of one fingerprint: what more have is a stock phrase. */
const POSTINGS = 48;
/** Fingerprints in common from which two texts are compared word by word; fewer hold no copy, only a phrase. */
const LEAST_SHARED = 3;
/** Documents compared word by word with each new one, those with most in common. */
const COMPARED = 12;

/**
 * Finds what later documents took from earlier ones, as they come. Winnowed fingerprints of three-word shingles bring
 * up candidates, wherever in a text the common stretch stands; the shared stretches themselves decide. Time for a
 * document does not grow with how many there are; the newest `window` documents can be found.
 */
export class CopyIndex {
  readonly #postings: Postings;
  readonly #window: number;
  readonly #texts = new Map<number, { document: Document; words: WordSequence }>();
  #next = 0;

  constructor(window: number) {
    this.#window = window;
    // About a fifth of a text's words are fingerprints; 100 is the share of a report of 500 words.
    this.#postings = new Postings(Math.max(1, window) * 100);
  }

  /** What `document` took from one that was added before; `null` for a report of its own. Then adds it. */
  add(document: Document): Copy | null {
    const words = wordSequence(document.text);
    const prints = winnow(shingles(words), WINDOW);
    const shared = new Map<number, number>();
    for (const print of prints) {
      this.#postings.each(print, POSTINGS, (slot) => {
        shared.set(slot, (shared.get(slot) ?? 0) + 1);
      });
    }
    const copy = this.#best(document, words, shared);
    const slot = this.#next++;
    for (const print of prints) this.#postings.add(print, slot);
    this.#texts.set(slot, { document, words });
    this.#texts.delete(slot - this.#window);
    return copy;
  }

  /** The one that most was taken from; of equals the earliest. */
  #best(document: Document, words: WordSequence, shared: ReadonlyMap<number, number>): Copy | null {
    const likely = [...shared].filter(([, count]) => count >= LEAST_SHARED);
    likely.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    let best: Copy | null = null;
    for (const [slot] of likely.slice(0, COMPARED)) {
      const earlier = this.#texts.get(slot);
      if (earlier === undefined) continue;
      const found = judge(document, words, earlier.document, earlier.words, sharedPassages(words, earlier.words));
      if (found !== null && (best === null || rank(found) > rank(best))) best = found;
    }
    return best;
  }
}

/** A lifted passage says less of where a report comes from than a copy of the whole. */
function rank({ kind, share }: Copy): number {
  return kind === 'passage' ? share - 1 : share;
}

/**
 * What each document took from another, by its id; who copies nobody is not in it. No document is behind itself.
 */
export function findCopies(documents: readonly ReadDocument[]): Map<string, Copy> {
  const index = new CopyIndex(documents.length);
  const copies = new Map<string, Copy>();
  for (const document of byOrigin(documents.map((read) => read.document))) {
    const copy = index.add(document);
    if (copy !== null) copies.set(document.id, copy);
  }
  return copies;
}
