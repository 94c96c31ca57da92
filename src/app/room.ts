import { originalBytes } from '../archive/documents.ts';
import { type OpenArchive, openArchive } from '../archive/open.ts';
import { alertPage, alertsPage } from '../archive/room/alerts.ts';
import { correctionsPage } from '../archive/room/corrections.ts';
import type { Part } from '../archive/room/cursor.ts';
import { documentPage, documentsPage } from '../archive/room/documents.ts';
import { feedsPage } from '../archive/room/feeds.ts';
import { frontPage, type StoryOrder } from '../archive/room/front.ts';
import { type KnownWays, outletPage, outletsPage } from '../archive/room/outlets.ts';
import { searchPage } from '../archive/room/search.ts';
import { speakerPage, speakersPage } from '../archive/room/speakers.ts';
import { storylinePage, storyPage } from '../archive/room/stories.ts';
import { parseSearch } from '../archive/search-query.ts';
import type {
  AlertPage,
  AlertsPage,
  CorrectionLine,
  DocumentLine,
  DocumentPage,
  FeedsPage,
  FrontPage,
  ListPage,
  OutletLine,
  OutletPage,
  SearchPage,
  SpeakerLine,
  SpeakerPage,
  StorylinePage,
  StoryPage,
} from '../core/room.ts';
import { MOST_IN_SYNOPSIS } from '../core/synopsis.ts';
import { speakersMeant } from './find-speakers.ts';

/** What the pages of the reading room ask. `null`: there is none of that id. Those with a `Part` throw `CursorError`. */
export interface RoomQueries {
  frontPage(part: Part & { readonly order: StoryOrder }): Promise<FrontPage>;
  storyPage(id: string): Promise<StoryPage | null>;
  storylinePage(id: string): Promise<StorylinePage | null>;
  documentsPage(part: Part): Promise<ListPage<DocumentLine>>;
  documentPage(id: string): Promise<DocumentPage | null>;
  /** The bytes that a document was read from. */
  original(id: string): Promise<Uint8Array | null>;
  speakersPage(part: Part): Promise<ListPage<SpeakerLine>>;
  speakerPage(key: string, part: Part): Promise<SpeakerPage | null>;
  outletsPage(part: Part): Promise<ListPage<OutletLine>>;
  outletPage(name: string, part: Part): Promise<OutletPage | null>;
  /** Throws `SearchSyntaxError`. */
  searchPage(typed: string, options: Part & { readonly order: 'relevance' | 'time' }): Promise<SearchPage>;
  correctionsPage(part: Part): Promise<ListPage<CorrectionLine>>;
  feedsPage(): Promise<FeedsPage>;
  alertsPage(): Promise<AlertsPage>;
  alertPage(id: string): Promise<AlertPage | null>;
}

/**
 * Makes the archive in `path` where there is none and brings it to the newest schema, telling how far that is. Throws
 * `ArchiveError`.
 */
export async function prepareArchive(path: string, progress?: (done: number, total: number) => void): Promise<void> {
  await (await openArchive(path, progress === undefined ? {} : { progress })).close();
}

/** The queries on a connection of their own that cannot write. Loads nothing that reads or collates, so that it is quick. */
export async function openRoom(path: string): Promise<OpenRoom> {
  const archive = await openArchive(path, { readonly: true });
  const state = () => archive.connection.pragma('data_version', { simple: true }) as number;
  return { ...roomQueries(archive), state };
}

/** The queries of an archive that others write to. */
export interface OpenRoom extends RoomQueries {
  /** Another number whenever somebody has written to the archive since. */
  state(): number;
}

/** The queries on an archive that is open. */
export function roomQueries(archive: OpenArchive): RoomQueries {
  const { db } = archive;
  const known: KnownWays = new Map();
  return {
    frontPage: (part) => frontPage(db, part),
    storyPage: async (id) => withSynopsis(await storyPage(db, id)),
    storylinePage: async (id) => withSynopsisOfLine(await storylinePage(db, id, MOST_IN_SYNOPSIS)),
    documentsPage: (part) => documentsPage(db, part),
    documentPage: (id) => documentPage(db, id),
    original: async (id) => {
      const row = await db.selectFrom('document').select('original').where('id', '=', id).executeTakeFirst();
      return row ? originalBytes(db, row.original) : null;
    },
    speakersPage: (part) => speakersPage(db, part),
    speakerPage: (key, part) => speakerPage(db, key, part),
    outletsPage: (part) => outletsPage(db, part),
    outletPage: (name, part) => outletPage(db, name, part, known),
    searchPage: async (typed, options) => {
      const query = parseSearch(typed);
      return searchPage(db, typed, query, { ...options, speakers: await speakersMeant(archive, query) });
    },
    correctionsPage: (part) => correctionsPage(db, part),
    feedsPage: () => feedsPage(db),
    alertsPage: () => alertsPage(db),
    alertPage: (id) => alertPage(db, id),
  };
}

/** What collating needs is loaded when first asked for, so that the room is open at once. */
async function withSynopsis(page: Omit<StoryPage, 'synopses'> | null): Promise<StoryPage | null> {
  if (page === null) return null;
  const { synopsesOf } = await import('./synopsis.ts');
  return { ...page, synopses: synopsesOf({ ...page.collation, storylines: [] }) };
}

async function withSynopsisOfLine(page: Omit<StorylinePage, 'synopses'> | null): Promise<StorylinePage | null> {
  if (page === null) return null;
  const { lineSynopsesOf } = await import('./synopsis.ts');
  return { ...page, synopses: lineSynopsesOf(page.collation) };
}
