import type { Span } from './span.ts';

/**
 * Where each character of a clean text stands in its original (the decoded markup or file, in UTF-16 code units).
 *
 * Runs in ascending order of `clean`. Within a run characters correspond one to one, except a run of `length` clean
 * characters that stands for `span` original ones (an entity, a collapsed white space): there `span !== length`, and
 * every clean character maps to the whole. Clean characters that no run covers (a line break put between paragraphs)
 * stand for nothing.
 */
export type OffsetMap = readonly OffsetRun[];

export interface OffsetRun {
  /** First character in the clean text. */
  readonly clean: number;
  /** First character in the original. */
  readonly original: number;
  /** Clean characters. */
  readonly length: number;
  /** Original characters; equal to `length` where they correspond one to one. */
  readonly span: number;
}

/** The map of a text that is its own original. */
export function identityOffsets(length: number): OffsetMap {
  return length === 0 ? [] : [{ clean: 0, original: 0, length, span: length }];
}

/**
 * The smallest span of the original that holds every character of `span` that came from there; `null` when none did.
 * Logarithmic in the number of runs.
 */
export function toOriginal(offsets: OffsetMap, span: Span): Span | null {
  let start = -1;
  let end = -1;
  for (let i = firstRunEndingAfter(offsets, span.start); i < offsets.length; i++) {
    const run = offsets[i]!;
    if (run.clean >= span.end) break;
    const whole = run.length !== run.span;
    const from = whole ? run.original : run.original + Math.max(0, span.start - run.clean);
    const to = whole ? run.original + run.span : run.original + Math.min(run.length, span.end - run.clean);
    start = start < 0 ? from : Math.min(start, from);
    end = Math.max(end, to);
  }
  return start < 0 ? null : { start, end };
}

function firstRunEndingAfter(offsets: OffsetMap, position: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = offsets[middle]!;
    if (run.clean + run.length <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
