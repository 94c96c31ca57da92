import type { Language } from '../../core/language.ts';
import { keysOf, meet } from '../keys.ts';
import { areKin } from '../likeness.ts';
import type { Word } from '../version.ts';

/** Whether two things that were discussed may be one: like nouns, and no others by name. */
export function isOneTopic(a: readonly Word[], b: readonly Word[], language: Language): boolean {
  const [first, second] = [headOf(a), headOf(b)];
  if (first === null || second === null || !areOne(first, second, language)) return false;
  const [ours, theirs] = [a, b].map((words) => keysOf(words.filter(isNamed), language));
  return ours!.length === 0 || theirs!.length === 0 || meet(ours!, theirs!);
}

/** Whether a word is written as a name. */
export const isNamed = ({ capital }: Word): boolean => capital;

/** The noun of a topic: of "the threat of a drought" the threat. */
function headOf(words: readonly Word[]): Word | null {
  const hangs = words.findIndex(({ tag }) => tag === 'IN');
  return words.slice(0, hangs < 0 ? words.length : hangs).findLast(({ tag }) => /^NN/.test(tag)) ?? null;
}

/** Whether two words are forms of one root, or one can stand for the other. */
export function areOne(a: Word, b: Word, language: Language): boolean {
  return areKin(a.lemma, b.lemma) || language.synonyms(a.lemma).includes(b.lemma);
}
