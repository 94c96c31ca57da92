import type { Language } from '../../core/language.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { isWithinQuotation } from '../../text/open-quotation.ts';
import type { Draft } from '../draft.ts';
import { areKin } from '../likeness.ts';
import {
  evidenceAt,
  quoted,
  type Sentence,
  type StoryInHand,
  sentenceAt,
  type Version,
  type Word,
} from '../version.ts';
import { speakerName } from '../voice.ts';
import { polarityOf } from './polarity.ts';
import { isNamed, named, type Saying, sameSpeaker, sayingsOf } from './saying.ts';

/**
 * What a report sets against a saying in the sentence right after it: one that begins with a contrast ("However, …") and
 * affirms what was negated, or negates what was affirmed.
 */
export function rebuttalFindings(story: StoryInHand): Draft[] {
  return sayingsOf(story)
    .filter((saying) => isNamed(saying) && saying.attribution.mode === 'speech')
    .flatMap((saying) => {
      const after = sentenceAfter(saying);
      const turned = after === null ? null : turnedBy(after, saying, story.language);
      return after === null || turned === null ? [] : draft(saying, turned, after);
    });
}

/** The sentence after a saying's own, where the saying is the last that its sentence tells: else the contrast may be to something else. */
function sentenceAfter({ version, attribution, span }: Saying): Sentence | null {
  const all = [span, ...(attribution.source ?? []), ...(attribution.cue ?? [])];
  const end = Math.max(...all.map((part) => part.end));
  const next = version.sentences.find(({ start }) => start >= end);
  if (next === undefined) return null;
  const { text } = version.read.document;
  const between = text.slice(end, next.start);
  return /\p{L}/u.test(between) || isWithinQuotation(text, next.start, next.end) ? null : next;
}

/** The word of the saying that the sentence turns; `null` where it turns none. */
function turnedBy(sentence: Sentence, saying: Saying, language: Language): Word | null {
  const { version } = saying;
  const words = version.words.slice(sentence.first, sentence.last);
  const [first] = words;
  const contrasts = first !== undefined && language.signals(first.form).includes('contrast');
  if (!contrasts || !/^(?:RB|CC|WRB)$/.test(first.tag)) return null;
  if (isOfSpeaker(version, sentence, saying, language)) return null;
  const shared = new Set(
    words
      .filter((word) => word.matter && saying.words.some((one) => one.matter && areKin(one.lemma, word.lemma)))
      .map(({ lemma }) => lemma),
  );
  if (shared.size < LEAST_SHARED) return null;
  const [said, told] = [polarityOf(saying.words, language), polarityOf(words, language)];
  if (said.negated.size > 0 && told.negated.size > 0) return null;
  const [ours, theirs] = said.negated.size > 0 ? [said.negated, told.plain] : [said.plain, told.negated];
  const meets = (lemma: string): boolean => [...theirs].some((other) => areKin(lemma, other));
  return saying.words.find(({ lemma }) => ours.has(lemma) && meets(lemma)) ?? null;
}

/** Words that a sentence must share with what it goes against: by one alone ("material") two subjects met. */
const LEAST_SHARED = 2;

/** Whether the sentence goes on with what the same speaker says. */
function isOfSpeaker(
  version: Version,
  sentence: Sentence,
  { speaker, attribution }: Saying,
  language: Language,
): boolean {
  return version.read.annotations.attributions.some(
    (other) =>
      [...other.content, ...(other.source ?? []), ...(other.cue ?? [])].some((span) => overlaps(span, sentence)) &&
      (other === attribution || sameSpeaker(speakerName(version, other), speaker, language)),
  );
}

/** What was said from the sentence on that has the word, or from the quotation mark before it where one opens. */
function from({ version, attribution, span }: Saying, word: Word): Span {
  const part = attribution.content.find((one) => overlaps(one, word)) ?? span;
  const start = Math.max(part.start, sentenceAt(version, word)?.start ?? 0);
  const mark = version.read.document.text.lastIndexOf('“', word.start);
  return { start: Math.max(start, mark), end: part.end };
}

function draft(saying: Saying, turned: Word, after: Sentence): Draft {
  const { version } = saying;
  return {
    kind: 'contradiction',
    explanation: `${version.outlet} follows what ${named(saying)} said, “${quoted(version, from(saying, turned))}”, with words against it: “${quoted(version, after)}”.`,
    strength: 0.6 * saying.attribution.confidence,
    evidence: [evidenceAt(version, saying.span, named(saying)), evidenceAt(version, after, 'set against it')],
    detail: { type: 'plain' },
  };
}
