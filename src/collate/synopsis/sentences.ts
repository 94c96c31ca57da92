import type { Figure } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import type { SentencePlace } from '../../core/synopsis.ts';
import { weightedWords } from '../utterances/story-words.ts';
import { type Word, wordsWithin } from '../words.ts';

/** A sentence as it is compared. */
export interface Sentence extends SentencePlace, Span {
  readonly words: readonly Word[];
  /** Its figures that measure or count something. */
  readonly figures: readonly Figure[];
}

/** All sentences of `documents`, report after report, words weighted by how much they tell among them. */
export function sentencesOf(documents: readonly ReadDocument[], language: Language): Sentence[] {
  const all = weightedWords(documents, language);
  return documents.flatMap((read, report) => {
    const words = withoutSources(all.get(read.document.id)!, read);
    const { sentences, figures } = read.annotations;
    const measured = figures.filter(({ unit }) => unit !== null);
    return sentences.map((span, sentence) => ({
      ...span,
      report,
      sentence,
      words: wordsWithin(words, [span]),
      figures: measured.filter((figure) => contains(span, figure)),
    }));
  });
}

/** What a word that only tells who spoke counts for: two sayings of one mayor are not yet of one matter. As much as a word of grammar. */
const SOURCE_WEIGHT = 0.25;

function withoutSources(words: readonly Word[], { annotations }: ReadDocument): Word[] {
  const telling = annotations.attributions.flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]);
  const ofSource = new Set(wordsWithin(words, telling));
  return words.map((word) => (ofSource.has(word) ? { ...word, weight: Math.min(SOURCE_WEIGHT, word.weight) } : word));
}
