/** One place found. */
export interface Hit {
  readonly kind: 'document' | 'saying';
  readonly document: string;
  /** The id of the attribution, for a saying; `null` for a document. */
  readonly attribution: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO day by which the document is listed: its own or a bound of it, else that on which it came in. */
  readonly day: string;
  /** Whether the document tells its day. */
  readonly isDated: boolean;
  /** Where it tells no more than that it was published by or from `day`; `null` where it was on that day. */
  readonly bound: 'not after' | 'not before' | null;
  /** The speaker, for a saying; `null` for a document. */
  readonly speaker: string | null;
  /** An excerpt; what matched stands between `MARK.start` and `MARK.end`. */
  readonly excerpt: string;
}

/** Around what matched in an excerpt: characters that no clean text has. */
export const MARK = { start: '\u0002', end: '\u0003' } as const;
