import { PENN_TAGS } from '../../core/annotations.ts';
import { addScores, argmax, type LinearModel } from '../model/linear.ts';
import { OUTSIDE, type WordFacts } from '../words.ts';
import { joinedFeatures, ownFeatures, PLACES, TAG_FEATURE_LIMIT, tagFeatures } from './features.ts';

/** Gives each word of a sentence its Penn tag, as an index into `PENN_TAGS`, from `at` on in `tags`. */
export type Tagger = (words: readonly WordFacts[], tags: Uint8Array, at: number) => void;

/**
 * A greedy tagger, left to right (Collins 2002): its own earlier decisions are features of the later ones. Common words
 * that always have one tag get it unasked, which spares two words in five.
 */
export function createTagger(model: LinearModel): Tagger {
  const features = new Int32Array(TAG_FEATURE_LIMIT);
  const scores = new Int32Array(PENN_TAGS.length);
  const own = new OwnScores(model);
  return (words, tags, at) => {
    const done = tags.subarray(at, at + words.length);
    for (let i = 0; i < words.length; i++) {
      const sure = words[i]!.sure;
      if (sure > 0) {
        done[i] = sure - 1;
        continue;
      }
      scores.fill(0);
      for (let k = 0; k < PLACES.length; k++) own.add(words[i + PLACES[k]!] ?? OUTSIDE, k, scores);
      addScores(model, features, tagFeatures(words, i, done, features, joinedFeatures(words, i, features, 0)), scores);
      done[i] = argmax(scores);
    }
  };
}

/** Words whose scores are kept; a power of two. An article has some 400 different ones; 8,192 take 4 MB. */
const KEPT = 8192;

/**
 * What each word's own features give in sum, by its place, kept for words seen lately: half of a word's features need not
 * be looked up again. A word is kept where its number says, in place of the one that was there.
 */
class OwnScores {
  readonly #model: LinearModel;
  readonly #size: number;
  /** By place and slot: whose scores stand there. */
  readonly #owners = PLACES.map(() => new Float64Array(KEPT).fill(-1));
  readonly #scores: readonly Int16Array[];
  readonly #features = new Int32Array(TAG_FEATURE_LIMIT);
  readonly #fresh: Int32Array;

  constructor(model: LinearModel) {
    this.#model = model;
    this.#size = PENN_TAGS.length;
    this.#scores = PLACES.map(() => new Int16Array(KEPT * this.#size));
    this.#fresh = new Int32Array(this.#size);
  }

  add(word: WordFacts, place: number, scores: Int32Array): void {
    const slot = word.number & (KEPT - 1);
    if (this.#owners[place]![slot] !== word.number) this.#make(word, place, slot);
    const kept = this.#scores[place]!;
    const at = slot * this.#size;
    for (let k = 0; k < scores.length; k++) scores[k] = scores[k]! + kept[at + k]!;
  }

  #make(word: WordFacts, place: number, slot: number): void {
    this.#fresh.fill(0);
    addScores(this.#model, this.#features, ownFeatures(word, PLACES[place]!, this.#features), this.#fresh);
    this.#scores[place]!.set(this.#fresh, slot * this.#size);
    this.#owners[place]![slot] = word.number;
  }
}
