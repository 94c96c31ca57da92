import type { Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { pointsAtSaying } from '../../languages/en/attribution/people.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { speakerFrom } from './speaker-words.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/**
 * The frames without what another answers behind a semicolon, which is a saying of its own: "The police say so; the organisers deny it",
 * "She said that he was late; he denied it".
 */
export function withRejoined(view: View, at: Attributes, frames: readonly Frame[]): Frame[] {
  return frames.flatMap((frame) => {
    const last = frame.content.at(-1);
    if (last === undefined || frame.cue === null || !view.text.slice(last.start, last.end).includes(';')) return frame;
    const answer = answerIn(view, at, tokenRange(view.tokens, last));
    if (answer === null || answer.mark === tokenRange(view.tokens, last).start) return frame;
    const kept = charactersOf(view, { start: tokenRange(view.tokens, last).start, end: answer.mark });
    const own = { ...frame, content: [...frame.content.slice(0, -1), kept] };
    if (frames.some(({ cue }) => cue?.some(({ start }) => start === answer.frame.cue![0]!.start))) return own;
    return [own, answer.frame];
  });
}

function answerIn(view: View, at: Attributes, { start, end }: Span): { mark: number; frame: Frame } | null {
  for (let mark = start; mark < end - 2; mark++) {
    if (view.lower[mark] !== ';' || view.quotationOf[mark]! >= 0) continue;
    const speaker = speakerFrom(view, at, mark + 1);
    const verb = speaker?.end ?? end;
    const isAnswer = verb + 1 < end && cueOf(view.lower[verb]!) !== null && at.class[verb] === Class.finite;
    if (!isAnswer || !pointsAtSaying(view.lower[verb + 1]!)) continue;
    const frame = {
      source: [charactersOf(view, speaker!)],
      cue: [charactersOf(view, { start: verb, end: verb + 1 })],
      content: [charactersOf(view, { start: verb + 1, end: verb + 2 })],
      reason: 'rule: an answer behind a semicolon',
      confidence: 0.75,
    };
    return { mark, frame };
  }
  return null;
}
