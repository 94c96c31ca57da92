import { type RawBuilder, sql } from 'kysely';
import type { Hit } from '../core/hit.ts';
import type { Span } from '../core/span.ts';
import { toldBy } from './day-told.ts';
import { textsOf } from './documents.ts';
import { excerptOf } from './excerpt.ts';
import { figuresOf } from './figure-places.ts';
import type { ArchiveDatabase } from './open.ts';
import { cursorOf, placeOf } from './room/cursor.ts';
import { numberWord, unitWord } from './sayings.ts';
import type { SearchFound, SearchOptions } from './search.ts';
import { all, type Bounds, conditionsOf, mustOccur, phrase } from './search-bounds.ts';
import type { FigureTerm, SearchQuery } from './search-query.ts';
import { folded, placesOf } from './search-words.ts';

/**
 * Where more documents match than this, the order by relevance is that of the latest so many: what so many reports
 * have in common tells little, and the score of each takes time. By time all are listed.
 */
const MOST_SCORED = 2000;

/** Hits whose outlets are counted. */
export const MOST_COUNTED = 100;

/** Characters of an excerpt. */
const EXCERPT = 240;

/** A document that matches; lower scores are better. */
interface Candidate {
  readonly place: number;
  readonly score: number;
}

/** The documents that a search finds. */
export async function findDocuments(
  db: ArchiveDatabase,
  query: SearchQuery,
  bounds: Bounds,
  { order, limit, cursor }: SearchOptions,
): Promise<SearchFound> {
  const match = matchOf(query, bounds);
  const isScored = match !== null && order === 'relevance';
  const after = placeOf(cursor, isScored ? 2 : 1);
  const candidates = isScored
    ? await bestOf(db, query, bounds, match)
    : await latestOf(db, query, bounds, match, { limit: Math.max(limit, MOST_COUNTED) + 1, after: null });
  const left = after === null ? candidates : await candidatesAfter(after);
  const shown = left.slice(0, limit);
  const last = left.length > limit ? shown.at(-1)! : null;
  return {
    hits: await hitsOf(db, query, shown),
    cursor: last && cursorOf(isScored ? [Math.round(last.score * SCORES), last.place] : [last.place]),
    outlets: await outletCounts(
      db,
      candidates.slice(0, MOST_COUNTED).map(({ place }) => place),
    ),
  };

  async function candidatesAfter(place: readonly (string | number)[]): Promise<readonly Candidate[]> {
    if (!isScored) return latestOf(db, query, bounds, match, { limit: limit + 1, after: Number(place[0]) });
    const [score, from] = [Number(place[0]), Number(place[1])];
    return candidates.filter((one) => {
      const own = Math.round(one.score * SCORES);
      return own > score || (own === score && one.place < from);
    });
  }
}

/** Scores are compared in so many parts of one, so that a cursor holds them exactly. */
const SCORES = 1e6;

/** What must occur, in FTS5's language; `null` where nothing must. */
function matchOf({ terms, figures }: SearchQuery, { outlets }: Bounds): string | null {
  const parts = [mustOccur('title text outlet', terms), ...figures.map(figureMatch)].filter((part) => part !== null);
  if (parts.length === 0) return null;
  // The outlet's words narrow what full text goes through; its name is compared once more.
  if (outlets !== null) parts.push(`outlet : (${outlets.map((name) => quotedWords(name)).join(' OR ')})`);
  const unwanted = terms.filter((term) => term.not).map((term) => `{title text outlet} : ${phrase(term)}`);
  return [parts.map((part) => `(${part})`).join(' AND '), ...unwanted].join(' NOT ');
}

function quotedWords(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return `"${words.join(' ')}"`;
}

function figureMatch({ value, unit }: FigureTerm): string {
  const words = [numberWord(value), ...(unit === null ? [] : [unitWord(unit)])];
  return `figures : "${words.join(' ')}"`;
}

