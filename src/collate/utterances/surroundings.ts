import type { ReadDocument } from '../../core/collation.ts';
import { hull, overlaps, type Span } from '../../core/span.ts';
import { hash32 } from '../../text/hash.ts';
import { placesWithin, type Word, wordsWithin } from '../words.ts';
import { weightKey } from './candidates.ts';

/** What a saying stands among: two reports of one speech have more in common than the sentence itself. */
export interface Surroundings {
  /** The lemmas of the sentences that it stands in: where reading found nobody, the other report's speaker may stand there. */
  readonly around: ReadonlySet<string>;
  /** Its sentences with those before and after. */
  readonly passage: Passage;
  /** How far into its document it begins, 0 to 1: outlets keep the order of a speech. */
  readonly place: number;
}

/** The telling words of a stretch of text, by their first letters: their hashes, ascending, and what each weighs. Of the few hundred of two passages, two hardly ever get one number. */
export interface Passage {
  readonly keys: Uint32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/** Sentences on either side that belong to a passage. With stories left out, 3 did a little better than 1, 2 or 5. */
const SENTENCES_ASIDE = 3;

/** What surrounds `content` in its document; `words` are the document's, weighted for the story. */
export function surroundingsOf(read: ReadDocument, content: readonly Span[], words: readonly Word[]): Surroundings {
  const { sentences } = read.annotations;
  const within = hull(content);
  const first = sentences.findIndex((sentence) => overlaps(sentence, within));
  const last = sentences.findLastIndex((sentence) => overlaps(sentence, within));
  const touched = first < 0 ? [] : sentences.slice(first, last + 1);
  const telling = wordsWithin(words, touched).filter(({ kind }) => kind !== 'grammar');
  return {
    around: new Set(telling.map(({ lemma }) => lemma)),
    passage: first < 0 ? NOWHERE : passageOf(sentences, first, last, words),
    place: within.start / Math.max(1, read.document.text.length),
  };
}

const NOWHERE: Passage = { keys: new Uint32Array(0), weights: new Float64Array(0), total: 0 };

/** What passages are made of, once a document: by word the hash of its key and its weight, which is -1 where it is grammar; and the passages made, by their sentences. */
interface Ground {
  readonly keys: Uint32Array;
  readonly weights: Float64Array;
  readonly passages: Map<string, Passage>;
}

/** The pieces of a sentence have one passage: it is taken once, and goes with the words of the document. */
const GROUNDS = new WeakMap<readonly Word[], Ground>();

function groundOf(words: readonly Word[]): Ground {
  let ground = GROUNDS.get(words);
  if (ground === undefined) {
    ground = {
      keys: Uint32Array.from(words, (word) => (word.kind === 'grammar' ? 0 : hash32(weightKey(word)))),
      weights: Float64Array.from(words, ({ kind, weight }) => (kind === 'grammar' ? -1 : weight)),
      passages: new Map(),
    };
    GROUNDS.set(words, ground);
  }
  return ground;
}

function passageOf(sentences: readonly Span[], first: number, last: number, words: readonly Word[]): Passage {
  const ground = groundOf(words);
  const key = `${first} ${last}`;
  let passage = ground.passages.get(key);
  if (passage === undefined) {
    const some = sentences.slice(Math.max(0, first - SENTENCES_ASIDE), last + 1 + SENTENCES_ASIDE);
    passage = packed(ground, some, words);
    ground.passages.set(key, passage);
  }
  return passage;
}

/** Each key of some sentences with the most that it weighs there. */
function packed({ keys, weights }: Ground, sentences: readonly Span[], words: readonly Word[]): Passage {
  const most = new Map<number, number>();
  for (const sentence of sentences) {
    const { start, end } = placesWithin(words, sentence);
    for (let i = start; i < end; i++) {
      if (weights[i]! >= 0) most.set(keys[i]!, Math.max(most.get(keys[i]!) ?? 0, weights[i]!));
    }
  }
  const ordered = Uint32Array.from(most.keys()).sort();
  const own = Float64Array.from(ordered, (key) => most.get(key)!);
  return { keys: ordered, weights: own, total: own.reduce((sum, weight) => sum + weight, 0) };
}

/** Share of the lighter passage's weight that the other has too, 0 to 1. Linear in the keys of both. */
export function sharedOfPassages(a: Passage, b: Passage): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.keys.length && j < b.keys.length; ) {
    const ours = a.keys[i]!;
    const theirs = b.keys[j]!;
    if (ours === theirs) shared += Math.min(a.weights[i]!, b.weights[j]!);
    if (ours <= theirs) i++;
    if (theirs <= ours) j++;
  }
  const lighter = Math.min(a.total, b.total);
  return lighter === 0 ? 0 : shared / lighter;
}
