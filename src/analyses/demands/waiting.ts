import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/span.ts';
import { groupStart, hullOf, subjectBefore } from '../phrases.ts';
import type { Version, Word } from '../version.ts';

/** Somebody who is told to wait for an answer, or to want one. */
export interface Waiting {
  readonly version: Version;
  readonly who: readonly Word[];
  /** From who waits to the end of what is waited for. */
  readonly span: Span;
}

/** How many words after "wait" or "insist" the answer may stand: "insists on getting a direct response". */
const ANSWER_REACH = 7;
const STOP = /^(?:[,;:()!?.—–“”"]|--|``|'')$/;

/** Where a version tells that somebody waits for an answer or insists on one, in order. */
export function waitingIn(version: Version, language: Language): Waiting[] {
  return version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    return words.flatMap((verb, at) => {
      if (!verb.tag.startsWith('VB') || !language.signals(verb.lemma).includes('awaits')) return [];
      const from = groupStart(words, at, language);
      if (words.slice(from, at).some(({ form }) => language.isNegation(form))) return [];
      const rest = words.slice(at + 1);
      const stop = rest.findIndex(({ form }) => STOP.test(form));
      const object = stop < 0 ? rest : rest.slice(0, stop);
      const answer = object.slice(0, ANSWER_REACH).findIndex(({ lemma, tag }) => isAnswer(lemma, tag, language));
      const who = answer < 0 ? null : subjectBefore(version, words, from, language);
      return who === null ? [] : [{ version, who: who.words, span: hullOf([...who.words, verb, ...object]) }];
    });
  });
}

function isAnswer(lemma: string, tag: string, language: Language): boolean {
  return tag.startsWith('NN') && language.signals(lemma).includes('answer');
}
