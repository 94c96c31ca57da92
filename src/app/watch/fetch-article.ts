import type { ArticleRow } from '../../archive/articles.ts';
import type { FeedRow } from '../../archive/feeds.ts';
import type { RawItem } from '../../core/raw.ts';
import type { FeedEntry } from '../../intake/feeds/feed.ts';
import { entryItem, fetchedItem, isWhole } from '../../intake/feeds/items.ts';
import { FetchError, isLasting } from '../../network/errors.ts';
import type { Fetcher, Validators } from '../../network/fetcher.ts';

/** What was got for an article. */
export type Got =
  /** `validators` are a page's; `null` for an entry, whose page was not asked for. `note`: why it is only the entry. */
  | {
      readonly got: 'item';
      readonly item: RawItem;
      readonly validators: Validators | null;
      readonly note: string | null;
    }
  | { readonly got: 'unchanged' }
  /** Try again later, or, where `lasting`, never. */
  | { readonly got: 'nothing'; readonly message: string; readonly lasting: boolean; readonly error: FetchError | null };

export interface FetchOptions {
  readonly isLastTry: boolean;
  readonly signal: AbortSignal | null;
  /** The most text that is taken out of a PDF. */
  readonly sizeLimitBytes: number;
}

/**
 * An article's entry where it holds the whole, else its page. Where the page cannot be had and that will not change
 * (`isLastTry`, or the site does not give it), what the feed tells of it is taken. Throws only when aborted.
 */
export async function fetchArticle(
  article: ArticleRow,
  feed: Pick<FeedRow, 'url' | 'title' | 'outlet'> | undefined,
  fetcher: Fetcher,
  { isLastTry, signal, sizeLimitBytes }: FetchOptions,
): Promise<Got> {
  const entry = JSON.parse(article.entry) as FeedEntry;
  const told = entryItem(
    entry,
    feed?.outlet ?? feed?.title ?? null,
    article.url ?? `${feed?.url ?? 'feed'}#${article.id}`,
  );
  if (isWhole(entry) && told) return { got: 'item', item: told, validators: null, note: null };
  if (article.url === null) return nothing('holds nothing but a title', true);
  try {
    const fetched = await fetcher.fetch(article.url, article, signal);
    if (fetched.outcome === 'unchanged') return { got: 'unchanged' };
    const { charset, etag, lastModified } = fetched;
    const item = await fetchedItem(
      fetched.body,
      { charset, url: article.url, sizeLimitBytes },
      entry,
      feed?.outlet ?? null,
    );
    return { got: 'item', item, validators: { etag, lastModified }, note: null };
  } catch (error) {
    if (error instanceof FetchError && error.problem === 'aborted') throw error;
    const problem = error instanceof FetchError ? error : null;
    const lasting = isLastTry || problem === null || isLasting(problem);
    const { message } = error as Error;
    // A page that was had once stays as it was.
    if (lasting && told && article.document === null)
      return { got: 'item', item: told, validators: null, note: message };
    return { ...nothing(message, lasting), error: problem };
  }
}

function nothing(message: string, lasting: boolean): Extract<Got, { got: 'nothing' }> {
  return { got: 'nothing', message, lasting, error: null };
}
