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

/** What is known of a form, side by side; shares are numbers with a point, the rest are whole. */
const FIELDS = 8;
const KIND = 0;
const OWN = 1;
const LEMMA = 2;
const OWN_SHARE = 3;
const SHARE = 4;
/** What stands side by side at a place of the hash table: the number of a form and one more (0 for none), its hash, its place in the units. */
const ENTRY = 4;
const HASH = 1;
const START = 2;
const END = 3;

/**
 * What is to be known of each written form, looked up once. Forms are numbered as they are first met; all that is known
 * of one stands side by side, so that a rare word is a wait for memory or two and not one for each thing asked. A form is
 * found by a hash table with open addressing (Knuth 1998, section 6.4) that is asked with a place in a text: a map would
 * need every word of every text cut out first.
 */
export class KnownForms {
  /** How each form is written, by its number. */
  readonly texts: string[] = [];
  readonly #language: GroupingLanguage;
  #whole = new Uint32Array(FIELDS * 1024);
  /** The same memory. */
  #pointed = new Float32Array(this.#whole.buffer);
  #entries = new Int32Array(ENTRY * LEAST_PLACES);
  /** The code units of all forms one behind another. */
  #units = new Uint16Array(8192);
  #unitCount = 0;

  constructor(language: GroupingLanguage) {
    this.#language = language;
  }

  get count(): number {
    return this.texts.length;
  }

  /** `GRAMMAR`, `WORD` and so on. */
  kindOf(form: number): number {
    return this.#whole[FIELDS * form + KIND]!;
  }

  /** Hash of the form itself in lower case, as a name keeps it. */
  own(form: number): number {
    return this.#whole[FIELDS * form + OWN]!;
  }

  /** Hash of its dictionary form. */
  lemma(form: number): number {
    return this.#whole[FIELDS * form + LEMMA]!;
  }

  /** Share of the language's documents that have the form itself. */
  ownShare(form: number): number {
    return this.#pointed[FIELDS * form + OWN_SHARE]!;
  }

  /** Share of the language's documents that have its dictionary form. */
  share(form: number): number {
    return this.#pointed[FIELDS * form + SHARE]!;
  }

  /** The number of the form that stands in `units`, UTF-16 code units, from `start` to `end`. */
  at(units: Uint16Array, start: number, end: number): number {
    const entries = this.#entries;
    const mask = entries.length - 1;
    const hash = hashOf(units, start, end);
    let place = (ENTRY * hash) & mask;
    for (let known = entries[place]!; known !== 0; known = entries[place]!) {
      if (entries[place + HASH] === hash && this.#is(place, units, start, end)) return known - 1;
      place = (place + ENTRY) & mask;
    }
    return this.#append(textOf(units, start, end), place, hash);
  }

  #is(place: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#entries[place + START]!;
    const length = end - start;
    if (this.#entries[place + END]! - from !== length) return false;
    const own = this.#units;
    for (let i = 0; i < length; i++) if (own[from + i] !== units[start + i]) return false;
    return true;
  }

  #append(text: string, place: number, hash: number): number {
    const form = this.texts.push(text) - 1;
    if (FIELDS * form === this.#whole.length) this.#grow();
    const start = this.#unitCount;
    this.#spell(text);
    this.#entries.set([form + 1, hash, start, this.#unitCount], place);
    this.#lookUp(FIELDS * form, text);
    if (2 * ENTRY * form > this.#entries.length) this.#spread();
    return form;
  }

  #spell(text: string): void {
    const from = this.#unitCount;
    this.#unitCount += text.length;
    if (this.#unitCount > this.#units.length) this.#units = enlarged(this.#units, new Uint16Array(2 * this.#unitCount));
    for (let i = 0; i < text.length; i++) this.#units[from + i] = text.charCodeAt(i);
  }

  #lookUp(at: number, text: string): void {
    const whole = this.#whole;
    if (isNumber(text)) {
      whole[at + KIND] = YEARS.test(text) ? YEAR : text.length > 1 ? NUMBER : DIGIT;
      whole[at + OWN] = hash32(text, 1);
      return;
    }
    const language = this.#language;
    const low = text.toLowerCase();
    if (text.length < 2 || language.isFunctionWord(low)) return;
    const lemma = language.lemma(low, null);
    whole[at + KIND] = WORD;
    whole[at + OWN] = hash32(low);
    whole[at + LEMMA] = hash32(lemma);
    this.#pointed[at + OWN_SHARE] = Math.exp(-language.rarity(low));
    this.#pointed[at + SHARE] = Math.exp(-language.rarity(lemma));
  }

  #grow(): void {
    this.#whole = enlarged(this.#whole, new Uint32Array(2 * this.#whole.length));
    this.#pointed = new Float32Array(this.#whole.buffer);
  }

  /** Puts all forms into a table of twice as many places. */
  #spread(): void {
    const old = this.#entries;
    this.#entries = new Int32Array(2 * old.length);
    const mask = this.#entries.length - 1;
    for (let at = 0; at < old.length; at += ENTRY) {
      if (old[at] === 0) continue;
      let place = (ENTRY * old[at + HASH]!) & mask;
      while (this.#entries[place] !== 0) place = (place + ENTRY) & mask;
      this.#entries.set(old.subarray(at, at + ENTRY), place);
    }
  }
}

function enlarged<T extends Uint16Array | Uint32Array>(old: T, larger: T): T {
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
