import { documentColumns, documentOf, originalOf, readDocumentsOf } from '../archive/documents.ts';
import { ArchiveError, type OpenArchive, openArchive } from '../archive/open.ts';
import { CursorError, type Hit, type SearchOptions, type SearchPage, search } from '../archive/search.ts';
import { parseSearch, type SearchQuery, SearchSyntaxError } from '../archive/search-query.ts';
import { findSpeakers, listSpeakers, type SpeakerLine } from '../archive/speakers.ts';
import type { Damage } from '../archive/verify.ts';
import type { ReadDocument } from '../core/collation.ts';
import type { InputError } from '../core/errors.ts';
import { english } from '../languages/en/language.ts';
import { type AddOutcome, addInputs } from './add.ts';
import type { Settings } from './settings.ts';
import { verifyArchive } from './verify.ts';

export type { AddOutcome, Damage, Hit, SearchPage, SpeakerLine };
export { ArchiveError, CursorError, SearchSyntaxError };

/** What a list shows of a document. */
export interface DocumentLine {
  readonly id: string;
  readonly file: string;
  readonly outlet: string | null;
  readonly title: string | null;
  /** ISO day by which it is listed. */
  readonly day: string;
  /** The id of the document that it is a later version of; `null` for a first version. */
  readonly revises: string | null;
}

export type Page = Pick<SearchOptions, 'limit' | 'cursor' | 'order'>;

/** An archive as its users ask it. */
export interface Library {
  readonly path: string;
  /** See `addInputs`. */
  add(inputs: readonly string[], settings: Settings): AsyncGenerator<AddOutcome | InputError>;
  /** What a search as typed finds. Throws `SearchSyntaxError`. */
  search(typed: string, page: Page): Promise<SearchPage>;
  /** Documents, the most recent first. */
  documents(limit: number): Promise<DocumentLine[]>;
  /** `null` where there is none of that id. */
  document(id: string): Promise<ReadDocument | null>;
  /** The bytes that it was read from; `null` where there is none of that id. */
  original(id: string): Promise<Uint8Array | null>;
  /** Every document, in the order in which they came in. */
  everything(): AsyncGenerator<ReadDocument>;
  speakers(limit: number): Promise<SpeakerLine[]>;
  /** What is broken, as it is found. */
  verify(): AsyncGenerator<Damage>;
  /** Writes a copy of the whole archive, in one state of it, while others read and write. */
  backup(to: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the archive in `path`; see `openArchive` for what is thrown. */
export async function openLibrary(path: string, options: { readonly?: boolean } = {}): Promise<Library> {
  const archive = await openArchive(path, options);
  const { db } = archive;
  return {
    path,
    add: (inputs, settings) => addInputs(archive, inputs, settings),
    search: async (typed, page) => {
      const query = parseSearch(typed);
      return search(db, query, { ...page, speakerKeys: await speakerKeys(archive, query) });
    },
    documents: (limit) =>
      db
        .selectFrom('document')
        .select(['id', 'file', 'outlet', 'title', 'day', 'revises'])
        .orderBy('day', 'desc')
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute(),
    document: async (id) => (await readDocumentsOf(db, [id]))[0] ?? null,
    original: async (id) => {
      const row = await db.selectFrom('document').select(documentColumns).where('id', '=', id).executeTakeFirst();
      return row ? originalOf(db, documentOf(row).original.sha256) : null;
    },
    everything: () => everything(archive),
    speakers: (limit) => listSpeakers(db, limit),
    verify: () => verifyArchive(archive),
    backup: async (to) => {
      await archive.connection.backup(to);
    },
    close: () => archive.close(),
  };
}

async function speakerKeys({ db }: OpenArchive, query: SearchQuery): Promise<string[]> {
  const found = await Promise.all(query.speakers.map((typed) => findSpeakers(db, typed, english.nameKey)));
  // Several speakers: what any of them said, since nobody says a thing as two people.
  return [...new Set(found.flat())];
}

const PAGE = 200;

async function* everything({ db }: OpenArchive): AsyncGenerator<ReadDocument> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('document')
      .select(['id', 'seq'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    after = rows.at(-1)!.seq;
    yield* await readDocumentsOf(
      db,
      rows.map((row) => row.id),
    );
  }
}
