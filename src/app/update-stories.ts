import { createHash } from 'node:crypto';
import { listCorrections } from '../archive/corrections.ts';
import { readDocumentsOf } from '../archive/documents.ts';
import { explain, inTransaction, type OpenArchive } from '../archive/open.ts';
import { versionsBefore } from '../archive/revisions.ts';
import { lastPlace, type Scope } from '../archive/scope.ts';
import { keepState, readState } from '../archive/state.ts';
import { fingerprints, keepStories, storiesOf, storyDays, storylinesWith } from '../archive/stories.ts';
import { standingCorrections } from '../collate/corrections/standing.ts';
import { rejoin } from '../collate/stories/rejoin.ts';
import type { CollatedStory, CollatedStoryline, Collation } from '../core/collation.ts';
import type { Correction } from '../core/correction.ts';
import { ArchiveError } from '../core/errors.ts';
import type { Story } from '../core/story.ts';
import { collate, type Progress } from './collate.ts';
import { documentsIn, type StoriesState, scopeSince } from './story-scope.ts';
import { COLLATION_VERSION, READER_VERSION } from './version.ts';

/** Under which `StoriesState` is kept. */
const STATE = 'stories';

/** So many documents are grouped together at most, if the days allow: a few seconds' work. */
const MOST_DOCUMENTS = 1500;

/** Tries of an update while other programs update the same archive. */
const MOST_TRIES = 5;

/**
 * Brings the archive's stories up to date with its documents and corrections; gives back the ids of those that are new
 * or changed. Only what came or was corrected since the last time is grouped anew, together with the documents of the
 * days around it and all of their stories, so that time and memory depend on what comes in a few days and not on the
 * archive; a new version of the program groups all. An archive of no more documents than `together` is grouped as a
 * whole. Stories whose documents are the same are taken over, not made again.
 */
export async function updateStories(
  archive: OpenArchive,
  progress: Progress = () => {},
  together = MOST_DOCUMENTS,
): Promise<string[]> {
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const changed = await updateOnce(archive, progress, together);
    if (changed !== null) return changed;
  }
  throw new ArchiveError(`${archive.path}: other programs kept changing its stories; try again`);
}

/** As `updateStories`; `null` where another program did the same meanwhile, and nothing was kept. */
async function updateOnce(archive: OpenArchive, progress: Progress, together: number): Promise<string[] | null> {
  const { db } = archive;
  const all = await listCorrections(db);
  const corrections = standingCorrections(all);
  const state = await readState<StoriesState>(db, STATE);
  const now = { place: await lastPlace(db), versions: [READER_VERSION, COLLATION_VERSION], corrections };
  const scope = await scopeSince(db, state, now, together);
  if (scope === null) return [];
  const documents = await readDocumentsOf(db, scope.documents);
  const outlets = new Map(documents.map(({ document }) => [document.id, document.outlet ?? document.id]));
  const known = await fingerprints(db);
  const earlier = new Map((await storiesOf(db, scope.stories)).map((story) => [story.id, story]));
  const fingerprint = fingerprintUnder(corrections);
  const collation = collate(documents, {
    corrections: all,
    progress,
    versionsBefore: await versionsBefore(db, scope.documents),
    earlier: (story) => (known.get(story.id) === fingerprint(story) ? (earlier.get(story.id) ?? null) : null),
  });
  const stories = collation.stories.map((story: CollatedStory) => ({
    story,
    outletCount: new Set(story.documents.map((id) => outlets.get(id))).size,
    fingerprint: fingerprint(story),
  }));
  const storylines = await linesWithEarlier(archive, scope, collation);
  try {
    return await inTransaction(archive, async (db) => {
      if ((await readState<StoriesState>(db, STATE))?.generation !== state?.generation) return null;
      await keepState(db, STATE, { ...now, generation: (state?.generation ?? 0) + 1 } satisfies StoriesState);
      return keepStories(db, { stories, ...storylines, within: scope.stories, at: new Date().toISOString() });
    });
  } catch (error) {
    throw explain(error, archive.path);
  }
}

/** The storylines of `collation` joined with those that reach beyond it, and the ids of the kept ones that they replace. */
async function linesWithEarlier(
  { db }: OpenArchive,
  scope: Scope,
  { stories, storylines }: Collation,
): Promise<{ storylines: CollatedStoryline[]; replaced: string[] }> {
  const own = new Set([...scope.stories, ...stories.map((story) => story.id)]);
  const earlier = await storylinesWith(db, [...own]);
  const outside = earlier.flatMap((line) => line.stories).filter((story) => !own.has(story));
  const days = await storyDays(db, outside);
  for (const story of stories) days.set(story.id, story.from ?? '');
  return { storylines: rejoin(storylines, earlier, days), replaced: earlier.map((line) => line.id) };
}

/**
 * What a story's utterances and findings depend on, as a hash: its documents, the corrections of what is said, the
 * program's versions.
 */
function fingerprintUnder(corrections: readonly Correction[]): (story: Story) => string {
  const common = JSON.stringify([READER_VERSION, COLLATION_VERSION]);
  return (story) =>
    createHash('sha256')
      .update(common)
      .update(JSON.stringify(corrections.filter((one) => concerns(one, story))))
      .update(JSON.stringify([story.title, story.documents]))
      .digest('hex');
}

/** Whether `correction` names any document of `story`. */
function concerns(correction: Correction, story: Story): boolean {
  return documentsIn([correction]).some((document) => story.documents.includes(document));
}
