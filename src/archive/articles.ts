import { type Selectable, sql, type Updateable } from 'kysely';
import type { ArticleTable } from './feed-tables.ts';
import type { ArchiveDatabase } from './open.ts';

/** An article as it is kept in the queue. */
export type ArticleRow = Selectable<ArticleTable>;

/** One entry of a feed, with the marks that it is known again by. */
export interface SeenEntry {
  readonly itemKey: string;
  readonly url: string | null;
  readonly urlKey: string | null;
  readonly entryHash: string;
  /** Whether the hash is of enough words to say that two entries are one. */
  readonly isTelling: boolean;
  /** JSON of the entry. */
  readonly entry: string;
}

/** `new`: an article of its own; `changed`: known, and the feed now has other words for it; `known`. */
export type SeenAs = 'new' | 'changed' | 'known';

/**
 * Takes note of one entry of a feed, within the transaction that also keeps the feed's new state: either both are kept
 * or neither, so that no entry is lost between a visit and its reading. An entry under a new id is the article that is
 * known by its address or, in the same feed, by the same words.
 */
export async function seeEntry(db: ArchiveDatabase, feed: number, seen: SeenEntry, now: number): Promise<SeenAs> {
  const { itemKey, entryHash } = seen;
  const before = await db
    .selectFrom('feed_item')
    .select(['article', 'entryHash', 'seenAt'])
    .where('feed', '=', feed)
    .where('itemKey', '=', itemKey)
    .executeTakeFirst();
  if (before) {
    const isKnown = before.entryHash === entryHash;
    // Told to the day, so that most visits write nothing.
    if (isKnown && now - before.seenAt < DAY_MS) return 'known';
    await db
      .updateTable('feed_item')
      .set({ entryHash, seenAt: now })
      .where('feed', '=', feed)
      .where('itemKey', '=', itemKey)
      .execute();
    if (isKnown) return 'known';
    await lookAgain(db, before.article, seen, now);
    return 'changed';
  }
  const known = await sameArticle(db, feed, seen);
  const article = known?.id ?? (await newArticle(db, feed, seen, now));
  await db.insertInto('feed_item').values({ feed, itemKey, article, entryHash, seenAt: now }).execute();
  if (!known) return 'new';
  if (known.feed !== feed || known.entryHash === entryHash) return 'known';
  await lookAgain(db, article, seen, now);
  return 'changed';
}

const DAY_MS = 86_400_000;
/** Other ids of an article are remembered so long after the feed last showed them. */
const ALIAS_DAYS = 60;

/**
 * Forgets the further ids under which feeds showed an article long ago: some feeds make new ones at every visit. The first
 * id stays for ever, and so does the address, by which an article is known again under whatever id it returns; of an article
 * without address no id is forgotten. Gives back how many were.
 */
export async function forgetAliases(db: ArchiveDatabase, now: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('feed_item')
    .where('seenAt', '<', now - ALIAS_DAYS * DAY_MS)
    .where('article', 'in', db.selectFrom('article').select('id').where('urlKey', 'is not', null))
    .where(
      sql<boolean>`exists (select 1 from feed_item as first where first.article = feed_item.article
        and first.feed = feed_item.feed and first.rowid < feed_item.rowid)`,
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function sameArticle(
  db: ArchiveDatabase,
  feed: number,
  { urlKey, entryHash, isTelling }: SeenEntry,
): Promise<Pick<ArticleRow, 'id' | 'feed' | 'entryHash'> | undefined> {
  return db
    .selectFrom('article')
    .select(['id', 'feed', 'entryHash'])
    .where((e) => {
      const same = [];
      if (urlKey !== null) same.push(e('urlKey', '=', urlKey));
      if (isTelling) same.push(e.and([e('feed', '=', feed), e('entryHash', '=', entryHash)]));
      return same.length > 0 ? e.or(same) : e.val(0);
    })
    .orderBy('id')
    .executeTakeFirst();
}

async function newArticle(db: ArchiveDatabase, feed: number, seen: SeenEntry, now: number): Promise<number> {
  const { url, urlKey, entryHash, entry } = seen;
  const row = await db
    .insertInto('article')
    .values({
      ...{ feed, url, urlKey, entryHash, entry, state: 'waiting' },
      ...{ tries: 0, nextTry: now, firstSeen: new Date(now).toISOString(), revisits: 0 },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function lookAgain(db: ArchiveDatabase, id: number, { entryHash, entry }: SeenEntry, now: number): Promise<void> {
  await db.updateTable('article').set({ entryHash, entry, nextTry: now, tries: 0 }).where('id', '=', id).execute();
}

/** An article that is due, as far as it tells whom to ask. */
export type DueArticle = Pick<ArticleRow, 'id' | 'url'>;

/** Articles that are due to be fetched or looked at again, the longest due first, at most `limit`. */
export function dueArticles(db: ArchiveDatabase, now: number, limit: number): Promise<DueArticle[]> {
  return db
    .selectFrom('article')
    .select(['id', 'url'])
    .where('nextTry', '<=', now)
    .orderBy('nextTry')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** Those of `ids` that are due still, the longest due first. */
export async function stillDue(db: ArchiveDatabase, now: number, ids: readonly number[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('article')
    .selectAll()
    .where('id', 'in', ids)
    .where('nextTry', '<=', now)
    .orderBy('nextTry')
    .orderBy('id')
    .execute();
}

export async function updateArticle(db: ArchiveDatabase, id: number, change: Updateable<ArticleTable>): Promise<void> {
  await db.updateTable('article').set(change).where('id', '=', id).execute();
}

/** The article as it is now; `undefined` when its feed was removed meanwhile. */
export function articleOf(db: ArchiveDatabase, id: number): Promise<ArticleRow | undefined> {
  return db.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The document of another article with the same words, of the same feed or a site of the same host. */
export async function sameWords(
  db: ArchiveDatabase,
  { id, feed, url }: Pick<ArticleRow, 'id' | 'feed' | 'url'>,
  textHash: string,
): Promise<string | null> {
  const rows = await db
    .selectFrom('article')
    .select(['feed', 'url', 'document'])
    .where('textHash', '=', textHash)
    .where('id', '!=', id)
    .where('document', 'is not', null)
    .execute();
  const host = hostOf(url);
  return rows.find((row) => row.feed === feed || (host !== null && hostOf(row.url) === host))?.document ?? null;
}

/** The host of an address; `null` where there is none. */
export function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

/** How many articles there are in each state, and how many are due. */
export async function articleCounts(db: ArchiveDatabase): Promise<Record<ArticleTable['state'], number>> {
  const rows = await db
    .selectFrom('article')
    .select((e) => ['state', e.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return { waiting: 0, kept: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
}

/**
 * Makes every feed and every article that is not given up due at once, pages that would be looked at again later among
 * them; gives back how many articles still wait to become documents.
 */
export async function makeAllDue(db: ArchiveDatabase, now: number): Promise<number> {
  await db.updateTable('feed').set({ nextVisit: now }).where('state', '=', 'active').execute();
  await db.updateTable('article').set({ nextTry: now }).where('nextTry', 'is not', null).execute();
  return (await articleCounts(db)).waiting;
}
