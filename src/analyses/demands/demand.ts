import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { groupStart, hullOf, phraseAt, subjectBefore } from '../phrases.ts';
import type { Sentence, Version, Word } from '../version.ts';

/** What somebody wants of somebody, as a report tells it. */
export interface Demand {
  readonly version: Version;
  readonly sentence: Sentence;
  /** Who wants it. */
  readonly owner: readonly Word[];
  /** What is wanted: "to lower the fares". */
  readonly content: readonly Word[];
  /** From whose it is to what is wanted. */
  readonly span: Span;
}

/** A noun for a demand with whose it is: "Halvern's demands", "the demands of the union". */
export interface NamedDemand {
  readonly noun: Word;
  readonly owner: readonly Word[] | null;
  /** What is wanted; empty where its words do not tell. */
  readonly content: readonly Word[];
}

/** The demands that a version tells with whose they are and what is wanted, in order. */
export function demandsIn(version: Version, language: Language): Demand[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((word, at) => {
      if (!language.isDemand(word.lemma, word.tag)) return [];
      const made = word.tag.startsWith('VB') ? byVerb(version, words, at, language) : byNoun(words, at, language);
      if (made === null || !made.content.some(({ matter }) => matter)) return [];
      return [{ version, sentence, ...made, span: hullOf([...made.owner, ...made.content]) }];
    });
  });
}

type Made = Pick<Demand, 'owner' | 'content'>;

/** "Y demanded X", "Y has urged Z to do X". */
function byVerb(version: Version, words: readonly Word[], at: number, language: Language): Made | null {
  const from = groupStart(words, at, language);
  const group = words.slice(from, at);
  if (!/^VB[DPZN]$/.test((group[0] ?? words[at]!).tag)) return null;
  // "Did not demand", "was asked".
  if (group.some(({ form, tag }) => tag === 'MD' || language.isNegation(form))) return null;
  if (words[at]!.tag === 'VBN' && group.some(({ lemma }) => language.signals(lemma).includes('passive'))) return null;
  const owner = subjectBefore(version, words, from, language);
  const content = contentFrom(words, at + 1);
  return owner === null || content.length === 0 ? null : { owner: owner.words, content };
}

/** "Y's demand to do X", "a call by Y for X". */
function byNoun(words: readonly Word[], at: number, language: Language): Made | null {
  const named = namedAt(words, at, language);
  return named?.owner == null ? null : { owner: named.owner, content: named.content };
}

/** "To lower", "that fares be lowered", "for lower fares". */
function opensContent({ tag, form }: Word, next: Word | undefined, language: Language): boolean {
  if (language.signals(form).includes('infinitive')) return next?.tag === 'VB';
  return tag === 'IN' && (language.signals(form).includes('that') || language.signals(form).includes('charges'));
}

/** How many words after the noun what is wanted may begin: "Halvern's demands were discussed – to lower the fares". */
const CONTENT_REACH = 6;

/** The noun for a demand at `at`, with whose it is where its words tell; `null` where none stands there. */
export function namedAt(words: readonly Word[], at: number, language: Language): NamedDemand | null {
  const noun = words[at]!;
  if (!noun.tag.startsWith('NN') || !language.isDemand(noun.lemma, noun.tag)) return null;
  const from = words.findIndex(
    (word, i) => i > at && i <= at + CONTENT_REACH && opensContent(word, words[i + 1], language),
  );
  return {
    noun,
    owner: ownerBefore(words, at) ?? ownerAfter(words, at, language),
    content: from < 0 ? [] : contentFrom(words, from),
  };
}

/** "Halvern's key demands", "Russian demands", "union demands". */
function ownerBefore(words: readonly Word[], at: number): readonly Word[] | null {
  let from = at;
  while (from > 0 && /^(?:JJ|NN|VBN|VBG|CD|HYPH)/.test(words[from - 1]!.tag)) from--;
  if (words[from - 1]?.tag === 'POS') {
    let start = from - 1;
    while (start > 0 && /^(?:DT|JJ|NN|CD|HYPH)/.test(words[start - 1]!.tag)) start--;
    return words.slice(start, from - 1);
  }
  const adjective = words.slice(from, at).filter(({ capital, tag }) => capital && /^(?:JJ|NNP)/.test(tag));
  return adjective.length === 0 ? null : adjective;
}

/** "Demands of the union", "a call by the mayor". */
function ownerAfter(words: readonly Word[], at: number, language: Language): readonly Word[] | null {
  const link = words[at + 1];
  if (link === undefined) return null;
  const signals = language.signals(link.form);
  if (!['agent', 'partitive', 'from'].some((one) => (signals as readonly string[]).includes(one))) return null;
  return phraseAt(words, at + 2)?.words ?? null;
}

/** Longest that what is wanted can be. */
const MOST_CONTENT = 30;
const STOP = /^(?:[;:()!?.—–“”"]|--|``|'')$/;

/** The words from `at` to the end of what is wanted. */
function contentFrom(words: readonly Word[], at: number): readonly Word[] {
  const end = words.findIndex(({ form }, i) => i > at && (STOP.test(form) || i >= at + MOST_CONTENT));
  return words.slice(at, end < 0 ? words.length : end);
}
