import { CodeUnits } from '../../text/code-units.ts';
import { scanWords } from '../../text/scan-words.ts';
import type { KnownForms } from './terms.ts';

/** A half-open place in a text, UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Characters after which a capital is a matter of grammar. */
const SENTENCE_MARKS = '.!?:;"“”‘\'`([{-–—•*\n|';

/** The words and numbers of one text after another, in lists that are used again. */
export class TextWords {
  /** The numbers of their forms, of which the first `count` hold. Made anew when a text is longer: not to be kept. */
  forms = new Int32Array(1024);
  count = 0;
  #text = '';
  readonly #codeUnits = new CodeUnits();
  #places = new Int32Array(2048);
  /** Of the forms that are written with a capital within a sentence, the text in which they last were, by its number. */
  #capitalIn = new Int32Array(1024);
  #serial = 0;

  read(text: string, known: KnownForms): void {
    this.#text = text;
    this.count = 0;
    this.#serial++;
    const length = this.#codeUnits.take(text);
    const { units } = this.#codeUnits;
    scanWords(units, 0, length, (start, end) => {
      const at = this.count++;
      if (at === this.forms.length) this.#grow();
      this.#places[2 * at] = start;
      this.#places[2 * at + 1] = end;
      this.forms[at] = known.at(units, start, end);
    });
  }

  /** Calls `visit` with the forms of what stands at `place`, as if that were a text of its own. */
  within({ start, end }: Place, known: KnownForms, visit: (form: number) => void): void {
    let from = this.#firstFrom(start);
    const isCutBefore = from > 0 && this.#places[2 * from - 1]! > start;
    if (isCutBefore || this.#cuts(end)) {
      const { units } = this.#codeUnits;
      const to = Math.min(end, this.#text.length);
      scanWords(units, start, to, (s, e) => visit(known.at(units, s, e)));
      return;
    }
    for (; from < this.count && this.#places[2 * from]! < end; from++) visit(this.forms[from]!);
  }

  /** Finds the forms that are written with a capital somewhere within a sentence, for `isCapital`. */
  findCapitals(known: KnownForms): void {
    if (this.#capitalIn.length < known.count) {
      const larger = new Int32Array(2 * known.count);
      larger.set(this.#capitalIn);
      this.#capitalIn = larger;
    }
    const text = this.#text;
    for (let at = 0; at < this.count; at++) {
      const start = this.#places[2 * at]!;
      const first = text.charCodeAt(start);
      if (first < 65 || (first > 90 && first < 192) || (first > 191 && !isUpper(text[start]!))) continue;
      let before = start - 1;
      while (before >= 0 && text.charCodeAt(before) === 32) before--;
      if (before >= 0 && !SENTENCE_MARKS.includes(text[before]!)) this.#capitalIn[this.forms[at]!] = this.#serial;
    }
  }

  isCapital(form: number): boolean {
    return this.#capitalIn[form] === this.#serial;
  }

  /** Index of the first word that begins at `start` or later. */
  #firstFrom(start: number): number {
    let [low, high] = [0, this.count];
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
    const forms = new Int32Array(2 * this.forms.length);
    forms.set(this.forms);
    this.forms = forms;
  }
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
