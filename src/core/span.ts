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

/** The index of the first of `spans`, by start, that starts at or after `position`. Logarithmic. */
export function firstFrom(spans: readonly Span[], position: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A test whether one of `spans`, in any order, contains a span. Logarithmic, once made. */
export function covering(spans: readonly Span[]): (inner: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  let furthest = 0;
  const ends = ordered.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ({ start, end }) => (ends[firstFrom(ordered, start + 1) - 1] ?? -1) >= end;
}

/** A position that its text does not have: the caller broke a promise. */
export class OutOfRange extends RangeError {
  override name = 'OutOfRange';
}
