import type { SearchPage } from '../../core/room.ts';
import type { ArchiveDatabase } from '../open.ts';
import { search } from '../search.ts';
import type { SearchQuery } from '../search-query.ts';
import type { Part } from './cursor.ts';
import { documentLines } from './documents.ts';

/** Outlets told of what was found, and the hits from which they are counted: the best, since counting all takes long. */
const MOST_OUTLETS = 20;
const HITS_COUNTED = 100;

/** What a search found, with the outlets among the first of it. */
export async function searchPage(
  db: ArchiveDatabase,
  typed: string,
  query: SearchQuery,
  options: Part & { readonly order: 'relevance' | 'time'; readonly speakerKeys: readonly string[] },
): Promise<SearchPage> {
  const { hits, cursor } = await search(db, query, options);
  const counted = await search(db, query, { ...options, cursor: null, limit: HITS_COUNTED });
  const counts = new Map<string, number>();
  for (const { outlet } of counted.hits) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
  const outlets = [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_OUTLETS);
  const documents = await documentLines(db, [...new Set(hits.map(({ document }) => document))]);
  return { typed, hits: { items: hits, next: cursor }, documents: [...documents.values()], outlets };
}
