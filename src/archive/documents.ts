import type { ReadDocument } from '../core/collation.ts';
import type { Document } from '../core/document.ts';
import { openingOf } from '../core/opening.ts';
import { tellChanges } from './changes.ts';
import { dayTold } from './day-told.ts';
import { forgetDocuments, type Indexed, indexDocuments } from './full-text.ts';
import type { ArchiveDatabase } from './open.ts';
import {
  packAnnotations,
  packColumns,
  packOffsets,
  packOriginal,
  packText,
  unpackAnnotations,
  unpackColumns,
  unpackOffsets,
  unpackOriginal,
  unpackText,
} from './pack.ts';
import { freePlace } from './place.ts';
import type { ContentTable } from './schema.ts';
import { lastPlace } from './scope.ts';
import { count, dropSayings, keepSayings } from './speaker-rows.ts';

/** A document to be kept, with the bytes it came from. */
export interface Addition {
  readonly read: ReadDocument;
  /** After decompression: what `Document.original.sha256` was made of. */
  readonly bytes: Uint8Array;
}

/** What became of an addition. */
export interface Added {
  /** The id it has in the archive. */
  readonly id: string;
  /** `known`: the same bytes were there already and nothing changed; `revision`: a later version of `revises`. */
  readonly outcome: 'added' | 'known' | 'revision';
  readonly revises: string | null;
}

export interface AddContext {
  /** ISO 8601, now. */
  readonly at: string;
  /** The version of the reader that made the annotations. */
  readonly reader: string;
  /** The same for all spellings of a name. */
  readonly keyOf: (name: string) => string;
}

/**
 * Keeps documents, in their order: within a transaction of the caller, who acknowledges them only when that has ended.
 * The same bytes from the same place change nothing; other bytes from the same address or file or under the same id
 * become a revision. Many at once are quicker than one by one.
 */
export async function addDocuments(
  db: ArchiveDatabase,
  additions: readonly Addition[],
  context: AddContext,
): Promise<Added[]> {
  const outcomes: Added[] = [];
  const indexed: Indexed[] = [];
  for (const addition of additions) {
    const { added, kept } = await keepDocument(db, addition, context);
    outcomes.push(added);
    if (kept !== null) indexed.push(kept);
  }
  await indexDocuments(db, indexed);
  return outcomes;
}

/** As `addDocuments`, of one. */
export async function addDocument(db: ArchiveDatabase, addition: Addition, context: AddContext): Promise<Added> {
  return (await addDocuments(db, [addition], context))[0]!;
}

/** Keeps a document but for full text; `kept` is `null` where it was there already. */
async function keepDocument(
  db: ArchiveDatabase,
  addition: Addition,
  context: AddContext,
): Promise<{ added: Added; kept: Indexed | null }> {
  const { document } = addition.read;
  const known = (id: string) => ({ added: { id, outcome: 'known', revises: null } as const, kept: null });
  const same = await sameDocument(db, document);
  if (same) return known(same.id);
  const earlier = await earlierVersion(db, document);
  if (earlier && isHash(earlier.sha256, document.original.sha256)) return known(earlier.id);
  const id = await freeId(db, document.id);
  const outcome = earlier ? 'revision' : 'added';
  const revises = earlier?.id ?? null;
  const read = { document: { ...document, id }, annotations: { ...addition.read.annotations, document: id } };
  const place = await keepRows(db, { read, bytes: addition.bytes }, revises, context);
  await tellChanges(db, [{ at: context.at, kind: outcome, subject: id, detail: revises ?? '' }]);
  return { added: { id, outcome, revises }, kept: { ...read, place } };
}

/** The rows of a new document; gives back its place. */
async function keepRows(
  db: ArchiveDatabase,
  { read, bytes }: Addition,
  revises: string | null,
  context: AddContext,
): Promise<number> {
  const { document, annotations } = read;
  const seq = (await lastPlace(db)) + 1;
  const original = await keepOriginal(db, { read, bytes }, seq);
  const row = { ...rowOf(document, context.at), seq, original, added: context.at, revises };
  const place = await freePlace(db, row.day);
  await db
    .insertInto('document')
    .values({ ...row, place })
    .execute();
  await db
    .insertInto('content')
    .values({ seq, ...contentOf(document) })
    .execute();
  const body = packAnnotations(annotations, document.text);
  await db.insertInto('annotations').values({ seq, reader: context.reader, body }).execute();
  await keepSayings(db, { seq, place }, annotations, context.keyOf);
  await count(db, 'documents', 1);
  if (document.outlet !== null) await countOutlet(db, document.outlet);
  return place;
}

