import type { Language } from '../core/language.ts';
import type { Word } from './version.ts';

/** What a stretch of text is about: the weight of each lemma in it, names among them. */
export type Matter = ReadonlyMap<string, number>;

/** The matter of some words; those for which `leaveOut` holds are not counted. */
export function matterOf(words: readonly Word[], leaveOut: (word: Word) => boolean = () => false): Matter {
  const matter = new Map<string, number>();
  for (const word of words) if (word.matter && !leaveOut(word)) matter.set(word.lemma, word.weight);
  return matter;
}

/** Weight of all that is in it. */
export function weightOf(matter: Matter): number {
  let sum = 0;
  for (const weight of matter.values()) sum += weight;
  return sum;
}

/** What a word counts for that only a synonym or one of its root meets. */
const IN_OTHER_WORDS = 0.75;

/** Weight of what both have; a word that only a synonym meets counts three quarters. Symmetric only for equal weights. */
export function sharedWeight(a: Matter, b: Matter, language: Language): number {
  let sum = 0;
  for (const [lemma, weight] of a) {
    if (b.has(lemma)) sum += weight;
    else if (language.synonyms(lemma).some((synonym) => b.has(synonym)) || hasKin(lemma, b))
      sum += IN_OTHER_WORDS * weight;
  }
  return sum;
}

/** Share of the lighter one's weight that the other has too, 0 to 1; 0 when either is empty. */
export function containment(a: Matter, b: Matter, language: Language): number {
  const [light, heavy] = weightOf(a) <= weightOf(b) ? [a, b] : [b, a];
  const weight = weightOf(light);
  return weight === 0 ? 0 : sharedWeight(light, heavy, language) / weight;
}

/** Shared weight over the weight of both together (Jaccard's coefficient, weighted), 0 to 1. */
export function resemblance(a: Matter, b: Matter, language: Language): number {
  const shared = sharedWeight(a, b, language);
  const all = weightOf(a) + weightOf(b) - shared;
  return all <= 0 ? 0 : Math.min(1, shared / all);
}

/** The most that `resemblance` can be of two that weigh so much and have so much in the same words: looked at first, it costs next to nothing. */
export function mostResemblance(weightA: number, weightB: number, equal: number): number {
  const shared = equal + IN_OTHER_WORDS * (weightA - equal);
  const all = weightA + weightB - shared;
  return all <= 0 ? 1 : shared / all;
}

function hasKin(lemma: string, matter: Matter): boolean {
  if (lemma.length < KIN_LETTERS) return false;
  for (const other of matter.keys()) if (areKin(lemma, other)) return true;
  return false;
}

/** Whether two words are forms of one root by their letters: "Ukraine" and "Ukrainian", "invade" would need "invasion" in a lexicon. */
export function areKin(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < KIN_LETTERS || Math.abs(a.length - b.length) > KIN_TAIL) return false;
  const shared = Math.min(a.length, b.length, Math.max(KIN_LETTERS, Math.max(a.length, b.length) - KIN_TAIL));
  return a.slice(0, shared) === b.slice(0, shared);
}

/** Five letters at the front keep "Russia" and "Russian" together and "march" from "market" apart; a tail of three is the longest common ending. */
const KIN_LETTERS = 5;
const KIN_TAIL = 3;
