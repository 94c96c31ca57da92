/** A stretch of text: half-open, in UTF-16 code units. Unless said otherwise, into `Document.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters that `span` covers. Throws `OutOfRange` when it does not lie within `text`. */
export function slice(text: string, span: Span): string {
  if (span.start < 0 || span.end < span.start || span.end > text.length) {
    throw new OutOfRange(`Span ${span.start}–${span.end} is outside its text (length ${text.length})`);
  }
  return text.slice(span.start, span.end);
}

/** The fragments of `spans` joined by ` … `, as an interrupted quotation is printed. */
export function sliceAll(text: string, spans: readonly Span[]): string {
  return spans.map((span) => slice(text, span)).join(' … ');
}

/** Whether the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; equal spans contain one another. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest span that covers all of `spans`. Throws `OutOfRange` for an empty list. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new OutOfRange('No spans to cover');
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** By start, then the longer first: the order of everything that is listed in a text's order. */
export function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** A position that its text does not have: the caller broke a promise. */
export class OutOfRange extends RangeError {
  override name = 'OutOfRange';
}
