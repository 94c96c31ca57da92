import type { Language } from '../../core/language.ts';
import { contains } from '../../core/span.ts';
import { matterOf } from '../likeness.ts';
import type { Sentence, Version, Word } from '../version.ts';
import { answers, isTold, isTurned, type Quotation } from './quotation.ts';

/** What a quotation leaves off at its beginning: what the rest is set against, or the condition of it. */
export interface DroppedBeginning {
  readonly words: readonly Word[];
  readonly isCondition: boolean;
}

/**
 * What `long` says before the “but” or “yet” after which `short` begins, or in the sentence before, which its own turns, or the condition in
 * front of it (“If …”), where the report of `short` tells it nowhere: what is left is then set against nothing, or holds without condition.
 * `null` where nothing of the kind is left off.
 */
export function droppedBeginning(long: Quotation, short: Quotation, language: Language): DroppedBeginning | null {
  const at = startOfShared(long.around, short.words, language);
  // Where the report has the “but” itself, its reader is told that something came before.
  if (at < 1 || turns(short.words[0], language)) return null;
  const head = headBefore(long, at, language);
  const condition = head.length > 0 || hasCondition(short, language) ? [] : conditionBefore(long, at, language);
  const words = head.length > 0 ? head : condition;
  const tells = matterOf(words).size >= LEAST_MATTER;
  return tells && !isTold(words, short.version, language) ? { words, isCondition: head.length === 0 } : null;
}

/** Whether the sentence around a quotation has a condition in whoever's words. */
function hasCondition({ version, words }: Quotation, language: Language): boolean {
  const sentence = version.sentences.find((one) => contains(one, words[0]!));
  return version.words.slice(sentence?.first, sentence?.last).some((word) => opensCondition(word, language));
}

/** The clause of condition right before the word at `at`, in its sentence; empty where there is none. */
function conditionBefore({ version, around }: Quotation, at: number, language: Language): readonly Word[] {
  const sentence = version.sentences.find((one) => contains(one, around[at]!));
  if (sentence === undefined || turns(around[at - 1], language)) return [];
  const before = around.slice(0, at).filter((word) => contains(sentence, word));
  const from = before.findLastIndex((word) => opensCondition(word, language));
  const condition = before.slice(Math.max(0, from));
  const isClause = from >= 0 && condition.length >= LEAST_CLAUSE;
  // “If the posts are cleared, we sign, and the road will open”: what comes last is another clause.
  const [first, last] = [condition[0], condition.at(-1)];
  return isClause && marksIn(version, first!, last!) === 0 && marksIn(version, last!, around[at]!) === 1
    ? condition
    : [];
}

/** “If in doubt,” and “until Monday,” are shorter than a clause. */
const LEAST_CLAUSE = 4;

function opensCondition({ form, tag }: Word, language: Language): boolean {
  return (
    tag === 'IN' && language.signals(form).includes('condition') && language.signals(form).includes('subordinates')
  );
}

/** Commas and the like between two words. */
function marksIn(version: Version, from: Word, to: Word): number {
  return version.read.document.text.slice(from.end, to.start).match(/[,;:–—]/g)?.length ?? 0;
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
