import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept ready, at most; lists of other lengths make statements of their own. */
const MOST_STATEMENTS = 500;

/**
 * A connection that prepares each statement once. Preparing takes longer than most of them run, and what SQLite holds for
 * a statement lies outside of JavaScript's memory, which is swept too rarely for it: adding 76,000 reports came to 13 GB.
 * Each is run to its end when it is called, so that none is asked for while it is at work.
 */
export function withStatementsKept(connection: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => {
      kept.clear();
      connection.close();
    },
    prepare: (sql) => {
      const known = kept.get(sql);
      const statement = known ?? (connection.prepare(sql) as unknown as SqliteStatement);
      // The first is the one that was asked for the longest time ago.
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > MOST_STATEMENTS) kept.delete(kept.keys().next().value!);
      return statement;
    },
  };
}
