import { type RawBuilder, sql } from 'kysely';
import { CursorError } from '../core/errors.ts';
import { type Hit, MARK } from '../core/hit.ts';
import type { ArchiveDatabase } from './open.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';

export interface SearchPage {
  readonly hits: readonly Hit[];
  /** Give it back for the next page; `null` after the last. */
  readonly cursor: string | null;
}

export interface SearchOptions {
  readonly order: 'relevance' | 'time';
  readonly limit: number;
  /** From the page before; `null` for the first. */
  readonly cursor: string | null;
  /** The names that a speaker as typed may stand for, spelt as `saying.speakerKey` has them. */
  readonly speakerKeys: readonly string[];
}

const defaultSearchOptions: SearchOptions = { order: 'relevance', limit: 20, cursor: null, speakerKeys: [] };

/**
 * What `query` finds: sayings where it asks for a speaker or for what was said, else documents. Every value goes to
 * SQLite as a parameter; words are quoted, so that none is read as an operator.
 */
export async function search(
  db: ArchiveDatabase,
  query: SearchQuery,
  options: Partial<SearchOptions> = {},
): Promise<SearchPage> {
  const settings = { ...defaultSearchOptions, ...options };
  const offset = offsetOf(settings.cursor);
  const ofSayings = query.speakers.length > 0 || query.said.length > 0;
  const hits = ofSayings
    ? await findSayings(db, query, settings, offset)
    : await findDocuments(db, query, settings, offset);
  const more = hits.length > settings.limit;
  return { hits: hits.slice(0, settings.limit), cursor: more ? cursorOf(offset + settings.limit) : null };
}

type Row = Hit & Record<string, unknown>;

async function findDocuments(
  db: ArchiveDatabase,
  query: SearchQuery,
  options: SearchOptions,
  offset: number,
): Promise<Row[]> {
  const match = matchOf(query.terms);
  const conditions = [...documentConditions(query), ...withoutAny('document_text', 'd', query.terms, match)];
  const from = match === null ? sql`document d` : sql`document_text t join document d on d.seq = t.rowid`;
  if (match !== null) conditions.push(sql`document_text match ${match}`);
  const excerpt =
    match === null ? sql`substr(d.text, 1, 240)` : sql`snippet(document_text, 1, ${MARK.start}, ${MARK.end}, '…', 40)`;
  // A word in the headline counts five times one in the text.
  const order =
    match !== null && options.order === 'relevance'
      ? sql`bm25(document_text, 5.0, 1.0, 2.0), d.seq`
      : sql`d.day desc, d.seq desc`;
  const { rows } = await sql<Row>`
    select 'document' as kind, d.id as document, null as attribution, d.outlet, d.title, d.day, null as speaker, ${excerpt} as excerpt
    from ${from} where ${all(conditions)} order by ${order} limit ${options.limit + 1} offset ${offset}`.execute(db);
  return rows;
}

async function findSayings(
  db: ArchiveDatabase,
  query: SearchQuery,
  options: SearchOptions,
  offset: number,
): Promise<Row[]> {
  const terms = [...query.said, ...query.terms];
  const match = matchOf(terms, 'text');
  const conditions = [...documentConditions(query), ...withoutAny('saying_text', 's', terms, match)];
  if (match !== null) conditions.push(sql`saying_text match ${match}`);
  if (query.speakers.length > 0) conditions.push(sql`s.speakerKey in (${sql.join(options.speakerKeys)})`);
  const from = match === null ? sql`saying s` : sql`saying_text t join saying s on s.seq = t.rowid`;
  const excerpt =
    match === null ? sql`substr(s.text, 1, 400)` : sql`snippet(saying_text, 1, ${MARK.start}, ${MARK.end}, '…', 60)`;
  const order =
    match !== null && options.order === 'relevance' ? sql`bm25(saying_text), s.seq` : sql`d.day desc, s.seq`;
  const { rows } = await sql<Row>`
    select 'saying' as kind, d.id as document, s.attribution, d.outlet, d.title, d.day, s.speaker, ${excerpt} as excerpt
    from ${from} join document d on d.id = s.document where ${all(conditions)}
    order by ${order} limit ${options.limit + 1} offset ${offset}`.execute(db);
  return rows;
}

function documentConditions(query: SearchQuery): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (query.after !== null) conditions.push(sql`d.day >= ${query.after}`);
  if (query.before !== null) conditions.push(sql`d.day <= ${query.before}`);
  if (query.story !== null) {
    conditions.push(sql`d.id in (select document from story_document where story = ${query.story})`);
  }
  for (const outlet of query.outlets) {
    conditions.push(sql`d.outlet like ${`%${outlet.replace(/[%_\\]/g, '\\$&')}%`} escape '\\'`);
  }
  return conditions;
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`1` : sql.join(conditions, sql` and `);

const phrase = ({ words, prefix }: SearchTerm): string => `"${words.join(' ')}"${prefix ? '*' : ''}`;

/** The terms in FTS5's language, each word quoted; `null` where there is nothing that must occur. */
function matchOf(terms: readonly SearchTerm[], column: string | null = null): string | null {
  const wanted = terms.filter((term) => !term.not).map(phrase);
  const unwanted = terms.filter((term) => term.not).map(phrase);
  if (wanted.length === 0) return null;
  const match = [wanted.join(' AND '), ...unwanted].join(' NOT ');
  return column === null ? match : `{${column}} : (${match})`;
}

/** Where nothing must occur but something must not, the rows that have it are left out one by one. */
function withoutAny(
  index: string,
  table: string,
  terms: readonly SearchTerm[],
  match: string | null,
): RawBuilder<unknown>[] {
  if (match !== null) return [];
  const [from, row] = [sql.raw(index), sql.raw(`${table}.seq`)];
  return terms.map((term) => sql`${row} not in (select rowid from ${from} where ${from} match ${phrase(term)})`);
}

function cursorOf(offset: number): string {
  return Buffer.from(`o${offset}`).toString('base64url');
}

function offsetOf(cursor: string | null): number {
  if (cursor === null) return 0;
  const offset = /^o(\d{1,7})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  if (offset === undefined) throw new CursorError(`“${cursor.slice(0, 40)}” is no place in a list that was given out`);
  return Number(offset);
}
