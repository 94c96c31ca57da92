import type { Utterance } from '../../core/apparatus.ts';
import type { Language, Signal } from '../../core/language.ts';
import { contains, type Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word } from '../version.ts';
import { droppedBeginning } from './cut-beginnings.ts';
import { answers, isTold, isTurned, type Quotation, quotationOf } from './quotation.ts';

/**
 * Quotations of which one outlet prints a contrast or condition ("…, but only if …") that another leaves off, so that the
 * sense changes. One finding for all that leave off the same.
 */
export function cutQuotationFindings(story: StoryInHand): Draft[] {
  return story.utterances.flatMap((utterance) => cutsIn(utterance, story));
}

function cutsIn(utterance: Utterance, story: StoryInHand): Draft[] {
  const quotations = utterance.witnesses.flatMap((witness) => quotationOf(witness, story) ?? []);
  const cuts = quotations.flatMap((short) => {
    const contrasts = contrastsAround(short, story.language);
    const found = quotations.flatMap((long) => cutsBetween(long, short, contrasts, story.language));
    return found.sort((a, b) => lengthOf(b.left) - lengthOf(a.left)).slice(0, 1);
  });
  const alike = Map.groupBy(cuts, ({ whole, left }) => `${whole.id} ${left.start} ${left.end}`);
  return [...alike.values()].map((own) => draft(own as [Cut, ...Cut[]], utterance.speaker));
}

interface Cut {
  readonly whole: Version;
  readonly cut: Version;
  readonly kept: Span;
  /** What the cut one leaves off, in the whole one. */
  readonly left: Span;
  readonly from: 'beginning' | 'condition' | 'end';
}

/**
 * What `long` has before or after all that `short` has, if the one is turned or limited by the other. Nothing where the sentence
 * around what `short` quotes has a contrast that `long` has not: it may say in its own words what is left off.
 */
function cutsBetween(long: Quotation, short: Quotation, contrasts: readonly Word[], language: Language): Cut[] {
  const [whole, cut] = [long.version, short.version];
  if (whole === cut || contrasts.some(({ lemma }) => !long.around.some((other) => other.lemma === lemma))) return [];
  const beginning = droppedBeginning(long, short, language);
  const end = droppedEnd(long, short, language);
  if (beginning === null && end === null) return [];
  const kept = extentOf(short.words);
  return [
    ...(beginning === null
      ? []
      : [
          {
            whole,
            cut,
            kept,
            left: extentOf(beginning.words),
            from: beginning.isCondition ? ('condition' as const) : ('beginning' as const),
          },
        ]),
    ...(end === null ? [] : [{ whole, cut, kept, left: extentOf(end), from: 'end' as const }]),
  ];
}

/** The words of contrast in the sentence around what is quoted. */
function contrastsAround({ version, words }: Quotation, language: Language): Word[] {
  const sentence = version.sentences.find((one) => contains(one, words.at(-1)!));
  return version.words
    .slice(sentence?.first, sentence?.last)
    .filter(({ form }) => language.signals(form).includes('contrast'));
}

function extentOf(words: readonly Word[]): Span {
  return { start: words[0]!.start, end: words.at(-1)!.end };
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** What `long` goes on to say in that sentence, or in one that begins with “but”, after all that `short` has, if that turns or limits it. */
function droppedEnd({ version, around }: Quotation, short: Quotation, language: Language): readonly Word[] | null {
  const end = endOfShared(around, short.words, language);
  if (end === null) return null;
  const tail = tailAfter(version, around, end, language);
  const isCut = tail.length >= LEAST_TAIL && !goesOn(short, language) && !isToldNext(tail, short, language);
  return isCut && !isTold(tail, short.version, language) ? tail : null;
}

/** Whether the report of a quotation that is matched in part prints what turns it there as well, in whatever words. */
function goesOn({ version, words, around }: Quotation, language: Language): boolean {
  const end = around.indexOf(words.at(-1)!) + 1;
  return end > 0 && tailAfter(version, around, end, language).length > 0;
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
  for (let i = said.length - LEAST_TAIL; i >= ending.length; i--) {
    if (ending.every((word, k) => answers(said[i - ending.length + k]!, word, language))) return i;
  }
  return null;
}

/** At least these words at the end of the short one must stand in the long one in a row; two that are a clause (“We quarrelled”) do. */
const SHARED_END = 3;

function isShortClause(words: readonly Word[]): boolean {
  return words.length === 2 && words[0]!.tag === 'PRP' && /^VB[DPZ]$/.test(words[1]!.tag) && words[1]!.matter;
}

/** A shorter tail ("but not now") can hardly be told from an aside. */
const LEAST_TAIL = 4;

/** What is said after `end` that turns or limits what stands before: the rest of that sentence, its part from a “but”, or the next sentence. */
function tailAfter(version: Version, said: readonly Word[], end: number, language: Language): readonly Word[] {
  const last = said[end - 1]!;
  const own = sentenceOf(last, version, said);
  const rest = own.slice(own.indexOf(last) + 1);
  if (rest.length === 0) {
    const next = said[end] === undefined ? [] : sentenceOf(said[end], version, said);
    return opensWithTurn(version, last, next, language) || isTurned(own, next, language) ? next : [];
  }
  if (opensWithTurn(version, last, rest, language)) return rest;
  const later = rest.findIndex((word, i) => word.tag === 'CC' && turnsAt(rest, i, language));
  return later < 0 ? [] : rest.slice(later);
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

function draft(cuts: readonly [Cut, ...Cut[]], speaker: string | null): Draft {
  const [{ whole, left, from }] = cuts;
  const outlets = [...new Set(cuts.map((one) => one.cut.outlet))];
  const cut = `${someOutlets(outlets)} ${from === 'end' ? 'end' : 'begin'}${outlets.length > 1 ? '' : 's'} the quotation of ${speaker ?? 'the speaker'} at “${quoted(cuts[0].cut, cuts[0].kept)}”`;
  const rest =
    from === 'end'
      ? `${whole.outlet} has it go on: “… ${quoted(whole, left)}”, which limits or turns what stands before`
      : `${whole.outlet} has it begin: “${quoted(whole, left)} …”, ${from === 'condition' ? 'the condition of what follows' : 'which what follows is set against'}`;
  return {
    kind: 'cut quotation',
    explanation: `${cut}; ${rest}.`,
    strength: 1,
    evidence: [...cuts.map((one) => evidenceAt(one.cut, one.kept, 'cut here')), evidenceAt(whole, left, 'left off')],
    detail: { type: 'plain' },
  };
}
