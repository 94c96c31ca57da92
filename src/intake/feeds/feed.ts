/** A feed as it was read, whatever its dialect. */
export interface Feed {
  readonly title: string | null;
  /** The site that it belongs to. */
  readonly site: string | null;
  readonly format: 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap';
  /** How long the feed asks to be left alone between two visits, in milliseconds; `null` where it does not say. */
  readonly restMs: number | null;
  /** In the order of the feed. */
  readonly entries: readonly FeedEntry[];
}

/** What a feed tells of one article. */
export interface FeedEntry {
  /** As the feed gives it: unique in the feed, if the feed keeps its promise; `null` where it gives none. */
  readonly id: string | null;
  /** Absolute; `null` where there is none. */
  readonly url: string | null;
  /** Plain text. */
  readonly title: string | null;
  /** The whole article in HTML, where the feed has it. */
  readonly content: string | null;
  /** A part of it in HTML. */
  readonly summary: string | null;
  /** ISO 8601; `null` where nothing that can be read says when. */
  readonly published: string | null;
  /** Who published it, where the entry itself says so. */
  readonly outlet: string | null;
}
