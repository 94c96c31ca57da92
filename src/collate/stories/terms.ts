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
}

/** Forms kept for each language: more than a day's news has; beyond it they are looked up anew. */
const KEPT_TERMS = 200_000;
const KEPT = new WeakMap<GroupingLanguage, Map<string, Term>>();
const YEAR = /^(?:19|20)\d\d$/;

/** What tells of forms of `language`. */
export function termsOf(language: GroupingLanguage): (form: string) => Term {
  const kept = KEPT.get(language) ?? new Map<string, Term>();
  KEPT.set(language, kept);
  return (form) => {
    let term = kept.get(form);
    if (term === undefined) {
      if (kept.size >= KEPT_TERMS) kept.clear();
      term = lookUp(Buffer.from(form).toString(), language);
      kept.set(term.form, term);
    }
    return term;
  };
}

function lookUp(form: string, language: GroupingLanguage): Term {
  if (isNumber(form)) {
    const own = hash32(form, 1);
    const kind = YEAR.test(form) ? 'year' : form.length > 1 ? 'number' : 'digit';
    return { form, kind, own, lemma: own, ownShare: 0, share: 0 };
  }
  const low = form.toLowerCase();
  if (form.length < 2 || language.isFunctionWord(low))
    return { form, kind: 'grammar', own: 0, lemma: 0, ownShare: 0, share: 0 };
  const lemma = language.lemma(low, null);
  return {
    form,
    kind: 'word',
    own: hash32(low),
    lemma: hash32(lemma),
    ownShare: Math.exp(-language.rarity(low)),
    share: Math.exp(-language.rarity(lemma)),
  };
}

function isNumber(form: string): boolean {
  const code = form.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code > 127 && /^\p{N}/u.test(form));
}
