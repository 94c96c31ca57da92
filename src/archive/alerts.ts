import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { AlertEventTable, AlertRule, AlertTable } from './alert-tables.ts';
import { textsOf } from './documents.ts';
import type { ArchiveDatabase } from './open.ts';

export type AlertRow = Selectable<AlertTable>;
export type AlertEvent = Selectable<AlertEventTable>;
export type { AlertRule };

/** Something an alert may tell of. */
export type Candidate = Pick<AlertEvent, 'eventKey' | 'title' | 'summary' | 'document' | 'story'>;

export function listAlerts(db: ArchiveDatabase): Promise<AlertRow[]> {
  return db.selectFrom('alert').selectAll().orderBy('added').orderBy('id').execute();
}

export async function keepAlert(db: ArchiveDatabase, alert: Insertable<AlertTable>): Promise<void> {
  await db.insertInto('alert').values(alert).execute();
}

/** Removes an alert with all that it told of; gives back whether there was one. */
export async function removeAlert(db: ArchiveDatabase, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('alert').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The newest document's place in the order of coming in; 0 for none. */
export async function newestSeq(db: ArchiveDatabase): Promise<number> {
  const row = await db.selectFrom('document').select('seq').orderBy('seq', 'desc').executeTakeFirst();
  return row?.seq ?? 0;
}

/** Those of `ids` that came in after `cursor`. */
export async function cameAfter(db: ArchiveDatabase, ids: readonly string[], cursor: number): Promise<Set<string>> {
  const found = new Set<string>();
  for (let i = 0; i < ids.length; i += 500) {
    const some = ids.slice(i, i + 500);
    const rows = await db
      .selectFrom('document')
      .select('id')
      .where('id', 'in', some)
      .where('seq', '>', cursor)
      .execute();
    for (const { id } of rows) found.add(id);
  }
  return found;
}

/** Keeps what is new among `candidates` for an alert; gives back how many were. What was told once is not told again. */
export async function keepEvents(
  db: ArchiveDatabase,
  { id: alert, webhook }: AlertRow,
  candidates: readonly Candidate[],
  context: { readonly now: number; readonly before: boolean; readonly newId: () => string },
): Promise<number> {
  const { now, before, newId } = context;
  const state = before ? 'before' : webhook === null ? 'kept' : 'pending';
  let count = 0;
  for (const candidate of candidates) {
    const { numInsertedOrUpdatedRows: inserted = 0n } = await db
      .insertInto('alert_event')
      .values({
        ...{ id: newId(), alert, at: new Date(now).toISOString(), state, tries: 0 },
        ...{ ...candidate, nextTry: state === 'pending' ? now : null },
      })
      .onConflict((conflict) => conflict.columns(['alert', 'eventKey']).doNothing())
      .executeTakeFirst();
    count += Number(inserted);
  }
  return count;
}

/** The keys of `keys` that an alert has told of. */
export async function toldKeys(db: ArchiveDatabase, alert: string, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('alert_event')
    .select('eventKey')
    .where('alert', '=', alert)
    .where('eventKey', 'in', keys)
    .execute();
  return new Set(rows.map(({ eventKey }) => eventKey));
}

/** What alerts told of, the newest first: of one alert, or of all where `alert` is `null`. */
export function listEvents(db: ArchiveDatabase, alert: string | null, limit: number): Promise<AlertEvent[]> {
  let select = db
    .selectFrom('alert_event')
    .selectAll()
    .where('state', '!=', 'before')
    .orderBy('seq', 'desc')
    .limit(limit);
  if (alert !== null) select = select.where('alert', '=', alert);
  return select.execute();
}

/** Events whose delivery is due, in their order. */
export function dueDeliveries(db: ArchiveDatabase, now: number): Promise<AlertEvent[]> {
  return db
    .selectFrom('alert_event')
    .selectAll()
    .where('state', '=', 'pending')
    .where('nextTry', '<=', now)
    .orderBy('seq')
    .limit(100)
    .execute();
}

export async function updateEvent(db: ArchiveDatabase, id: string, change: Updateable<AlertEventTable>): Promise<void> {
  await db.updateTable('alert_event').set(change).where('id', '=', id).execute();
}

/** Ids of documents that are later versions of others, and came in after `cursor`. */
export async function revisionsAfter(
  db: ArchiveDatabase,
  cursor: number,
): Promise<{ id: string; title: string | null; outlet: string | null; text: string; before: string }[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('document as earlier', 'earlier.id', 'document.revises')
    .select(['document.id', 'document.title', 'document.outlet', 'document.seq', 'earlier.seq as earlier'])
    .where('document.seq', '>', cursor)
    .orderBy('document.seq')
    .execute();
  const texts = await textsOf(
    db,
    rows.flatMap((row) => [row.seq, row.earlier]),
  );
  return rows.map(({ seq, earlier, ...row }) => ({ ...row, text: texts.get(seq)!, before: texts.get(earlier)! }));
}

/**
 * The document of `ids` that came in first, in its first version: by it a story is known again, whose own id changes when
 * an older report joins it. `null` where none of them is there.
 */
export async function firstCome(db: ArchiveDatabase, ids: readonly string[]): Promise<string | null> {
  let first: { id: string; seq: number } | null = null;
  for (let i = 0; i < ids.length; i += 500) {
    const { rows } = await sql<{ id: string; seq: number }>`
      with recursive chain(id, seq, revises) as (
        select id, seq, revises from document where id in (${sql.join(ids.slice(i, i + 500))})
        union
        select d.id, d.seq, d.revises from chain c join document d on d.id = c.revises)
      select id, seq from chain order by seq limit 1`.execute(db);
    const [row] = rows;
    if (row && (first === null || row.seq < first.seq)) first = row;
  }
  return first?.id ?? null;
}

/** The ids of all stories. */
export async function storyIds(db: ArchiveDatabase): Promise<string[]> {
  return (await db.selectFrom('story').select('id').orderBy('id').execute()).map(({ id }) => id);
}
