import type { Utterance, Witness } from '../../core/apparatus.ts';
import type { Language, Signal } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { matterOf, sharedWeight, weightOf } from '../likeness.ts';
import { someOutlets } from '../sentences.ts';
import { evidenceAt, quoted, type StoryInHand, type Version, type Word, wordsIn } from '../version.ts';

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
    const found = quotations.flatMap((long) => dropped(long, short, story.language) ?? []);
    return found.sort((a, b) => b.tail.end - b.tail.start - (a.tail.end - a.tail.start)).slice(0, 1);
  });
  const alike = Map.groupBy(cuts, ({ whole, tail }) => `${whole.id} ${tail.start} ${tail.end}`);
  return [...alike.values()].map((own) => draft(own as [Cut, ...Cut[]], utterance.speaker));
}

/** A quotation with its words, laid out once: each is compared with all others of its utterance. */
interface Quotation {
  readonly version: Version;
  readonly words: readonly Word[];
}

function quotationOf(witness: Witness, story: StoryInHand): Quotation | null {
  const version = witness.kind === 'direct' || witness.kind === 'mixed' ? versionOf(story, witness.document) : null;
  return version === null ? null : { version, words: wordsOf(version, witness) };
}

interface Cut {
  readonly whole: Version;
  readonly cut: Version;
  readonly kept: Span;
  /** What the cut one leaves off, in the whole one. */
  readonly tail: Span;
}

/** What `long` goes on to say after all that `short` has, if that turns or limits it; `null` otherwise. */
function dropped(long: Quotation, short: Quotation, language: Language): Cut | null {
  const [whole, cut, said, kept] = [long.version, short.version, long.words, short.words];
  if (whole === cut) return null;
  const end = endOfShared(said, kept, language);
  if (end === null) return null;
  const tail = tailAfter(whole, said, end, language);
  if (tail.length < LEAST_TAIL || carries(cut, tail, language)) return null;
  const span = { start: tail[0]!.start, end: tail.at(-1)!.end };
  return { whole, cut, kept: { start: kept[0]!.start, end: kept.at(-1)!.end }, tail: span };
}

function versionOf(story: StoryInHand, id: string): Version | null {
  return story.versions.find((version) => version.id === id) ?? null;
}

function wordsOf(version: Version, witness: Witness): Word[] {
  return witness.content.flatMap((part) => wordsIn(version, part)).filter((word) => /[\p{L}\p{N}]/u.test(word.form));
}

/** At least these words at the end of the short one must stand in the long one, nearly in a row. */
const SHARED_END = 3;

/** The index in `said` after the last word of `kept`, when `kept` ends with words that stand there too; `null` otherwise. */
function endOfShared(said: readonly Word[], kept: readonly Word[], language: Language): number | null {
  if (kept.length < SHARED_END || said.length < kept.length + LEAST_TAIL) return null;
  const ending = kept.slice(-SHARED_END);
  for (let i = said.length - LEAST_TAIL; i >= SHARED_END; i--) {
    if (ending.every((word, k) => alike(said[i - SHARED_END + k]!, word, language))) return i;
  }
  return null;
}

function alike(a: Word, b: Word, language: Language): boolean {
  return a.lemma === b.lemma || language.synonyms(a.lemma).includes(b.lemma);
}

/** A shorter tail ("but not now") can hardly be told from an aside. */
const LEAST_TAIL = 4;

/** The words from `end` to the end of what was said, if they begin by turning or limiting what stands before; else none. */
function tailAfter(version: Version, said: readonly Word[], end: number, language: Language): readonly Word[] {
  const [first, second] = said.slice(end, end + 2);
  if (first === undefined || second === undefined) return [];
  // "Not only …, but also" adds to what stands before; it does not turn it.
  if (language.signals(second.form).includes('more')) return [];
  const opening = first.tag === 'CC' || first.tag === 'RB' ? [first, second] : [first];
  // "As far as we know": of the two words the joined form tells.
  const forms = [...opening.map(({ form }) => form), `${first.form}-${second.form}`];
  const turns = forms.some((form) => language.signals(form).some((signal) => TURNS.has(signal)));
  return turns && joins(version, said[end - 1]!, first) ? said.slice(end) : [];
}

const TURNS: ReadonlySet<Signal> = new Set(['contrast', 'condition']);

/** Whether `next` goes on with the sentence of `last`, or begins one by turning against it ("But …"): a subordinate clause at the head of a sentence ("While …") belongs to what follows. */
function joins(version: Version, last: Word, next: Word): boolean {
  const between = version.read.document.text.slice(last.end, next.start);
  return !/[.!?]/.test(between) || next.tag === 'CC' || next.tag === 'RB';
}

/** Whether the document tells the tail's matter elsewhere, in whatever words. */
function carries(version: Version, tail: readonly Word[], language: Language): boolean {
  const matter = matterOf(tail);
  return version.sentences.some((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return sharedWeight(matter, matterOf(words), language) >= TOLD_ELSEWHERE * weightOf(matter);
  });
}

/** Half the weight of the tail within one sentence: an indirect rendering of it keeps about that much. */
const TOLD_ELSEWHERE = 0.5;

function draft(cuts: readonly [Cut, ...Cut[]], speaker: string | null): Draft {
  const [{ whole, cut, kept, tail }] = cuts;
  const outlets = [...new Set(cuts.map((one) => one.cut.outlet))];
  const end = outlets.length > 1 ? 'end' : 'ends';
  return {
    kind: 'cut quotation',
    explanation: `${someOutlets(outlets)} ${end} the quotation of ${speaker ?? 'the speaker'} at “${quoted(cut, kept)}”; ${whole.outlet} has it go on: “… ${quoted(whole, tail)}”, which limits or turns what stands before.`,
    strength: 1,
    evidence: [...cuts.map((one) => evidenceAt(one.cut, one.kept, 'cut here')), evidenceAt(whole, tail, 'left off')],
    detail: { type: 'plain' },
  };
}
