import type { Language } from '../../core/language.ts';
import type { Word } from '../version.ts';

/** How many words after a negation the word may stand that it turns: "did not ever really say". */
const REACH = 4;

/** The lemmas that a saying negates, and those that it affirms. */
export interface Polarity {
  readonly negated: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

/**
 * What a saying negates: of each negation the first word of matter after it, which in English is the verb ("did not
 * warn") or the noun ("no soldiers"). What it negates in one place and affirms in another is in neither.
 */
export function polarityOf(words: readonly Word[], language: Language): Polarity {
  const negated = new Set<string>();
  const plain = new Set(
    // "A quest to sign" does not say that it is signed.
    words
      .filter((word, i) => word.matter && !language.isNegation(word.form) && words[i - 1]?.tag !== 'TO')
      .map((word) => word.lemma),
  );
  words.forEach((word, i) => {
    const turned = language.isNegation(word.form) ? turnedBy(words, i, language) : undefined;
    if (turned !== undefined) negated.add(turned.lemma);
  });
  for (const lemma of negated) {
    const places = words.filter((word) => word.lemma === lemma).length;
    plain.delete(lemma);
    if (places > 1) negated.delete(lemma);
  }
  return { negated, plain };
}

function turnedBy(words: readonly Word[], negation: number, language: Language): Word | undefined {
  // "Not just a liar", "nothing but a liar": they affirm it.
  if (language.signals(words[negation + 1]?.form ?? '').includes('restores')) return undefined;
  const after = words.slice(negation + 1, negation + 1 + REACH);
  const mark = after.findIndex((word) => /^[,;:.!?“”"—–]/.test(word.form));
  const turned = (mark < 0 ? after : after.slice(0, mark)).find((word) => word.matter);
  // "He was not Deep Throat" says nothing against one who names Deep Throat.
  return turned?.capital ? undefined : turned;
}
