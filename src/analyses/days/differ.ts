import { overlaps, type Span } from '../../core/span.ts';
import type { Version } from '../version.ts';

/** Whether two places tell days or years, and none that may be one; one weekday in the same words may be one, whatever the tense made of it. */
export function daysDiffer(a: Version, inA: readonly Span[], b: Version, inB: readonly Span[]): boolean {
  const [first, second] = [daysIn(a, inA), daysIn(b, inB)];
  const mayBeOne = first.some((day) => second.some((other) => day.startsWith(other) || other.startsWith(day)));
  return first.length > 0 && second.length > 0 && !mayBeOne;
}

function daysIn({ read }: Version, spans: readonly Span[]): readonly string[] {
  return read.annotations.times
    .filter((time) => spans.some((span) => overlaps(time, span)))
    .flatMap((time) => {
      const [day] = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(time.value ?? '') ?? [];
      if (day === undefined) return [];
      return time.rule.startsWith('weekday') ? [day, read.document.text.slice(time.start, time.end)] : [day];
    });
}
