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
    select speakerKey as key, count(*) as sayingCount, count(distinct document) as documentCount,
      (select speaker from saying i where i.speakerKey = o.speakerKey group by speaker order by count(*) desc, speaker limit 1) as name
    from saying o group by speakerKey order by sayingCount desc, key limit ${limit}`.execute(db);
  return rows;
}

/** The keys of everybody whose sayings are kept. */
export async function speakerKeysOf(db: ArchiveDatabase): Promise<string[]> {
  const rows = await db.selectFrom('saying').select('speakerKey').distinct().execute();
  return rows.map((row) => row.speakerKey);
}
