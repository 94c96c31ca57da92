import type { Language } from '../../core/language.ts';
import type { Version, Word } from '../version.ts';

/** Words of one verb group: "would not", "declined to confirm or". */
const IN_GROUP = /^(?:MD|TO|RB|CC|VB[DGNPZ]?)$/;
/** What may stand between a finite "denied" and what negates it: "has not", "never", "neither … nor". */
const BEFORE_FINITE = /^(?:MD|RB|CC)$/;
/** As many words of the group are looked at: "declined either to confirm or to deny". */
const REACH = 6;

/**
 * Whether a verb of denying in the words that report a saying is told as not done: "did not deny", "would neither confirm nor deny",
 * "refused to deny". Then nothing is denied, nor is it said to be so.
 */
export function isNotDenied(version: Version, cue: readonly Word[], language: Language): boolean {
  return cue.some((word) => {
    const signals = language.signals(word.form);
    return (signals.includes('denies') || signals.includes('rejects')) && isUndone(version, word, language);
  });
}

function isUndone({ words }: Version, verb: Word, language: Language): boolean {
  const at = words.indexOf(verb);
  const isBare = verb.form === verb.lemma;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { form, tag } = words[i]!;
    if (language.isNegation(form)) return true;
    if (isBare && language.signals(form).includes('refuses')) return true;
    // "Did not resign and denied it": a finite verb has its own negation right before it.
    if (!(isBare ? IN_GROUP : BEFORE_FINITE).test(tag) || (!isBare && language.signals(form).includes('joins')))
      return false;
  }
  return false;
}
