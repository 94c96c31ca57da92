import { type SeenAs, seeEntry } from '../../archive/articles.ts';
import { type FeedRow, isTaken, updateFeed } from '../../archive/feeds.ts';
import { inTransaction, type OpenArchive } from '../../archive/open.ts';
import { decode } from '../../intake/encoding.ts';
import type { Feed } from '../../intake/feeds/feed.ts';
import { readFeed } from '../../intake/feeds/parse.ts';
import { FetchError } from '../../network/errors.ts';
import type { Fetched, Fetcher } from '../../network/fetcher.ts';
import { seenEntry } from './entry-keys.ts';
import { afterFailure, itemsPerDay, nextInterval } from './interval.ts';
import type { WatchSettings } from './settings.ts';

/** What a visit to a feed found. */
export type Visit =
  | { readonly outcome: 'visited'; readonly counts: Readonly<Record<SeenAs, number>>; readonly wireBytes: number }
  | { readonly outcome: 'unchanged'; readonly wireBytes: number }
  /** `offline`: it is this machine that has no network, and nothing is held against the feed. */
  | { readonly outcome: 'failed'; readonly message: string; readonly problem: FetchError['problem'] | 'content' };

export interface VisitContext {
  readonly archive: OpenArchive;
  readonly fetcher: Fetcher;
  readonly settings: WatchSettings;
  readonly now: () => number;
  readonly signal: AbortSignal | null;
  /** Whether a network problem is this machine's and not the feed's. */
  readonly isOffline: () => boolean;
}

/**
 * Asks for a feed and keeps what it tells of: its entries as articles that wait, its state and when to come again, all
 * in one transaction. Never throws for what the feed or the network does wrong. Throws only when aborted or when the
 * archive fails.
 */
export async function visitFeed(feed: FeedRow, context: VisitContext): Promise<Visit> {
  try {
    const fetched = await context.fetcher.fetch(feed.url, feed, context.signal);
    if (fetched.outcome === 'unchanged') {
      await keepVisit(feed, null, fetched, context);
      return { outcome: 'unchanged', wireBytes: fetched.wireBytes };
    }
    const told = contentOf(fetched);
    const counts = await keepVisit(feed, told, fetched, context);
    return { outcome: 'visited', counts, wireBytes: fetched.wireBytes };
  } catch (error) {
    if (error instanceof FetchError) {
      if (error.problem === 'aborted') throw error;
      return keepFailure(feed, error, context);
    }
    if (error instanceof ContentError) return keepFailure(feed, error, context);
    throw error;
  }
}

/** What came is no feed. */
class ContentError extends Error {
  override name = 'ContentError';
}

function contentOf({ body, charset, url }: Fetched): Feed {
  try {
    return readFeed(decode(body, charset).text, url);
  } catch (error) {
    throw new ContentError((error as Error).message, { cause: error });
  }
}

async function keepVisit(
  feed: FeedRow,
  told: Feed | null,
  fetched: Fetched,
  { archive, settings, now: clock }: VisitContext,
): Promise<Record<SeenAs, number>> {
  return inTransaction(archive, async (db) => {
    const now = clock();
    const at = new Date(now).toISOString();
    const counts = { new: 0, changed: 0, known: 0 };
    for (const entry of told?.entries ?? []) counts[await seeEntry(db, feed.id, seenEntry(entry), now)]++;
    // The entries of the first visit may be of any age: they say nothing of how many a day there are.
    const sinceMs = feed.lastSuccess === null ? null : now - Date.parse(feed.lastSuccess);
    const restMs = Math.max(told?.restMs ?? 0, fetched.maxAgeMs ?? 0) || null;
    const newCount = feed.lastSuccess === null ? 0 : counts.new;
    // Nothing is known of how fast a feed is until the second visit, so that one comes soon.
    const intervalMs =
      feed.lastSuccess === null
        ? settings.shortestIntervalMs
        : nextInterval(feed.intervalMs, { newCount, entryCount: told?.entries.length ?? 0, restMs }, settings);
    const moved =
      fetched.movedTo !== null && !(await isTaken(db, fetched.movedTo, feed.id)) ? fetched.movedTo : feed.url;
    await updateFeed(db, feed.id, {
      ...{ url: moved, title: feed.title ?? told?.title ?? null, intervalMs, nextVisit: now + intervalMs },
      ...{ etag: fetched.etag, lastModified: fetched.lastModified, lastVisit: at, lastSuccess: at },
      ...{ failureCount: 0, error: null, itemsPerDay: itemsPerDay(feed.itemsPerDay, newCount, sinceMs) },
    });
    return counts;
  });
}

/** Without network everything is tried again soon, and nothing is counted. */
const OFFLINE_MS = 30_000;

async function keepFailure(
  feed: FeedRow,
  error: FetchError | ContentError,
  { archive, settings, now: clock, isOffline }: VisitContext,
): Promise<Visit> {
  const now = clock();
  const problem = error instanceof FetchError ? error.problem : 'content';
  const { message } = error;
  const gone = error instanceof FetchError && error.status === 410;
  const offline = problem === 'network' && isOffline();
  const failureCount = offline ? feed.failureCount : feed.failureCount + 1;
  const asked = error instanceof FetchError ? error.retryAfterMs : null;
  const waitMs = offline
    ? Math.min(OFFLINE_MS, settings.shortestIntervalMs)
    : afterFailure(failureCount, asked, settings);
  await updateFeed(archive.db, feed.id, {
    ...{ state: gone ? 'gone' : 'active', lastVisit: new Date(now).toISOString(), nextVisit: now + waitMs },
    ...{ failureCount, error: message },
  });
  return { outcome: 'failed', message, problem };
}
