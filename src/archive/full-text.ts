import { sql } from 'kysely';
import type { ReadDocument } from '../core/collation.ts';
import type { ArchiveDatabase } from './open.ts';
import { indexedWords } from './sayings.ts';

/** A document that full text is to find, under its place. */
export interface Indexed extends ReadDocument {
  readonly place: number;
}

/**
 * Makes documents findable. Together, since the index keeps what comes in the order of its keys much faster than what
 * does not. It holds no words of its own beyond that (contentless), so what it found is shown from the documents.
 */
export async function indexDocuments(db: ArchiveDatabase, documents: readonly Indexed[]): Promise<void> {
  for (const one of documents.toSorted((a, b) => a.place - b.place)) {
    const { title, text, outlet } = one.document;
    const { said, figures } = indexedWords(one);
    await sql`insert into document_text (rowid, title, text, outlet, said, figures)
      values (${one.place}, ${title}, ${text}, ${outlet}, ${said}, ${figures})`.execute(db);
  }
}

/** Takes documents out of the index; those that are not in it are passed over. */
export async function forgetDocuments(db: ArchiveDatabase, places: readonly number[]): Promise<void> {
  for (const place of places.toSorted((a, b) => a - b)) {
    await sql`delete from document_text where rowid = ${place}`.execute(db);
  }
}
