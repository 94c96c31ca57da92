import { type RawBuilder, sql } from 'kysely';
import type { Hit } from '../core/hit.ts';
import { toldBy } from './day-told.ts';
import { textsOf } from './documents.ts';
import { excerptOf } from './excerpt.ts';
import type { ArchiveDatabase } from './open.ts';
import { cursorOf, placeOf } from './room/cursor.ts';
import { documentOfSaying, sayingBounds, sayingText } from './sayings.ts';
import type { SearchFound, SearchOptions } from './search.ts';
import { all, type Bounds, conditionsOf, mustOccur } from './search-bounds.ts';
import { MOST_COUNTED, outletCounts } from './search-documents.ts';
import type { SearchQuery, SearchTerm } from './search-query.ts';
import { folded, matches, placesOf } from './search-words.ts';

/** Documents looked through at once for sayings that have all that is asked for. */
const AT_ONCE = 40;

/** Documents looked through for one page at most; the next page goes on from there. */
const MOST_LOOKED_THROUGH = 200;

/** The order by relevance is that among the latest so many sayings. */
const MOST_SCORED = 200;

const EXCERPT = 400;

interface Row {
  readonly seq: number;
  readonly place: number;
  readonly attribution: string;
  readonly speaker: string;
  readonly start: number;
  readonly end: number;
  readonly fragments: string | null;
}

interface Found extends Row {
  readonly text: string;
}

interface Asked {
  readonly query: SearchQuery;
  readonly bounds: Bounds;
  readonly terms: readonly SearchTerm[];
  /** `null` for anybody. */
  readonly speakers: readonly number[] | null;
}

/** Where a list goes on: after this saying in the order of time backwards. */
type After = readonly [place: number, seq: number] | null;

/** The sayings that a search finds. */
export async function findSayings(
  db: ArchiveDatabase,
  query: SearchQuery,
  bounds: Bounds,
  { order, limit, cursor, speakers }: SearchOptions,
): Promise<SearchFound> {
  const asked: Asked = {
    query,
    bounds,
    terms: [...query.said, ...query.terms],
    speakers: query.speakers.length === 0 ? null : speakers,
  };
  if (asked.speakers?.length === 0) return { hits: [], cursor: null, outlets: [] };
  const isScored = order === 'relevance' && asked.terms.some((term) => !term.not);
  return isScored ? byRelevance(db, asked, limit, cursor) : byTime(db, asked, limit, cursor);
}

async function byTime(db: ArchiveDatabase, asked: Asked, limit: number, cursor: string | null): Promise<SearchFound> {
  const given = placeOf(cursor, 2);
  const after: After = given && [Number(given[0]), Number(given[1])];
  const { found, next } = await sayingsAfter(db, asked, after, limit);
  return {
    hits: await hitsOf(db, asked, found),
    cursor: next && cursorOf(next),
    outlets: await outletCounts(db, [...new Set(found.map(({ place }) => place))]),
  };
}

/** The shortest with all that is asked for are about that and little else; of the same length the latest. */
async function byRelevance(
  db: ArchiveDatabase,
  asked: Asked,
  limit: number,
  cursor: string | null,
): Promise<SearchFound> {
  const { found } = await sayingsAfter(db, asked, null, MOST_SCORED);
  const best = found.toSorted((a, b) => a.text.length - b.text.length || b.place - a.place || a.seq - b.seq);
  const given = placeOf(cursor, 2);
  const at = given === null ? -1 : best.findIndex(({ seq }) => seq === given[1]);
  // Where the last of the page before is not among the best any more, on with those that are longer.
  const left =
    given === null || at >= 0 ? best.slice(at + 1) : best.filter(({ text }) => text.length > Number(given[0]));
  const shown = left.slice(0, limit);
  const end = left.length > limit ? shown.at(-1)! : null;
  return {
    hits: await hitsOf(db, asked, shown),
    cursor: end && cursorOf([end.text.length, end.seq]),
    outlets: await outletCounts(db, [...new Set(best.slice(0, MOST_COUNTED).map(({ place }) => place))]),
  };
}

