import type { Figure } from '../../core/annotations.ts';
import type { Language, Signal } from '../../core/language.ts';
import type { Word } from '../version.ts';
import type { FigureFact } from './fact.ts';

/** How far after a figure a word may stand that makes it merely possible: "175,000 troops could be used". */
const REALITY_REACH = 6;

/** Whether the clause of a figure tells it as a fact, or as only possible or planned. */
export function realityOf(
  clause: readonly Word[],
  figure: Figure,
  words: readonly Word[],
  language: Language,
): FigureFact['reality'] {
  const after = clause.findIndex((word) => word.start >= figure.end);
  const near = after < 0 ? clause : clause.slice(0, after + REALITY_REACH);
  const has = (signal: Signal): boolean => near.some((word) => language.signals(word.form).includes(signal));
  if (has('possible') || has('general')) return 'possible';
  if (has('planned') || isToBe(near, language)) return 'planned';
  // "If …, 175,000 troops" puts the condition into another clause of the sentence.
  return words[0] !== undefined && language.signals(words[0].form).includes('condition') ? 'possible' : 'actual';
}

/** "Is to cut 3,000 jobs". */
function isToBe(words: readonly Word[], language: Language): boolean {
  const is = (word: Word): boolean => language.signals(word.lemma).includes('tobe');
  return words.some((word, i) => words[i + 1]?.tag === 'TO' && words[i + 2]?.tag === 'VB' && is(word));
}
