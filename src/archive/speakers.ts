import { sql } from 'kysely';
import type { SpeakerLine } from '../core/room.ts';
import type { ArchiveDatabase } from './open.ts';

export type { SpeakerLine };

/** A line's columns, of `speaker o`. */
export const SPEAKER_LINE = sql`o."key", o."sayingCount", o."documentCount",
  (select n."name" from speaker_name n where n.speaker = o.id order by n."sayingCount" desc, n."name" limit 1) as "name"`;

/** Those with the most sayings first, then by key. */
export async function listSpeakers(db: ArchiveDatabase, limit: number): Promise<SpeakerLine[]> {
  const { rows } = await sql<SpeakerLine>`
    select ${SPEAKER_LINE} from speaker o order by "sayingCount" desc, "key" limit ${limit}`.execute(db);
  return rows;
}

/** Somebody that a name as typed may stand for. */
export interface SpeakerFound {
  /** `speaker.id` */
  readonly id: number;
  readonly key: string;
}

/** People that one part of a name may stand for, at most: a search for more is a search for nobody. */
const MOST_FOUND = 2000;

/**
 * Speakers whose key has one of each of `words`, anywhere; with `together` the words one after the other. Those with the
 * most sayings first.
 */
export async function speakersWith(
  db: ArchiveDatabase,
  words: readonly (readonly string[])[],
  together: boolean,
): Promise<SpeakerFound[]> {
  const quoted = (word: string): string => `"${word.replaceAll('"', ' ')}"`;
  const match = together
    ? quoted(words.map(([word]) => word).join(' '))
    : words.map((own) => `(${own.map(quoted).join(' OR ')})`).join(' AND ');
  const { rows } = await sql<SpeakerFound>`select o.id, o."key" from speaker_text t join speaker o on o.id = t.rowid
    where speaker_text match ${match} order by o."sayingCount" desc limit ${MOST_FOUND}`.execute(db);
  return rows;
}

/** Every word of a key that is about as long as `word`: what a slip may have made it of. */
export async function speakerWords(db: ArchiveDatabase, word: string, mistakes: number): Promise<string[]> {
  const [least, most] = [word.length - mistakes, word.length + mistakes];
  const { rows } = await sql<{ term: string }>`
    select term from speaker_word where length(term) between ${least} and ${most}`.execute(db);
  return rows.map(({ term }) => term);
}