/** The latest `limit` sayings after a place, and where to go on where there may be more. */
async function sayingsAfter(
  db: ArchiveDatabase,
  asked: Asked,
  after: After,
  limit: number,
): Promise<{ found: Found[]; next: After }> {
  const found: Found[] = [];
  let from = after;
  let looked = 0;
  for await (const { rows, lastPlace } of rowsAfter(db, asked, after, limit)) {
    const texts = await textsOf(db, [...new Set(rows.map(({ seq }) => documentOfSaying(seq)))]);
    for (const row of rows) {
      const whole = texts.get(documentOfSaying(row.seq));
      if (whole === undefined) continue;
      const text = sayingText(whole, row);
      if (!hasAll(asked.terms, text)) continue;
      if (found.length === limit) return { found, next: placeAfter(found.at(-1)!) };
      found.push({ ...row, text });
    }
    if (lastPlace === null) return { found, next: null };
    from = [lastPlace, Number.MAX_SAFE_INTEGER];
    looked += texts.size;
    if (looked >= MOST_LOOKED_THROUGH) break;
  }
  return { found, next: from };
}

const placeAfter = ({ place, seq }: Row): After => [place, seq];

function hasAll(terms: readonly SearchTerm[], text: string): boolean {
  if (terms.length === 0) return true;
  const plain = folded(text);
  return terms.every((term) => matches(term, plain) !== term.not);
}

/** The sayings of some documents, and the place of the last of these; `null` where there are no more. */
interface Rows {
  readonly rows: Row[];
  readonly lastPlace: number | null;
}

/** Sayings after a place in the order of time backwards, those of some documents at a time. */
async function* rowsAfter(db: ArchiveDatabase, asked: Asked, after: After, limit: number): AsyncGenerator<Rows> {
  const match = wordsOf(asked.terms);
  if (match !== null && !(await isRare(db, asked))) return yield* rowsOfMatching(db, asked, match, after);
  for (let from = after; ; ) {
    const next = await rowsOfSpeakers(db, asked, from, Math.max(limit, AT_ONCE));
    yield next;
    if (next.lastPlace === null) return;
    from = [next.lastPlace, Number.MAX_SAFE_INTEGER];
  }
}

/** The words of all that must occur; a phrase may go over what stands between two fragments of a saying. */
function wordsOf(terms: readonly SearchTerm[]): string | null {
  const single = terms.flatMap(({ words, prefix, not }) =>
    words.map((word, i) => ({ words: [word], prefix: prefix && i === words.length - 1, not })),
  );
  return mustOccur('text', single);
}

/** Sayings of speakers that are fewer are looked at one by one: they are fewer than the documents that have the words. */
const FEW_SAYINGS = 300;

async function isRare(db: ArchiveDatabase, { speakers }: Asked): Promise<boolean> {
  if (speakers === null) return false;
  const { rows } = await sql<{ n: number }>`select coalesce(sum("sayingCount"), 0) as n from speaker
    where id in (${sql.join(speakers)})`.execute(db);
  return rows[0]!.n <= FEW_SAYINGS;
}

const COLUMNS = sql`s.seq, s.place, s.attribution, n.name as speaker, s.start, s."end", s.fragments`;

async function rowsOfSpeakers(
  db: ArchiveDatabase,
  { bounds, speakers }: Asked,
  after: After,
  limit: number,
): Promise<Rows> {
  const conditions = [...conditionsOf(boundsAfter(bounds, after), sql`s.place`), ...behind(after)];
  const document = bounds.outlets === null ? sql`` : sql`join document d on d.place = s.place`;
  const latest = (of: RawBuilder<unknown>) =>
    sql`select s.seq from saying s ${document} where ${all([...conditions, of])} order by s.place desc limit ${limit + 1}`;
  const { rows } = await sql<Row>`select ${COLUMNS} from saying s join speaker_name n on n.id = s.name
    where s.seq in (${latestOfEach(speakers, latest)}) order by s.place desc, s.seq limit ${limit + 1}`.execute(db);
  if (rows.length <= limit) return { rows, lastPlace: null };
  // The last document may have more than came: it is left to the next time, unless it is the only one.
  const last = rows.at(-1)!.place;
  const whole = rows.filter(({ place }) => place !== last);
  return whole.length > 0 ? { rows: whole, lastPlace: whole.at(-1)!.place } : oneDocument(db, last, speakers, after);
}

/** SQLite takes so many selects in one statement, with some to spare. */
const MOST_SELECTS = 400;

/**
 * The latest of each speaker by the index, of which the latest of all are some: asked for at once, all sayings of all would
 * be put in order first.
 */
function latestOfEach(
  speakers: readonly number[] | null,
  latest: (of: RawBuilder<unknown>) => RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (speakers === null) return latest(sql`1`);
  if (speakers.length > MOST_SELECTS) return latest(sql`s.speaker in (${sql.join(speakers)})`);
  const each = speakers.map((speaker) => sql`select seq from (${latest(sql`s.speaker = ${speaker}`)})`);
  return sql.join(each, sql` union all `);
}

