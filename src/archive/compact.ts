import { zstdDecompressSync } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { CollatedStory, CollatedStoryline } from '../core/collation.ts';
import type { Document, Published } from '../core/document.ts';
import { openingOf } from '../core/opening.ts';
import { createIndexes, createTables } from './compact-tables.ts';
import { contentOf } from './documents.ts';
import { unpackFirst, unpackFirstAnnotations } from './first-pack.ts';
import { pack, packAnnotations, packColumns, packOriginal, unpackOffsets } from './pack.ts';
import { firstPlaceOf } from './place.ts';
import { sayingBounds, sayingsOf } from './sayings.ts';
import { rolesOf } from './speaker-rows.ts';
import { packStory } from './story-parts.ts';

/** Told of how far a migration is: so many documents and stories of all. */
export type MigrationProgress = (done: number, total: number) => void;

/**
 * Migration: the same archive in a third of the room, with what lists show kept apart from what they do not, places by
 * day, counts that are kept and not made, and one full-text table that holds no text, which a later migration fills.
 */
export function compact(progress: MigrationProgress): (db: Kysely<unknown>) => Promise<void> {
  return async (db) => {
    await setAside(db);
    await createTables(db);
    const total = await countOf(db, 'first_document');
    const stories = await countOf(db, 'story');
    await takeSpeakers(db);
    let done = 0;
    for await (const row of firstDocuments(db)) {
      await takeDocument(db, row);
      if (++done % 50 === 0) progress(done, total + stories);
    }
    await countRows(db);
    await repackStories(db, (repacked) => progress(total + repacked, total + stories));
    await repackNamed(db);
    await createIndexes(db);
    await fillOutlets(db);
    for (const table of ['saying', 'annotations', 'speaker_name', 'speaker', 'document', 'original']) {
      await sql.raw(`drop table "first_${table}"`).execute(db);
    }
  };
}

const OLD = ['document', 'annotations', 'saying', 'original', 'speaker', 'speaker_name'];

