import type { Span } from '../../core/span.ts';
import type { Frame } from './frame.ts';
import type { Quotation } from './quotations.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A shorter quotation is as likely a title or a word held at arm's length. */
const SHORTEST = 6;

/**
 * Frames for quotations that no frame has claimed: "… him as saying, “…”", and a quotation in the sentence after its
 * speaker's ("“…,” said Roe. With the others “we will look further”."), which has neither source nor cue of its own.
 */
export function unclaimedQuotations(view: View, frames: readonly Frame[]): Frame[] {
  const claimed = frames.flatMap((frame) => [...frame.content, ...(frame.cue ?? []), ...(frame.source ?? [])]);
  return view.quotations.flatMap((quotation) => {
    const range = tokenRange(view.tokens, quotation);
    const isFree = !claimed.some((span) => span.start < quotation.end && quotation.start < span.end);
    if (quotation.depth > 0 || !isFree || range.end - range.start - 2 < SHORTEST) return [];
    return asSaying(view, quotation, range) ?? afterSpeaker(view, frames, quotation, range) ?? [];
  });
}

/** "… quotes her as saying “…”": the words between the verb and "as" name who. */
function asSaying(view: View, quotation: Quotation, range: Span): Frame | null {
  let verb = range.start - 1;
  while (verb > 0 && /^[,:]$/.test(view.lower[verb]!)) verb--;
  if (!/^(?:saying|stating|telling|adding)$/.test(view.lower[verb] ?? '') || view.lower[verb - 1] !== 'as') return null;
  const end = verb - 1;
  let start = end - 1;
  while (start > 0 && /^\p{Lu}/u.test(view.words[start]!) && /^\p{Lu}/u.test(view.words[start - 1]!)) start--;
  return {
    source: [charactersOf(view, { start, end })],
    cue: [charactersOf(view, { start: verb - 1, end: verb + 1 })],
    content: [{ start: quotation.start, end: quotation.end }],
    reason: 'rule: NAME as saying “…”',
    confidence: 0.8,
  };
}

function afterSpeaker(view: View, frames: readonly Frame[], quotation: Quotation, range: Span): Frame | null {
  const sentence = view.sentenceOf[range.start]!;
  const inSentence = (span: Span, which: number): boolean => {
    const at = tokenRange(view.tokens, span).start;
    return view.sentenceOf[at] === which && view.paragraphOf[at] === view.paragraphOf[range.start];
  };
  const hasOwn = frames.some((frame) => (frame.cue ?? []).some((cue) => inSentence(cue, sentence)));
  const spoke = frames.some(
    (frame) => frame.cue?.some((cue) => inSentence(cue, sentence - 1)) && frame.content.some((c) => isQuoted(view, c)),
  );
  if (hasOwn || !spoke) return null;
  return {
    source: null,
    cue: null,
    content: [{ start: quotation.start, end: quotation.end }],
    reason: 'rule: a quotation in the sentence after its speaker’s',
    confidence: 0.5,
  };
}

function isQuoted(view: View, content: Span): boolean {
  const range = tokenRange(view.tokens, content);
  return view.quotationOf[range.start]! >= 0 || view.quotationOf[range.end - 1]! >= 0;
}
