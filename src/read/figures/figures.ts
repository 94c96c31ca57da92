import type { Figure, TemporalExpression } from '../../core/annotations.ts';
import type { Document } from '../../core/document.ts';
import type { Span } from '../../core/span.ts';
import { boundAfter, boundBefore, isStretch } from '../../languages/en/figures/bounds.ts';
import { countedAfter } from '../../languages/en/figures/counted.ts';
import type { Draft } from '../../languages/en/figures/draft.ts';
import { CANDIDATE, recognise } from '../../languages/en/figures/recognise.ts';
import { asOfWords } from './as-of.ts';

/**
 * The quantities that a report tells, in text order, none overlapping: with unit, bound, what is counted and as of when.
 * Dates, years, times of day, ordinals, ages, scores of a name ("Boeing 737"), numbers of a house or telephone are none.
 * `times` are those of the same text; those that are no durations are left out.
 */
export function readFigures(
  document: Pick<Document, 'text'>,
  sentences: readonly Span[],
  times: readonly TemporalExpression[],
): Figure[] {
  const { text } = document;
  const dates = times.filter((time) => time.type === 'DATE' || time.type === 'TIME');
  const figures: Figure[] = [];
  let free = 0;
  let date = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const start = match.index;
    while (date < dates.length && dates[date]!.end <= start) date++;
    if (start < free || (date < dates.length && dates[date]!.start <= start)) continue;
    const draft = recognise(text, start);
    if (draft === null) continue;
    if (
      date < dates.length &&
      draft.end > dates[date]!.start &&
      dates[date]!.start >= draft.numberEnd - 1 &&
      draft.unit === null
    )
      draft.end = draft.numberEnd;
    draft.start = Math.max(draft.start, free);
    const figure = finished(text, draft, free, sentences, dates);
    figures.push(figure);
    free = figure.end;
  }
  return figures;
}

function finished(
  text: string,
  draft: Draft,
  free: number,
  sentences: readonly Span[],
  dates: readonly TemporalExpression[],
): Figure {
  const before = boundBefore(text, draft.start);
  const after = boundAfter(text, draft.end);
  const led = before !== null && before.start >= free && !isStretch(text, before.start, draft.unit);
  const span = { start: led ? before.start : draft.start, end: after?.end ?? draft.end };
  const counted = after !== null && draft.unit === null && draft.of === null ? countedAfter(text, after.end) : null;
  return {
    ...span,
    value: draft.value,
    upper: draft.upper,
    unit: draft.unit ?? counted?.unit ?? null,
    bound: draft.bound ?? (led ? before.bound : (after?.bound ?? 'exact')),
    of: draft.of ?? counted?.of ?? null,
    asOf: asOfWords(text, span, sentences, dates),
    rule: draft.rule,
  };
}
