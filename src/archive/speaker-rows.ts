import { sql } from 'kysely';
import type { Annotations } from '../core/annotations.ts';
import type { ArchiveDatabase } from './open.ts';
import { type Saying, sayingBounds, sayingsOf } from './sayings.ts';
import type { TallyTable } from './schema.ts';

/** Rows a statement: SQLite binds at most 32,766 values, ten a row. */
const ROWS = 1000;

/** The sayings of a document and who says them, counted; within a transaction of the caller. */
export async function keepSayings(
  db: ArchiveDatabase,
  { seq, place }: { readonly seq: number; readonly place: number },
  annotations: Annotations,
  keyOf: (name: string) => string,
): Promise<void> {
  const sayings = sayingsOf(annotations);
  const ids = new Map<string, { speaker: number; name: number }>();
  for (const [key, own] of grouped(sayings, ({ speaker }) => keyOf(speaker))) {
    const speaker = await countSpeaker(db, key, own.length);
    for (const [spelling, { length }] of grouped(own, (one) => one.speaker)) {
      ids.set(spelling, { speaker, name: await countName(db, speaker, spelling, length) });
    }
    await countRoles(db, speaker, rolesOf(annotations, own), 1);
  }
  const [first] = sayingBounds(seq);
  const rows = sayings.map(({ speaker, ...saying }, i) => ({ seq: first + i, place, ...ids.get(speaker)!, ...saying }));
  for (let i = 0; i < rows.length; i += ROWS) {
    await db
      .insertInto('saying')
      .values(rows.slice(i, i + ROWS))
      .execute();
  }
  await count(db, 'sayings', rows.length);
}

/** Takes back what `keepSayings` did for a document with those annotations. */
export async function dropSayings(db: ArchiveDatabase, document: number, annotations: Annotations): Promise<void> {
  const [from, to] = sayingBounds(document);
  const rows = await db
    .selectFrom('saying')
    .innerJoin('speaker_name', 'speaker_name.id', 'saying.name')
    .select((e) => ['saying.speaker', 'saying.name', 'speaker_name.name as spelling', e.fn.countAll<number>().as('n')])
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .groupBy(['saying.speaker', 'saying.name'])
    .execute();
  const { numDeletedRows } = await db
    .deleteFrom('saying')
    .where('seq', '>=', from)
    .where('seq', '<', to)
    .executeTakeFirst();
  const sayings = sayingsOf(annotations);
  for (const [speaker, own] of grouped(rows, (row) => row.speaker)) {
    for (const { name, n } of own) await discountName(db, name, n);
    const spellings = new Set(own.map(({ spelling }) => spelling));
    const said = sayings.filter((one) => spellings.has(one.speaker));
    await countRoles(db, speaker, rolesOf(annotations, said), -1);
    await discountSpeaker(
      db,
      speaker,
      own.reduce((sum, { n }) => sum + n, 0),
    );
  }
  await count(db, 'sayings', -Number(numDeletedRows));
}

/** Adds to how many there are of what `tally` counts. */
export async function count(db: ArchiveDatabase, name: TallyTable['name'], more: number): Promise<void> {
  await db
    .insertInto('tally')
    .values({ name, count: more })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((e) => ({ count: e('tally.count', '+', more) })))
    .execute();
}

function grouped<T, Key>(items: readonly T[], keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

// Written out, since a report has dozens of these and putting a query together takes longer than running it.

async function countSpeaker(db: ArchiveDatabase, key: string, sayingCount: number): Promise<number> {
  const { rows } = await sql<{ id: number; documentCount: number }>`
    insert into speaker ("key", "sayingCount", "documentCount") values (${key}, ${sayingCount}, 1)
    on conflict ("key") do update set "sayingCount" = "sayingCount" + excluded."sayingCount",
      "documentCount" = "documentCount" + 1 returning id, "documentCount"`.execute(db);
  const { id, documentCount } = rows[0]!;
  if (documentCount === 1) await sql`insert into speaker_text (rowid, "key") values (${id}, ${key})`.execute(db);
  return id;
}

async function discountSpeaker(db: ArchiveDatabase, id: number, sayingCount: number): Promise<void> {
  const { documentCount } = await db
    .updateTable('speaker')
    .set((e) => ({ sayingCount: e('sayingCount', '-', sayingCount), documentCount: e('documentCount', '-', 1) }))
    .where('id', '=', id)
    .returning('documentCount')
    .executeTakeFirstOrThrow();
  if (documentCount > 0) return;
  await db.deleteFrom('speaker').where('id', '=', id).execute();
  await sql`delete from speaker_text where rowid = ${id}`.execute(db);
}

async function countName(db: ArchiveDatabase, speaker: number, name: string, sayingCount: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into speaker_name (speaker, name, "sayingCount") values (${speaker}, ${name}, ${sayingCount})
    on conflict (speaker, name) do update set "sayingCount" = "sayingCount" + excluded."sayingCount" returning id`.execute(
    db,
  );
  return rows[0]!.id;
}

async function discountName(db: ArchiveDatabase, id: number, sayingCount: number): Promise<void> {
  await db
    .updateTable('speaker_name')
    .set((e) => ({ sayingCount: e('sayingCount', '-', sayingCount) }))
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('speaker_name').where('id', '=', id).where('sayingCount', '<=', 0).execute();
}

/** Roles that the document tells of those who say `sayings`, each once. */
export function rolesOf({ actors }: Annotations, sayings: readonly Saying[]): string[] {
  const names = new Set(sayings.map(({ speaker }) => speaker));
  return [...new Set(actors.flatMap(({ name, roles }) => (names.has(name) ? roles : [])))];
}

async function countRoles(
  db: ArchiveDatabase,
  speaker: number,
  roles: readonly string[],
  documentCount: 1 | -1,
): Promise<void> {
  for (const role of roles) {
    await sql`insert into speaker_role (speaker, role, "documentCount") values (${speaker}, ${role}, ${documentCount})
      on conflict (speaker, role) do update set "documentCount" = "documentCount" + excluded."documentCount"`.execute(
      db,
    );
  }
  if (documentCount > 0 || roles.length === 0) return;
  await db
    .deleteFrom('speaker_role')
    .where('speaker', '=', speaker)
    .where('role', 'in', roles)
    .where('documentCount', '<=', 0)
    .execute();
}
