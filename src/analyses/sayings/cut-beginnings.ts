import type { Language } from '../../core/language.ts';
import { contains } from '../../core/span.ts';
import { matterOf } from '../likeness.ts';
import type { Sentence, Version, Word } from '../version.ts';
import { answers, isTold, isTurned, lastRun, type Quotation, withinMarks } from './quotation.ts';

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
  const kept = withinMarks(short);
  const at = startOfShared(long.around, kept, language);
  // Where the report has the “but” itself, its reader is told that something came before.
  if (at < 1 || turns(kept[0], language)) return null;
  const head = lastRun(long.version, headBefore(long, at, language));
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
  const condition = lastCondition(before, language);
  const isClause = condition.length >= LEAST_CLAUSE;
  // “If the posts are cleared, we sign, and the road will open”: what comes last is another clause.
  const [first, last] = [condition[0], condition.at(-1)];
  return isClause && marksIn(version, first!, last!) === 0 && marksIn(version, last!, around[at]!) === 1
    ? condition
    : [];
}

/** The words from the last that opens a condition on, or all that go before where they say by whose knowledge it holds (“On what we know today, …”). */
function lastCondition(before: readonly Word[], language: Language): readonly Word[] {
  const from = before.findLastIndex((word) => opensCondition(word, language));
  if (from >= 0) return before.slice(from);
  const isOfSpeaker = before.some(({ form, tag }) => tag.startsWith('PRP') && language.signals(form).includes('self'));
  // “Because we know it, …” is a reason.
  const isPhrase = before[0]?.tag === 'IN' && !language.signals(before[0].form).includes('subordinates');
  return isPhrase && isOfSpeaker && before.length <= LONGEST_LIMIT ? before : [];
}

/** Longer ones say more than what is known. */
const LONGEST_LIMIT = 8;

/** “If in doubt,” and “until Monday,” are shorter than a clause. */
const LEAST_CLAUSE = 4;

export function opensCondition({ form, tag }: Word, language: Language): boolean {
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

/** A whole quotation of three words with a verb (“The bridge holds”) is shared as well. */
const SHARED_CLAUSE = 3;

/** The index in `said` of the word with which `kept` begins; -1 where none of it begins so. */
function startOfShared(said: readonly Word[], kept: readonly Word[], language: Language): number {
  const opening = kept.slice(0, SHARED_START);
  const beginsAt = (i: number) =>
    opening.every((word, k) => said[i + k] !== undefined && answers(said[i + k]!, word, language));
  const isClause = opening.length === SHARED_CLAUSE && opening.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
  return opening.length < SHARED_START && !isClause ? -1 : said.findIndex((_, i) => beginsAt(i));
}

function turns(word: Word | undefined, language: Language): boolean {
  return word?.tag === 'CC' && language.signals(word.form).includes('contrast');
}

/** What is said before the “but” that stands before the word at `at`: in its sentence, or where that begins with it, or turns it, in the one before. */
function headBefore({ version, around }: Quotation, at: number, language: Language): readonly Word[] {
  const turn = turnBefore(around, at, language);
  const turned = turn >= 0;
  const before = around.slice(0, turned ? turn : at);
  const within = (sentence: Sentence | undefined, words: readonly Word[]) =>
    words.filter((word) => sentence !== undefined && contains(sentence, word));
  const own = version.sentences.findIndex((sentence) => contains(sentence, around[at]!));
  const [head, previous] = [within(version.sentences[own], before), within(version.sentences[own - 1], before)];
  if (turned) return head.length > 0 ? head : previous;
  return head.length === 0 && isTurned(previous, within(version.sentences[own], around), language) ? previous : [];
}

/** The index of the “but” right before the word at `at`, or before a pronoun and its “be” there (“but it is | more than was offered”); -1 where none stands there. */
function turnBefore(around: readonly Word[], at: number, language: Language): number {
  if (turns(around[at - 1], language)) return at - 1;
  const [pronoun, verb] = around.slice(Math.max(0, at - 2), at);
  const isFrame = pronoun?.tag === 'PRP' && verb !== undefined && language.signals(verb.lemma).includes('passive');
  return isFrame && turns(around[at - 3], language) ? at - 3 : -1;
}
