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
  const near = after < 0 ? clause : clause.slice(0, nextVerbAt(clause, after) ?? after + REALITY_REACH);
  const has = (signal: Signal): boolean => near.some((word) => language.signals(word.form).includes(signal));
  if (has('possible') || has('general')) return 'possible';
  if (has('planned') || isToBe(near, language)) return 'planned';
  // "If …, 175,000 troops" puts the condition into another clause of the sentence.
  return words[0] !== undefined && language.signals(words[0].form).includes('condition') ? 'possible' : 'actual';
}

/** Where another verb begins after a figure that has one ("stands at 39 and is not expected to rise", "killed 39 and may have hurt more"); `null` where none does within reach. */
function nextVerbAt(clause: readonly Word[], after: number): number | null {
  if (!clause.slice(0, after).some(({ tag }) => tag.startsWith('VB'))) return null;
  const and = clause.findIndex(
    ({ tag }, i) =>
      i >= after && i < after + REALITY_REACH && tag === 'CC' && /^(?:VB|MD)/.test(clause[i + 1]?.tag ?? ''),
  );
  return and < 0 ? null : and;
}

/** "Is to cut 3,000 jobs". */
function isToBe(words: readonly Word[], language: Language): boolean {
  const is = (word: Word): boolean => language.signals(word.lemma).includes('tobe');
  return words.some((word, i) => words[i + 1]?.tag === 'TO' && words[i + 2]?.tag === 'VB' && is(word));
}
