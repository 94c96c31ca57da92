import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import { type Word, wordsOf, wordsWithin } from '../words.ts';
import { givenWords } from './references.ts';
import { storyWeights } from './weights.ts';

/** The words of every document, weighted by how much they tell in this story: once here, as they are compared often. */
export function weightedWords(documents: readonly ReadDocument[], language: Language): Map<string, Word[]> {
  const plain = documents.map((read) => wordsOf(read, language));
  const sentences = documents.flatMap(({ annotations }, index) =>
    annotations.sentences.map((sentence) => ({ words: wordsWithin(plain[index]!, [sentence]) })),
  );
  const weigh = storyWeights(sentences, language);
  return new Map(
    documents.map((read, index) => {
      const given = givenWords(read, plain[index]!, language);
      const weightOf = (word: Word): number => (given.has(word) ? Math.min(GIVEN_WEIGHT, weigh(word)) : weigh(word));
      return [read.document.id, plain[index]!.map((word) => ({ ...word, weight: weightOf(word) }))];
    }),
  );
}

/** What "this instrument" tells after a sentence that speaks of one: as much as a word of grammar. With half of what it would tell, stories left out, log loss on the spare part is 0.3146, so 0.3142. */
const GIVEN_WEIGHT = 0.25;
