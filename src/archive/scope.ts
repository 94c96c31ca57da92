import { sql } from 'kysely';
import type { ArchiveDatabase } from './open.ts';

/** A part of the archive that is grouped together. */
export interface Scope {
  /** Ids, in the order in which they came in; none that a later version stands in for. */
  readonly documents: readonly string[];
  /** Ids of the stories that hold any of them: these are made anew; no other is touched. */
  readonly stories: readonly string[];
}

/** ISO days, both inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Documents that are listed within any of `days`, with all others of their stories; of the whole archive where `days` is
 * `null`.
 */
export async function scopeOf(db: ArchiveDatabase, days: readonly Days[] | null): Promise<Scope> {
  const within =
    days === null
      ? sql`1`
      : sql.join(
          days.map((one) => sql`d.day between ${one.from} and ${one.to}`),
          sql` or `,
        );
  const { rows: stories } = await sql<{ id: string }>`
    select distinct s.story as id from story_document s join document d on d.id = s.document where ${within}`.execute(
    db,
  );
  const { rows: documents } = await sql<{ id: string }>`
    select d.id from document d
    where (${within} or d.id in (select document from story_document where story in (
        select s.story from story_document s join document d on d.id = s.document where ${within})))
      and not exists (select 1 from document later where later.revises = d.id)
    order by d.seq`.execute(db);
  return { documents: documents.map((row) => row.id), stories: stories.map((row) => row.id) };
}

/** How many documents are listed within `days`. */
export async function countWithin(db: ArchiveDatabase, days: readonly Days[] | null): Promise<number> {
  const within =
    days === null
      ? sql`1`
      : sql.join(
          days.map((one) => sql`day between ${one.from} and ${one.to}`),
          sql` or `,
        );
  const { rows } = await sql<{ count: number }>`select count(*) as count from document where ${within}`.execute(db);
  return rows[0]!.count;
}

/** The place of the last document that came in; 0 where there is none. */
export async function lastPlace(db: ArchiveDatabase): Promise<number> {
  const row = await db
    .selectFrom('document')
    .select((e) => e.fn.max('seq').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/**
 * The ISO days, ascending, on which documents are listed that came in after `place`, up to `last`, or that those are later
 * versions of, or that `ids` name.
 */
export async function daysTouched(
  db: ArchiveDatabase,
  [place, last]: readonly [number, number],
  ids: readonly string[],
): Promise<string[]> {
  const named = ids.length === 0 ? sql`0` : sql`id in (${sql.join(ids.slice(0, 30_000))})`;
  const { rows } = await sql<{ day: string }>`
    select distinct day from document where (seq > ${place} and seq <= ${last}) or ${named}
      or id in (select revises from document where seq > ${place} and seq <= ${last} and revises is not null)
    order by day`.execute(db);
  return rows.map((row) => row.day);
}