/**
 * Puts annotations in place of those that are kept of the same documents, with all that is made of them; within a
 * transaction of the caller.
 */
export async function replaceAnnotations(
  db: ArchiveDatabase,
  documents: readonly ReadDocument[],
  context: Pick<AddContext, 'reader' | 'keyOf'>,
): Promise<void> {
  const indexed: Indexed[] = [];
  for (const { document, annotations } of documents) {
    const row = await db
      .selectFrom('document')
      .innerJoin('annotations', 'annotations.seq', 'document.seq')
      .select(['document.seq', 'place', 'body'])
      .where('id', '=', document.id)
      .executeTakeFirst();
    if (row === undefined) continue;
    await dropSayings(db, row.seq, unpackAnnotations(row.body, document.text, document.id));
    const body = packAnnotations(annotations, document.text);
    await db.updateTable('annotations').set({ reader: context.reader, body }).where('seq', '=', row.seq).execute();
    await keepSayings(db, row, annotations, context.keyOf);
    indexed.push({ document, annotations, place: row.place });
  }
  await forgetDocuments(
    db,
    indexed.map(({ place }) => place),
  );
  await indexDocuments(db, indexed);
}

async function countOutlet(db: ArchiveDatabase, name: string): Promise<void> {
  await db
    .insertInto('outlet')
    .values({ name, documentCount: 1, storyCount: 0 })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((e) => ({ documentCount: e('outlet.documentCount', '+', 1) })),
    )
    .execute();
}

function sameDocument(db: ArchiveDatabase, document: Document): Promise<{ id: string } | undefined> {
  return documentOf(db, document.original.sha256, [document.id], document.file);
}

/** A document made from bytes of that hash that has one of `ids` or comes from `file`. */
export function documentOf(
  db: ArchiveDatabase,
  sha256: string,
  ids: readonly string[],
  file: string,
): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('original')
    .innerJoin('document', 'document.original', 'original.id')
    .select('document.id')
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .where((e) => e.or([e('document.id', 'in', ids), e('file', '=', file)]))
    .executeTakeFirst();
}

function isHash(bytes: Uint8Array, hex: string): boolean {
  return Buffer.from(bytes).toString('hex') === hex;
}

/** One of several reports in a file: its number says where it stood that day, not which report it is. */
const ONE_OF_MANY = /#\d+$/;

/** The newest kept document that `document` is a later version of: of its id, its address, or the file it alone fills. */
async function earlierVersion(db: ArchiveDatabase, document: Document): Promise<Version | undefined> {
  const found = await versions(db)
    .where((e) => {
      const same = [e('document.id', '=', document.id)];
      if (!ONE_OF_MANY.test(document.file)) same.push(e('file', '=', document.file));
      if (document.url !== null) same.push(e('url', '=', document.url));
      return e.or(same);
    })
    .executeTakeFirst();
  return found && newest(db, found);
}

interface Version {
  readonly id: string;
  readonly sha256: Uint8Array;
}

/** The newest first. */
const versions = (db: ArchiveDatabase) =>
  db
    .selectFrom('document')
    .innerJoin('original', 'original.id', 'document.original')
    .select(['document.id', 'sha256'])
    .orderBy('seq', 'desc');

/** The last version of the report of which `version` is one: later ones have ids of their own. */
async function newest(db: ArchiveDatabase, version: Version): Promise<Version> {
  const later = await versions(db).where('revises', '=', version.id).executeTakeFirst();
  return later ? newest(db, later) : version;
}

async function freeId(db: ArchiveDatabase, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!(await db.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst())) return id;
  }
}