/** Gives the tables that are made anew other names; what refers to them goes on referring to the new ones. */
async function setAside(db: Kysely<unknown>): Promise<void> {
  await sql`pragma legacy_alter_table = on`.execute(db);
  for (const name of ['document', 'saying']) {
    for (const what of ['entered', 'left', 'changed']) await sql.raw(`drop trigger "${name}_${what}"`).execute(db);
    await sql.raw(`drop table "${name}_text"`).execute(db);
  }
  for (const what of ['counted', 'discounted']) await sql.raw(`drop trigger "saying_${what}"`).execute(db);
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'index' and sql is not null
    and tbl_name in (${sql.join(OLD)}) and name != 'document_day'`.execute(db);
  for (const { name } of rows) await sql.raw(`drop index "${name}"`).execute(db);
  for (const name of OLD) await sql.raw(`alter table "${name}" rename to "first_${name}"`).execute(db);
  await sql`drop index if exists document_day`.execute(db);
  await sql`create index first_document_day on first_document (day, seq)`.execute(db);
  await sql`create index first_saying_document on first_saying (document)`.execute(db);
  await sql`pragma legacy_alter_table = off`.execute(db);
}

async function countOf(db: Kysely<unknown>, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db);
  return rows[0]!.n;
}

interface FirstDocument {
  readonly seq: number;
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly day: string;
  readonly text: string;
  readonly sha256: string;
  readonly rest: Uint8Array;
  readonly added: string;
  readonly revises: string | null;
  readonly reader: string;
  readonly body: Uint8Array;
  /** Its number among those of its day. */
  readonly number: number;
}

const PAGE = 100;

/** By day, then by coming in. */
async function* firstDocuments(db: Kysely<unknown>): AsyncGenerator<FirstDocument> {
  let after: { day: string; seq: number; number: number } = { day: '', seq: 0, number: -1 };
  for (;;) {
    const { rows } = await sql<Omit<FirstDocument, 'number'>>`
      select d.*, a.reader, a.body from first_document d join first_annotations a on a.document = d.id
      where (d.day, d.seq) > (${after.day}, ${after.seq}) order by d.day, d.seq limit ${PAGE}`.execute(db);
    if (rows.length === 0) return;
    for (const row of rows) {
      const number: number = row.day === after.day ? after.number + 1 : 0;
      after = { day: row.day, seq: row.seq, number };
      yield { ...row, number };
    }
  }
}

async function takeSpeakers(db: Kysely<unknown>): Promise<void> {
  await sql`insert into speaker ("key", "sayingCount", "documentCount")
    select "key", "sayingCount", "documentCount" from first_speaker`.execute(db);
  await sql`insert into speaker_name (speaker, name, "sayingCount")
    select s.id, n.name, n."sayingCount" from first_speaker_name n join speaker s on s."key" = n."key"`.execute(db);
  await sql`insert into speaker_text (rowid, "key") select id, "key" from speaker order by id`.execute(db);
}

async function takeDocument(db: Kysely<unknown>, row: FirstDocument): Promise<void> {
  const { seq, id, file, outlet, title, url, language, text, day, added, revises, rest } = row;
  const { offsets, ...others } = unpackFirst<Omit<Document, 'offsets'> & { offsets: number[] }>(rest);
  const document: Document = {
    ...others,
    id,
    file,
    outlet,
    title,
    url,
    language,
    text,
    offsets: unpackOffsets(offsets),
  };
  const annotations = unpackFirstAnnotations(row.body);
  const place = firstPlaceOf(day) + row.number;
  const original = await takeOriginal(db, row);
  const opening = title === null ? openingOf(text) : null;
  await sql`insert into document (seq, id, place, file, outlet, title, opening, url, language, day, "isDated", original, added, revises)
    values (${seq}, ${id}, ${place}, ${file}, ${outlet}, ${title}, ${opening}, ${url}, ${language}, ${day},
      ${isDated(document.published) ? 1 : 0}, ${original}, ${added}, ${revises})`.execute(db);
  const content = contentOf(document);
  await sql`insert into content values (${seq}, ${content.text}, ${content.rest})`.execute(db);
  await sql`insert into annotations values (${seq}, ${row.reader}, ${packAnnotations(annotations, text)})`.execute(db);
  await takeSayings(db, row, place);
}

function isDated({ value, latest, earliest }: Published): boolean {
  return (value ?? latest ?? earliest) !== null;
}

async function takeOriginal(db: Kysely<unknown>, { seq, sha256, text }: FirstDocument): Promise<number> {
  const hash = Buffer.from(sha256, 'hex');
  const { rows } = await sql<{ id: number }>`select id from original where sha256 = ${hash}`.execute(db);
  if (rows[0]) return rows[0].id;
  const { rows: kept } = await sql<{ sizeBytes: number; bytes: Uint8Array }>`
    select "sizeBytes", bytes from first_original where sha256 = ${sha256}`.execute(db);
  const bytes = packOriginal(zstdDecompressSync(kept[0]!.bytes), text);
  const { rows: made } = await sql<{ id: number }>`insert into original (sha256, "sizeBytes", "likeText", bytes)
    values (${hash}, ${kept[0]!.sizeBytes}, ${seq}, ${bytes}) returning id`.execute(db);
  return made[0]!.id;
}

/** A document's sayings with the keys that its speakers had, whatever today's reading would give them. */
async function takeSayings(db: Kysely<unknown>, { seq, id, body }: FirstDocument, place: number): Promise<void> {
  const annotations = unpackFirstAnnotations(body);
  const sayings = sayingsOf(annotations);
  if (sayings.length === 0) return;
  const { rows } = await sql<{ attribution: string; speaker: number; name: number }>`
    select f.attribution, s.id as speaker, n.id as name from first_saying f join speaker s on s."key" = f."speakerKey"
    join speaker_name n on n.speaker = s.id and n.name = f.speaker where f.document = ${id}`.execute(db);
  const ids = new Map(rows.map((row) => [row.attribution, row]));
  const [first] = sayingBounds(seq);
  const values = sayings.flatMap((one, i) => {
    const own = ids.get(one.attribution);
    return own === undefined
      ? []
      : sql`(${first + i}, ${place}, ${own.speaker}, ${own.name}, ${one.attribution}, ${one.kind}, ${one.start}, ${one.end}, ${one.fragments}, ${one.occasion})`;
  });
  for (let i = 0; i < values.length; i += 1000) {
    await sql`insert into saying values ${sql.join(values.slice(i, i + 1000))}`.execute(db);
  }
  for (const speaker of new Set(rows.map((row) => row.speaker))) {
    const own = sayings.filter((one) => ids.get(one.attribution)?.speaker === speaker);
    for (const role of rolesOf(annotations, own)) {
      await sql`insert into speaker_role values (${speaker}, ${role}, 1)
        on conflict do update set "documentCount" = "documentCount" + 1`.execute(db);
    }
  }
}

async function countRows(db: Kysely<unknown>): Promise<void> {
  await sql`insert into tally select 'documents', count(*) from document`.execute(db);
  await sql`insert into tally select 'sayings', count(*) from saying`.execute(db);
  await sql`insert into outlet (name, "documentCount") select outlet, count(*) from document
    where outlet is not null group by outlet order by min(seq)`.execute(db);
}

async function repackStories(db: Kysely<unknown>, progress: (done: number) => void): Promise<void> {
  await sql`alter table story add column telling blob not null default x''`.execute(db);
  await sql`alter table story add column links blob not null default x''`.execute(db);
  const { rows } = await sql<{ id: string }>`select id from story order by id`.execute(db);
  for (const [i, { id }] of rows.entries()) {
    const { rows: bodies } = await sql<{ body: Uint8Array }>`select body from story where id = ${id}`.execute(db);
    const { body, telling, links } = packStory(unpackFirst<CollatedStory>(bodies[0]!.body));
    await sql`update story set body = ${body}, telling = ${telling}, links = ${links} where id = ${id}`.execute(db);
    if (i % 50 === 49) progress(i + 1);
  }
}

/** Storylines as columns; named values as JSON, but with the dictionary. */
async function repackNamed(db: Kysely<unknown>): Promise<void> {
  const { rows: lines } = await sql<{ id: string; body: Uint8Array }>`select id, body from storyline`.execute(db);
  for (const { id, body } of lines) {
    await sql`update storyline set body = ${packColumns(unpackFirst<CollatedStoryline>(body))} where id = ${id}`.execute(
      db,
    );
  }
  const { rows: states } = await sql<{ name: string; body: Uint8Array }>`select name, body from state`.execute(db);
  for (const { name, body } of states) {
    await sql`update state set body = ${pack(unpackFirst(body))} where name = ${name}`.execute(db);
  }
}

async function fillOutlets(db: Kysely<unknown>): Promise<void> {
  await sql`insert into outlet_story select distinct o.id, coalesce(t."toDay", ''), t.id from story t
    join story_document s on s.story = t.id join document d on d.id = s.document join outlet o on o.name = d.outlet`.execute(
    db,
  );
}
