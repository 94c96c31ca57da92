import { createHash } from 'node:crypto';
import { listCorrections } from '../archive/corrections.ts';
import { readDocumentsOf } from '../archive/documents.ts';
import { explain, inTransaction, type OpenArchive } from '../archive/open.ts';
import { fingerprints, keepStories, storiesOf } from '../archive/stories.ts';
import { standingCorrections } from '../collate/corrections/standing.ts';
import type { CollatedStory, ReadDocument } from '../core/collation.ts';
import type { Correction } from '../core/correction.ts';
import type { Story } from '../core/story.ts';
import { collate, type Progress } from './collate.ts';
import { COLLATION_VERSION, READER_VERSION } from './version.ts';

/**
 * Brings the archive's stories up to date with its documents and corrections; gives back the ids of those that are new
 * or changed. Stories whose documents are the same are taken over, not made again. All documents are grouped together
 * and held in memory at once: time and memory grow with the archive.
 */
export async function updateStories(archive: OpenArchive, progress: Progress = () => {}): Promise<string[]> {
  const { db } = archive;
  const corrections = await listCorrections(db);
  const documents = await newestDocuments(archive);
  const outlets = new Map(documents.map(({ document }) => [document.id, document.outlet ?? document.id]));
  const known = await fingerprints(db);
  const earlier = new Map((await storiesOf(db, [...known.keys()])).map((story) => [story.id, story]));
  const fingerprint = fingerprintUnder(standingCorrections(corrections));
  const collation = collate(documents, {
    corrections,
    progress,
    earlier: (story) => (known.get(story.id) === fingerprint(story) ? (earlier.get(story.id) ?? null) : null),
  });
  const stories = collation.stories.map((story: CollatedStory) => ({
    story,
    outletCount: new Set(story.documents.map((id) => outlets.get(id))).size,
    fingerprint: fingerprint(story),
  }));
  try {
    return await inTransaction(archive, (db) => keepStories(db, stories, collation.storylines));
  } catch (error) {
    throw explain(error, archive.path);
  }
}

/** Every document but those that a later version stands in for, in the order in which they came in. */
async function newestDocuments({ db }: OpenArchive): Promise<ReadDocument[]> {
  const rows = await db
    .selectFrom('document')
    .select('id')
    .where(
      'id',
      'not in',
      db.selectFrom('document').select('revises').where('revises', 'is not', null).$castTo<{ revises: string }>(),
    )
    .orderBy('seq')
    .execute();
  return readDocumentsOf(
    db,
    rows.map((row) => row.id),
  );
}

/** What a story's utterances and findings depend on, as a hash: its documents, the corrections, the program's versions. */
function fingerprintUnder(corrections: readonly Correction[]): (story: Story) => string {
  const common = JSON.stringify([READER_VERSION, COLLATION_VERSION, corrections]);
  return (story) =>
    createHash('sha256')
      .update(common)
      .update(JSON.stringify([story.title, story.documents]))
      .digest('hex');
}
