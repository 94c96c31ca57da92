import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ArchiveError } from '../core/errors.ts';
import { migrationProvider, newestMigration } from './migrations.ts';
import type { Tables } from './schema.ts';

export type ArchiveDatabase = Kysely<Tables>;

export interface OpenArchive {
  readonly path: string;
  readonly db: ArchiveDatabase;
  /** The connection itself, for backups and checks that are SQLite's own. */
  readonly connection: Database.Database;
  close(): Promise<void>;
}

/** How long a writer waits for another before it gives up. */
const BUSY_TIMEOUT_MS = 30_000;

/**
 * The archive in `path`, made where there is none unless `readonly`, brought to the newest schema. Throws `ArchiveError`
 * where the file is no archive, is damaged, was made by a newer version, or may not be written.
 */
export async function openArchive(path: string, { readonly = false } = {}): Promise<OpenArchive> {
  if (readonly && !existsSync(path))
    throw new ArchiveError(`${path}: there is no archive here; make one with: variorum add`);
  const connection = connect(path, readonly);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    await migrate(db, path, readonly);
  } catch (error) {
    await db.destroy();
    throw explain(error, path);
  }
  return { path, db, connection, close: () => db.destroy() };
}

/**
 * What `work` gives back, all that it wrote kept together, or nothing where it throws. Waits its turn behind another
 * writer at the start (`begin immediate`), since a reader that turns into a writer midway would be refused.
 */
export async function inTransaction<T>(archive: OpenArchive, work: (db: ArchiveDatabase) => Promise<T>): Promise<T> {
  return archive.db.connection().execute(async (db) => {
    await sql`begin immediate`.execute(db);
    try {
      const result = await work(db);
      await sql`commit`.execute(db);
      return result;
    } catch (error) {
      // A full disk has already ended the transaction; then there is nothing to roll back.
      if (archive.connection.inTransaction) await sql`rollback`.execute(db);
      throw error;
    }
  });
}

function connect(path: string, readonly: boolean): Database.Database {
  try {
    const connection = new Database(path, { readonly, timeout: BUSY_TIMEOUT_MS });
    connection.pragma('foreign_keys = on');
    if (!readonly) {
      // Readers go on while one writes. FULL: what was acknowledged outlives a power cut, also what people entered by hand.
      connection.pragma('journal_mode = wal');
      connection.pragma('synchronous = full');
    }
    connection.pragma('cache_size = -65536');
    connection.prepare('select count(*) from sqlite_schema').get();
    return connection;
  } catch (error) {
    throw explain(error, path);
  }
}

async function migrate(db: ArchiveDatabase, path: string, readonly: boolean): Promise<void> {
  const migrator = new Migrator({ db, provider: migrationProvider });
  const known = await migrator.getMigrations();
  if (known.every((migration) => migration.executedAt)) return;
  if (readonly) throw new ArchiveError(`${path}: made by an older version; open it once for writing (variorum add)`);
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** `error` of SQLite as an `ArchiveError` that says what happened and what can be done. */
export function explain(error: unknown, path: string): Error {
  if (error instanceof ArchiveError) return error;
  const { code = '', message } = error as { code?: string; message: string };
  const says = (what: string): ArchiveError => new ArchiveError(`${path}: ${what}`, { cause: error });
  if (code === 'SQLITE_NOTADB') return says('is not a Variorum archive');
  if (code.startsWith('SQLITE_CORRUPT'))
    return says('the file is damaged; restore a backup, or add its originals to a new archive');
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return says('may not be written');
  if (code.startsWith('SQLITE_CANTOPEN')) return says('cannot be opened: no such folder, or no permission');
  if (code === 'SQLITE_FULL') return says('the disk is full; nothing of this step was kept, all before it was');
  if (code.startsWith('SQLITE_BUSY')) return says(`another program held it for ${BUSY_TIMEOUT_MS / 1000} s; try again`);
  if (/corrupted migrations|previously executed migration/i.test(message)) {
    return says(`was made by a newer version of Variorum (this one knows up to ${newestMigration})`);
  }
  return says(message);
}
