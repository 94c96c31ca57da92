import type { Tokens } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import type { Models } from '../models.ts';
import type { WordFacts } from '../words.ts';

/** A sentence's words with their tags. */
export interface TaggedSentence {
  /** The number of its first token in the document. */
  readonly first: number;
  readonly words: readonly WordFacts[];
  /** Penn tag numbers, a view into the document's. */
  readonly tags: Uint8Array;
}

/** Fills in `tokens.tags`, sentence by sentence, and gives the sentences with what tagging knows of their words. */
export function tagSentences(
  text: string,
  tokens: Tokens,
  sentences: readonly Span[],
  models: Models,
): TaggedSentence[] {
  let first = 0;
  return sentences.map((sentence) => {
    const words: WordFacts[] = [];
    for (let i = first; i < tokens.starts.length && tokens.starts[i]! < sentence.end; i++) {
      words.push(models.words.at(text, tokens.starts[i]!, tokens.ends[i]!));
    }
    models.tag(words, tokens.tags, first);
    const tagged = { first, words, tags: tokens.tags.subarray(first, first + words.length) };
    first += words.length;
    return tagged;
  });
}
