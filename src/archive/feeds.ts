import type { Insertable, Selectable, Updateable } from 'kysely';
import type { FeedTable } from './feed-tables.ts';
import type { ArchiveDatabase } from './open.ts';

/** A feed as it is kept. */
export type FeedRow = Selectable<FeedTable>;

/** What a list shows of a feed. */
export interface FeedLine extends FeedRow {
  /** Articles it has told of. */
  readonly articleCount: number;
  /** Of these, still to be fetched and read. */
  readonly waitingCount: number;
  /** Of these, given up. */
  readonly failedCount: number;
}

/** Keeps a feed that is not kept yet; gives back whether it was new. */
export async function addFeed(
  db: ArchiveDatabase,
  feed: Pick<Insertable<FeedTable>, 'url' | 'title' | 'outlet'>,
  { at, intervalMs }: { readonly at: string; readonly intervalMs: number },
): Promise<boolean> {
  const result = await db
    .insertInto('feed')
    .values({ ...feed, state: 'active', added: at, nextVisit: Date.parse(at), intervalMs, failureCount: 0 })
    .onConflict((conflict) => conflict.column('url').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Ends a subscription; what came of it stays. Gives back whether there was one. */
export async function removeFeed(db: ArchiveDatabase, url: string): Promise<boolean> {
  // What waits would never be asked for again: it goes too, since it never was in the archive.
  const feed = await db.selectFrom('feed').select('id').where('url', '=', url).executeTakeFirst();
  if (!feed) return false;
  await db.deleteFrom('feed_item').where('feed', '=', feed.id).execute();
  await db
    .deleteFrom('article')
    .where('feed', '=', feed.id)
    .where('state', '!=', 'kept')
    .where('id', 'not in', db.selectFrom('feed_item').select('article'))
    .execute();
  await db.deleteFrom('feed').where('id', '=', feed.id).execute();
  return true;
}

/** All feeds, in the order in which they were added. */
export async function listFeeds(db: ArchiveDatabase): Promise<FeedLine[]> {
  const rows = await db.selectFrom('feed').selectAll().orderBy('id').execute();
  const counts = await db
    .selectFrom('article')
    .select((e) => ['feed', 'state', e.fn.countAll<number>().as('count')])
    .groupBy(['feed', 'state'])
    .execute();
  const countOf = (feed: number, state: string | null): number =>
    counts
      .filter((row) => row.feed === feed && (state === null || row.state === state))
      .reduce((n, r) => n + r.count, 0);
  return rows.map((row) => ({
    ...row,
    articleCount: countOf(row.id, null),
    waitingCount: countOf(row.id, 'waiting'),
    failedCount: countOf(row.id, 'failed'),
  }));
}

/** Feeds whose visit is due, the longest due first. */
export function dueFeeds(db: ArchiveDatabase, now: number, limit: number): Promise<FeedRow[]> {
  return db
    .selectFrom('feed')
    .selectAll()
    .where('state', '=', 'active')
    .where('nextVisit', '<=', now)
    .orderBy('nextVisit')
    .limit(limit)
    .execute();
}

export async function updateFeed(db: ArchiveDatabase, id: number, change: Updateable<FeedTable>): Promise<void> {
  await db.updateTable('feed').set(change).where('id', '=', id).execute();
}

/** Whether another feed is kept under `url`: one that moved there need not be kept twice. */
export async function isTaken(db: ArchiveDatabase, url: string, id: number): Promise<boolean> {
  const other = await db
    .selectFrom('feed')
    .select('id')
    .where('url', '=', url)
    .where('id', '!=', id)
    .executeTakeFirst();
  return other !== undefined;
}

/** The feed of an id; `undefined` where it was removed. */
export function feedOf(db: ArchiveDatabase, id: number): Promise<FeedRow | undefined> {
  return db.selectFrom('feed').selectAll().where('id', '=', id).executeTakeFirst();
}
