import { sql } from 'kysely';
import type { ArchiveDatabase } from './open.ts';

/** Somebody whose sayings are kept. */
export interface SpeakerLine {
  /** Same for all spellings of the name. */
  readonly key: string;
  /** The spelling that most documents have. */
  readonly name: string;
  readonly sayingCount: number;
  readonly documentCount: number;
}

/** Those with the most sayings first, then by key. */
export async function listSpeakers(db: ArchiveDatabase, limit: number): Promise<SpeakerLine[]> {
  const { rows } = await sql<SpeakerLine>`
    select key, sayingCount, documentCount,
      (select n.name from speaker_name n where n.key = o.key order by n.sayingCount desc, n.name limit 1) as name
    from speaker o order by sayingCount desc, key limit ${limit}`.execute(db);
  return rows;
}

/** The keys of everybody whose sayings are kept. */
export async function speakerKeysOf(db: ArchiveDatabase): Promise<string[]> {
  const rows = await db.selectFrom('speaker').select('key').execute();
  return rows.map((row) => row.key);
}
