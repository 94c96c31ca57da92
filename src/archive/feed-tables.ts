import { type Generated, type Kysely, sql } from 'kysely';

/** A subscription and how it fares. */
export interface FeedTable {
  id: Generated<number>;
  /** Where it is asked for; changes when a permanent redirect says so. */
  url: string;
  /** As the feed says, or as its list of subscriptions did; `null` until it was visited. */
  title: string | null;
  /** What the user calls its publisher; `null` for what feed and pages say. */
  outlet: string | null;
  /** `gone`: the server says that it is no more; it is not visited. */
  state: 'active' | 'gone';
  etag: string | null;
  lastModified: string | null;
  /** ISO 8601. */
  added: string;
  lastVisit: string | null;
  lastSuccess: string | null;
  /** Milliseconds since 1970. */
  nextVisit: number;
  intervalMs: number;
  /** Visits in a row that failed. */
  failureCount: number;
  /** What went wrong at the last visit, in words; `null` when it went well. */
  error: string | null;
  /** New entries a day, as a moving average; `null` before the second visit. */
  itemsPerDay: number | null;
}

/** An article that a feed told of, until and after it is a document: the queue that outlives every interruption. */
export interface ArticleTable {
  id: Generated<number>;
  feed: number | null;
  url: string | null;
  /** The address without what only counts clicks; `null` without an address. */
  urlKey: string | null;
  /** Title and content as the feed had them, as a hash. */
  entryHash: string;
  /** `waiting` to become a document; `kept`; `failed` for good. */
  state: 'waiting' | 'kept' | 'failed';
  /** JSON of the `FeedEntry`. */
  entry: string;
  /** The words of the document, as a hash, so that the same under another address is known; `null` before. */
  textHash: string | null;
  document: string | null;
  tries: number;
  /** Milliseconds since 1970: when it is to be fetched, or looked at again; `null` for never. */
  nextTry: number | null;
  error: string | null;
  /** ISO 8601. */
  firstSeen: string;
  /** How often its page was looked at again. */
  revisits: number;
  etag: string | null;
  lastModified: string | null;
}

/** What a feed has told of before: its own id for an entry, and the article that it is. */
export interface FeedItemTable {
  feed: number;
  /** Of the entry's id, else its address, else its content. */
  itemKey: string;
  article: number;
  entryHash: string;
  /** Milliseconds since 1970, to the day: when the feed last showed it. */
  seenAt: number;
}

/** Migration: feeds, their articles and what was seen. */
export async function feedTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feed')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('url', 'text', (c) => c.notNull().unique())
    .addColumn('title', 'text')
    .addColumn('outlet', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('etag', 'text')
    .addColumn('lastModified', 'text')
    .addColumn('added', 'text', (c) => c.notNull())
    .addColumn('lastVisit', 'text')
    .addColumn('lastSuccess', 'text')
    .addColumn('nextVisit', 'integer', (c) => c.notNull())
    .addColumn('intervalMs', 'integer', (c) => c.notNull())
    .addColumn('failureCount', 'integer', (c) => c.notNull())
    .addColumn('error', 'text')
    .addColumn('itemsPerDay', 'real')
    .execute();
  await db.schema.createIndex('feed_next').on('feed').columns(['state', 'nextVisit']).execute();
  await db.schema
    .createTable('article')
    .addColumn('id', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('feed', 'integer', (c) => c.references('feed.id').onDelete('set null'))
    .addColumn('url', 'text')
    .addColumn('urlKey', 'text', (c) => c.unique())
    .addColumn('entryHash', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('textHash', 'text')
    .addColumn('document', 'text', (c) => c.references('document.id'))
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('nextTry', 'integer')
    .addColumn('error', 'text')
    .addColumn('firstSeen', 'text', (c) => c.notNull())
    .addColumn('revisits', 'integer', (c) => c.notNull())
    .addColumn('etag', 'text')
    .addColumn('lastModified', 'text')
    .execute();
  await db.schema.createIndex('article_next').on('article').column('nextTry').execute();
  await db.schema.createIndex('article_text').on('article').column('textHash').execute();
  await db.schema.createIndex('article_feed').on('article').columns(['feed', 'entryHash']).execute();
  await db.schema
    .createTable('feed_item')
    .addColumn('feed', 'integer', (c) => c.notNull().references('feed.id').onDelete('cascade'))
    .addColumn('itemKey', 'text', (c) => c.notNull())
    .addColumn('article', 'integer', (c) => c.notNull().references('article.id'))
    .addColumn('entryHash', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('feed_item_key', ['feed', 'itemKey'])
    .execute();
}

/** Migration: when a feed last showed an entry, so that what it shows no longer can be forgotten. */
export async function seenAt(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('feed_item')
    .addColumn('seenAt', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await sql`update feed_item set seenAt = ${Date.now()}`.execute(db);
  await db.schema.createIndex('feed_item_article').on('feed_item').columns(['article', 'feed']).execute();
}
