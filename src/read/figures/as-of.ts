import type { TemporalExpression } from '../../core/annotations.ts';
import { firstFrom, type Span } from '../../core/span.ts';
import { LEADS, SO_FAR, WHEN } from '../../languages/en/figures/as-of-words.ts';

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
    if (lead === null && !tellsWhen(text, figure, dates[i]!, whole.start)) continue;
    const span = { start: start - (lead?.[0].length ?? 0), end };
    if (best === null || distance(figure, span) < distance(figure, best)) best = span;
  }
  return best ?? soFar(text, sentence);
}

/** Letters between a figure and the time beside it: "40,000 troops were stationed there in early 2022". */
const BESIDE = 60;

/** Letters of "During ". */
const LONGEST_LEAD = 7;

/** Whether a time without "as of" says when a figure held: "currently", or a year or month in its own clause ("in early 2022"). */
function tellsWhen(
  text: string,
  figure: Span,
  { start, end, value }: TemporalExpression,
  sentenceStart: number,
): boolean {
  const [from, to] = start < figure.start ? [end, figure.start] : [figure.end, start];
  if (to < from || to - from > BESIDE) return false;
  // "In early 2022, 40,000 troops …"; but "founded in 2022, it employs 40,000".
  const opens = start < figure.start && start - sentenceStart <= LONGEST_LEAD;
  const between = opens ? text.slice(from, to).replace(/^, /, ' ') : text.slice(from, to);
  if (/[,;:()\n"“”]/.test(between)) return false;
  if (value === 'PRESENT_REF') return true;
  return /^\d{4}(?:-(?:\d\d|Q\d))?$/.test(value ?? '') && WHEN.test(text.slice(Math.max(0, start - 8), start));
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
