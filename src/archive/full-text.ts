import { type Kysely, sql } from 'kysely';
import type { Annotations } from '../core/annotations.ts';
import type { ReadDocument } from '../core/collation.ts';
import type { MigrationProgress } from './compact.ts';
import type { ArchiveDatabase } from './open.ts';
import { unpackAnnotations, unpackText } from './pack.ts';
import { indexedFigures } from './sayings.ts';

/** A document that full text is to find, under its place. */
export interface Indexed extends ReadDocument {
  readonly place: number;
}

/**
 * Makes documents findable. Together, since the index keeps what comes in the order of its keys much faster than what
 * does not. It holds no words of its own beyond that (contentless), so what it found is shown from the documents.
 */
export async function indexDocuments(db: ArchiveDatabase, documents: readonly Indexed[]): Promise<void> {
  for (const { place, document, annotations } of documents.toSorted((a, b) => a.place - b.place)) {
    await indexDocument(db, { place, ...document }, annotations);
  }
}

interface Words {
  readonly place: number;
  readonly title: string | null;
  readonly text: string;
  readonly outlet: string | null;
}

async function indexDocument(
  db: Kysely<unknown> | ArchiveDatabase,
  { place, title, text, outlet }: Words,
  annotations: Annotations,
): Promise<void> {
  await sql`insert into document_text (rowid, title, text, outlet, figures)
    values (${place}, ${title}, ${text}, ${outlet}, ${indexedFigures(annotations)})`.execute(db);
}

/** Takes documents out of the index; those that are not in it are passed over. */
export async function forgetDocuments(db: ArchiveDatabase, places: readonly number[]): Promise<void> {
  for (const place of places.toSorted((a, b) => a - b)) {
    await sql`delete from document_text where rowid = ${place}`.execute(db);
  }
}

const PAGE = 100;

interface Kept extends Omit<Words, 'text'> {
  readonly id: string;
  readonly text: Uint8Array;
  readonly body: Uint8Array;
}

/**
 * Migration: full text without what is said for a second time, which took a fifth of its room; what is said is found by
 * the words of the text and looked at. Filled by place, in which order it is quickest.
 */
export function wordsOnce(progress: MigrationProgress): (db: Kysely<unknown>) => Promise<void> {
  return async (db) => {
    await sql`drop table document_text`.execute(db);
    // columnsize stays on, since the order by relevance needs the lengths.
    await sql`create virtual table document_text using fts5(title, text, outlet, figures, content='', contentless_delete=1,
      tokenize="unicode61 remove_diacritics 2")`.execute(db);
    const { rows: counted } = await sql<{ n: number }>`select count(*) as n from document`.execute(db);
    let done = 0;
    for (let after = -1; ; ) {
      const { rows } = await sql<Kept>`select d.place, d.id, d.title, d.outlet, c.text, a.body from document d
        join content c on c.seq = d.seq join annotations a on a.seq = d.seq
        where d.place > ${after} order by d.place limit ${PAGE}`.execute(db);
      for (const { id, text: packed, body, ...row } of rows) {
        const text = unpackText(packed);
        await indexDocument(db, { ...row, text }, unpackAnnotations(body, text, id));
      }
      if (rows.length === 0) return;
      after = rows.at(-1)!.place;
      done += rows.length;
      progress(done, counted[0]!.n);
    }
  };
}
