import { inTextOrder, overlaps, type Span } from '../../core/span.ts';
import { isAsSaying } from '../../languages/en/attribution/certain-cues.ts';
import type { Frame } from './frame.ts';
import type { Quotation } from './quotations.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A shorter quotation is as likely a title or a word held at arm's length. */
const SHORTEST = 6;

/**
 * The frames with those of quotations that none has claimed: one of its own for "… him as saying, “…”"; and to a saying goes the
 * sentence after it that quotes on without a cue ("“…,” said Roe. With the others “we will look further”.").
 */
export function withUnclaimed(view: View, frames: readonly Frame[]): Frame[] {
  const all = [...frames];
  for (const quotation of view.quotations) {
    const range = tokenRange(view.tokens, quotation);
    if (quotation.depth > 0 || range.end - range.start - 2 < SHORTEST || !isFree(all, quotation)) continue;
    const own = asSaying(view, quotation, range);
    if (own !== null) all.push(own);
    else goOn(view, all, range);
  }
  return all;
}

const isFree = (frames: readonly Frame[], span: Span): boolean =>
  !frames.some(({ source, cue, content }) =>
    [...content, ...(cue ?? []), ...(source ?? [])].some((other) => overlaps(other, span)),
  );

/** "… quotes her as saying “…”": the words between the verb and "as" name who. */
function asSaying(view: View, quotation: Quotation, range: Span): Frame | null {
  let verb = range.start - 1;
  while (verb > 0 && /^[,:]$/.test(view.lower[verb]!)) verb--;
  if (!isAsSaying(view.lower, verb)) return null;
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

/** Gives the sentence of a quotation to the last saying of the sentence before, where that is quoted and this has none of its own. */
function goOn(view: View, frames: Frame[], range: Span): void {
  const sentence = view.sentenceOf[range.start]!;
  const paragraph = view.paragraphOf[range.start];
  const isOf = (span: Span, which: number): boolean => {
    const { start } = tokenRange(view.tokens, span);
    return view.sentenceOf[start] === which && view.paragraphOf[start] === paragraph;
  };
  if (frames.some((frame) => frame.cue?.some((cue) => isOf(cue, sentence)))) return;
  const last = frames.findLastIndex(
    ({ cue, content }) => cue?.some((own) => isOf(own, sentence - 1)) && content.some((own) => isQuoted(view, own)),
  );
  if (last < 0) return;
  const frame = frames[last]!;
  const told = sentenceOf(view, range);
  const content = [...frame.content, isFree(frames, told) ? told : charactersOf(view, range)].sort(inTextOrder);
  frames[last] = { ...frame, content, reason: `${frame.reason}; rule: quoted on in the next sentence` };
}

/** The sentence of a quotation, without a full stop that is not the quotation's. */
function sentenceOf(view: View, quotation: Span): Span {
  const { start, end } = view.sentences[view.sentenceOf[quotation.start]!]!;
  const isOutside = end > quotation.end && view.words[end - 1] === '.';
  return charactersOf(view, { start, end: isOutside ? end - 1 : Math.max(end, quotation.end) });
}

function isQuoted(view: View, content: Span): boolean {
  const range = tokenRange(view.tokens, content);
  return view.quotationOf[range.start]! >= 0 || view.quotationOf[range.end - 1]! >= 0;
}
