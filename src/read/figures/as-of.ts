import type { TemporalExpression } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { LEADS, SO_FAR } from '../../languages/en/figures/as-of-words.ts';

/** Characters on either side of a figure, within its sentence, that are looked through: three lines. */
const REACH = 240;

/** The words in a figure's sentence that say as of when it holds ("as of Monday", "so far"); `null` where there are none. */
export function asOfWords(
  text: string,
  figure: Span,
  sentences: readonly Span[],
  dates: readonly TemporalExpression[],
): Span | null {
  const whole = sentenceOf(figure, sentences);
  if (whole === null) return null;
  const sentence = { start: Math.max(whole.start, figure.start - REACH), end: Math.min(whole.end, figure.end + REACH) };
  let best: Span | null = null;
  for (let i = firstFrom(dates, sentence.start); i < dates.length && dates[i]!.start < sentence.end; i++) {
    const { start, end } = dates[i]!;
    const lead = LEADS.exec(text.slice(Math.max(sentence.start, start - 8), start));
    if (lead === null) continue;
    const span = { start: start - lead[0].length, end };
    if (best === null || distance(figure, span) < distance(figure, best)) best = span;
  }
  return best ?? soFar(text, sentence);
}

function soFar(text: string, sentence: Span): Span | null {
  const match = SO_FAR.exec(text.slice(sentence.start, sentence.end));
  if (match === null) return null;
  return { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}

/** The sentence that a figure begins in; sentences are in text order. */
function sentenceOf(figure: Span, sentences: readonly Span[]): Span | null {
  const at = firstFrom(sentences, figure.start + 1) - 1;
  const sentence = sentences[at];
  return sentence !== undefined && figure.start < sentence.end ? sentence : null;
}

/** The index of the first of `spans`, in text order, that starts at or after `position`. */
function firstFrom(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
