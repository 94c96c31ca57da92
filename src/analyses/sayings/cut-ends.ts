import type { Language, Signal } from '../../core/language.ts';
import { contains } from '../../core/span.ts';
import { matterOf, sharedWeight, weightOf } from '../likeness.ts';
import type { Version, Word } from '../version.ts';
import { answers, firstRun, isTold, isTurned, type Quotation } from './quotation.ts';

/** What `long` goes on to say in that sentence, or in one that begins with “but”, after all that `short` has, if that turns or limits it. */
export function droppedEnd(
  { version, around }: Quotation,
  short: Quotation,
  language: Language,
): readonly Word[] | null {
  const end = endOfShared(around, short.words, language);
  if (end === null) return null;
  const tail = tailAfter(version, around, end, language);
  const isCut = isTail(tail) && !goesOn(short, language) && !isToldNext(tail, short, language);
  return isCut && !isTold(tail, short.version, language) ? tail : null;
}

/** Whether the report of a quotation prints what turns it there as well, in whatever words: as what is said, or right behind it as its own. */
function goesOn({ version, words, around }: Quotation, language: Language): boolean {
  const end = around.indexOf(words.at(-1)!) + 1;
  return (
    (end > 0 && tailAfter(version, around, end, language).length > 0) || isTurnedByOutlet(version, words, language)
  );
}

/** Whether a contrast follows a quotation in its sentence or opens the next: the report has “…” but goes on in its own words. */
function isTurnedByOutlet({ words: all, sentences }: Version, words: readonly Word[], language: Language): boolean {
  const last = words.at(-1)!;
  const own = sentences.findIndex((one) => contains(one, last));
  const isContrast = (word: Word | undefined): boolean =>
    word !== undefined && language.signals(word.form).includes('contrast');
  const rest = all.slice(0, sentences[own]?.last).filter(({ start }) => start >= last.end);
  return rest.some(isContrast) || isContrast(all[sentences[own + 1]?.first ?? all.length]);
}

/** Whether one of the sentences after a quotation has a good part of the matter: there the speaker is most likely to be told on. */
function isToldNext(tail: readonly Word[], { version, words }: Quotation, language: Language): boolean {
  const own = version.sentences.findIndex((one) => contains(one, words.at(-1)!));
  const matter = matterOf(tail);
  return version.sentences.slice(own + 1, own + 1 + NEXT).some(({ first, last }) => {
    const next = version.words.slice(first, last);
    return turnsIn(next, language) && sharedWeight(matter, matterOf(next), language) >= TOLD_NEXT * weightOf(matter);
  });
}

/** Whether anything in a sentence can turn or limit what stands before: one word of the matter alone may be told as something else. */
function turnsIn(words: readonly Word[], language: Language): boolean {
  return words.some(
    ({ form, tag }) =>
      tag === 'MD' || language.isNegation(form) || language.signals(form).some((signal) => TURNS.has(signal)),
  );
}

/** Sentences after a quotation in which what it leaves off may be retold, and the share of its matter that a free retelling keeps. */
const NEXT = 2;
const TOLD_NEXT = 0.4;

/** The index in `said` after the last word of `kept`, when `kept` ends with words that stand there too; `null` otherwise. */
function endOfShared(said: readonly Word[], kept: readonly Word[], language: Language): number | null {
  const ending = kept.slice(-SHARED_END);
  if (ending.length < SHARED_END && !isShortClause(kept)) return null;
  for (let i = said.length - LEAST_CLAUSE; i >= ending.length; i--) {
    if (ending.every((word, k) => answers(said[i - ending.length + k]!, word, language))) return i;
  }
  return null;
}

/** At least these words at the end of the short one must stand in the long one in a row; two that are a clause (“We quarrelled”) do. */
const SHARED_END = 3;

function isShortClause(words: readonly Word[]): boolean {
  return words.length === 2 && words[0]!.tag === 'PRP' && /^VB[DPZ]$/.test(words[1]!.tag) && words[1]!.matter;
}

