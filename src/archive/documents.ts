import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { ReadDocument } from '../core/collation.ts';
import type { Document } from '../core/document.ts';
import { sliceAll } from '../core/span.ts';
import type { ArchiveDatabase } from './open.ts';
import { pack, packAnnotations, packOffsets, unpack, unpackAnnotations, unpackOffsets } from './pack.ts';
import type { DocumentTable, SayingTable } from './schema.ts';

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
 * Keeps one document: within a transaction of the caller, who acknowledges it only when that has ended. The same bytes
 * from the same place change nothing; other bytes from the same address or file or under the same id become a revision.
 */
export async function addDocument(db: ArchiveDatabase, addition: Addition, context: AddContext): Promise<Added> {
  const { document } = addition.read;
  const known = await sameDocument(db, document);
  if (known) return { id: known.id, outcome: 'known', revises: null };
  const earlier = await earlierVersion(db, document);
  if (earlier?.sha256 === document.original.sha256) return { id: earlier.id, outcome: 'known', revises: null };
  const id = await freeId(db, document.id);
  await keepOriginal(db, addition);
  await db
    .insertInto('document')
    .values(rowOf({ ...document, id }, earlier?.id ?? null, context.at))
    .execute();
  await keepAnnotations(
    db,
    { document: { ...document, id }, annotations: { ...addition.read.annotations, document: id } },
    context,
  );
  const outcome = earlier ? 'revision' : 'added';
  await db
    .insertInto('change')
    .values({ at: context.at, kind: outcome, subject: id, detail: earlier?.id ?? '' })
    .execute();
  return { id, outcome, revises: earlier?.id ?? null };
}

/** Puts `annotations` in place of those that are there, with the rows that `quotes` asks. */
export async function keepAnnotations(db: ArchiveDatabase, read: ReadDocument, context: AddContext): Promise<void> {
  const document = read.document.id;
  const row = { document, reader: context.reader, body: packAnnotations(read.annotations) };
  await db
    .insertInto('annotations')
    .values(row)
    .onConflict((conflict) => conflict.column('document').doUpdateSet({ reader: row.reader, body: row.body }))
    .execute();
  await db.deleteFrom('saying').where('document', '=', document).execute();
  const sayings = sayingsOf(read, context.keyOf);
  // SQLite binds at most 32,766 values a statement; nine a row.
  for (let i = 0; i < sayings.length; i += 1000) {
    await db
      .insertInto('saying')
      .values(sayings.slice(i, i + 1000))
      .execute();
  }
}

function sayingsOf({ document, annotations }: ReadDocument, keyOf: AddContext['keyOf']): Omit<SayingTable, 'seq'>[] {
  const names = new Map(annotations.actors.map((actor) => [actor.id, actor.name]));
  return annotations.attributions.flatMap((attribution) => {
    const speaker = attribution.speaker === null ? undefined : names.get(attribution.speaker);
    if (speaker === undefined) return [];
    const { kind, mode, content, id } = attribution;
    const [start, end] = [content[0]!.start, content.at(-1)!.end];
    const text = sliceAll(document.text, content);
    return [
      { document: document.id, attribution: id, speaker, speakerKey: keyOf(speaker), kind, mode, start, end, text },
    ];
  });
}

function sameDocument(db: ArchiveDatabase, document: Document): Promise<{ id: string } | undefined> {
  return db
    .selectFrom('document')
    .select('id')
    .where('sha256', '=', document.original.sha256)
    .where((e) => e.or([e('id', '=', document.id), e('file', '=', document.file)]))
    .executeTakeFirst();
}

/** One of several reports in a file: its number says where it stood that day, not which report it is. */
const ONE_OF_MANY = /#\d+$/;

/** The newest kept document that `document` is a later version of: of its id, its address, or the file it alone fills. */
async function earlierVersion(db: ArchiveDatabase, document: Document): Promise<Version | undefined> {
  const found = await db
    .selectFrom('document')
    .select(['id', 'sha256'])
    .where((e) => {
      const same = [e('id', '=', document.id)];
      if (!ONE_OF_MANY.test(document.file)) same.push(e('file', '=', document.file));
      if (document.url !== null) same.push(e('url', '=', document.url));
      return e.or(same);
    })
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return found && newest(db, found);
}

interface Version {
  readonly id: string;
  readonly sha256: string;
}

/** The last version of the report of which `version` is one: later ones have ids of their own. */
async function newest(db: ArchiveDatabase, version: Version): Promise<Version> {
  const later = await db
    .selectFrom('document')
    .select(['id', 'sha256'])
    .where('revises', '=', version.id)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return later ? newest(db, later) : version;
}

async function freeId(db: ArchiveDatabase, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!(await db.selectFrom('document').select('id').where('id', '=', id).executeTakeFirst())) return id;
  }
}

async function keepOriginal(db: ArchiveDatabase, { read, bytes }: Addition): Promise<void> {
  const { sha256, sizeBytes } = read.document.original;
  await db
    .insertInto('original')
    .values({ sha256, sizeBytes, bytes: zstdCompressSync(bytes) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function rowOf(document: Document, revises: string | null, added: string): Omit<DocumentTable, 'seq'> {
  const { id, file, outlet, title, url, language, text, original, offsets, published, ...others } = document;
  const day = published.value ?? published.latest ?? published.earliest ?? added;
  const rest = pack({ ...others, published, original, offsets: packOffsets(offsets) });
  return {
    id,
    file,
    outlet,
    title,
    url,
    language,
    day: day.slice(0, 10),
    text,
    sha256: original.sha256,
    rest,
    added,
    revises,
  };
}

/** The columns that `documentOf` needs. */
const documentColumns = ['id', 'file', 'outlet', 'title', 'url', 'language', 'text', 'rest'] as const;

/** The document that a row holds. */
function documentOf(row: Pick<DocumentTable, (typeof documentColumns)[number]>): Document {
  const { rest, ...told } = row;
  const { offsets, ...others } = unpack<Omit<Document, keyof typeof told | 'offsets'> & { offsets: number[] }>(rest);
  return { ...told, ...others, offsets: unpackOffsets(offsets) };
}

/** The documents of `ids` as they were read, in that order; those that are not there are left out. */
export async function readDocumentsOf(db: ArchiveDatabase, ids: readonly string[]): Promise<ReadDocument[]> {
  const found = new Map<string, ReadDocument>();
  for (let i = 0; i < ids.length; i += 500) {
    const rows = await db
      .selectFrom('document')
      .innerJoin('annotations', 'annotations.document', 'document.id')
      .select([...documentColumns, 'annotations.body'])
      .where('document.id', 'in', ids.slice(i, i + 500))
      .execute();
    for (const { body, ...row } of rows) {
      found.set(row.id, { document: documentOf(row), annotations: unpackAnnotations(body) });
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
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

/** The bytes that a document came from; `null` where they are not kept. */
export async function originalOf(db: ArchiveDatabase, sha256: string): Promise<Uint8Array | null> {
  const row = await db.selectFrom('original').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  return row ? zstdDecompressSync(row.bytes) : null;
}
