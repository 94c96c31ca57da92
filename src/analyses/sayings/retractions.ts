import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { hull, overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import {
  clauseAround,
  evidenceAt,
  quoted,
  type Sentence,
  type StoryInHand,
  trimmed,
  type Version,
  type Word,
} from '../version.ts';
import { namesSomebody, speakerName } from '../voice.ts';

/** What a speaker said and, as the same report tells, took back. */
export function retractionFindings(story: StoryInHand): Draft[] {
  return story.versions.flatMap((version) =>
    version.sentences.flatMap((sentence, i) => {
      const word = version.words
        .slice(sentence.first, sentence.last)
        .find((candidate, at, words) => retracts(candidate, words.slice(Math.max(0, at - 4), at), story.language));
      const said = word === undefined ? null : saidBefore(version, word, [sentence, version.sentences[i - 1]]);
      return word === undefined || said === null ? [] : (draft(version, said, word) ?? []);
    }),
  );
}

/** A verb in the past or present that is told as done: not "refused to retract", "asked to retract". */
function retracts(word: Word, before: readonly Word[], language: Language): boolean {
  if (!language.signals(word.form).includes('retracts') || !/^VB[DNPZ]$/.test(word.tag)) return false;
  return !before.some(({ form, tag }) => tag === 'MD' || tag === 'TO' || language.isNegation(form));
}

/** The nearest saying with a speaker before the word, in its sentence or the one before. */
function saidBefore(version: Version, word: Word, sentences: readonly (Sentence | undefined)[]): Attribution | null {
  const before = version.read.annotations.attributions.filter(
    (saying) =>
      saying.mode === 'speech' &&
      saying.content.length > 0 &&
      hull(saying.content).end <= word.start &&
      sentences.some((sentence) => sentence !== undefined && overlaps(sentence, hull(saying.content))),
  );
  return before.at(-1) ?? null;
}

function draft(version: Version, said: Attribution, word: Word): Draft | null {
  const speaker = speakerName(version, said);
  const clause = clauseAround(version, word);
  if (speaker === null || !namesSomebody(version, said, speaker) || clause.length === 0) return null;
  const span = trimmed(version, hull(said.content));
  const back = { start: clause[0]!.start, end: clause.at(-1)!.end };
  // "He retracted that": the saying must be the one before, not what stands in the same clause.
  if (overlaps(span, back)) return null;
  return {
    kind: 'contradiction',
    explanation: `${version.outlet} tells that ${speaker} took back what was said: “${quoted(version, span)}”; then “${quoted(version, back)}”.`,
    strength: 0.8 * said.confidence,
    evidence: [evidenceAt(version, span, 'said'), evidenceAt(version, back, 'taken back')],
    detail: { type: 'plain' },
  };
}
