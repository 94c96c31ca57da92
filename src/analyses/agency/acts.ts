import type { Mention } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, overlaps, type Span } from '../../core/span.ts';
import { allegedIn } from '../allegations/alleged.ts';
import { groupStart, type Phrase, phraseAt, subjectBefore } from '../phrases.ts';
import type { Sentence, Version, Word } from '../version.ts';

/** A clause that tells of harm done to somebody or something, or of a breach of what binds. */
export interface Act {
  readonly version: Version;
  readonly sentence: Sentence;
  readonly kinds: readonly string[];
  readonly verb: Word;
  /** Whom or what it befell. */
  readonly patient: Phrase;
  /** Who did it; `null` where a passive leaves it open. */
  readonly doer: Phrase | null;
  /** Whether it goes on or is done again and again, not once: "were violating", "is being broken", "repeatedly". */
  readonly lasting: boolean;
  readonly span: Span;
  /** Of what somebody is only accused of: by whom, `null` where that is not told. */
  readonly accuser?: string | null;
}

/** How many words from a verb on an adverb of its own may stand: "broken in Larn repeatedly" is too far. */
const ADVERB_REACH = 3;

/** The acts of harm that a version tells as done, in order. Linear in its words. */
export function actsIn(version: Version, language: Language): Act[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((_, at) => actAt(version, sentence, words, at, language) ?? []);
  });
}

/** The acts of harm that a version tells somebody to be accused or suspected of, in order. */
export function accusedActsIn(version: Version, language: Language): Act[] {
  return allegedIn(version).flatMap(({ deed, span, manner, by }) => {
    const { sentence, verb, rest } = deed;
    const kinds = language.harmKinds(verb.lemma, verb.tag);
    const [patient, doer] = [phraseAt(rest, 0), phraseAt(deed.doer, 0)];
    const isAccused = manner !== 'claim' && manner !== 'hearsay';
    if (!isAccused || kinds.length === 0 || patient === null || doer === null) return [];
    const start = Math.min(span.start, deed.doer[0]!.start);
    return [
      { version, sentence, kinds, verb, patient, doer, lasting: true, span: { start, end: span.end }, accuser: by },
    ];
  });
}

function actAt(
  version: Version,
  sentence: Sentence,
  words: readonly Word[],
  at: number,
  language: Language,
): Act | null {
  const verb = words[at]!;
  const kinds = verb.tag.startsWith('VB') ? language.harmKinds(verb.lemma, verb.tag) : [];
  if (kinds.length === 0) return null;
  const from = passiveStart(words, at, language) ?? groupStart(words, at, language);
  const group = words.slice(from, at);
  // "Was not shot", "could be shot", "to shoot".
  if (group.some(({ form, tag }) => /^(?:MD|TO)$/.test(tag) || language.isNegation(form))) return null;
  const isPassive = /^VB[DN]$/.test(verb.tag) && group.some((word) => isPassiveMaker(word, language));
  const sides = isPassive ? passive(version, words, from, at, language) : active(version, words, from, at, language);
  if (sides === null) return null;
  const { patient, doer } = sides;
  const lasting =
    (verb.tag === 'VBG' && group.some((word) => isPassiveMaker(word, language))) ||
    [...group, ...words.slice(at, at + ADVERB_REACH)].some(({ form }) => language.signals(form).includes('repeats'));
  // "Broken repeatedly".
  const end = words.findIndex(({ tag }, i) => i > at && tag !== 'RB');
  const all = [...patient.words, ...(doer?.words ?? []), ...words.slice(at, end < 0 ? words.length : end)];
  const span = { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
  return { version, sentence, kinds, verb, patient, doer, lasting, span };
}

interface Sides {
  readonly patient: Phrase;
  readonly doer: Phrase | null;
}

/** Where the auxiliaries begin of a passive that another one is joined to ("was torn down and vandalised"); `null` where none is. */
function passiveStart(words: readonly Word[], at: number, language: Language): number | null {
  if (words[at - 1]?.tag !== 'CC' || !/^VB[DN]$/.test(words[at]!.tag) || phraseAt(words, at + 1) !== null) return null;
  const before = words.findLastIndex(({ tag }, i) => i < at - 1 && tag.startsWith('VB'));
  if (before < at - JOINED_REACH) return null;
  const from = groupStart(words, before, language);
  return words.slice(from, before).some((word) => isPassiveMaker(word, language)) ? from : null;
}

/** How many words back the first of two joined verbs may stand: "torn down and vandalised". */
const JOINED_REACH = 4;

const isPassiveMaker = ({ lemma }: Word, language: Language): boolean => language.signals(lemma).includes('passive');

/** "X was shot", "X was shot by Y". */
function passive(version: Version, words: readonly Word[], from: number, at: number, language: Language): Sides | null {
  const patient = subjectBefore(version, words, from, language);
  if (patient === null) return null;
  const by = words.findIndex(({ form }, i) => i > at && language.signals(form).includes('agent'));
  if (by < 0) return { patient, doer: null };
  const doer = phraseAt(words, by + 1);
  return doer === null ? null : { patient, doer };
}

/** "Y shot X", "Y has shot X"; "Y walked in and shot X", "Y opened fire, hitting X". */
function active(version: Version, words: readonly Word[], from: number, at: number, language: Language): Sides | null {
  const patient = phraseAt(words, at + 1);
  const end = patient === null ? -1 : subjectEnd(words, from, at, language);
  const doer = end < 0 ? null : subjectBefore(version, words, end, language);
  return patient === null || doer === null ? null : { patient, doer };
}

/** Where the subject of an active verb ends; -1 where none is told. */
function subjectEnd(words: readonly Word[], from: number, at: number, language: Language): number {
  const before = words[from - 1];
  const isFiniteVerb = from < at ? words[from]!.tag !== 'VBG' : /^VB[DPZ]$/.test(words[at]!.tag);
  const joins = before?.tag === 'CC' || (before?.form === ',' && words[at]!.tag === 'VBG');
  if (!joins) return isFiniteVerb ? from : -1;
  const verb = words.findLastIndex(({ tag }, i) => i < from - 1 && /^VB[DPZ]$/.test(tag));
  return verb < 0 ? -1 : groupStart(words, verb, language);
}

/** Whether a phrase names somebody who can do harm, not a thing or an event; a country or town can ("Larn shelled the port"). */
export function isDoer(version: Version, { heads }: Phrase, language: Language): boolean {
  const [head] = heads as [Word];
  return isSomebody(version, head, language) || language.isRole(head.lemma) || isNamed(version, head, ['place']);
}

/** Whether a noun names people, a body or a force that can do harm. */
export function isSomebody(version: Version, noun: Word, language: Language): boolean {
  if (language.isDoer(noun.lemma) || language.peopleTerms([noun.lemma]).length > 0) return true;
  if (language.stateOf(noun.lemma) === 'anybody' || language.signals(noun.form).includes('nameless')) return true;
  return isNamed(version, noun, ['person', 'organisation']);
}

/** Whether a noun belongs to a name of one of some kinds. */
export function isNamed({ read }: Version, noun: Word, kinds: readonly Mention['kind'][]): boolean {
  const { times, mentions } = read.annotations;
  if (!noun.tag.startsWith('NNP') || times.some((time) => overlaps(time, noun))) return false;
  return mentions.some((mention) => kinds.includes(mention.kind) && contains(mention, noun));
}
