import type { CollatedStoryline } from '../../core/collation.ts';
import type { StoryLine, StorylinePage, StoryPage } from '../../core/room.ts';
import { readDocumentsOf } from '../documents.ts';
import type { ArchiveDatabase } from '../open.ts';
import { unpackColumns } from '../pack.ts';
import { documentsShown, storiesOf, storylinesWith } from '../stories.ts';
import { speakersIn } from './documents.ts';
import { storyColumns } from './front.ts';
import { withHeadlines } from './headlines.ts';

/** Stories near another that are shown, at most. */
const NEAR_SHOWN = 8;

/** A story with its documents and those that it may be mixed up with; `null` where there is none of that id. */
export async function storyPage(db: ArchiveDatabase, id: string): Promise<Omit<StoryPage, 'synopses'> | null> {
  const [story] = await storiesOf(db, [id]);
  if (story === undefined) return null;
  const documents = await readDocumentsOf(db, documentsShown(story));
  const nearest = story.memberships
    .flatMap(({ nearest }) => nearest ?? [])
    .sort((a, b) => b.reason.score - a.reason.score)
    .map((one) => one.story);
  const near = await storyLines(db, [...new Set(nearest)].filter((one) => one !== id).slice(0, NEAR_SHOWN));
  return {
    story,
    collation: { documents, stories: [story], storylines: await storylinesWith(db, [id]) },
    near,
    speakers: await speakersIn(db, story.documents),
  };
}

/** A storyline with its stories, by time; all its documents too where they are no more than `inFull`. `null` where there is none of that id. */
export async function storylinePage(
  db: ArchiveDatabase,
  id: string,
  inFull: number,
): Promise<Omit<StorylinePage, 'synopses'> | null> {
  const row = await db.selectFrom('storyline').select('body').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const storyline = unpackColumns<CollatedStoryline>(row.body);
  const pointed = [...new Set(storyline.findings.flatMap(({ evidence }) => evidence.map(({ document }) => document)))];
  const lines = await storyLines(db, storyline.stories);
  const isInFull = lines.reduce((sum, { documentCount }) => sum + documentCount, 0) <= inFull;
  const shown = isInFull ? storyline.stories : await storiesWith(db, pointed, storyline.stories);
  const stories = await storiesOf(db, shown);
  const all = isInFull ? stories.flatMap((story) => story.documents) : [];
  const said = new Set(storyline.recurring.flatMap(({ utterances }) => utterances));
  const witnesses = stories.flatMap(({ utterances }) =>
    utterances.filter(({ id }) => said.has(id)).flatMap((one) => one.witnesses.map(({ document }) => document)),
  );
  return {
    storyline,
    stories: lines,
    collation: {
      documents: await readDocumentsOf(db, [...new Set([...pointed, ...witnesses, ...all])]),
      stories,
      storylines: [storyline],
    },
  };
}

/** Those of `among` that hold one of `documents`, in that order. */
async function storiesWith(
  db: ArchiveDatabase,
  documents: readonly string[],
  among: readonly string[],
): Promise<string[]> {
  const found = new Set<string>();
  for (let i = 0; i < documents.length; i += 500) {
    const rows = await db
      .selectFrom('story_document')
      .select('story')
      .where('document', 'in', documents.slice(i, i + 500))
      .execute();
    for (const row of rows) found.add(row.story);
  }
  return among.filter((id) => found.has(id));
}

/** What lists show of the stories of `ids`, in that order; those that are not there are left out. */
export async function storyLines(db: ArchiveDatabase, ids: readonly string[]): Promise<StoryLine[]> {
  const found = new Map<string, StoryLine>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('story')
      .select(storyColumns)
      .where('id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const row of await withHeadlines(db, rows)) found.set(row.id, row);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}
