import { sql } from 'kysely';
import type { CollatedStory } from '../../core/collation.ts';
import type { Document, Published } from '../../core/document.ts';
import { openingOf } from '../../core/opening.ts';
import { outletName } from '../../core/outlet-name.ts';
import type { DocumentLine, DocumentPage, ListPage, SpeakerKey } from '../../core/room.ts';
import { readDocumentsOf } from '../documents.ts';
import type { ArchiveDatabase } from '../open.ts';
import { unpack } from '../pack.ts';
import type { DocumentTable } from '../schema.ts';
import { storiesOf } from '../stories.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { storyLines } from './stories.ts';

/** What `lineOf` needs. */
const lineColumns = ['id', 'outlet', 'url', 'file', 'title', 'day', 'added', 'revises'] as const;

/** The beginning of the text, and the rest of the document where only that tells whether `day` is the report's own. */
const lineParts = [
  sql<string>`substr("text", 1, 240)`.as('beginning'),
  sql<Uint8Array | null>`case when "day" = substr("added", 1, 10) then "rest" end`.as('rest'),
] as const;

interface LineRow extends Pick<DocumentTable, (typeof lineColumns)[number]> {
  readonly beginning: string;
  readonly rest: Uint8Array | null;
}

function lineOf({ id, outlet, url, file, title, day, revises, beginning, rest }: LineRow): DocumentLine {
  return {
    id,
    outlet,
    publisher: outletName({ outlet, url, file }),
    title,
    opening: title === null ? openingOf(beginning) : null,
    day,
    isDated: rest === null || tellsDay(unpack<Pick<Document, 'published'>>(rest).published),
    revises,
  };
}

const tellsDay = ({ value, earliest, latest }: Published): boolean =>
  value !== null || earliest !== null || latest !== null;

/** Documents, the most recent first; with `outlet` only that one's. */
export async function documentsPage(
  db: ArchiveDatabase,
  { limit, cursor }: Part,
  outlet: string | null = null,
): Promise<ListPage<DocumentLine>> {
  const place = placeOf(cursor, 2);
  let select = db
    .selectFrom('document')
    .select([...lineColumns, ...lineParts, 'seq'])
    .orderBy('day', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (outlet !== null) select = select.where('outlet', '=', outlet);
  if (place !== null) select = select.where(sql<boolean>`("day", "seq") < (${place[0]}, ${place[1]})`);
  return partOf(await select.execute(), limit, (row) => [row.day, row.seq], lineOf);
}

/** What lists show of the documents of `ids`, by id. */
export async function documentLines(
  db: ArchiveDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentLine>> {
  const found = new Map<string, DocumentLine>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('document')
      .select([...lineColumns, ...lineParts])
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const row of rows) found.set(row.id, lineOf(row));
  }
  return found;
}

/** A document with its versions, its story and its copies; `null` where there is none of that id. */
export async function documentPage(db: ArchiveDatabase, id: string): Promise<DocumentPage | null> {
  const [read] = await readDocumentsOf(db, [id]);
  if (read === undefined) return null;
  const versions = await versionsOf(db, id);
  const own = versions.findIndex((version) => version.id === id);
  const before = own > 0 ? versions[own - 1]! : null;
  const text =
    before && (await db.selectFrom('document').select('text').where('id', '=', before.id).executeTakeFirst());
  const in_ = await db.selectFrom('story_document').select('story').where('document', '=', id).executeTakeFirst();
  const [story] = in_ === undefined ? [] : await storiesOf(db, [in_.story]);
  return {
    read,
    added: versions[own]!.added,
    versions,
    before: before && text ? { id: before.id, text: text.text } : null,
    story: story === undefined ? null : ((await storyLines(db, [story.id]))[0] ?? null),
    copies: story === undefined ? [] : await copiesIn(db, story, id),
    speakers: await speakersIn(db, [id]),
    outletsKept: await outletsKept(db, [...new Set(read.annotations.citations.map(({ outlet }) => outlet))]),
  };
}

/** All versions of the report that the document of that id is one of, oldest first. */
async function versionsOf(db: ArchiveDatabase, id: string): Promise<DocumentPage['versions']> {
  // `union` and not `union all`, so that a loop, which only a damaged archive has, would end.
  const { rows } = await sql<{ id: string; added: string }>`
    with recursive family(id) as (
      select ${id}
      union select d.revises from family f cross join document d on d.id = f.id where d.revises is not null
      union select d.id from family f cross join document d on d.revises = f.id
    )
    select d.id, d.added from family f cross join document d on d.id = f.id order by d.seq limit 200`.execute(db);
  const lines = await documentLines(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ id: version, added }) => ({ ...lines.get(version)!, added }));
}

/** Which of the outlets of these names have reports. */
export async function outletsKept(db: ArchiveDatabase, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const rows = await db
    .selectFrom('document')
    .select('outlet')
    .distinct()
    .where('outlet', 'in', names.slice(0, 500))
    .execute();
  return rows.flatMap(({ outlet }) => outlet ?? []);
}

/** Who speaks in the documents of `ids`, by each name with which they do. */
export async function speakersIn(db: ArchiveDatabase, ids: readonly string[]): Promise<SpeakerKey[]> {
  const found = new Map<string, SpeakerKey>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('saying')
      .select(['speaker as name', 'speakerKey as key'])
      .distinct()
      .where('document', 'in', ids.slice(i, i + 500))
      .execute();
    for (const row of rows) found.set(row.name, row);
  }
  return [...found.values()];
}

type CopyLink = Omit<DocumentPage['copies'][number], 'document'> & { readonly other: string };

async function copiesIn(db: ArchiveDatabase, story: CollatedStory, id: string): Promise<DocumentPage['copies']> {
  const links = story.memberships.flatMap(({ document, copyOf: copy }): CopyLink[] => {
    if (copy === null) return [];
    if (document === id) return [{ other: copy.document, copy, direction: 'of' }];
    return copy.document === id ? [{ other: document, copy, direction: 'by' }] : [];
  });
  const lines = await documentLines(
    db,
    links.map(({ other }) => other),
  );
  return links.flatMap(({ other, copy, direction }) => {
    const document = lines.get(other);
    return document === undefined ? [] : [{ document, copy, direction }];
  });
}
