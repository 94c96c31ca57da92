import type { Attribution } from '../../core/annotations.ts';
import type { Language } from '../../core/language.ts';
import { contains, hull, overlaps } from '../../core/span.ts';
import type { Draft } from '../draft.ts';
import {
  clauseAround,
  evidenceAt,
  quoted,
  type Sentence,
  type StoryInHand,
  sentenceAt,
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
      return word === undefined || said === null || !isOwn(version, said, word, story.language)
        ? []
        : (draft(version, said, word) ?? []);
    }),
  );
}

/** A verb in the past or present that is told as done: not "refused to retract", "asked to retract". */
function retracts(word: Word, before: readonly Word[], language: Language): boolean {
  if (!language.signals(word.form).includes('retracts') || !/^(?:VB[DNPZ]|JJ)$/.test(word.tag)) return false;
  return !before.some(({ form, tag }) => tag === 'MD' || tag === 'TO' || language.isNegation(form));
}

/** Words before the verb in which whoever takes something back is named, and words about it in which what was said is pointed to. */
const SUBJECT_REACH = 4;
const OBJECT_REACH = 5;

/** Whether it is the speaker who takes back what was said before: "a statement he later backpedaled on", not the words of others or another matter. */
function isOwn(version: Version, said: Attribution, word: Word, language: Language): boolean {
  const at = version.words.indexOf(word);
  const { attributions } = version.read.annotations;
  if (attributions.some(({ content }) => content.some((span) => contains(span, word)))) return false;
  const name = speakerName(version, said)?.toLowerCase().split(/\s+/).at(-1);
  const before = version.words.slice(Math.max(0, at - SUBJECT_REACH), at);
  if (!before.some(({ tag, form }) => tag === 'PRP' || form === name)) return false;
  // "Later she backtracked."
  if (!/[\p{L}\p{N}]/u.test(version.words[at + 1]?.form ?? '')) return true;
  const near = [
    ...version.words.slice(Math.max(0, at - OBJECT_REACH), at),
    ...version.words.slice(at + 1, at + 1 + OBJECT_REACH),
  ];
  return near.some(({ form, tag }) => {
    const signals = language.signals(form);
    return (tag !== 'PRP' || signals.includes('thing')) && (signals.includes('refers') || signals.includes('claim'));
  });
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
  // Where one sentence tells both, it is quoted whole: its verb may be that nothing was ruled out.
  const sentence = sentenceAt(version, span);
  const one = sentence !== null && contains(sentence, back);
  const told = one
    ? `“${quoted(version, sentence, 240)}”`
    : `first “${quoted(version, span)}”, then “${quoted(version, back)}”`;
  return {
    kind: 'contradiction',
    explanation: `${version.outlet} reports that ${speaker} took back earlier words: ${told}.`,
    strength: 0.8 * said.confidence,
    evidence: [evidenceAt(version, span, 'said'), evidenceAt(version, back, 'taken back')],
    detail: { type: 'plain' },
  };
}
