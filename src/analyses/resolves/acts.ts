import type { Language, Signal } from '../../core/language.ts';
import { hull, type Span } from '../../core/span.ts';
import { keysOf } from '../keys.ts';
import { groupStart, hullOf, type Phrase, phraseAt, subjectBefore, subjectEnd } from '../phrases.ts';
import type { Version, Word } from '../version.ts';

/** How a clause tells an act: as done, as not done, or as what will or shall not be. */
type Mood = 'actual' | 'negated' | 'refused';

/** An act that a clause tells as done, or as not done or not to be done. */
export interface Act {
  readonly version: Version;
  readonly verb: Word;
  readonly mood: Mood;
  /** What it is done to; `null` for a verb without an object ("resign"). */
  readonly object: Phrase | null;
  /** Who does it, or, with a passive, what it is done to. */
  readonly subject: Phrase;
  /** The subject by name and state. */
  readonly party: readonly string[];
  /** The telling words of the clause behind the verb and its object. */
  readonly rest: readonly Word[];
  /** The subject, and the verb with what goes with it: words that only say more of the subject are left out. */
  readonly parts: readonly Span[];
}

/** The acts that a version tells as not done or refused, in order; only sentences with a word for that are looked at. */
export function negatedIn(version: Version, language: Language): Act[] {
  const negates = ({ form, lemma }: Word): boolean => language.isNegation(form) || has(lemma, 'refuses', language);
  return actsIn(version, language, negates, () => true).filter(({ mood }) => mood !== 'actual');
}

/** The acts with a verb of some lemmas that a version tells as done, in order. */
export function doneIn(version: Version, language: Language, lemmas: ReadonlySet<string>): Act[] {
  const wants = ({ lemma }: Word): boolean => lemmas.has(lemma);
  return actsIn(version, language, wants, wants).filter(({ mood }) => mood === 'actual');
}

/** The acts of the sentences that have a word for which `marks` holds, by the verbs for which `wants` does. Linear in the words. */
function actsIn(
  version: Version,
  language: Language,
  marks: (word: Word) => boolean,
  wants: (verb: Word) => boolean,
): Act[] {
  return version.sentences.flatMap(({ first, last }) => {
    const words = version.words.slice(first, last);
    if (!words.some(marks)) return [];
    return words.flatMap((verb, at) => {
      if (!/^VB[DNZ]?$/.test(verb.tag) || verb.weight < LEAST_RARITY || !wants(verb)) return [];
      if (has(verb.lemma, 'auxiliary', language)) return [];
      const from = clauseVerb(words, at, language);
      const mood = moodOf(words.slice(from, at), verb, language);
      return mood === null ? [] : (actAt(version, words, from, at, mood) ?? []);
    });
  });
}

/** Rarity from which on a verb tells what was done: below it stand "have", "go", "make", "take". */
const LEAST_RARITY = 2.5;

function actAt(version: Version, words: readonly Word[], from: number, at: number, mood: Mood): Act | null {
  const { language } = version;
  const verb = words[at]!;
  const subject =
    apartSubject(words, from, language) ?? subjectBefore(version, words, subjectEnd(words, from, language), language);
  if (subject === null || subject.words.some(({ form }) => language.isNegation(form))) return null;
  if (isOpen(words, words.indexOf(subject.words[0]!), language)) return null;
  // "If the talks fail, the final will not be put off": so far nothing is refused.
  if (words.some(({ form }) => has(form, 'condition', language))) return null;
  // "Has not conceded" and "conceded that his party had lost" are two acts.
  const next = words[at + 1];
  if (has(next?.form ?? '', 'that', language) && next!.tag === 'IN') return null;
  const isPassive = verb.tag === 'VBN' && words.slice(from, at).some(({ lemma }) => has(lemma, 'passive', language));
  const object = isPassive ? subject : phraseAt(words, at + 1);
  const last = object === null || isPassive ? at : words.indexOf(object.words.at(-1)!);
  const rest = restAfter(words, last + 1);
  const clause = { start: words[from]!.start, end: (rest.at(-1) ?? words[last]!).end };
  const isApart = words[from - 1] !== subject.words.at(-1);
  return {
    version,
    verb,
    mood,
    object,
    subject,
    party: keysOf(subject.words, language),
    rest: rest.filter(({ matter }) => matter),
    parts: isApart ? [hullOf(subject.words), clause] : [hull([hullOf(subject.words), clause])],
  };
}

const has = (form: string, signal: Signal, language: Language): boolean => language.signals(form).includes(signal);

/** Where the verb's group begins, with the verb that it hangs on: "refused to resign", "vowed never to resign". */
function clauseVerb(words: readonly Word[], at: number, language: Language): number {
  const from = groupStart(words, at, language);
  const hangs = words.slice(from, at).some(({ tag }) => tag === 'TO') && words[from - 1]?.tag.startsWith('VB');
  return hangs ? groupStart(words, from - 1, language) : from;
}

/** How the words before a verb tell it; `null` for other moods ("might not", "has not only"). */
function moodOf(group: readonly Word[], verb: Word, language: Language): Mood | null {
  const negation = group.findIndex(({ form }) => language.isNegation(form));
  if (negation >= 0 && has(group[negation + 1]?.form ?? '', 'restores', language)) return null;
  const modal = group.find(({ tag }) => tag === 'MD');
  if (modal !== undefined) return negation >= 0 && has(modal.form, 'planned', language) ? 'refused' : null;
  const to = group.findIndex(({ tag }) => tag === 'TO');
  if (to >= 0) {
    const refuses = group.slice(0, to).some(({ lemma }) => has(lemma, 'refuses', language));
    return refuses && negation < 0 ? 'refused' : null;
  }
  if (negation >= 0) return 'negated';
  const isTensed = /^VB[DPZ]$/.test((group.find(({ tag }) => tag.startsWith('VB')) ?? verb).tag);
  return isTensed ? 'actual' : null;
}

/** Whether the clause whose subject begins at `at` opens with what is only possible. */
function isOpen(words: readonly Word[], at: number, language: Language): boolean {
  const clause = words.findLastIndex(({ tag }, i) => i < at && /^[,:]$/.test(tag)) + 1;
  return words.slice(clause, at).some(({ form }) => has(form, 'possible', language));
}

/**
 * The subject of which more is said before its verb ("the troops, whose number rose, would not be withdrawn"): it opens the
 * sentence, or what somebody is told to have said ("that the troops …").
 */
function apartSubject(words: readonly Word[], from: number, language: Language): Phrase | null {
  if (words[from - 1]?.form !== ',') return null;
  const that = words.slice(0, from).findLastIndex(({ form, tag }) => tag === 'IN' && has(form, 'that', language));
  return phraseAt(words, that + 1);
}

/** Words behind the verb and its object that may still be of its clause. */
const REST = 8;
const STOP = /^(?:[,;:()!?.—–“”"]|--|``|'')$/;

function restAfter(words: readonly Word[], from: number): readonly Word[] {
  const window = words.slice(from, from + REST);
  const end = window.findIndex(({ form, tag }) => STOP.test(form) || /^(?:VB[DPZ]|MD|W|CC)/.test(tag));
  const all = end < 0 ? window : window.slice(0, end);
  return all.slice(0, all.findLastIndex(({ matter }) => matter) + 1);
}
