import type { Span } from '../../core/span.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { sentenceAt, type Version, type Word } from '../version.ts';
import { places } from './mentions.ts';

/** Shorter words are initials and abbreviations that another report may spell out. */
const LEAST_LETTERS = 5;

/**
 * The names in the sentence that cites a report, and the words by which it has somebody say something harder than “said”, which that
 * report has nowhere, in no like spelling and by no word for the same: what it is cited for, so far, is not in it.
 */
export function unfoundedIn(version: Version, citation: Span, cited: Version): readonly Word[] {
  const sentence = sentenceAt(version, { start: citation.start, end: citation.start + 1 });
  if (sentence === null) return [];
  const taken = [citation, ...places(version, [cited]), ...version.read.annotations.times];
  const free = version.words
    .slice(sentence.first, sentence.last)
    .filter((word) => !taken.some((span) => isWithin(word, span)));
  return [...free.filter((word) => isMissingName(word, version, cited)), ...hardVerbs(version, sentence, cited)];
}

const isWithin = (word: Span, span: Span): boolean => word.start >= span.start && word.end <= span.end;

function isMissingName({ form, tag, capital }: Word, version: Version, cited: Version): boolean {
  if (!tag.startsWith('NNP') || !capital || form.length < LEAST_LETTERS) return false;
  // A title is no name.
  if (version.language.signals(form).length > 0 || version.language.isRole(form)) return false;
  return !cited.words.some((other) => isLike(other.form, form));
}

/** Whether two words may be one name, one its adjective or plural. */
function isLike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length >= 4 && long.startsWith(short.slice(0, 4))) || editDistance(a, b, 2) <= 2;
}

/** How hard a verb must be to say more than that somebody said it: “criticise” is, “comment” is not. */
const HARD = 0.1;
/** How rare such a verb must be: “call” and “order” say many things. */
const RARE = 2.5;

function hardVerbs(version: Version, sentence: Span, cited: Version): Word[] {
  const { language } = version;
  const has = (lemma: string): boolean => cited.words.some((word) => word.lemma === lemma);
  return version.read.annotations.attributions
    .flatMap(({ cue }) => cue ?? [])
    .filter((part) => isWithin(part, sentence))
    .flatMap((part) => version.words.filter((word) => isWithin(word, part) && word.tag.startsWith('VB')))
    .filter(
      ({ lemma }) =>
        (language.strength(lemma)?.value ?? 0) >= HARD &&
        language.rarity(lemma) >= RARE &&
        ![lemma, ...language.synonyms(lemma)].some(has),
    );
}
