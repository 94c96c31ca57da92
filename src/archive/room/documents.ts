import { sql } from 'kysely';
import type { CollatedStory } from '../../core/collation.ts';
import { outletName } from '../../core/outlet-name.ts';
import type { DocumentLine, DocumentPage, ListPage, SpeakerKey } from '../../core/room.ts';
import { toldBy } from '../day-told.ts';
import { readDocumentsOf } from '../documents.ts';
import type { ArchiveDatabase } from '../open.ts';
import { unpackText } from '../pack.ts';
import { sayingBounds } from '../sayings.ts';
import type { DocumentTable } from '../schema.ts';
import { storiesOf } from '../stories.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { storyLines } from './stories.ts';

/** What `lineOf` needs. */
const lineColumns = ['id', 'outlet', 'url', 'file', 'title', 'opening', 'day', 'isDated', 'revises'] as const;

type LineRow = Pick<DocumentTable, (typeof lineColumns)[number]>;

function lineOf({ id, outlet, url, file, title, opening, day, isDated, revises }: LineRow): DocumentLine {
  const publisher = outletName({ outlet, url, file });
  return { id, outlet, publisher, title, opening, day, ...toldBy(isDated), revises };
}

/** Documents, the most recent first; with `outlet` only that one's. */
export async function documentsPage(
  db: ArchiveDatabase,
  { limit, cursor }: Part,
  outlet: string | null = null,
): Promise<ListPage<DocumentLine>> {
  const after = placeOf(cursor, 1);
  let select = db
    .selectFrom('document')
    .select([...lineColumns, 'place'])
    .orderBy('place', 'desc')
    .limit(limit + 1);
  if (outlet !== null) select = select.where('outlet', '=', outlet);
  if (after !== null) select = select.where('place', '<', Number(after[0]));
  return partOf(await select.execute(), limit, (row) => [row.place], lineOf);
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
      .select(lineColumns)
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
    before &&
    (await db
      .selectFrom('document')
      .innerJoin('content', 'content.seq', 'document.seq')
      .select('text')
      .where('id', '=', before.id)
      .executeTakeFirst());
  const in_ = await db.selectFrom('story_document').select('story').where('document', '=', id).executeTakeFirst();
  const [story] = in_ === undefined ? [] : await storiesOf(db, [in_.story]);
  return {
    read,
    added: versions[own]!.added,
    versions,
    before: before && text ? { id: before.id, text: unpackText(text.text) } : null,
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
  const rows = await db.selectFrom('outlet').select('name').where('name', 'in', names.slice(0, 500)).execute();
  return rows.map(({ name }) => name);
}

/** Who speaks in the documents of `ids`, by each name with which they do. */
export async function speakersIn(db: ArchiveDatabase, ids: readonly string[]): Promise<SpeakerKey[]> {
  const found = new Map<string, SpeakerKey>();
  for (let i = 0; i < ids.length; i += 500) {
    const { rows } = await sql<SpeakerKey>`select distinct n.name, p."key" from document d
      join saying s on s.seq between d.seq * ${sayingBounds(1)[0]} and (d.seq + 1) * ${sayingBounds(1)[0]} - 1
      join speaker_name n on n.id = s.name join speaker p on p.id = s.speaker
      where d.id in (${sql.join(ids.slice(i, i + 500))})`.execute(db);
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
