import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { type Word, wordsWithin } from '../words.ts';

/** A stretch of a saying between two marks, or of that what stands before or after the word for a circumstance ("if", "when"), as its words. */
export type Clause = readonly Word[];

/**
 * The clauses of a content: a claim that is said again seldom stands in a sentence like the first time's, but it stands
 * between commas, colons, quotation marks or the sentence's ends both times, and it comes back under another condition. Those with no
 * word of matter are left out.
 */
export function clausesOf(
  text: string,
  words: readonly Word[],
  content: readonly Span[],
  language: Language,
): Clause[] {
  const clauses: Word[][] = [];
  for (const span of content) {
    let end = -1;
    for (const word of wordsWithin(words, [span])) {
      const between = end < 0 ? '.' : text.slice(end, word.start);
      const isCut = /[,;:.!?…—–"“”«»()]|''|\s['‘’]|['‘’]\s/u.test(between);
      if (isCut || language.signals(word.form).includes('circumstance')) clauses.push([]);
      clauses.at(-1)!.push(word);
      end = word.end;
    }
  }
  return clauses.filter((clause) => clause.some((word) => word.kind !== 'grammar'));
}
