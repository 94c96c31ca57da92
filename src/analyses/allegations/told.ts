import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import { isPost } from '../posts.ts';
import type { Sentence, Version } from '../version.ts';
import { type Deed, finiteDeed, LONGEST_SENTENCE } from './deed.ts';

/** The deeds that a version tells in its own voice as done: in no saying, no headline, no quotation, and held off by nothing. */
export function toldIn(version: Version, language: Language): Deed[] {
  return version.sentences.flatMap((sentence) => {
    if (sentence.last - sentence.first > LONGEST_SENTENCE) return [];
    if (!isOwnVoice(version, sentence, language)) return [];
    const words = version.words.slice(sentence.first, sentence.last);
    const sayings = sayingsIn(version, sentence);
    return words.flatMap((verb, at) => {
      // "Agreed a contract" may have been read as a saying.
      const isSaid = sayings.some(({ cue }) => !(cue ?? []).some((part) => overlaps(part, verb)));
      return isSaid ? [] : (finiteDeed({ version, sentence, words, at }) ?? []);
    });
  });
}

/** The sayings that a sentence tells of, or is within. */
function sayingsIn({ read }: Version, sentence: Sentence): readonly Attribution[] {
  return read.annotations.attributions.filter(({ content, source, cue }) =>
    [...content, ...(source ?? []), ...(cue ?? [])].some((span) => overlaps(span, sentence)),
  );
}

/** Whether a sentence is the outlet's own and vouches for what it tells. */
function isOwnVoice(version: Version, sentence: Sentence, language: Language): boolean {
  const { read, words } = version;
  const text = read.document.text.slice(sentence.start, sentence.end);
  if (!/[.!]$/.test(text) || /[“”"«»]|``/u.test(text)) return false;
  if (isPost(version, sentence) || isWithinQuotation(read.document.text, sentence.start, sentence.end)) return false;
  return !words.slice(sentence.first, sentence.last).some(({ form, matter }) => holdsOff(form, matter, language));
}

/** Whether a word shows that the outlet does not vouch for its sentence, or that somebody speaks there. */
export function holdsOff(form: string, matter: boolean, language: Language): boolean {
  const signals = language.signals(form);
  return signals.some(
    (signal) =>
      (signal === 'possible' && matter) ||
      signal === 'doubt' ||
      signal === 'accuses' ||
      signal === 'suspects' ||
      signal === 'prosecutes' ||
      signal === 'claim' ||
      signal === 'disclaims' ||
      signal === 'speech' ||
      signal === 'self',
  );
}

/** Whether a report tells that what somebody did was shown in court or owned up to: then it may tell it as a fact. */
export function isShown({ version, doer }: Deed, language: Language): boolean {
  const names = doer.filter(({ tag }) => tag.startsWith('NN')).map(({ lemma }) => lemma);
  return version.sentences.some(({ first, last }) => {
    const words = version.words.slice(first, last);
    const at = words.findIndex(({ form }) => language.signals(form).includes('convicts'));
    const isOpen = words
      .slice(Math.max(0, at - TURNED_REACH), at)
      .some(({ form }) => language.isNegation(form) || language.signals(form).includes('possible'));
    return at >= 0 && !isOpen && words.some(({ tag, lemma }) => tag === 'PRP' || names.includes(lemma));
  });
}

/** How far before "guilty" or "convicted" a word may stand that turns it: "pleaded not guilty", "if she is convicted". */
const TURNED_REACH = 4;
