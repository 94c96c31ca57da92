import { hash32 } from '../../text/hash.ts';
import type { GroupingLanguage } from './options.ts';

/** What is to be known of a written form, looked up once. */
export interface Term {
  /** Not a slice of a text, which would keep the whole text in memory. */
  readonly form: string;
  readonly kind: 'word' | 'grammar' | 'number' | 'year' | 'digit';
  /** Of the form itself, as a name keeps it. */
  readonly own: number;
  /** Of its dictionary form. */
  readonly lemma: number;
  /** Share of the language's documents that have the form itself, and its dictionary form. */
  readonly ownShare: number;
  readonly share: number;
  /** Which text it was last found in with a capital within a sentence, by the text's number; 0 for none. */
  capitalIn: number;
}

/** Forms kept for each language: more than a day's news has; beyond it they are looked up anew. */
const KEPT_TERMS = 200_000;
/** Places for them, a power of two. */
const PLACES = 1 << 19;
const KEPT = new WeakMap<GroupingLanguage, KnownForms>();
const YEAR = /^(?:19|20)\d\d$/;

/** What tells of the form that stands in `text` from `start` to `end`. */
export type TermAt = (text: string, start: number, end: number) => Term;

/** What tells of forms of `language`. */
export function termsOf(language: GroupingLanguage): TermAt {
  const kept = KEPT.get(language) ?? new KnownForms(language);
  KEPT.set(language, kept);
  return (text, start, end) => kept.at(text, start, end);
}

/**
 * Terms by their form, in a hash table with open addressing (Knuth 1998, section 6.4) that is asked with a place in a
 * text: a map would need every word of every text cut out first.
 */
class KnownForms {
  readonly #language: GroupingLanguage;
  #places: (Term | null)[] = new Array<Term | null>(PLACES).fill(null);
  #count = 0;

  constructor(language: GroupingLanguage) {
    this.#language = language;
  }

  at(text: string, start: number, end: number): Term {
    let place = hashOf(text, start, end) & (PLACES - 1);
    for (;;) {
      const known = this.#places[place]!;
      if (known === null) break;
      if (known.form.length === end - start && standsAt(known.form, text, start)) return known;
      place = (place + 1) & (PLACES - 1);
    }
    const term = lookUp(Buffer.from(text.slice(start, end)).toString(), this.#language);
    this.#keep(term, place);
    return term;
  }

  #keep(term: Term, place: number): void {
    if (++this.#count > KEPT_TERMS) {
      this.#places.fill(null);
      this.#count = 1;
    }
    this.#places[place] = term;
  }
}

/** As `text.startsWith(form, start)`, which takes longer to call than a word to compare. */
function standsAt(form: string, text: string, start: number): boolean {
  for (let i = 0; i < form.length; i++) if (form.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** FNV-1a with a last mix, as `hash32`, of a part of a text. */
function hashOf(text: string, start: number, end: number): number {
  let h = 0x811c9dc5;
  for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

function lookUp(form: string, language: GroupingLanguage): Term {
  if (isNumber(form)) {
    const own = hash32(form, 1);
    const kind = YEAR.test(form) ? 'year' : form.length > 1 ? 'number' : 'digit';
    return { form, kind, own, lemma: own, ownShare: 0, share: 0, capitalIn: 0 };
  }
  const low = form.toLowerCase();
  if (form.length < 2 || language.isFunctionWord(low))
    return { form, kind: 'grammar', own: 0, lemma: 0, ownShare: 0, share: 0, capitalIn: 0 };
  const lemma = language.lemma(low, null);
  return {
    form,
    kind: 'word',
    own: hash32(low),
    lemma: hash32(lemma),
    ownShare: Math.exp(-language.rarity(low)),
    share: Math.exp(-language.rarity(lemma)),
    capitalIn: 0,
  };
}

function isNumber(form: string): boolean {
  const code = form.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code > 127 && /^\p{N}/u.test(form));
}
