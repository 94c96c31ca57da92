import type { Attribution } from '../core/annotations.ts';
import type { Language } from '../core/language.ts';
import { overlaps, type Span } from '../core/span.ts';
import { areKin } from './likeness.ts';
import { type Sentence, type Version, type Word, wordsIn } from './version.ts';

/** Words, and their share, of what an outlet calls false that its sentence must have to speak of the same; at most so many are shown. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.6;
const MOST_CONTRARY = 2;

/** The sentences of a report, but for the speaker's own, that have most words of what it calls false: with a negation where that has none, without where it has one. */
export function contraryTo(
  version: Version,
  content: Span,
  saying: Attribution,
  language: Language,
): readonly Sentence[] {
  const negates = (words: readonly Word[]): boolean => words.some(({ form }) => language.isNegation(form));
  const claim = wordsIn(version, content);
  const telling = [...new Map(claim.filter(({ matter }) => matter).map((word) => [word.lemma, word])).values()];
  const ofSpeaker = version.read.annotations.attributions.filter(({ speaker }) => speaker === saying.speaker);
  const found = version.sentences.flatMap((sentence) => {
    const words = version.words.slice(sentence.first, sentence.last);
    if (negates(words) === negates(claim)) return [];
    if (ofSpeaker.some((other) => other.content.some((span) => overlaps(span, sentence)))) return [];
    const shared = telling.filter(({ lemma }) => words.some((word) => word.matter && areKin(word.lemma, lemma)));
    // Names alone may meet in anything.
    const tells = shared.length >= LEAST_SHARED && shared.some(({ capital }) => !capital);
    return tells && shared.length >= LEAST_SHARE * telling.length ? [{ sentence, shared: shared.length }] : [];
  });
  found.sort((a, b) => b.shared - a.shared);
  return found.slice(0, MOST_CONTRARY).map(({ sentence }) => sentence);
}
