import type { Span } from '../../core/span.ts';
import { isAsked } from '../../languages/en/attribution/certain-cues.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** Longest subject, in tokens, that is taken for who was asked: "A spokeswoman for the harbour board". */
const LONGEST_SUBJECT = 8;

/**
 * A frame without the question between its source and its cue: what "The ferry line, asked why the ramp had not been mended, said it
 * would not comment" has the line say begins behind "said". The question is another's.
 */
export function withoutQuestion<F extends Frame>(view: View, at: Attributes, frame: F): F {
  if (frame.cue?.length !== 1) return frame;
  const cue = tokenRange(view.tokens, frame.cue[0]!);
  const question = questionBefore(view, cue.start);
  if (question === null) return frame;
  const isInside = ({ start, end }: Span): boolean => start >= question.start && end <= question.end;
  const isTold = (span: Span): boolean => !isInside(tokenRange(view.tokens, span));
  const content = frame.content.filter(isTold);
  const kept = frame.source?.filter(isTold) ?? [];
  const subject = kept.length > 0 ? kept : subjectBefore(view, at, question.start);
  const isSame = content.length === frame.content.length && kept.length === frame.source?.length;
  if (isSame || content.length === 0 || subject === null) return frame;
  return { ...frame, content, source: subject };
}

/** ", asked why …," or ", when asked why …," right before a cue, in tokens from its first comma to its last. */
function questionBefore(view: View, cue: number): Span | null {
  if (view.lower[cue - 1] !== ',') return null;
  const first = view.sentences[view.sentenceOf[cue]!]!.start;
  for (let i = cue - 2; i > first; i--) {
    if (view.lower[i] !== ',' || view.quotationOf[i]! >= 0) continue;
    return isAsked(view.lower[i + 1]!, view.lower[i + 2]!) ? { start: i, end: cue } : null;
  }
  return null;
}

/** The words that a sentence begins with up to a question, where they have no verb. */
function subjectBefore(view: View, at: Attributes, end: number): Span[] | null {
  const { start } = view.sentences[view.sentenceOf[end]!]!;
  const classes = at.class.subarray(start, end);
  const hasVerb = classes.includes(Class.finite) || classes.includes(Class.modal);
  if (hasVerb || end - start > LONGEST_SUBJECT || view.lower.slice(start, end).includes(',')) return null;
  return [charactersOf(view, { start, end })];
}