/** All sayings of one document, which is the rarest case: more of them than fit a page. */
async function oneDocument(
  db: ArchiveDatabase,
  place: number,
  speakers: readonly number[] | null,
  after: After,
): Promise<Rows> {
  const conditions = [sql`s.place = ${place}`, ...behind(after)];
  if (speakers !== null) conditions.push(sql`s.speaker in (${sql.join(speakers)})`);
  const { rows } = await sql<Row>`select ${COLUMNS} from saying s join speaker_name n on n.id = s.name
    where ${all(conditions)} order by s.seq`.execute(db);
  return { rows, lastPlace: place };
}

/** Those of the documents that have all words; the documents are asked for once, since the speakers' documents are gone through for it. */
async function* rowsOfMatching(db: ArchiveDatabase, asked: Asked, match: string, after: After): AsyncGenerator<Rows> {
  const places = await placesMatching(db, asked, match, after);
  if (places.length === 0) yield { rows: [], lastPlace: null };
  for (let i = 0; i < places.length; i += AT_ONCE) {
    const some = places.slice(i, i + AT_ONCE);
    const isEnd = i + AT_ONCE >= places.length && places.length < MOST_LOOKED_THROUGH;
    yield { rows: await rowsAt(db, asked, some, after), lastPlace: isEnd ? null : some.at(-1)! };
  }
}

async function placesMatching(
  db: ArchiveDatabase,
  { bounds, speakers }: Asked,
  match: string,
  after: After,
): Promise<number[]> {
  const conditions = [sql`document_text match ${match}`, ...conditionsOf(boundsAfter(bounds, after), sql`t.rowid`)];
  // The plus keeps SQLite from asking full text for each of the speaker's documents.
  if (speakers !== null)
    conditions.push(sql`+t.rowid in (select place from saying where speaker in (${sql.join(speakers)}))`);
  const document = bounds.outlets === null ? sql`` : sql`cross join document d on d.place = t.rowid`;
  const { rows } = await sql<{ place: number }>`select t.rowid as place from document_text t ${document}
    where ${all(conditions)} order by t.rowid desc limit ${MOST_LOOKED_THROUGH}`.execute(db);
  return rows.map(({ place }) => place);
}

async function rowsAt(
  db: ArchiveDatabase,
  { speakers }: Asked,
  places: readonly number[],
  after: After,
): Promise<Row[]> {
  // The plus and the cross join keep SQLite from going through all that the speakers say.
  const own = speakers === null ? sql`1` : sql`+s.speaker in (${sql.join(speakers)})`;
  const { rows } = await sql<Row>`select ${COLUMNS} from document d
    cross join saying s on s.seq between ${firstSaying(sql`d.seq`)} and ${firstSaying(sql`(d.seq + 1)`)} - 1
    join speaker_name n on n.id = s.name
    where d.place in (${sql.join(places)}) and ${own} and ${all([sql`1`, ...behind(after)])}
    order by s.place desc, s.seq`.execute(db);
  return rows;
}

/** The conditions of going on: later sayings of the same document, and earlier documents. */
function behind(after: After): RawBuilder<unknown>[] {
  return after === null ? [] : [sql`(s.place < ${after[0]} or s.seq > ${after[1]})`];
}

function boundsAfter(bounds: Bounds, after: After): Bounds {
  if (after === null) return bounds;
  const [place, seq] = after;
  return { ...bounds, to: Math.min(bounds.to, seq === Number.MAX_SAFE_INTEGER ? place : place + 1) };
}

/** The first `saying.seq` of a document, in SQL. */
const firstSaying = (document: RawBuilder<unknown>): RawBuilder<unknown> => sql`${document} * ${sayingBounds(1)[0]}`;

async function hitsOf(db: ArchiveDatabase, { terms }: Asked, found: readonly Found[]): Promise<Hit[]> {
  if (found.length === 0) return [];
  const places = [...new Set(found.map(({ place }) => place))];
  const rows = await db
    .selectFrom('document')
    .select(['place', 'id', 'outlet', 'title', 'day', 'isDated'])
    .where('place', 'in', places)
    .execute();
  const documents = new Map(rows.map((row) => [row.place, row]));
  const wanted = terms.filter((term) => !term.not);
  return found.flatMap(({ place, attribution, speaker, text }): Hit[] => {
    const row = documents.get(place);
    if (row === undefined) return [];
    const { id: document, outlet, title, day, isDated } = row;
    const plain = folded(text);
    const excerpt = excerptOf(
      text,
      wanted.map((term) => placesOf(term, plain)),
      EXCERPT,
    );
    return [{ kind: 'saying', document, attribution, outlet, title, day, ...toldBy(isDated), speaker, excerpt }];
  });
}
