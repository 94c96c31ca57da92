import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { groupStart, hullOf, phraseAt, subjectBefore } from '../phrases.ts';
import type { Sentence, Version, Word } from '../version.ts';

/** Somebody does something, as a clause tells it. */
export interface Deed {
  readonly version: Version;
  readonly sentence: Sentence;
  readonly verb: Word;
  /** The verb's lemma; of a phrasal verb ("build up") that of the plain verb. */
  readonly act: string;
  readonly doer: readonly Word[];
  /** What follows the verb, or is done by a passive, as far as its clause goes. */
  readonly rest: readonly Word[];
}

/** A verb where it stands: the word at `at` of its sentence's words. */
export interface VerbPlace {
  readonly version: Version;
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly at: number;
}

/** How many words of a clause after its verb are looked at. */
const REACH = 18;

/** The deed of a verb whose subject is known. */
export function deedOf({ version, sentence, words, at }: VerbPlace, doer: readonly Word[]): Deed {
  const { act, length } = actAt(words, at, version.language);
  return { version, sentence, verb: words[at]!, act, doer, rest: restOf(words, at + length, version.language) };
}

/** The lemma of a verb, or the plain verb for a phrasal one, and how many words it takes. */
function actAt(
  words: readonly Word[],
  at: number,
  language: Language,
): { readonly act: string; readonly length: number } {
  const plain = language.phrasalVerb(words.slice(at, at + MOST_PARTS).map(({ lemma }) => lemma));
  return { act: plain?.lemma ?? words[at]!.lemma, length: plain?.length ?? 1 };
}

/** Whether a verb tells of harm or of another deed that newsmakers are accused of, or helps a side. */
export function hasKind(act: string, language: Language): boolean {
  const isBacking = language.signals(act).includes('backs');
  return isBacking || language.deedKinds(act, 'VB').length > 0 || language.harmKinds(act, 'VB').length > 0;
}

const MOST_PARTS = 4;

/** The words after a verb, to the next clause. */
function restOf(words: readonly Word[], from: number, language: Language): readonly Word[] {
  const window = words.slice(from, from + REACH);
  const end = window.findIndex(
    ({ tag, form }, i) =>
      /^(?:[;:“”"]|``|'')$/.test(form) ||
      /^(?:VB[DPZ]|MD|W)/.test(tag) ||
      (i > 0 && !language.signals(form).includes('partitive') && language.circumstance([form], false) > 0),
  );
  // A clause that goes on ends at its last comma: cut off anywhere it is a stump ("to be used to stage").
  const comma = words.length > from + REACH ? window.findLastIndex(({ form }) => form === ',') : -1;
  const rest = end >= 0 ? window.slice(0, end) : comma > REACH / 2 ? window.slice(0, comma) : window;
  return rest.slice(0, rest.findLastIndex(({ tag }) => !/^(?:CC|IN|TO|DT|RB|[.,])$/.test(tag)) + 1);
}

/** The deed of a finite verb with its subject, or the passive with its doer; `null` where it is negated, only possible, or nobody does it. */
export function finiteDeed(place: VerbPlace): Deed | null {
  const { version, words, at } = place;
  const { language } = version;
  const verb = words[at]!;
  if (!/^VB[DNPZG]$/.test(verb.tag) || !verb.matter) return null;
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  if (group.some(({ form, tag }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form))) return null;
  const isTensed = /^VB[DPZ]$/.test((group.find(({ tag }) => tag.startsWith('VB')) ?? verb).tag);
  // "Wants", "hopes" tell of no deed; "arms the rebels" does.
  const isPlain = from === at && /^VB[PZ]$/.test(verb.tag);
  if (!isTensed || (isPlain && !hasKind(actAt(words, at, language).act, language))) return null;
  const isPassive = verb.tag === 'VBN' && group.some(({ lemma }) => language.signals(lemma).includes('passive'));
  const subject = subjectBefore(version, words, from, language);
  if (!isPassive) return subject === null ? null : deedOf(place, subject.words);
  const next = words[at + 1];
  const doer = next !== undefined && language.signals(next.form).includes('agent') ? phraseAt(words, at + 2) : null;
  if (doer === null || subject === null) return null;
  const deed = deedOf(place, doer.words);
  return { ...deed, rest: [...subject.words, ...deed.rest.filter((word) => !doer.words.includes(word))] };
}

/** The lemmas and kinds by which deeds that may be one find each other. */
export function keysOfAct({ act, verb }: Deed, language: Language): readonly string[] {
  const kinds = [...language.deedKinds(act, 'VB'), ...language.harmKinds(act, 'VB')].map((kind) => `kind ${kind}`);
  return [...new Set([act, verb.lemma, ...kinds])];
}

/** The words of a deed, for evidence. */
export function spanOf({ doer, verb, rest }: Deed): Span {
  return hullOf([...doer, verb, ...rest]);
}

/** Above so many words a sentence is none, but a list or what lost its marks. */
export const LONGEST_SENTENCE = 150;
