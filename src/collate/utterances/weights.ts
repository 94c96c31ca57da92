import type { Language } from '../../core/language.ts';
import type { Word } from '../words.ts';

/** How many sayings the language's general table counts for beside the story's own. Chosen on the tuning pairs. */
const PRIOR = 30;

/** What a word of a time tells at most: the sayings of a story share its days, and "on Friday" by itself is no saying. Chosen likewise. */
const MOST_TIME_WEIGHT = 0.7;

/**
 * How much a word tells among `sayings`: the information of meeting it, where its frequency in the story is smoothed by
 * that in reports at large (Dirichlet prior; Zhai and Lafferty 2004, "A study of smoothing methods for language models",
 * TOIS 22). What the whole story is about tells little in it, however rare elsewhere; a small story leans on the table.
 */
export function storyWeights(
  sayings: readonly { readonly words: readonly Word[] }[],
  language: Language,
): (word: Word) => number {
  const counts = new Map<string, number>();
  for (const { words } of sayings) {
    for (const lemma of new Set(words.map((word) => word.lemma))) counts.set(lemma, (counts.get(lemma) ?? 0) + 1);
  }
  const known = new Map<string, number>();
  return (word) => {
    if (word.kind === 'grammar' || word.inserted) return word.weight;
    let weight = known.get(word.lemma);
    if (weight === undefined) {
      const share =
        ((counts.get(word.lemma) ?? 0) + PRIOR * Math.exp(-language.rarity(word.lemma))) / (sayings.length + PRIOR);
      weight = Math.max(-Math.log(Math.min(1, share)), LEAST_WEIGHT);
      known.set(word.lemma, weight);
    }
    return word.isTime ? Math.min(weight, MOST_TIME_WEIGHT) : weight;
  };
}

/** What even the commonest word of matter tells: as much as two of grammar. */
const LEAST_WEIGHT = 0.5;
