import type { Hit } from '../core/hit.ts';
import type { ArchiveDatabase } from './open.ts';
import { boundsOf } from './search-bounds.ts';
import { findDocuments } from './search-documents.ts';
import type { SearchQuery } from './search-query.ts';
import { findSayings } from './search-sayings.ts';

export interface SearchPage {
  readonly hits: readonly Hit[];
  /** Give it back for the next page; `null` after the last. */
  readonly cursor: string | null;
}

/** What was found with the outlets that the best of it are of. */
export interface SearchFound extends SearchPage {
  /** By outlet, the most frequent first. */
  readonly outlets: readonly { readonly name: string; readonly count: number }[];
}

export interface SearchOptions {
  readonly order: 'relevance' | 'time';
  readonly limit: number;
  /** From the page before; `null` for the first. */
  readonly cursor: string | null;
  /** Those that a speaker as typed may stand for, as `speaker.id`. */
  readonly speakers: readonly number[];
}

const defaultSearchOptions: SearchOptions = { order: 'relevance', limit: 20, cursor: null, speakers: [] };

/**
 * What `query` finds: sayings where it asks for a speaker or for what was said, else documents. Every value goes to
 * SQLite as a parameter; words are quoted, so that none is read as an operator. Throws `CursorError`.
 */
export async function search(
  db: ArchiveDatabase,
  query: SearchQuery,
  options: Partial<SearchOptions> = {},
): Promise<SearchFound> {
  const settings = { ...defaultSearchOptions, ...options };
  const bounds = await boundsOf(db, query);
  if (bounds === null) return { hits: [], cursor: null, outlets: [] };
  const ofSayings = query.speakers.length > 0 || query.said.length > 0;
  return ofSayings ? findSayings(db, query, bounds, settings) : findDocuments(db, query, bounds, settings);
}
