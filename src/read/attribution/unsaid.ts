import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { isAccordingTo } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf, isStateOfMind } from '../../languages/en/attribution/cues.ts';
import {
  expects,
  isAboutness,
  isDeed,
  isIdiom,
  isOfWords,
  isProviding,
  isShow,
  isToCome,
  isUnanswered,
  opensSideClause,
  wantsDone,
} from '../../languages/en/attribution/unsaid.ts';
import { isBeing, isExpletive, isThat, isTo } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { tokenRange, type View } from './view.ts';

/**
 * A frame of a verb that no list of verbs of saying and thinking has, and of a thing in place of a clause or a quotation, is a saying
 * from this confidence on ("police negotiated his exit" is none): of those below that reading found in 1,144 reports one in ten was.
 */
const SURE = 0.6;
/** Kinds of somebody: a person, one who has a role, a pronoun. */
const PERSONS: ReadonlySet<number> = new Set([1, 5, 6]);

/** Whether a frame tells of something done and of no words: "will take charge for Saturday's match", "showed no emotion". */
export function isUnsaid(view: View, at: Attributes, frame: Frame): boolean {
  const { cue, content } = frame;
  if (cue !== null && (isSilence(view, cue, content) || isDone(view, cue, content))) return true;
  if (cue !== null && (isCondition(view, cue[0]!) || isCaused(view, frame, cue[0]!) || isForecast(view, frame)))
    return true;
  if (cue !== null && isPending(view, frame)) return true;
  if (cue === null || content.some((span) => isOfClause(view, at, tokenRange(view.tokens, span)))) return false;
  const words = cue.flatMap((span) => {
    const { start, end } = tokenRange(view.tokens, span);
    return Array.from({ length: end - start }, (_, i) => start + i);
  });
  return (frame.confidence < SURE && !words.some((i) => isVerbal(view, i))) || isShown(view, at, frame, words);
}

/** "He denied it and is expected to appeal": nobody says what the outlet expects of him. */
function isForecast(view: View, { cue, content }: Frame): boolean {
  const { start, end } = tokenRange(view.tokens, cue![0]!);
  const said = tokenRange(view.tokens, content[0]!).start;
  return (
    end - start === 2 &&
    isBeing(view.lower[start]) &&
    expects(view.lower[start + 1]!) &&
    said === end &&
    isTo(view.lower[said])
  );
}

/** Words before a verb that may tell of it: "were called to". */
const LEAD = 3;

/** "With 40 wards still to report", "the talks were called to agree a truce": what is to come, and not yet told; whom one calls may tell it. */
function isPending(view: View, { cue, source }: Frame): boolean {
  const verb = tokenRange(view.tokens, cue!.at(-1)!).end - 1;
  if (source === null || source.at(-1)!.end > cue![0]!.start) return false;
  return isToCome(view.lower.slice(Math.max(0, verb - LEAD), verb).join(' '));
}

/** "To sign, provided that rents stay": a conjunction. */
function isCondition(view: View, cue: Span): boolean {
  const { start, end } = tokenRange(view.tokens, cue);
  return (
    end - start === 1 && isProviding(view.lower[start]!) && view.lower[start - 1] === ',' && isThat(view.lower[end])
  );
}

/** "The guild wants fees ruled out": what is wanted to be done, and not who does it. */
function isCaused(view: View, { source }: Frame, cue: Span): boolean {
  const verb = tokenRange(view.tokens, cue).start;
  if (source === null || source[0]!.end > cue.start || !/^VB[DN]$/.test(PENN_TAGS[view.tokens.tags[verb]!]!))
    return false;
  const who = tokenRange(view.tokens, source[0]!);
  return who.end === verb && wantsDone(view.lower[who.start - 1]);
}

/** "Declined to comment": that somebody said nothing. */
function isSilence(view: View, cue: readonly Span[], content: readonly Span[]): boolean {
  const start = Math.min(cue[0]!.start, content[0]!.start);
  const words = view.text.slice(start, Math.max(cue.at(-1)!.end, content.at(-1)!.end));
  const isNear = cue[0]!.start <= content[0]!.start && content.every((span) => !isQuoted(view, span));
  return isNear && isUnanswered(words.replace(/\s+/g, ' ').slice(0, LONGEST_SILENCE));
}

/** "Did not immediately respond to repeated requests for comment", in characters from the cue on. */
const LONGEST_SILENCE = 90;

/** "Put a stop to the march", "a charge relating to the phone": verbs that tell of sayings elsewhere. */
function isDone(view: View, cue: readonly Span[], content: readonly Span[]): boolean {
  const words = tokenRange(view.tokens, cue.at(-1)!);
  if (isAboutness(view.lower[words.start]!, view.lower[words.start + 1])) return true;
  if (content[0]!.start < cue.at(-1)!.end || isQuoted(view, content[0]!)) return false;
  const rest = view.text.slice(content[0]!.start, content[0]!.end).toLowerCase();
  const last = view.lower.slice(Math.max(words.start, words.end - 2), words.end);
  return isDeed(last.join(' '), rest) || isDeed(last.at(-1)!, rest);
}

const isQuoted = (view: View, span: Span): boolean => view.quotationOf[tokenRange(view.tokens, span).start]! >= 0;

/** Whether a word tells of a saying or a thought. */
const isVerbal = (view: View, i: number): boolean => {
  const form = view.lower[i]!;
  return (
    form === ':' ||
    (cueOf(form) !== null && !isIdiom(view.lower[i - 1], form)) ||
    isStateOfMind(form) ||
    isOfWords(form, view.lower[i + 1]) ||
    isAccordingTo(view.lower, i) ||
    /^[—–-]+$/.test(form)
  );
};

/** Whether words are quoted, begin with what a clause or an infinitive begins with, or have a verb before any relative. */
function isOfClause(view: View, at: Attributes, { start, end }: Span): boolean {
  if (isTo(view.lower[start]) || isThat(view.lower[start]) || at.class[start] === Class.wh) return true;
  for (let i = start; i < end; i++) {
    if (view.quotationOf[i]! >= 0 || at.class[i] === Class.finite || at.class[i] === Class.modal) return true;
    if (i > start && (at.class[i] === Class.wh || opensSideClause(view.lower[i]!))) return false;
  }
  return false;
}

/** "She showed no emotion": a person shows, and does not say, what is no clause. */
function isShown(view: View, at: Attributes, { source }: Frame, words: readonly number[]): boolean {
  if (source === null || !words.some((i) => isShow(view.lower[i]!))) return false;
  const { start, end } = tokenRange(view.tokens, source[0]!);
  return !isExpletive(view.lower[start]!) && at.who.subarray(start, end).some((kind) => PERSONS.has(kind));
}
