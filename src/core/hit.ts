/** One place found. */
export interface Hit {
  readonly kind: 'document' | 'saying';
  readonly document: string;
  /** The id of the attribution, for a saying; `null` for a document. */
  readonly attribution: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO day of the document. */
  readonly day: string;
  /** The speaker, for a saying; `null` for a document. */
  readonly speaker: string | null;
  /** An excerpt; what matched stands between `MARK.start` and `MARK.end`. */
  readonly excerpt: string;
}

/** Around what matched in an excerpt: characters that no clean text has. */
export const MARK = { start: '\u0002', end: '\u0003' } as const;
