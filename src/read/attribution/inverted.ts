import type { Span } from '../../core/span.ts';
import { isInverted } from '../../languages/en/attribution/certain-cues.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { charactersOf, type View } from './view.ts';

/** A speaker after the verb has no more tokens than this. */
const LONGEST_SPEAKER = 7;
/** A clause that is said has at least so many tokens. */
const SHORTEST_CLAUSE = 5;

/**
 * The frames with those of sentences that end with their speaker, `CLAUSE, reports NAME.`: agencies and translations are full
 * of them, the articles that the chains learnt from hardly have any. A frame of the same cue gives way if it takes the
 * speaker for what is said.
 */
export function withInverted<F extends Frame>(view: View, at: Attributes, frames: readonly F[]): (F | Frame)[] {
  const inverted = view.sentences.flatMap((sentence) => invertedSaying(view, at, sentence) ?? []);
  const isOwn = (frame: Frame, other: Frame): boolean => frame.cue?.[0]?.start === other.cue?.[0]?.start;
  const isRight = (frame: Frame): boolean => frame.content.some((content) => content.end <= frame.cue![0]!.start);
  const kept = frames.filter((frame) => !inverted.some((other) => isOwn(frame, other) && !isRight(frame)));
  return [...kept, ...inverted.filter((one) => !kept.some((frame) => isOwn(one, frame)))];
}

function invertedSaying(view: View, at: Attributes, sentence: Span): Frame | null {
  let end = sentence.end;
  while (end > sentence.start && at.class[end - 1] === Class.stop) end--;
  const verb = verbAtEnd(view, { start: sentence.start + SHORTEST_CLAUSE + 1, end });
  if (verb < 0) return null;
  const told = { start: sentence.start, end: verb - 1 };
  const speaker = { start: verb + 1, end };
  const isSpeaker = /^\p{Lu}/u.test(view.words[speaker.start]!) || at.class[speaker.start] === Class.determiner;
  if (!isSpeaker || !hasVerb(at, told) || hasVerb(at, speaker)) return null;
  return {
    source: [charactersOf(view, speaker)],
    cue: [charactersOf(view, { start: verb, end: verb + 1 })],
    content: [charactersOf(view, told)],
    reason: 'rule: “…, reports NAME”',
    confidence: 0.7,
  };
}

/** The last verb of saying near the end that a comma stands before and none after; -1 for none. */
function verbAtEnd(view: View, { start, end }: Span): number {
  for (let i = end - 2; i >= start && i >= end - 1 - LONGEST_SPEAKER; i--) {
    if (view.lower[i + 1] === ',' || view.quotationOf[i]! >= 0) return -1;
    if (isInverted(view.lower[i]!) && view.lower[i - 1] === ',') return i;
  }
  return -1;
}

function hasVerb(at: Attributes, range: Span): boolean {
  const classes = at.class.subarray(range.start, range.end);
  return classes.includes(Class.finite) || classes.includes(Class.modal);
}
