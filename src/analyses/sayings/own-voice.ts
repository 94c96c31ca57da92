import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import { type Matter, matterOf, resemblance } from '../likeness.ts';
import { isPost } from '../posts.ts';
import type { Sentence, Version } from '../version.ts';

/** Sentences to either side that tell whether a whole passage is somebody's speech. */
const BESIDE = 2;

/**
 * Whether a sentence outside double marks is somebody's all the same: a single mark opens it, or the sentences beside it
 * speak as "I" or "we" outside any saying, as a speech or a transcript printed whole does.
 */
export function isOfSpeech(version: Version, sentence: Span, language: Language): boolean {
  const { text } = version.read.document;
  if (/^\s*['‘’]\p{Lu}/u.test(text.slice(sentence.start, sentence.end))) return true;
  const at = version.sentences.findIndex((one) => overlaps(one, sentence));
  return version.sentences
    .slice(Math.max(0, at - BESIDE), at + BESIDE + 1)
    .some((one) => speaksOfItself(version, one, language));
}

function speaksOfItself(version: Version, { first, last }: Sentence, language: Language): boolean {
  const { document, annotations } = version.read;
  return version.words
    .slice(first, last)
    .some(
      (word) =>
        language.signals(word.form).includes('self') &&
        !annotations.attributions.some(({ content }) => content.some((part) => overlaps(part, word))) &&
        !isWithinQuotation(document.text, word.start, word.end),
    );
}

/** From here on a report has the same a second time: half of both, as a lead says in other words what is told in full below. */
export const TOLD_AGAIN = 0.5;

/** Whether a report that has somebody say something vouches for it too, in a sentence of its own. */
export function isVouchedFor(version: Version, matter: Matter, language: Language): boolean {
  return ownSentencesOf(version).some(
    ({ first, last }) => resemblance(matterOf(version.words.slice(first, last)), matter, language) >= TOLD_AGAIN,
  );
}

/** The sentences of a version that nothing shows to be somebody's: no saying, quotation, heading or post. */
function ownSentencesOf(version: Version): readonly Sentence[] {
  const { document, annotations } = version.read;
  const spoken = annotations.attributions.flatMap(({ content, source, cue }) => [
    ...content,
    ...(source ?? []),
    ...(cue ?? []),
  ]);
  return version.sentences.filter(
    (sentence) =>
      /[.!]$/.test(document.text.slice(sentence.start, sentence.end).trim()) &&
      !spoken.some((span) => overlaps(span, sentence)) &&
      !isPost(version, sentence) &&
      !isWithinQuotation(document.text, sentence.start, sentence.end),
  );
}
