import { sql } from 'kysely';
import type { CollatedStory } from '../../core/collation.ts';
import type { DocumentLine, DocumentPage, ListPage } from '../../core/room.ts';
import { readDocumentsOf } from '../documents.ts';
import type { ArchiveDatabase } from '../open.ts';
import { storiesOf } from '../stories.ts';
import { type Part, partOf, placeOf } from './cursor.ts';
import { storyLines } from './stories.ts';

/** The columns of `DocumentLine`. */
const documentLineColumns = [
  'id',
  'outlet',
  'title',
  'day',
  'revises',
] as const satisfies readonly (keyof DocumentLine)[];

/** Documents, the most recent first; with `outlet` only that one's. */
export async function documentsPage(
  db: ArchiveDatabase,
  { limit, cursor }: Part,
  outlet: string | null = null,
): Promise<ListPage<DocumentLine>> {
  const place = placeOf(cursor, 2);
  let select = db
    .selectFrom('document')
    .select([...documentLineColumns, 'seq'])
    .orderBy('day', 'desc')
    .orderBy('seq', 'desc')
    .limit(limit + 1);
  if (outlet !== null) select = select.where('outlet', '=', outlet);
  if (place !== null) select = select.where(sql<boolean>`("day", "seq") < (${place[0]}, ${place[1]})`);
  const line = ({ seq: _, ...document }: DocumentLine & { seq: number }): DocumentLine => document;
  return partOf(await select.execute(), limit, (row) => [row.day, row.seq], line);
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
      .select(documentLineColumns)
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const row of rows) found.set(row.id, row);
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
  };
}

/** All versions of the report that the document of that id is one of, oldest first. */
async function versionsOf(db: ArchiveDatabase, id: string): Promise<DocumentPage['versions']> {
  // `union` and not `union all`, so that a loop, which only a damaged archive has, would end.
  const { rows } = await sql<DocumentPage['versions'][number] & { seq: number }>`
    with recursive family(id) as (
      select ${id}
      union select d.revises from family f cross join document d on d.id = f.id where d.revises is not null
      union select d.id from family f cross join document d on d.revises = f.id
    )
    select d.id, d.outlet, d.title, d.day, d.revises, d.added, d.seq
    from family f cross join document d on d.id = f.id order by d.seq limit 200`.execute(db);
  return rows.map(({ seq: _, ...version }) => version);
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
