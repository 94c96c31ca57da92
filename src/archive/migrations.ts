import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';
import { alertTables } from './alert-tables.ts';
import { compact, type MigrationProgress } from './compact.ts';
import { feedTables, seenAt } from './feed-tables.ts';
import { wordsOnce } from './full-text.ts';
import { storyOrders, summaryTables, undatedDays } from './summaries.ts';

/** The schema's history, oldest first. A migration that has landed is never edited: a change is a new one. */
const migrations = (progress: MigrationProgress): Record<string, Migration> => ({
  '001-first': { up: first },
  '020-feeds': { up: feedTables },
  '030-summaries': { up: summaryTables },
  '040-dispute': { up: dispute },
  '050-alerts': { up: alertTables },
  '060-compact': { up: compact(progress) },
  '070-seen-at': { up: seenAt },
  '080-story-orders': { up: storyOrders },
  '090-words-once': { up: wordsOnce(progress) },
  '100-undated-days': { up: undatedDays },
});

/** For Kysely's migrator: the migrations are code, so that nothing is read from the disk at run time. */
export function migrationProvider(progress: MigrationProgress): MigrationProvider {
  return { getMigrations: async () => migrations(progress) };
}

/** The names of all, oldest first: what an archive of this version of the program has. */
export const migrationNames: readonly string[] = Object.keys(migrations(() => {})).sort();

async function first(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('original')
    .addColumn('sha256', 'text', (c) => c.primaryKey().notNull())
    .addColumn('sizeBytes', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'blob', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('document')
    .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('outlet', 'text')
    .addColumn('title', 'text')
    .addColumn('url', 'text')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull().references('original.sha256'))
    .addColumn('rest', 'blob', (c) => c.notNull())
    .addColumn('added', 'text', (c) => c.notNull())
    .addColumn('revises', 'text', (c) => c.references('document.id'))
    .execute();
  for (const column of ['day', 'url', 'file', 'outlet', 'sha256', 'revises']) {
    await db.schema.createIndex(`document_${column}`).on('document').column(column).execute();
  }
  await db.schema
    .createTable('annotations')
    .addColumn('document', 'text', (c) => c.primaryKey().notNull().references('document.id'))
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('body', 'blob', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('saying')
    .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('document', 'text', (c) => c.notNull().references('document.id'))
    .addColumn('attribution', 'text', (c) => c.notNull())
    .addColumn('speaker', 'text', (c) => c.notNull())
    .addColumn('speakerKey', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('start', 'integer', (c) => c.notNull())
    .addColumn('end', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addUniqueConstraint('saying_place', ['document', 'attribution'])
    .execute();
  await db.schema.createIndex('saying_speaker').on('saying').columns(['speakerKey', 'document']).execute();
  await db.schema
    .createTable('story')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('fromDay', 'text')
    .addColumn('toDay', 'text')
    .addColumn('documentCount', 'integer', (c) => c.notNull())
    .addColumn('outletCount', 'integer', (c) => c.notNull())
    .addColumn('origins', 'integer', (c) => c.notNull())
    .addColumn('disputed', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('body', 'blob', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('story_day').on('story').columns(['toDay', 'id']).execute();
  await db.schema
    .createTable('story_document')
    .addColumn('document', 'text', (c) => c.primaryKey().notNull().references('document.id'))
    .addColumn('story', 'text', (c) => c.notNull().references('story.id'))
    .execute();
  await db.schema.createIndex('story_document_story').on('story_document').column('story').execute();
  await db.schema
    .createTable('storyline')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('body', 'blob', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('correction')
    .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('change')
    .addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('state')
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('body', 'blob', (c) => c.notNull())
    .execute();
  // Full text: the words only, the rows being in `document` and `saying`; both are kept in step by triggers.
  await sql`create virtual table document_text using fts5(title, text, outlet, content='document', content_rowid='seq', tokenize="unicode61 remove_diacritics 2")`.execute(
    db,
  );
  await sql`create virtual table saying_text using fts5(speaker, text, content='saying', content_rowid='seq', tokenize="unicode61 remove_diacritics 2")`.execute(
    db,
  );
  await follow(db, 'document', 'document_text', ['title', 'text', 'outlet']);
  await follow(db, 'saying', 'saying_text', ['speaker', 'text']);
}

/** Triggers that keep the full-text table `index` in step with `table`. */
async function follow(db: Kysely<unknown>, table: string, index: string, columns: readonly string[]): Promise<void> {
  const names = sql.raw(columns.join(', '));
  const values = (row: string) => sql.raw(columns.map((column) => `${row}.${column}`).join(', '));
  const [on, into] = [sql.raw(table), sql.raw(index)];
  const enter = sql`insert into ${into}(rowid, ${names}) values (new.seq, ${values('new')});`;
  const leave = sql`insert into ${into}(${into}, rowid, ${names}) values ('delete', old.seq, ${values('old')});`;
  await sql`create trigger ${sql.raw(`${table}_entered`)} after insert on ${on} begin ${enter} end`.execute(db);
  await sql`create trigger ${sql.raw(`${table}_left`)} after delete on ${on} begin ${leave} end`.execute(db);
  await sql`create trigger ${sql.raw(`${table}_changed`)} after update of ${names} on ${on} begin ${leave} ${enter} end`.execute(
    db,
  );
}

/** What a list shows of a story's disputes. Stories that are kept already have none until they are made again. */
async function dispute(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('story').addColumn('dispute', 'text').execute();
}
