import { existsSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { ArchiveError } from '../core/errors.ts';
import type { MigrationProgress } from './compact.ts';
import { migrationNames, migrationProvider } from './migrations.ts';
import type { Tables } from './schema.ts';
import { withStatementsKept } from './statements.ts';

export type ArchiveDatabase = Kysely<Tables>;

export interface OpenArchive {
  readonly path: string;
  readonly db: ArchiveDatabase;
  /** The connection itself, for backups and checks that are SQLite's own. */
  readonly connection: Database.Database;
  close(): Promise<void>;
}

/** Packed texts fill pages of this size better than SQLite's own of 4,096. */
const PAGE_BYTES = 8192;

/** How long a writer waits for another before it gives up. */
const BUSY_TIMEOUT_MS = 30_000;

export interface OpenOptions {
  readonly readonly?: boolean;
  /** Told of how far the bringing of an older archive to the newest schema is. */
  readonly progress?: MigrationProgress;
}

/**
 * The archive in `path`, made where there is none unless `readonly`, brought to the newest schema. Throws `ArchiveError`
 * where the file is no archive, is damaged, was made by a newer version, or may not be written; `OldArchive` where it is
 * of an older schema and may only be read.
 */
export async function openArchive(path: string, options: OpenOptions = {}): Promise<OpenArchive> {
  const { readonly = false, progress = () => {} } = options;
  if (readonly && !existsSync(path))
    throw new ArchiveError(`${path}: there is no archive here; make one with: variorum add`);
  const connection = connect(path, readonly);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: withStatementsKept(connection) }) });
  try {
    await bringUpToDate({ path, db, connection }, readonly, progress);
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
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new ArchiveError(`${path}: is a folder, not a Variorum archive`);
  try {
    const connection = new Database(path, { readonly, timeout: BUSY_TIMEOUT_MS });
    connection.pragma('foreign_keys = on');
    if (!readonly) {
      connection.pragma(`page_size = ${PAGE_BYTES}`); // of a new file
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

/** An archive of an older version of the program that was opened for reading alone. */
class OldArchive extends ArchiveError {
  override name = 'OldArchive';
}

type Opened = Omit<OpenArchive, 'close'>;

/**
 * Runs what migrations are missing as one transaction, so that an interrupted one leaves the archive as it was, and one
 * process at a time; then gives back the room that the old form took.
 */
async function bringUpToDate(
  { path, db, connection }: Opened,
  readonly: boolean,
  progress: MigrationProgress,
): Promise<void> {
  // Nothing is put into a database that is somebody else's; an empty file becomes an archive.
  if (isOfOthers(connection) || (readonly && migrationsDone(connection).length === 0))
    throw new ArchiveError(`${path}: is not a Variorum archive`);
  const done = migrationsDone(connection);
  const unknown = done.filter((name) => !migrationNames.includes(name));
  if (unknown.length > 0)
    throw new ArchiveError(
      `${path}: was made by a newer version of Variorum (this one knows up to ${migrationNames.at(-1)})`,
    );
  if (done.length === migrationNames.length) return;
  if (readonly) throw new OldArchive(`${path}: made by an older version; open it once for writing (variorum add)`);
  // Tables that others refer to are made anew; all links are checked before anything is kept.
  connection.pragma('foreign_keys = off');
  connection.exec('begin immediate');
  try {
    const { error } = await new Migrator({ db, provider: migrationProvider(progress) }).migrateToLatest();
    if (error) throw error;
    const broken = connection.pragma('foreign_key_check') as { table: string; parent: string }[];
    if (broken[0])
      throw new ArchiveError(`${path}: ${broken[0].table} points to a ${broken[0].parent} that is not there`);
    connection.exec('commit');
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    throw error;
  } finally {
    connection.pragma('foreign_keys = on');
  }
  // Up to that migration much is written anew; what others leave free is used for what comes.
  if (done.length > 0 && !done.includes('090-words-once')) shrink(connection);
}

/** The names of the migrations that an archive has; none for a new one. */
function migrationsDone(connection: Database.Database): string[] {
  const has = connection.prepare(`select 1 from sqlite_schema where name = 'kysely_migration'`).get() !== undefined;
  return has ? (connection.prepare('select name from kysely_migration').pluck().all() as string[]) : [];
}

/** Asked in one step: another program may be making the archive at this moment. */
function isOfOthers(connection: Database.Database): boolean {
  const names = connection.prepare('select name from sqlite_schema').pluck().all();
  return names.length > 0 && !names.includes('kysely_migration');
}

/**
 * Gives back what is free in the file, and makes its pages as large as those of a new one. Where another program is
 * using it or the disk has no room for a copy, that is left: what is free is used for what comes.
 */
function shrink(connection: Database.Database): void {
  try {
    connection.pragma('wal_checkpoint(truncate)');
    // The size of pages changes only outside of this mode, which ends only where nobody else has the file open.
    connection.pragma('journal_mode = delete');
    connection.pragma(`page_size = ${PAGE_BYTES}`);
    connection.exec('vacuum');
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!/^SQLITE_(?:BUSY|LOCKED|FULL)/.test(code)) throw error;
  } finally {
    connection.pragma('journal_mode = wal');
  }
}

/** Of an archive that is open: an error of SQLite as `explain` has it, any other as it is. */
export function explainUse(error: unknown, path: string): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_') ? explain(error, path) : error;
}

/** `error` of SQLite as an `ArchiveError` that says what happened and what can be done. */
export function explain(error: unknown, path: string): Error {
  if (error instanceof ArchiveError) return error;
  const { code = '', message } = error as { code?: string; message: string };
  const says = (what: string): ArchiveError => new ArchiveError(`${path}: ${what}`, { cause: error });
  if (code === 'SQLITE_NOTADB') return says('is not a Variorum archive');
  if (code.startsWith('SQLITE_CORRUPT'))
    return says(
      'the file is damaged; variorum verify says where. Restore a backup, or save what is whole (variorum export --warc FILE) and add it to a new archive',
    );
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') return says('may not be written');
  if (code.startsWith('SQLITE_CANTOPEN')) return says('cannot be opened: no such folder, or no permission');
  if (code === 'SQLITE_FULL') return says('the disk is full; nothing of this step was kept, all before it was');
  if (code.startsWith('SQLITE_BUSY')) return says(`another program held it for ${BUSY_TIMEOUT_MS / 1000} s; try again`);
  // better-sqlite3's own check before it opens.
  if (/directory does not exist/i.test(message)) return says('cannot be opened: no such folder, or no permission');
  return says(message);
}
