import { scanWords } from '../../text/scan-words.ts';
import type { Term, TermAt } from './terms.ts';

/** A half-open place in a text, UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Characters after which a capital is a matter of grammar. */
const SENTENCE_MARKS = '.!?:;"“”‘\'`([{-–—•*\n|';

/** The words and numbers of one text after another, in lists that are used again. */
export class TextWords {
  readonly terms: Term[] = [];
  #text = '';
  #places = new Int32Array(2048);
  #count = 0;
  #termAt: TermAt | null = null;

  /** How many words there are; `terms` holds more where an earlier text was longer. */
  get count(): number {
    return this.#count;
  }

  read(text: string, termAt: TermAt): void {
    this.#text = text;
    this.#termAt = termAt;
    this.#count = 0;
    scanWords(text, (start, end) => {
      const at = this.#count++;
      if (2 * at === this.#places.length) this.#grow();
      this.#places[2 * at] = start;
      this.#places[2 * at + 1] = end;
      this.terms[at] = termAt(text, start, end);
    });
  }

  /** Calls `visit` with the terms of what stands at `place`, as if that were a text of its own. */
  within({ start, end }: Place, visit: (term: Term) => void): void {
    let from = this.#firstFrom(start);
    const isCutBefore = from > 0 && this.#places[2 * from - 1]! > start;
    if (isCutBefore || this.#cuts(end)) {
      const part = this.#text.slice(start, end);
      scanWords(part, (s, e) => visit(this.#termAt!(part, s, e)));
      return;
    }
    for (; from < this.#count && this.#places[2 * from]! < end; from++) visit(this.terms[from]!);
  }

  /** Marks the terms that are written with a capital somewhere within a sentence as such in this text. */
  markCapitals(mark: number): void {
    const text = this.#text;
    for (let at = 0; at < this.#count; at++) {
      const start = this.#places[2 * at]!;
      const first = text.charCodeAt(start);
      if (first < 65 || (first > 90 && first < 192) || (first > 191 && !isUpper(text[start]!))) continue;
      let before = start - 1;
      while (before >= 0 && text.charCodeAt(before) === 32) before--;
      if (before >= 0 && !SENTENCE_MARKS.includes(text[before]!)) this.terms[at]!.capitalIn = mark;
    }
  }

  /** Index of the first word that begins at `start` or later. */
  #firstFrom(start: number): number {
    let [low, high] = [0, this.#count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#places[2 * middle]! < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether `end` stands within a word. */
  #cuts(end: number): boolean {
    const next = this.#firstFrom(end);
    return next > 0 && this.#places[2 * next - 1]! > end;
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#places.length);
    larger.set(this.#places);
    this.#places = larger;
  }
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
