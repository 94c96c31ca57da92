import type { Language } from '../../core/language.ts';
import type { Word } from '../version.ts';

/** How many words before a word a negation may stand and still be its own: "did not ever really say". */
const REACH = 4;

/** Lemmas of matter words in the reach of a negation, and those that are not. A lemma that is both is in neither. */
export interface Polarity {
  readonly negated: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

/** Which words of a saying stand under a negation. Marks end its reach. */
export function polarityOf(words: readonly Word[], language: Language): Polarity {
  const negated = new Set<string>();
  const plain = new Set<string>();
  words.forEach((word, i) => {
    if (!word.matter) return;
    (isNegated(words, i, language) ? negated : plain).add(word.lemma);
  });
  for (const lemma of negated) if (plain.delete(lemma)) negated.delete(lemma);
  return { negated, plain };
}

function isNegated(words: readonly Word[], at: number, language: Language): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (/^[,;:.!?“”"—–]/.test(words[i]!.form)) return false;
    if (language.isNegation(words[i]!.form)) return true;
  }
  return false;
}
