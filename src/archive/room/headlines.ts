import { outletName } from '../../core/outlet-name.ts';
import type { StoryLine } from '../../core/room.ts';
import type { ArchiveDatabase } from '../open.ts';

/** Whose headline each of some stories goes by: who published the first of its reports that has it. */
export async function withHeadlines<T extends Omit<StoryLine, 'headlineOf'>>(
  db: ArchiveDatabase,
  stories: readonly T[],
): Promise<(T & Pick<StoryLine, 'headlineOf'>)[]> {
  if (stories.length === 0) return [];
  const rows = await db
    .selectFrom('story')
    .innerJoin('story_document', 'story_document.story', 'story.id')
    .innerJoin('document', (join) =>
      join.onRef('document.id', '=', 'story_document.document').onRef('document.title', '=', 'story.title'),
    )
    .select(['story.id', 'document.outlet', 'document.url', 'document.file'])
    .where(
      'story.id',
      'in',
      stories.map(({ id }) => id),
    )
    .orderBy('document.place')
    .execute();
  const found = new Map(rows.toReversed().map(({ id, ...document }) => [id, outletName(document)]));
  return stories.map((story) => ({ ...story, headlineOf: found.get(story.id) ?? null }));
}
