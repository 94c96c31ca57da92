import type { FeedHealth, FeedsPage } from '../../core/room.ts';
import { type FeedLine, listFeeds } from '../feeds.ts';
import type { ArchiveDatabase } from '../open.ts';

/** How each feed fares, in the order in which they were added. */
export async function feedsPage(db: ArchiveDatabase): Promise<FeedsPage> {
  return { feeds: (await listFeeds(db)).map(healthOf) };
}

function healthOf(feed: FeedLine): FeedHealth {
  return {
    url: feed.url,
    title: feed.title,
    state: feed.state,
    lastVisit: feed.lastVisit,
    lastSuccess: feed.lastSuccess,
    nextVisit: feed.state === 'gone' ? null : new Date(feed.nextVisit).toISOString(),
    failureCount: feed.failureCount,
    error: feed.error,
    itemsPerDay: feed.itemsPerDay,
    articleCount: feed.articleCount,
    waitingCount: feed.waitingCount,
    failedCount: feed.failedCount,
  };
}
