import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import { resemblance } from '../likeness.ts';
import { evidenceAt, quoted, type Sentence, type StoryInHand, sentenceAt, type Word, wordsIn } from '../version.ts';
import { isNamed, type Saying, sameSpeaker, sayingsIn } from './saying.ts';

/**
 * What a report sets beside a saying as what the same speaker had said before it: "conceded that … On Sunday he had said that …". The past
 * before the past, of a day that is told, is how newsrooms show that somebody has changed his account.
 */
export function beforeThatFindings({ versions, language }: StoryInHand): Draft[] {
  return versions.flatMap((version) => {
    const sayings = sayingsIn(version, LEAST_WEIGHT).filter(isNamed);
    return sayings
      .filter((saying) => isOfBefore(saying, language))
      .flatMap((before) => {
        const now = sayings.find((other) => isBeside(other, before, language));
        return now === undefined ? [] : [draft(now, before)];
      });
  });
}

/** A clause of a few words says what he had held: "they had not met". */
const LEAST_WEIGHT = 4;

/** Told with "had said", whole, and dated. */
function isOfBefore(saying: Saying, language: Language): boolean {
  const { version, attribution, words } = saying;
  const sentence = sentenceOf(saying);
  const [cue] = attribution.cue ?? [];
  if (sentence === null || cue === undefined || attribution.within !== null) return false;
  const own = wordsIn(version, sentence);
  const at = own.findIndex(({ start }) => start >= cue.start);
  const verb = own.slice(at).find(({ tag, end }) => tag === 'VBN' && end <= cue.end);
  const had = own
    .slice(Math.max(0, at - 2), at + 2)
    .some(({ tag, lemma }) => tag === 'VBD' && language.signals(lemma).includes('auxiliary'));
  return verb !== undefined && had && isWhole(words, language) && isDated(saying, sentence, own, language);
}

/** Whether the words are a clause from its start: "the press that the dam had held" has somebody told before it. */
function isWhole(words: readonly Word[], language: Language): boolean {
  const isThat = ({ form }: Word): boolean => language.signals(form).includes('that');
  const verb = words.findIndex(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag));
  return verb > 0 && !words.slice(1, verb).some(isThat);
}

/** Whether the sentence says when, outside what was said: "on Sunday", "earlier". */
function isDated({ version, span }: Saying, sentence: Sentence, own: readonly Word[], language: Language): boolean {
  const times = version.read.annotations.times;
  return (
    times.some((time) => overlaps(time, sentence) && !overlaps(time, span)) ||
    own.some((word) => !overlaps(word, span) && language.signals(word.form).includes('earlier') && word.tag === 'RB')
  );
}

/** Whether a saying of the same speaker stands in the sentence before, in the same paragraph or the one before it, and says something else. */
function isBeside(now: Saying, before: Saying, language: Language): boolean {
  const { version } = before;
  const [own, other] = [sentenceOf(before), sentenceOf(now)];
  if (own === null || other === null || now === before || isOfBefore(now, language)) return false;
  const distance = version.sentences.indexOf(own) - version.sentences.indexOf(other);
  return (
    (distance === 1 || distance === 2) &&
    now.attribution.within === null &&
    now.words.some(({ tag }) => /^(?:VB[DPZ]|MD)$/.test(tag)) &&
    sameSpeaker(now.speaker, before.speaker, language) &&
    resemblance(now.matter, before.matter, language) < SAME
  );
}

/** Said again rather than changed. */
const SAME = 0.6;

function sentenceOf({ version, attribution, span }: Saying): Sentence | null {
  const [cue] = attribution.cue ?? [];
  return sentenceAt(version, cue ?? span);
}

function draft(now: Saying, before: Saying): Draft {
  const { version, speaker } = before;
  return {
    kind: 'contradiction',
    explanation: `${version.outlet} sets what ${speaker} says now, “${quoted(version, now.span)}”, beside earlier words: “${quoted(version, before.span)}”.`,
    strength: 0.7 * Math.min(now.attribution.confidence, before.attribution.confidence),
    evidence: [evidenceAt(version, now.span, 'says now'), evidenceAt(version, before.span, 'had said before')],
    detail: { type: 'plain' },
  };
}
