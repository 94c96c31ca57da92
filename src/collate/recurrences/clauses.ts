import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { type Word, wordsWithin } from '../words.ts';

/** A stretch of a saying between two marks, or of that what stands before or after the word for a circumstance ("if", "when") or that joins another verb ("is not and has never been"), as its words. */
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
    const own = wordsWithin(words, [span]);
    for (const [i, word] of own.entries()) {
      const between = end < 0 ? '.' : text.slice(end, word.start);
      const isCut = /[,;:.!?…—–"“”«»()]|''|\s['‘’]|['‘’]\s/u.test(between);
      if (isCut || language.signals(word.form).includes('circumstance') || joinsVerb(own, i, language))
        clauses.push([]);
      clauses.at(-1)!.push(word);
      end = word.end;
    }
  }
  return clauses.filter((clause) => clause.some((word) => word.kind !== 'grammar'));
}

/** Whether a word joins a verb with what stands before it: "and has closed", "and never closed"; "boats and gates" it does not. */
function joinsVerb(words: readonly Word[], i: number, language: Language): boolean {
  const [word, next, second] = words.slice(i, i + 3);
  if (word === undefined || next === undefined || !language.signals(word.form).includes('joins')) return false;
  return next.isVerb || (next.negates && (second === undefined || second.isVerb));
}
