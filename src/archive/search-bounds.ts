import { type RawBuilder, sql } from 'kysely';
import type { ArchiveDatabase } from './open.ts';
import { firstPlaceAfter, firstPlaceOf } from './place.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';

/** Within which documents is searched. */
export interface Bounds {
  /** `document.place`, half-open. */
  readonly from: number;
  readonly to: number;
  /** Names of outlets as kept; `null` for any. */
  readonly outlets: readonly string[] | null;
  /** Places of the story's documents; `null` for any. */
  readonly places: readonly number[] | null;
}

/** Outlets that one `outlet:` can stand for. */
const MOST_OUTLETS = 200;

/** What a search says of documents as places and names; `null` where no document can be meant. */
export async function boundsOf(db: ArchiveDatabase, query: SearchQuery): Promise<Bounds | null> {
  let outlets: string[] | null = null;
  for (const typed of query.outlets) {
    const own = await outletsLike(db, typed);
    outlets = outlets === null ? own : outlets.filter((name) => own.includes(name));
  }
  const places = query.story === null ? null : await placesOfStory(db, query.story);
  if (outlets?.length === 0 || places?.length === 0) return null;
  const from = query.after === null ? 0 : firstPlaceOf(query.after);
  const to = query.before === null ? Number.MAX_SAFE_INTEGER : firstPlaceAfter(query.before);
  return { from, to, outlets, places };
}

async function outletsLike(db: ArchiveDatabase, typed: string): Promise<string[]> {
  const pattern = `%${typed.replace(/[%_\\]/g, '\\$&')}%`;
  const { rows } = await sql<{ name: string }>`select name from outlet where name like ${pattern} escape '\\'
    order by "documentCount" desc, name limit ${MOST_OUTLETS}`.execute(db);
  return rows.map(({ name }) => name);
}

async function placesOfStory(db: ArchiveDatabase, story: string): Promise<number[]> {
  const rows = await db
    .selectFrom('story_document')
    .innerJoin('document', 'document.id', 'story_document.document')
    .select('place')
    .where('story', '=', story)
    .execute();
  return rows.map(({ place }) => place);
}

/** Conditions on `place`, which may be called otherwise (`t.rowid`), and on a row `d` of `document` for the outlet. */
export function conditionsOf({ from, to, outlets, places }: Bounds, place: RawBuilder<unknown>): RawBuilder<unknown>[] {
  const conditions = [sql`${place} >= ${from}`, sql`${place} < ${to}`];
  if (places !== null) conditions.push(sql`${place} in (${sql.join(places)})`);
  if (outlets !== null) conditions.push(sql`d.outlet in (${sql.join(outlets)})`);
  return conditions;
}

export const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join(conditions, sql` and `);

/** A term in FTS5's language, each word quoted. */
export const phrase = ({ words, prefix }: SearchTerm): string => `"${words.join(' ')}"${prefix ? '*' : ''}`;

/** What must occur in these columns, in FTS5's language; `null` where nothing must. */
export function mustOccur(columns: string, terms: readonly SearchTerm[]): string | null {
  const wanted = terms.filter((term) => !term.not).map(phrase);
  return wanted.length === 0 ? null : `{${columns}} : (${wanted.join(' AND ')})`;
}
