import { PENN_TAGS } from '../../core/annotations.ts';
import { addScores, argmax, type LinearModel } from '../model/linear.ts';
import type { WordFacts } from '../words.ts';
import { TAG_FEATURE_LIMIT, tagFeatures, wordFeatures } from './features.ts';

/** Gives each word of a sentence its Penn tag, as an index into `PENN_TAGS`, from `at` on in `tags`. */
export type Tagger = (words: readonly WordFacts[], tags: Uint8Array, at: number) => void;

/** A greedy tagger, left to right (Collins 2002): its own earlier decisions are features of the later ones. Common words
 * that always have one tag get it unasked, which spares two words in five. */
export function createTagger(model: LinearModel): Tagger {
  const features = new Int32Array(TAG_FEATURE_LIMIT);
  const scores = new Int32Array(PENN_TAGS.length);
  return (words, tags, at) => {
    const own = tags.subarray(at, at + words.length);
    for (let i = 0; i < words.length; i++) {
      const sure = words[i]!.sure;
      if (sure > 0) {
        own[i] = sure - 1;
        continue;
      }
      const count = tagFeatures(words, i, own, features, wordFeatures(words, i, features));
      scores.fill(0);
      addScores(model, features, count, scores);
      own[i] = argmax(scores);
    }
  };
}
