import type { SearchPage } from '../../core/room.ts';
import type { ArchiveDatabase } from '../open.ts';
import { search } from '../search.ts';
import type { SearchQuery } from '../search-query.ts';
import type { Part } from './cursor.ts';
import { documentLines } from './documents.ts';

/** Outlets told of what was found. */
const MOST_OUTLETS = 20;

/** What a search found, with the outlets among the first of it. */
export async function searchPage(
  db: ArchiveDatabase,
  typed: string,
  query: SearchQuery,
  options: Part & { readonly order: 'relevance' | 'time'; readonly speakers: readonly number[] },
): Promise<SearchPage> {
  const { hits, cursor, outlets } = await search(db, query, options);
  const documents = await documentLines(db, [...new Set(hits.map(({ document }) => document))]);
  return {
    ...{ typed, hits: { items: hits, next: cursor }, documents: [...documents.values()] },
    outlets: outlets.slice(0, MOST_OUTLETS),
  };
}
