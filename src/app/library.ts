import { backUp } from '../archive/backup.ts';
import { type Change, type ChangesQuery, listChanges } from '../archive/changes.ts';
import { keepCorrection, listCorrections } from '../archive/corrections.ts';
import { toldBy } from '../archive/day-told.ts';
import { idPages, readDocumentsOf } from '../archive/documents.ts';
import { explainUse, inTransaction, type OpenArchive, type OpenOptions, openArchive } from '../archive/open.ts';
import { type SearchOptions, type SearchPage, search } from '../archive/search.ts';
import { parseSearch } from '../archive/search-query.ts';
import { listSpeakers, type SpeakerLine } from '../archive/speakers.ts';
import {
  documentsShown,
  listStories,
  type StoryLine,
  type StoryListQuery,
  storiesOf,
  storylinesWith,
} from '../archive/stories.ts';
import type { Damage } from '../archive/verify.ts';
import { parseCorrection } from '../collate/corrections/parse.ts';
import type { Collation, ReadDocument } from '../core/collation.ts';
import type { Correction } from '../core/correction.ts';
import { type InputError, UsageError } from '../core/errors.ts';
import { outletName } from '../core/outlet-name.ts';
import type { DayBound } from '../core/room.ts';
import type { WarcForm } from '../intake/warc-records.ts';
import { type AddOutcome, addInputs } from './add.ts';
import type { Progress } from './collate.ts';
import { warcOf } from './export-warc.ts';
import { speakersMeant } from './find-speakers.ts';
import { createLive, type Live } from './live.ts';
import { reread } from './reread.ts';
import { type RoomQueries, roomQueries } from './room.ts';
import type { Settings } from './settings.ts';
import { updateStories } from './update-stories.ts';
import { verifyArchive } from './verify.ts';

export type { AddOutcome, Change, SpeakerLine, StoryLine };
export { explainUse };

/** What a list shows of a document. */
export interface DocumentLine {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** Its first words where it has no headline; `null` where it has one. */
  readonly opening: string | null;
  /** Who published it: the outlet, else the site, else the file. */
  readonly publisher: string;
  /** ISO day by which it is listed: its own, or where nothing tells it that on which it was added. */
  readonly day: string;
  readonly isDated: boolean;
  /** Where it tells no more than that it was published by or from `day`. */
  readonly bound: DayBound | null;
  /** The id of the document that it is a later version of; `null` for a first version. */
  readonly revises: string | null;
}

type Page = Pick<SearchOptions, 'limit' | 'cursor' | 'order'>;

/** An archive as its users ask it. */
export interface Library extends RoomQueries {
  readonly path: string;
  /** Feeds and what comes of them. */
  readonly live: Live;
  /** See `addInputs`. */
  add(
    inputs: readonly string[],
    settings: Settings,
    named?: (file: string) => string,
  ): AsyncGenerator<AddOutcome | InputError>;
  /** What a search as typed finds. Throws `SearchSyntaxError`. */
  search(typed: string, page: Page): Promise<SearchPage>;
  /** Documents, the most recent first. */
  documents(limit: number): Promise<DocumentLine[]>;
  /** `null` where there is none of that id. */
  document(id: string): Promise<ReadDocument | null>;
  /** Every document, in the order in which they came in. */
  everything(): AsyncGenerator<ReadDocument>;
  speakers(limit: number): Promise<SpeakerLine[]>;
  /** Brings the stories up to date; gives back the ids of those that are new or changed. */
  update(progress: Progress): Promise<string[]>;
  /** Stories, the most recent first. */
  stories(query: StoryListQuery): Promise<StoryLine[]>;
  /** A story with its documents and storyline, as a collation; `null` where there is none of that id. */
  story(id: string): Promise<Collation | null>;
  /** Keeps a correction, signed with now where it says no time. Throws `UsageError` for what is none. */
  correct(fields: Readonly<Record<string, unknown>>): Promise<Correction>;
  /** All corrections in their order, undone ones and undoings among them. */
  corrections(): Promise<Correction[]>;
  /** What became of the archive, the first of it first. */
  changes(query: ChangesQuery): Promise<Change[]>;
  /** See `reread`. */
  reread(all: boolean): AsyncGenerator<{ done: number; total: number }>;
  /** What is broken, as it is found. */
  verify(): AsyncGenerator<Damage>;
  /** See `warcOf`. */
  warc(file: string, form: WarcForm): AsyncGenerator<Uint8Array | InputError>;
  /** See `backUp`. */
  backup(to: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the archive in `path`; see `openArchive` for what is thrown. */
export async function openLibrary(path: string, options: OpenOptions = {}): Promise<Library> {
  const archive = await openArchive(path, options);
  const { db } = archive;
  return {
    ...roomQueries(archive),
    path,
    live: createLive(archive),
    add: (inputs, settings, named) => addInputs(archive, inputs, settings, named),
    search: async (typed, page) => {
      const query = parseSearch(typed);
      const { hits, cursor } = await search(db, query, { ...page, speakers: await speakersMeant(archive, query) });
      return { hits, cursor };
    },
    documents: async (limit) => {
      const columns = ['id', 'file', 'outlet', 'url', 'title', 'opening', 'day', 'isDated', 'revises'] as const;
      const rows = await db.selectFrom('document').select(columns).orderBy('place', 'desc').limit(limit).execute();
      return rows.map(({ url, ...row }) => ({
        ...row,
        publisher: outletName({ ...row, url }),
        ...toldBy(row.isDated),
      }));
    },
    document: async (id) => (await readDocumentsOf(db, [id]))[0] ?? null,
    everything: () => everything(archive),
    speakers: (limit) => listSpeakers(db, limit),
    update: (progress) => updateStories(archive, progress),
    stories: (query) => listStories(db, query),
    story: (id) => storyWithDocuments(archive, id),
    correct: (fields) => correct(archive, fields),
    corrections: () => listCorrections(db),
    changes: (query) => listChanges(db, query),
    reread: (all) => reread(archive, all),
    verify: () => verifyArchive(archive),
    warc: (file, form) => warcOf(archive, file, form),
    backup: async (to) => backUp(archive, to),
    close: () => archive.close(),
  };
}

async function storyWithDocuments({ db }: OpenArchive, id: string): Promise<Collation | null> {
  const stories = await storiesOf(db, [id]);
  if (stories.length === 0) return null;
  const documents = await readDocumentsOf(db, documentsShown(stories[0]!));
  return { documents, stories, storylines: await storylinesWith(db, [id]) };
}

/** In one transaction: two who correct at the same moment would otherwise be given one id. */
async function correct(archive: OpenArchive, fields: Readonly<Record<string, unknown>>): Promise<Correction> {
  return inTransaction(archive, async (db) => {
    const at = new Date().toISOString();
    const id = `c${(await listCorrections(db)).length + 1}`;
    const correction = parseCorrection(
      { when: at, ...fields },
      id,
      (message) => new UsageError(`The correction ${message}`),
    );
    await keepCorrection(db, correction, at);
    return correction;
  });
}

async function* everything({ db }: OpenArchive): AsyncGenerator<ReadDocument> {
  for await (const ids of idPages(db)) yield* await readDocumentsOf(db, ids);
}