/** Whether it is more than an aside (“but not now”): a clause of three words is (“if trade recovers”). */
function isTail(words: readonly Word[]): boolean {
  return (
    words.length >= LEAST_TAIL || (words.length === LEAST_CLAUSE && words.some(({ tag }) => /^VB[DPZ]$/.test(tag)))
  );
}

const LEAST_TAIL = 4;
const LEAST_CLAUSE = 3;

/** What is said after `end` that turns or limits what stands before: the rest of that sentence, its part from a “but”, or the next sentence. */
function tailAfter(version: Version, said: readonly Word[], end: number, language: Language): readonly Word[] {
  const last = said[end - 1]!;
  const own = sentenceOf(last, version, said);
  const rest = own.slice(own.indexOf(last) + 1);
  if (rest.length === 0) {
    const next = firstRun(version, nextSentence(last, version, said));
    const turns = opensWithTurn(version, last, next, language) || isTurned(own, next, language);
    return turns || leavesOpen(next, language) ? next : [];
  }
  if (opensWithTurn(version, last, rest, language)) return firstRun(version, rest);
  const later = rest.findIndex((word, i) => word.tag === 'CC' && turnsAt(rest, i, language));
  return later < 0 ? [] : firstRun(version, rest.slice(later));
}

/** What is said of the sentence right behind that of `last`: what stands between two quotations in a sentence of its own is the outlet's. */
function nextSentence(last: Word, version: Version, said: readonly Word[]): readonly Word[] {
  const own = version.sentences.findIndex((one) => contains(one, last));
  const next = version.sentences[own + 1];
  return next === undefined ? [] : said.filter((word) => contains(next, word));
}

/** Whether a sentence leaves open what stands before it, or says that something does not follow from it: “Whether it was wise is …”, “That is no excuse”. */
function leavesOpen(words: readonly Word[], language: Language): boolean {
  const [first, second, ...rest] = words;
  if (first === undefined || second === undefined) return false;
  if (first.tag === 'IN' && language.signals(first.form).includes('asks'))
    return !language.signals(first.form).includes('condition');
  const points = first.tag === 'DT' && language.signals(first.form).includes('points');
  const negation = [second, ...rest.slice(0, 1)].some(({ form }) => language.isNegation(form));
  return points && /^(?:VB[DPZ]|MD)$/.test(second.tag) && negation;
}

/** The words of what is said that stand in one sentence with a word of it. */
function sentenceOf(word: Word, { sentences }: Version, said: readonly Word[]): readonly Word[] {
  const sentence = sentences.find((one) => contains(one, word));
  return sentence === undefined ? [] : said.filter((other) => contains(sentence, other));
}

/** Whether words begin by turning or limiting what `last` ends. */
function opensWithTurn(version: Version, last: Word, words: readonly Word[], language: Language): boolean {
  return words.length > 1 && turnsAt(words, 0, language) && joins(version, last, words[0]!);
}

/** Whether a contrast or condition begins at the word at `i`. */
function turnsAt(words: readonly Word[], i: number, language: Language): boolean {
  const [first, second] = words.slice(i, i + 2);
  // "Not only …, but also" adds to what stands before; it does not turn it.
  if (second === undefined || language.signals(second.form).includes('more')) return false;
  const opening = first!.tag === 'CC' || first!.tag === 'RB' ? [first!, second] : [first!];
  // "As far as we know": of the two words the joined form tells.
  const forms = [...opening.map(({ form }) => form), `${first!.form}-${second.form}`];
  return forms.some((form) => language.signals(form).some((signal) => TURNS.has(signal)));
}

const TURNS: ReadonlySet<Signal> = new Set(['contrast', 'condition']);

/**
 * Whether `next` goes on with the sentence of `last`, or begins one by turning against it ("But …"): a subordinate clause at the head of a
 * sentence ("While …") belongs to what follows. What stands after a quotation within the quotation is another's.
 */
function joins(version: Version, last: Word, next: Word): boolean {
  const between = version.read.document.text.slice(last.end, next.start);
  if (/^\W*[’'](?![’'])/.test(between)) return false;
  return !/[.!?]/.test(between) || next.tag === 'CC' || next.tag === 'RB';
}
