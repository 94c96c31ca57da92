import type { CollatedStory, CollatedStoryline } from '../core/collation.ts';
import type { ArchiveDatabase } from './open.ts';
import { pack, unpack } from './pack.ts';
import type { StoryTable } from './schema.ts';

/** What a list shows of a story. */
export type StoryLine = Omit<StoryTable, 'body'>;

/** Finding kinds that say that accounts part. */
const DISPUTES = new Set(['figures', 'dates', 'denial', 'contradiction', 'cut quotation']);

/** Keeps `story` in place of what was there under its id, and moves its documents to it. */
export async function keepStory(db: ArchiveDatabase, story: CollatedStory, outletCount: number): Promise<void> {
  const row = {
    id: story.id,
    title: story.title,
    fromDay: story.from,
    toDay: story.to,
    documentCount: story.documents.length,
    outletCount,
    origins: story.provenance.origins,
    disputed: story.findings.filter((finding) => DISPUTES.has(finding.kind)).length,
    body: pack(story),
  };
  await db
    .insertInto('story')
    .values(row)
    .onConflict((c) => c.column('id').doUpdateSet({ ...row }))
    .execute();
  await db.deleteFrom('story_document').where('story', '=', story.id).execute();
  for (const document of story.documents) {
    await db
      .insertInto('story_document')
      .values({ document, story: story.id })
      .onConflict((c) => c.column('document').doUpdateSet({ story: story.id }))
      .execute();
  }
}

/** Takes a story out whose documents have gone to others. */
export async function dropStory(db: ArchiveDatabase, id: string): Promise<void> {
  await db.deleteFrom('story_document').where('story', '=', id).execute();
  await db.deleteFrom('story').where('id', '=', id).execute();
}

/** `null` where there is none of that id. */
export async function storyOf(db: ArchiveDatabase, id: string): Promise<CollatedStory | null> {
  const row = await db.selectFrom('story').select('body').where('id', '=', id).executeTakeFirst();
  return row ? unpack<CollatedStory>(row.body) : null;
}

/** The id of the story that a document is in; `null` where it is in none yet. */
export async function storyIdOf(db: ArchiveDatabase, document: string): Promise<string | null> {
  const row = await db.selectFrom('story_document').select('story').where('document', '=', document).executeTakeFirst();
  return row?.story ?? null;
}

export interface StoryListQuery {
  /** At most so many. */
  readonly limit: number;
  /** ISO days, inclusive: stories with any day within; `null` for no bound. */
  readonly after: string | null;
  readonly before: string | null;
  /** The last of the page before; `null` for the first page. */
  readonly from: { readonly toDay: string; readonly id: string } | null;
}

/** Stories, the most recent first, then by id. */
export function listStories(db: ArchiveDatabase, query: StoryListQuery): Promise<StoryLine[]> {
  let select = db
    .selectFrom('story')
    .select(['id', 'title', 'fromDay', 'toDay', 'documentCount', 'outletCount', 'origins', 'disputed'])
    .orderBy('toDay', 'desc')
    .orderBy('id')
    .limit(query.limit);
  if (query.after !== null) select = select.where('toDay', '>=', query.after);
  if (query.before !== null) select = select.where('fromDay', '<=', query.before);
  const { from } = query;
  if (from)
    select = select.where((e) =>
      e.or([e('toDay', '<', from.toDay), e.and([e('toDay', '=', from.toDay), e('id', '>', from.id)])]),
    );
  return select.execute();
}

/** Puts the storylines in place of those that were there. */
export async function keepStorylines(db: ArchiveDatabase, storylines: readonly CollatedStoryline[]): Promise<void> {
  await db.deleteFrom('storyline').execute();
  for (const storyline of storylines) {
    await db
      .insertInto('storyline')
      .values({ id: storyline.id, name: storyline.name, body: pack(storyline) })
      .execute();
  }
}