async function bestOf(db: ArchiveDatabase, query: SearchQuery, bounds: Bounds, match: string): Promise<Candidate[]> {
  // A word in the headline counts five times one in the text; in the outlet's name twice.
  const score = sql`bm25(document_text, 5.0, 1.0, 2.0, 1.0)`;
  const found = await candidatesOf(db, query, bounds, match, { score, limit: MOST_SCORED, after: null });
  return found.toSorted((a, b) => Math.round(a.score * SCORES) - Math.round(b.score * SCORES) || b.place - a.place);
}

interface Part {
  readonly limit: number;
  /** Only places before this one; `null` for all. */
  readonly after: number | null;
}

/** The latest first. */
function latestOf(
  db: ArchiveDatabase,
  query: SearchQuery,
  bounds: Bounds,
  match: string | null,
  part: Part,
): Promise<Candidate[]> {
  return candidatesOf(db, query, bounds, match, { ...part, score: sql`0` });
}

async function candidatesOf(
  db: ArchiveDatabase,
  { terms }: SearchQuery,
  bounds: Bounds,
  match: string | null,
  { limit, after, score }: Part & { readonly score: RawBuilder<unknown> },
): Promise<Candidate[]> {
  const within = { ...bounds, to: after === null ? bounds.to : Math.min(bounds.to, after) };
  if (match === null) {
    const unwanted = terms.map(
      (term) => sql`d.place not in (select rowid from document_text where document_text match ${phrase(term)})`,
    );
    const conditions = [...conditionsOf(within, sql`d.place`), ...unwanted];
    const { rows } = await sql<Candidate>`select d.place, 0 as score from document d
      where ${all(conditions)} order by d.place desc limit ${limit}`.execute(db);
    return rows;
  }
  const conditions = [sql`document_text match ${match}`, ...conditionsOf(within, sql`t.rowid`)];
  const from =
    within.outlets === null ? sql`document_text t` : sql`document_text t cross join document d on d.place = t.rowid`;
  const { rows } = await sql<Candidate>`select t.rowid as place, ${score} as score from ${from}
    where ${all(conditions)} order by t.rowid desc limit ${limit}`.execute(db);
  return rows;
}

async function hitsOf(db: ArchiveDatabase, query: SearchQuery, found: readonly Candidate[]): Promise<Hit[]> {
  if (found.length === 0) return [];
  const rows = await db
    .selectFrom('document')
    .select(['seq', 'place', 'id', 'outlet', 'title', 'day', 'isDated'])
    .where(
      'place',
      'in',
      found.map(({ place }) => place),
    )
    .execute();
  const documents = new Map(rows.map((row) => [row.place, row]));
  const seqs = rows.map(({ seq }) => seq);
  const texts = await textsOf(db, seqs);
  const figures = query.figures.length === 0 ? null : await figuresOf(db, seqs, texts, query.figures);
  return found.flatMap(({ place }): Hit[] => {
    const row = documents.get(place);
    const text = row && texts.get(row.seq);
    if (row === undefined || text === undefined) return [];
    const { id: document, outlet, title, day, isDated, seq } = row;
    const excerpt = excerptOf(text, [...(figures?.get(seq) ?? []), ...termPlaces(query, text)], EXCERPT);
    const told = { day, ...toldBy(isDated) };
    return [{ kind: 'document', document, attribution: null, outlet, title, ...told, speaker: null, excerpt }];
  });
}

function termPlaces({ terms }: SearchQuery, text: string): Span[][] {
  const wanted = terms.filter((term) => !term.not);
  if (wanted.length === 0) return [];
  const plain = folded(text);
  return wanted.map((term) => placesOf(term, plain));
}

/** How many of the documents at `places` each outlet has, the most first. */
export async function outletCounts(
  db: ArchiveDatabase,
  places: readonly number[],
): Promise<{ name: string; count: number }[]> {
  if (places.length === 0) return [];
  const rows = await db
    .selectFrom('document')
    .select((e) => ['outlet as name', e.fn.countAll<number>().as('count')])
    .where('place', 'in', places)
    .where('outlet', 'is not', null)
    .groupBy('outlet')
    .execute();
  return rows
    .map(({ name, count }) => ({ name: name!, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
