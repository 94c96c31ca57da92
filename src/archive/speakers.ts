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

/** Mistakes that a name as typed may have: one in five letters, two at most. */
const LETTERS_PER_MISTAKE = 5;
const MOST_MISTAKES = 2;

/**
 * The keys of the speakers that `typed` may mean: those that have it as a part of their name, else those where a part
 * differs from it by a mistake or two. `keyOf` makes a key of a name as the archive's keys were made.
 */
export async function findSpeakers(
  db: ArchiveDatabase,
  typed: string,
  keyOf: (name: string) => string,
): Promise<string[]> {
  const wanted = keyOf(typed);
  const rows = await db.selectFrom('saying').select('speakerKey').distinct().execute();
  const keys = rows.map((row) => row.speakerKey);
  const exact = keys.filter((key) => ` ${key} `.includes(` ${wanted} `));
  if (exact.length > 0) return exact;
  const mistakes = Math.min(MOST_MISTAKES, Math.floor(wanted.length / LETTERS_PER_MISTAKE));
  const near = (key: string): boolean =>
    [key, ...key.split(' ')].some((part) => editDistance(part, wanted, mistakes) <= mistakes);
  return mistakes === 0 ? [] : keys.filter(near);
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (Damerau 1964, restricted), or
 * `limit + 1` where there are more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
