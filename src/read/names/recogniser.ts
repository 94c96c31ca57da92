import { linksNames } from '../../languages/en/attribution/name-words.ts';
import { clear, type FeatureTable, KeptSums } from '../model/feature-table.ts';
import { OUTSIDE, type WordFacts } from '../words.ts';
import {
  joinedNameFeatures,
  labelFeatures,
  NAME_FEATURE_LIMIT,
  NAME_PLACES,
  type NameSentence,
  ownNameFeatures,
} from './features.ts';
import { kindOf, LABEL_COUNT, MAY_FOLLOW, rangesOf } from './labels.ts';
import { repairNames } from './repair.ts';

/** A name: half-open range of word numbers in its sentence, and the number of its kind in `NAME_KINDS`. */
export interface NameRange {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/** A sentence's words and tags, before the document has been looked at. */
export interface TaggedSentence {
  readonly words: readonly WordFacts[];
  readonly tags: ArrayLike<number>;
}

/** Words whose sums are kept for each place; 4,096 take 1 MB. */
const KEPT = 4096;

/** The names of each sentence of one document. */
export type NameRecogniser = (sentences: readonly TaggedSentence[]) => NameRange[][];

/**
 * A greedy labeller, left to right, over the whole document: what a word was the last time is a feature of what it is
 * now (Ratinov and Roth 2009, section 5.2, "prediction history").
 */
export function createNameRecogniser(model: FeatureTable): NameRecogniser {
  const features = new Int32Array(NAME_FEATURE_LIMIT);
  const scores = new Int32Array(LABEL_COUNT);
  const lanes = new Int32Array(model.laneCount);
  const own = NAME_PLACES.map(() => new KeptSums(model, KEPT));
  const addOwn = (word: WordFacts, k: number) => {
    const kept = own[k]!;
    if (kept.add(word.number, lanes)) return;
    kept.keep(word.number, features, ownNameFeatures(word, NAME_PLACES[k]!, features), lanes);
  };
  return (sentences) => {
    const history = new Map<number, number>();
    const names = prepare(sentences).map((sentence) => {
      const labels = label(sentence, history, (i, labels, earlier) => {
        const { words } = sentence;
        clear(lanes);
        for (let k = 0; k < NAME_PLACES.length; k++) addOwn(words[i + NAME_PLACES[k]!] ?? OUTSIDE, k);
        const joined = joinedNameFeatures(sentence, i, words[i]!, features, 0);
        model.sum(features, 0, labelFeatures(sentence, i, labels, earlier, features, joined), lanes);
        clear(scores);
        model.addLanes(lanes, scores);
        return scores;
      });
      return rangesOf(labels);
    });
    return repairNames(sentences, names);
  };
}

/** Scores of all labels of word `i`, given the labels before it and what the same word was earlier in the document. */
export type ScoreLabels = (i: number, labels: Uint8Array, earlier: number) => ArrayLike<number>;

/** The best labels, one after the other, of those that may follow; notes in `history` what each word was. */
export function label(sentence: NameSentence, history: Map<number, number>, scoreOf: ScoreLabels): Uint8Array {
  const { words } = sentence;
  const labels = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) {
    if (!mayBeNamed(words, i)) continue;
    const scores = scoreOf(i, labels, history.get(words[i]!.word) ?? 0);
    labels[i] = bestAllowed(scores, i > 0 ? labels[i - 1]! : 0);
  }
  remember(words, labels, history);
  return labels;
}

function bestAllowed(scores: ArrayLike<number>, before: number): number {
  const allowed = MAY_FOLLOW[before]!;
  let best = -1;
  for (let k = 0; k < scores.length; k++) {
    if (allowed[k] === 1 && (best < 0 || scores[k]! > scores[best]!)) best = k;
  }
  return best;
}

/** Notes the kinds of capitalised words. */
function remember(words: readonly WordFacts[], labels: Uint8Array, history: Map<number, number>): void {
  for (let i = 0; i < words.length; i++) {
    if (labels[i] !== 0 && words[i]!.isCapital) history.set(words[i]!.word, 1 + kindOf(labels[i]!));
  }
}

/** Whether a word may be part of a name: it has a capital or a digit, or links such words. Three words in four are passed over. */
function mayBeNamed(words: readonly WordFacts[], i: number): boolean {
  const { form, hasCapitalOrDigit } = words[i]!;
  if (hasCapitalOrDigit || form.includes('@')) return true;
  return linksNames(words[i]!.lower) && capitalNear(words, i, -1) && capitalNear(words, i, 1);
}

function capitalNear(words: readonly WordFacts[], i: number, step: 1 | -1): boolean {
  for (let k = 1; k <= 2; k++) {
    const word = words[i + k * step];
    if (word === undefined) return false;
    if (word.hasCapitalOrDigit) return true;
    if (!linksNames(word.lower)) return false;
  }
  return false;
}

const FREE = { lower: 1, capital: 2, inside: 4 };

/** What a document shows of its words: whether each stands elsewhere in small letters, capitalised, capitalised inside a sentence. */
export function prepare(sentences: readonly TaggedSentence[]): NameSentence[] {
  const seen = new Map<number, number>();
  const shares = sentences.map(({ words }) => capitalShare(words));
  sentences.forEach(({ words }, s) => {
    if (shares[s] === 3) return;
    for (let i = 0; i < words.length; i++) {
      const { isCapital, word } = words[i]!;
      const sign = isCapital ? FREE.capital | (i > 0 ? FREE.inside : 0) : FREE.lower;
      const known = seen.get(word) ?? 0;
      if ((known | sign) !== known) seen.set(word, known | sign);
    }
  });
  return sentences.map(({ words, tags }, s) => ({
    words,
    tags,
    capitals: shares[s]!,
    elsewhere: elsewhereOf(words, seen),
  }));
}

function elsewhereOf(words: readonly WordFacts[], seen: ReadonlyMap<number, number>): Uint8Array {
  const elsewhere = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i++) elsewhere[i] = seen.get(words[i]!.word) ?? 0;
  return elsewhere;
}

/** In quarters, of the words with letters: 0 (under half) to 3 (nearly all: a headline). */
function capitalShare(words: readonly WordFacts[]): number {
  let letters = 0;
  let capitals = 0;
  for (const { hasLetter, isCapital } of words) {
    if (!hasLetter) continue;
    letters += 1;
    if (isCapital) capitals += 1;
  }
  const share = letters < 3 ? 0 : capitals / letters;
  return share < 0.5 ? 0 : share < 0.65 ? 1 : share < 0.8 ? 2 : 3;
}