/** Keeps the bytes that document `seq` was made from, unless they are kept; gives back their row. */
async function keepOriginal(db: ArchiveDatabase, { read, bytes }: Addition, seq: number): Promise<number> {
  const { text, original } = read.document;
  const sha256 = Buffer.from(original.sha256, 'hex');
  const there = await db.selectFrom('original').select('id').where('sha256', '=', sha256).executeTakeFirst();
  if (there) return there.id;
  const row = { sha256, sizeBytes: original.sizeBytes, likeText: seq, bytes: packOriginal(bytes, text) };
  return (await db.insertInto('original').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** The columns of a document that lists show. */
function rowOf({ id, file, outlet, title, text, url, language, published }: Document, added: string) {
  const told = dayTold(published) ?? { day: added.slice(0, 10), isDated: 0 };
  const opening = title === null ? openingOf(text) : null;
  return { id, file, outlet, title, opening, url, language, ...told };
}

/** What `rest` holds: a document's own columns and its original's are left to their rows. */
interface Rest extends Omit<Document, 'id' | 'file' | 'outlet' | 'title' | 'url' | 'language' | 'text' | 'offsets'> {
  readonly original: Document['original'];
  readonly offsets: readonly number[];
}

/** The large parts of a document. */
export function contentOf(document: Document): Pick<ContentTable, 'text' | 'rest'> {
  const { id: _, file, outlet, title, url, language, text, original, offsets, ...others } = document;
  const { sha256, sizeBytes, ...how } = original;
  return { text: packText(text), rest: packColumns({ ...others, original: how, offsets: packOffsets(offsets) }) };
}

/** The documents of `ids` as they were read, in that order; those that are not there are left out. */
export async function readDocumentsOf(db: ArchiveDatabase, ids: readonly string[]): Promise<ReadDocument[]> {
  const found = new Map<string, ReadDocument>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('document')
      .innerJoin('content', 'content.seq', 'document.seq')
      .innerJoin('annotations', 'annotations.seq', 'document.seq')
      .innerJoin('original', 'original.id', 'document.original')
      .select(['document.id', 'file', 'outlet', 'title', 'url', 'language', 'text', 'rest', 'body'])
      .select(['sha256', 'sizeBytes'])
      .where('document.id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const { body, text: packed, rest, sha256, sizeBytes, ...told } of rows) {
      const text = unpackText(packed);
      const { offsets, original, ...others } = unpackColumns<Rest>(rest);
      const bytes = { sha256: Buffer.from(sha256).toString('hex'), sizeBytes, ...pickHow(original) };
      const document = { ...told, text, ...others, original: bytes, offsets: unpackOffsets(offsets) };
      found.set(told.id, { document, annotations: unpackAnnotations(body, text, told.id) });
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

const pickHow = ({ encoding, format, field }: Document['original']) => ({ encoding, format, field });

/** The texts of documents by their `seq`; those that are not there are left out. */
export async function textsOf(db: ArchiveDatabase, documents: readonly number[]): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  for (let i = 0; i < documents.length; i += 500) {
    const rows = await db
      .selectFrom('content')
      .select(['seq', 'text'])
      .where('seq', 'in', documents.slice(i, i + 500))
      .execute();
    for (const { seq, text } of rows) found.set(seq, unpackText(text));
  }
  return found;
}

/** As many documents are held at once by what goes through all of them. */
const PAGE = 200;

/** The ids of all documents, in the order in which they came in, some at a time. */
export async function* idPages(db: ArchiveDatabase): AsyncGenerator<string[]> {
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
    yield rows.map((row) => row.id);
  }
}

/** The bytes of `original.id`; `null` where they are not kept. */
export async function originalBytes(db: ArchiveDatabase, id: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('original')
    .leftJoin('content', 'content.seq', 'original.likeText')
    .select(['bytes', 'likeText', 'content.text'])
    .where('original.id', '=', id)
    .executeTakeFirst();
  if (row === undefined || (row.likeText !== null && row.text === null)) return null;
  return unpackOriginal(row.bytes, row.text === null ? null : unpackText(row.text));
}

/** The text of every document with what it is a version of, in the order in which they came in. */
export async function everyVersion(
  db: ArchiveDatabase,
): Promise<{ id: string; url: string | null; revises: string | null; text: string }[]> {
  const rows = await db
    .selectFrom('document')
    .innerJoin('content', 'content.seq', 'document.seq')
    .select(['id', 'url', 'revises', 'text'])
    .orderBy('document.seq')
    .execute();
  return rows.map((row) => ({ ...row, text: unpackText(row.text) }));
}
