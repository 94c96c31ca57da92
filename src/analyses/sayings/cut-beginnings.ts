import type { Language } from '../../core/language.ts';
import { contains } from '../../core/span.ts';
import { matterOf } from '../likeness.ts';
import type { Sentence, Word } from '../version.ts';
import { answers, isTold, isTurned, type Quotation } from './quotation.ts';

/**
 * What `long` says before the “but” or “yet” after which `short` begins, or in the sentence before, which its own turns, where the report of
 * `short` tells it nowhere: what is left is then set against nothing. `null` where nothing of the kind is left off.
 */
export function droppedBeginning(long: Quotation, short: Quotation, language: Language): readonly Word[] | null {
  const at = startOfShared(long.around, short.words, language);
  // Where the report has the “but” itself, its reader is told that something came before.
  if (at < 1 || turns(short.words[0], language)) return null;
  const head = headBefore(long, at, language);
  const tells = matterOf(head).size >= LEAST_MATTER;
  return tells && !isTold(head, short.version, language) ? head : null;
}

/** Fewer telling words (“I’m sorry, but …”) are a manner of speaking. */
const LEAST_MATTER = 2;

/** At least these words at the beginning of the short one must stand in the long one in a row. */
const SHARED_START = 4;

/** The index in `said` of the word with which `kept` begins; -1 where none of it begins so. */
function startOfShared(said: readonly Word[], kept: readonly Word[], language: Language): number {
  const opening = kept.slice(0, SHARED_START);
  const beginsAt = (i: number) =>
    opening.every((word, k) => said[i + k] !== undefined && answers(said[i + k]!, word, language));
  return opening.length < SHARED_START ? -1 : said.findIndex((_, i) => beginsAt(i));
}

function turns(word: Word | undefined, language: Language): boolean {
  return word?.tag === 'CC' && language.signals(word.form).includes('contrast');
}

/** What is said before the “but” that stands before the word at `at`: in its sentence, or where that begins with it, or turns it, in the one before. */
function headBefore({ version, around }: Quotation, at: number, language: Language): readonly Word[] {
  const turned = turns(around[at - 1], language);
  const before = around.slice(0, turned ? at - 1 : at);
  const within = (sentence: Sentence | undefined, words: readonly Word[]) =>
    words.filter((word) => sentence !== undefined && contains(sentence, word));
  const own = version.sentences.findIndex((sentence) => contains(sentence, around[at]!));
  const [head, previous] = [within(version.sentences[own], before), within(version.sentences[own - 1], before)];
  if (turned) return head.length > 0 ? head : previous;
  return head.length === 0 && isTurned(previous, within(version.sentences[own], around), language) ? previous : [];
}
