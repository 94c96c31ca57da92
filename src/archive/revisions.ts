import { sql } from 'kysely';
import type { ReadDocument } from '../core/collation.ts';
import { readDocumentsOf } from './documents.ts';
import type { ArchiveDatabase } from './open.ts';

/** Earlier versions that are looked at of one report, the latest of them: a live page has hundreds. */
const MOST = 5;

/** The ids of the versions before each of `ids`, the oldest first; of those that have some. */
export async function idsBefore(db: ArchiveDatabase, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (let i = 0; i < ids.length; i += 500) {
    const { rows } = await sql<{ later: string; id: string }>`
      with recursive chain(later, id, depth) as (
        select id, revises, 1 from document where revises is not null and id in (${sql.join(ids.slice(i, i + 500))})
        union all
        select c.later, d.revises, c.depth + 1 from chain c join document d on d.id = c.id
        where d.revises is not null and c.depth < ${MOST})
      select later, id from chain order by later, depth desc`.execute(db);
    for (const { later, id } of rows) found.set(later, [...(found.get(later) ?? []), id]);
  }
  return found;
}

/** The versions before each of `ids`, the oldest first; of those that have some. */
export async function versionsBefore(
  db: ArchiveDatabase,
  ids: readonly string[],
): Promise<Map<string, readonly ReadDocument[]>> {
  const found = new Map<string, readonly ReadDocument[]>();
  for (const [later, before] of await idsBefore(db, ids)) found.set(later, await readDocumentsOf(db, before));
  return found;
}
