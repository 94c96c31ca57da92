import type { Language } from '../../core/language.ts';
import { areKin } from '../likeness.ts';
import type { Word } from '../version.ts';
import { isAlone } from './alone.ts';

/** A word of one quotation that stands in the place of a word of another. */
export interface Swap {
  readonly own: Word;
  readonly other: Word;
}

/**
 * The one word in which two quotations differ between words that both have ("an instrument of …", "a weapon of …"), or by which one noun is
 * told otherwise ("a gradual advance", "a creeping advance"), where the two are not alike in sense, or one of them is a word of war, crime
 * or menace and the other is none; `null` where there is none such. Of names, numbers and units nothing is told: they go by the house's style.
 */
export function swapOf(a: readonly Word[], b: readonly Word[], language: Language): Swap | null {
  const swap = placeOf(a, b, language);
  const found = swap !== null && isTelling(swap, a, b, language) ? swap : modifierOf(a, b, language);
  return found?.own.form === found?.other.form ? null : found;
}

/** Telling words that both have, at least, and the share of the words of the shorter that both have: else they are two sayings. */
const LEAST_SHARED = 2;
const MOST_OF_IT = 0.6;

function placeOf(a: readonly Word[], b: readonly Word[], language: Language): Swap | null {
  const pairs = aligned(a, b, language);
  const swaps: Swap[] = [];
  // Telling words between those that both have, beside these: where they are more than these it is another saying.
  const added = (words: readonly Word[], side: 0 | 1): number =>
    words
      .slice(pairs[0]?.[side], pairs.at(-1)?.[side])
      .filter(({ matter }, i) => matter && !pairs.some((pair) => pair[side] === i + pairs[0]![side])).length;
  for (let k = 1; k <= pairs.length; k++) {
    const [i, j] = pairs[k - 1]!;
    // What stands before and after all that both have may be cut off in one.
    const [ours, theirs] =
      k === pairs.length
        ? [a.slice(i + 1, i + 2), b.slice(j + 1, j + 2)]
        : [a.slice(i + 1, pairs[k]![0]), b.slice(j + 1, pairs[k]![1])];
    const [own, other] = [ours, theirs].map((words) => words.filter(({ matter }) => matter)) as [Word[], Word[]];
    if (own.length === 1 && other.length === 1) swaps.push({ own: own[0]!, other: other[0]! });
    else if (own.length > 0 && other.length > 0) return null;
  }
  const shared = pairs.filter(([i]) => a[i]!.matter).length;
  const isOne = swaps.length === 1 && shared >= LEAST_SHARED && Math.max(added(a, 0), added(b, 1)) <= shared;
  return isOne && pairs.length >= MOST_OF_IT * Math.min(a.length, b.length) ? swaps[0]! : null;
}

/** The modifiers of one noun, where they differ. */
function modifierOf(a: readonly Word[], b: readonly Word[], language: Language): Swap | null {
  for (const [i, noun] of a.entries()) {
    const j = /^NNS?$/.test(noun.tag)
      ? b.findIndex(({ lemma, tag }) => lemma === noun.lemma && tag.startsWith('NN'))
      : -1;
    const [own, other] = [modifierBefore(a, i), j < 0 ? null : modifierBefore(b, j)];
    if (own !== null && other !== null && isHostile(own, language) !== isHostile(other, language))
      return { own, other };
  }
  return null;
}

/** The adjective or participle before a noun, names between them left out. */
function modifierBefore(words: readonly Word[], at: number): Word | null {
  const before = words.slice(0, at).findLast(({ tag }) => !/^(?:NNPS?|POS)$/.test(tag));
  return before?.matter && /^(?:JJ|VB[GN]$)/.test(before.tag) ? before : null;
}

function isTelling(swap: Swap, a: readonly Word[], b: readonly Word[], language: Language): boolean {
  const { own, other } = swap;
  if (kindOf(own, language) === null || kindOf(own, language) !== kindOf(other, language)) return false;
  return (isAlone(own, b, language) && isAlone(other, a, language)) || isCharged(swap, a, b, language);
}

/** Whether one word, and not the other, is of war, crime or menace, and neither stands in the other quotation. */
function isCharged({ own, other }: Swap, a: readonly Word[], b: readonly Word[], language: Language): boolean {
  const isThere = (word: Word, words: readonly Word[]): boolean => words.some(({ lemma }) => lemma === word.lemma);
  if (own.form === other.form || areKin(own.lemma, other.lemma)) return false;
  return isHostile(own, language) !== isHostile(other, language) && !isThere(own, b) && !isThere(other, a);
}

function isHostile({ lemma, form }: Word, language: Language): boolean {
  return [lemma, form].some((one) => language.signals(one).includes('hostile'));
}

/** Nouns, verbs and modifiers, each its own; `null` for names, numbers and people as such ("our people" is whoever they are). */
function kindOf({ tag, lemma }: Word, language: Language): string | null {
  if (/^NNPS?$/.test(tag) || language.stateOf(lemma) === 'anybody') return null;
  return /^(?:NN|VB|JJ|RB)/.exec(tag)?.[0] ?? null;
}

/** The words that both have in the same order, as many as can be (Wagner and Fischer 1974), as pairs of indices; quadratic in the length of quotations. */
function aligned(a: readonly Word[], b: readonly Word[], language: Language): readonly (readonly [number, number])[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = isLike(a[i]!, b[j]!, language)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isLike(a[i]!, b[j]!, language)) pairs.push([i++, j++]);
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function isLike(a: Word, b: Word, language: Language): boolean {
  return a.lemma === b.lemma || areKin(a.lemma, b.lemma) || language.nameKey(a.form) === language.nameKey(b.form);
}
