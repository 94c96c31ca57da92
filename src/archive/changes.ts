import type { ArchiveDatabase } from './open.ts';

/** Something that became of the archive. */
export interface Change {
  /** Greater for what came later; the place to go on from. */
  readonly seq: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** A report came in, or a later version of one; somebody corrected; a story opened, became another or is no more. */
  readonly kind: 'added' | 'revision' | 'correction' | 'story opened' | 'story changed' | 'story gone';
  /** The id of the document, correction or story. */
  readonly subject: string;
  /** Of a revision the id of the document that it revises, of a correction what it does; else empty. */
  readonly detail: string;
}

/** Which changes are asked for. */
export interface ChangesQuery {
  readonly limit: number;
  /** Only those after this `Change.seq`; 0 for all. */
  readonly after: number;
  /** Only those from this moment or day on, as ISO 8601 begins; `null` for all. */
  readonly since: string | null;
}

/** Rows a statement. */
const ROWS = 1000;

/** Writes changes down; within a transaction of the caller. */
export async function tellChanges(db: ArchiveDatabase, changes: readonly Omit<Change, 'seq'>[]): Promise<void> {
  for (let i = 0; i < changes.length; i += ROWS) {
    await db
      .insertInto('change')
      .values(changes.slice(i, i + ROWS))
      .execute();
  }
}

/** What became of the archive, the first of it first. */
export async function listChanges(db: ArchiveDatabase, { limit, after, since }: ChangesQuery): Promise<Change[]> {
  let select = db.selectFrom('change').selectAll().where('seq', '>', after).orderBy('seq').limit(limit);
  if (since !== null) select = select.where('at', '>=', since);
  return (await select.execute()) as Change[];
}
