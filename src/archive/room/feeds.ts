import { sql } from 'kysely';
import type { ArticleLine, FeedHealth, FeedsPage } from '../../core/room.ts';
import { type FeedLine, listFeeds } from '../feeds.ts';
import type { ArchiveDatabase } from '../open.ts';

const ARTICLES_SHOWN = 60;
const DAYS_SHOWN = 30;

/** How each feed fares, in the order in which they were added, and what came in. */
export async function feedsPage(db: ArchiveDatabase): Promise<FeedsPage> {
  return { feeds: (await listFeeds(db)).map(healthOf), cameIn: await cameIn(db), days: await days(db) };
}

async function cameIn(db: ArchiveDatabase): Promise<ArticleLine[]> {
  const rows = await db
    .selectFrom('article')
    .leftJoin('feed', 'feed.id', 'article.feed')
    .select(['article.firstSeen as at', 'article.url', 'article.state', 'article.document', 'article.error'])
    .select([sql<string | null>`json_extract("article"."entry", '$.title')`.as('title')])
    .select([sql<string | null>`coalesce("feed"."title", "feed"."url")`.as('feed')])
    .orderBy('article.id', 'desc')
    .limit(ARTICLES_SHOWN)
    .execute();
  return rows;
}

/** Articles get their numbers in the order in which they are seen, so the last days are at the end. */
async function days(db: ArchiveDatabase): Promise<FeedsPage['days']> {
  const last = await db.selectFrom('article').select('firstSeen').orderBy('id', 'desc').limit(1).executeTakeFirst();
  if (last === undefined) return [];
  const since = new Date(Date.parse(last.firstSeen) - (DAYS_SHOWN - 1) * 86_400_000).toISOString().slice(0, 10);
  const day = sql<string>`substr("firstSeen", 1, 10)`;
  return db
    .selectFrom('article')
    .select((e) => [day.as('day'), e.fn.countAll<number>().as('articleCount')])
    .where('firstSeen', '>=', since)
    .groupBy(day)
    .orderBy(day)
    .execute();
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
