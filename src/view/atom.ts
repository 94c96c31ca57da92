import { createHash } from 'node:crypto';
import { html } from './html.ts';

/** A feed to follow (Atom, RFC 4287), before it is written. */
export interface Feed {
  /** What it is about, the same whenever it is asked: its id is made of it. */
  readonly subject: string;
  readonly title: string;
  /** Paths of this server, with their queries: the feed itself and the page that it follows. */
  readonly self: string;
  readonly page: string;
  /** The most recent first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** As `Feed.subject`. */
  readonly subject: string;
  readonly title: string;
  /** A path of this server. */
  readonly page: string;
  /** ISO 8601, a day or a moment. */
  readonly updated: string;
  /** Who wrote it: an outlet; `null` where nobody is known. */
  readonly author: string | null;
  readonly summary: string;
}

/** Before there was anything: a feed must say when it last changed even where it has no entries (section 4.1.1). */
const NEVER = '1970-01-01T00:00:00Z';

/** `feed` as a document, its paths under `origin` (`http://localhost:8240`). */
export function atomFeed(feed: Feed, origin: string): string {
  const updated = feed.entries.map((entry) => moment(entry.updated)).reduce((a, b) => (a > b ? a : b), NEVER);
  return `<?xml version="1.0" encoding="utf-8"?>
${
  html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>${permanentId(feed.subject)}</id><title>${feed.title}</title><updated>${updated}</updated><author><name>Variorum</name></author><generator>Variorum</generator>
<link rel="self" type="application/atom+xml" href="${origin + feed.self}"/><link rel="alternate" type="text/html" href="${origin + feed.page}"/>
${feed.entries.map((entry) => entryOf(entry, origin))}</feed>`.markup
}
`;
}

function entryOf({ subject, title, page, updated, author, summary }: FeedEntry, origin: string) {
  return html`<entry><id>${permanentId(subject)}</id><title>${title}</title><updated>${moment(updated)}</updated>${
    author !== null && html`<author><name>${author}</name></author>`
  }<link rel="alternate" type="text/html" href="${origin + page}"/><summary>${summary}</summary></entry>
`;
}

/** RFC 3339, which Atom asks for; what is known only to the day counts as its first moment. */
function moment(iso: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? NEVER : date.toISOString().replace('.000Z', 'Z');
}

/**
 * The same for the same subject, wherever it is served (section 4.2.6): a UUID made of its hash (RFC 9562, version 8).
 */
function permanentId(subject: string): string {
  const hex = createHash('sha256').update(`variorum ${subject}`).digest('hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
