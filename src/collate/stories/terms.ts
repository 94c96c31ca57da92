import { hash32 } from '../../text/hash.ts';
import type { GroupingLanguage } from './options.ts';

/** What a written form is to grouping. */
export const GRAMMAR = 0;
export const WORD = 1;
export const YEAR = 2;
/** A number of two digits and more that is no year. */
export const NUMBER = 3;
const DIGIT = 4;

/** Forms kept for each language: more than a day's news has; beyond it they are looked up anew. */
const KEPT_FORMS = 200_000;
const LEAST_PLACES = 1 << 14;
const KEPT = new WeakMap<GroupingLanguage, KnownForms>();
const YEARS = /^(?:19|20)\d\d$/;

/** What is known of the forms of `language`; numbers that it gave for forms hold until this is asked again. */
export function formsOf(language: GroupingLanguage): KnownForms {
  let known = KEPT.get(language);
  if (known === undefined || known.count > KEPT_FORMS) known = new KnownForms(language);
  KEPT.set(language, known);
  return known;
}

/**
 * What is to be known of each written form, looked up once. Forms are numbered as they are first met, and all that is
 * known stands in columns by that number: the common words, which come first, share a few lines of the processor's
 * cache. A form is found by a hash table with open addressing (Knuth 1998, section 6.4) that is asked with a place in a
 * text: a map would need every word of every text cut out first.
 */
export class KnownForms {
  /** `GRAMMAR`, `WORD` and so on. */
  kinds = new Uint8Array(1024);
  /** Hash of the form itself in lower case, as a name keeps it. */
  own = new Uint32Array(1024);
  /** Hash of its dictionary form. */
  lemmas = new Uint32Array(1024);
  /** Share of the language's documents that have the form itself. */
  ownShares = new Float32Array(1024);
  /** Share of the language's documents that have its dictionary form. */
  shares = new Float32Array(1024);
  /** How it is written. */
  readonly texts: string[] = [];
  readonly #language: GroupingLanguage;
  /** Number of a form and one more; 0 for none. */
  #places = new Int32Array(LEAST_PLACES);
  /** The code units of all forms one behind another, and where each ends. */
  #units = new Uint16Array(8192);
  #ends = new Int32Array(1024);

  constructor(language: GroupingLanguage) {
    this.#language = language;
  }

  get count(): number {
    return this.texts.length;
  }

  /** The number of the form that stands in `units`, UTF-16 code units, from `start` to `end`. */
  at(units: Uint16Array, start: number, end: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    let place = hashOf(units, start, end) & mask;
    for (let known = places[place]!; known !== 0; known = places[place]!) {
      if (this.#is(known - 1, units, start, end)) return known - 1;
      place = (place + 1) & mask;
    }
    return this.#append(textOf(units, start, end), place);
  }

  #is(form: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#startOf(form);
    const length = end - start;
    if (this.#ends[form]! - from !== length) return false;
    const own = this.#units;
    for (let i = 0; i < length; i++) if (own[from + i] !== units[start + i]) return false;
    return true;
  }

  #startOf(form: number): number {
    return form === 0 ? 0 : this.#ends[form - 1]!;
  }

  #append(text: string, place: number): number {
    const form = this.texts.push(text) - 1;
    if (form === this.kinds.length) this.#grow();
    this.#places[place] = form + 1;
    this.#spell(form, text);
    this.#lookUp(form, text);
    if (2 * form > this.#places.length) this.#spread();
    return form;
  }

  #spell(form: number, text: string): void {
    const from = this.#startOf(form);
    const end = from + text.length;
    if (end > this.#units.length) this.#units = enlarged(this.#units, new Uint16Array(2 * end));
    for (let i = 0; i < text.length; i++) this.#units[from + i] = text.charCodeAt(i);
    this.#ends[form] = end;
  }

  #lookUp(form: number, text: string): void {
    if (isNumber(text)) {
      this.kinds[form] = YEARS.test(text) ? YEAR : text.length > 1 ? NUMBER : DIGIT;
      this.own[form] = hash32(text, 1);
      return;
    }
    const language = this.#language;
    const low = text.toLowerCase();
    if (text.length < 2 || language.isFunctionWord(low)) return;
    const lemma = language.lemma(low, null);
    this.kinds[form] = WORD;
    this.own[form] = hash32(low);
    this.lemmas[form] = hash32(lemma);
    this.ownShares[form] = Math.exp(-language.rarity(low));
    this.shares[form] = Math.exp(-language.rarity(lemma));
  }

  #grow(): void {
    const size = 2 * this.kinds.length;
    this.kinds = enlarged(this.kinds, new Uint8Array(size));
    this.own = enlarged(this.own, new Uint32Array(size));
    this.lemmas = enlarged(this.lemmas, new Uint32Array(size));
    this.ownShares = enlarged(this.ownShares, new Float32Array(size));
    this.shares = enlarged(this.shares, new Float32Array(size));
    this.#ends = enlarged(this.#ends, new Int32Array(size));
  }

  /** Puts all forms into a table of twice as many places. */
  #spread(): void {
    this.#places = new Int32Array(2 * this.#places.length);
    const mask = this.#places.length - 1;
    for (let form = 0; form < this.count; form++) {
      let place = hashOf(this.#units, this.#startOf(form), this.#ends[form]!) & mask;
      while (this.#places[place] !== 0) place = (place + 1) & mask;
      this.#places[place] = form + 1;
    }
  }
}

function enlarged<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}

/** Unit by unit: a slice would keep the whole text in memory, and a word may be longer than a call takes arguments. */
function textOf(units: Uint16Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(units[i]!);
  return text;
}

/** FNV-1a with a last mix, as `hash32`, of a part of a text. */
function hashOf(units: Uint16Array, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ units[i]!, 0x01000193);
  return h ^ (h >>> 15);
}

function isNumber(form: string): boolean {
  const code = form.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code > 127 && /^\p{N}/u.test(form));
}
