import { sql } from 'kysely';
import type { CollatedStory, CollatedStoryline } from '../core/collation.ts';
import { tellChanges } from './changes.ts';
import type { ArchiveDatabase } from './open.ts';
import { packColumns, unpackColumns } from './pack.ts';
import type { StoryTable } from './schema.ts';
import { packStory, unpackStory } from './story-parts.ts';

/** What a list shows of a story. */
export type StoryLine = Omit<StoryTable, 'body' | 'telling' | 'links' | 'fingerprint'>;

/** Finding kinds that say that accounts part. */
const DISPUTES = new Set(['figures', 'dates', 'denial', 'contradiction', 'cut quotation', 'order']);

/** A story to be kept. */
export interface StoryToKeep {
  readonly story: CollatedStory;
  readonly outletCount: number;
  /** What it was made from; a story of the same fingerprint need not be made again. */
  readonly fingerprint: string;
}

/** Stories and storylines in place of some that are kept. */
export interface StoriesToKeep {
  readonly stories: readonly StoryToKeep[];
  readonly storylines: readonly CollatedStoryline[];
  /** Ids of the kept stories in whose place these are: those of them that are not among `stories` go. */
  readonly within: readonly string[];
  /** Ids of the kept storylines that go. */
  readonly replaced: readonly string[];
  /** When, ISO 8601, for the list of changes. */
  readonly at: string;
}

/**
 * Puts stories and storylines in place of those that were there; stories whose fingerprint is kept already are left as
 * they are. Within a transaction of the caller. Gives back the ids of those that are new or changed.
 */
export async function keepStories(
  db: ArchiveDatabase,
  { stories, storylines, within, replaced, at }: StoriesToKeep,
): Promise<string[]> {
  const known = await fingerprints(db);
  const changed = stories.filter(({ story, fingerprint }) => known.get(story.id) !== fingerprint);
  const kept = new Set(stories.map(({ story }) => story.id));
  const dropped = within.filter((id) => !kept.has(id));
  // First all leave, then all enter: a document may go from one changed story to another.
  for (const id of [...dropped, ...changed.map(({ story }) => story.id)]) {
    await db.deleteFrom('story_document').where('story', '=', id).execute();
    await db.deleteFrom('outlet_story').where('story', '=', id).execute();
  }
  for (const id of dropped) await db.deleteFrom('story').where('id', '=', id).execute();
  for (const one of changed) await keepStory(db, one);
  for (const id of replaced) {
    await db.deleteFrom('storyline').where('id', '=', id).execute();
    await db.deleteFrom('storyline_story').where('storyline', '=', id).execute();
  }
  for (const line of storylines) {
    const row = { id: line.id, name: line.name, storyCount: line.stories.length, body: packColumns(line) };
    await db
      .insertInto('storyline')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row }))
      .execute();
    for (const story of line.stories) {
      await db
        .insertInto('storyline_story')
        .values({ storyline: line.id, story })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  }
  const opened = (id: string) => (known.has(id) ? 'story changed' : 'story opened');
  await tellChanges(db, [
    ...dropped.map((subject) => ({ at, kind: 'story gone' as const, subject, detail: '' })),
    ...changed.map(({ story: { id } }) => ({ at, kind: opened(id), subject: id, detail: '' }) as const),
  ]);
  return changed.map(({ story }) => story.id);
}

/** The ids of a story's documents, and of the versions before them that its findings show. */
export function documentsShown({ documents, findings }: CollatedStory): string[] {
  return [...new Set([...documents, ...findings.flatMap(({ evidence }) => evidence.map(({ document }) => document))])];
}

/** The first ISO day of each of `ids` that is there, empty where it is not known. */
export async function storyDays(db: ArchiveDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('story')
      .select(['id', 'fromDay'])
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const row of rows) found.set(row.id, row.fromDay ?? '');
  }
  return found;
}

/** Keeps one story with its documents; within a transaction of the caller. */
export async function keepStory(db: ArchiveDatabase, { story, outletCount, fingerprint }: StoryToKeep): Promise<void> {
  const row: StoryTable = {
    id: story.id,
    title: story.title,
    fromDay: story.from,
    toDay: story.to,
    documentCount: story.documents.length,
    outletCount,
    origins: story.provenance.origins,
    disputed: disputesIn(story).length,
    dispute: disputeShown(story),
    fingerprint,
    ...packStory(story),
  };
  await db
    .insertInto('story')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row }))
    .execute();
  for (let i = 0; i < story.documents.length; i += 1000) {
    const rows = story.documents.slice(i, i + 1000).map((document) => ({ document, story: story.id }));
    await db.insertInto('story_document').values(rows).execute();
  }
  await sql`insert into outlet_story (outlet, day, story)
    select distinct o.id, ${row.toDay ?? ''}, s.story from story_document s join document d on d.id = s.document
      join outlet o on o.name = d.outlet where s.story = ${row.id}`.execute(db);
}

const disputesIn = ({ findings }: CollatedStory) => findings.filter((finding) => DISPUTES.has(finding.kind));

/** The longest dispute that a list has room for. */
const LONGEST_DISPUTE = 300;

function disputeShown(story: CollatedStory): string | null {
  const strongest = disputesIn(story)[0]?.explanation ?? null;
  return strongest === null || strongest.length > LONGEST_DISPUTE ? null : strongest;
}

/** By story id. */
export async function fingerprints(db: ArchiveDatabase): Promise<Map<string, string>> {
  const rows = await db.selectFrom('story').select(['id', 'fingerprint']).execute();
  return new Map(rows.map((row) => [row.id, row.fingerprint]));
}

/** By id; those that are not there are left out. */
export async function storiesOf(db: ArchiveDatabase, ids: readonly string[]): Promise<CollatedStory[]> {
  const found = [];
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('story')
      .select(['body', 'telling'])
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    found.push(...rows.map(unpackStory));
  }
  return found;
}

/** Those that hold one of `stories`. */
export async function storylinesWith(db: ArchiveDatabase, stories: readonly string[]): Promise<CollatedStoryline[]> {
  const ids = new Set<string>();
  for (let i = 0; i < stories.length; i += 500) {
    const rows = await db
      .selectFrom('storyline_story')
      .select('storyline')
      .where('story', 'in', stories.slice(i, i + 500))
      .execute();
    for (const row of rows) ids.add(row.storyline);
  }
  const lines: CollatedStoryline[] = [];
  for (const id of ids) {
    const row = await db.selectFrom('storyline').select('body').where('id', '=', id).executeTakeFirst();
    if (row) lines.push(unpackColumns<CollatedStoryline>(row.body));
  }
  return lines;
}

export interface StoryListQuery {
  /** At most so many. */
  readonly limit: number;
  /** ISO days, inclusive: stories with any day within; `null` for no bound. */
  readonly after: string | null;
  readonly before: string | null;
}

/** Stories, the most recent first, then by id; those of unknown day last. */
export function listStories(db: ArchiveDatabase, { limit, after, before }: StoryListQuery): Promise<StoryLine[]> {
  let select = db
    .selectFrom('story')
    .select(['id', 'title', 'fromDay', 'toDay', 'documentCount', 'outletCount', 'origins', 'disputed', 'dispute'])
    .orderBy('toDay', 'desc')
    .orderBy('id')
    .limit(limit);
  if (after !== null) select = select.where('toDay', '>=', after);
  if (before !== null) select = select.where('fromDay', '<=', before);
  return select.execute();
}
