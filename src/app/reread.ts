import { readDocumentsOf, replaceAnnotations } from '../archive/documents.ts';
import { inTransaction, type OpenArchive } from '../archive/open.ts';
import { english } from '../languages/en/language.ts';
import { createReader } from '../read/reader.ts';
import { READER_VERSION } from './version.ts';

const BATCH = 64;

/**
 * Reads again every document whose annotations an older reader made, or all where `all`; told after each batch how many
 * of how many are done. Texts, originals and corrections stay as they are. Can be broken off and run again.
 */
export async function* reread(archive: OpenArchive, all: boolean): AsyncGenerator<{ done: number; total: number }> {
  const { db } = archive;
  let select = db
    .selectFrom('annotations')
    .innerJoin('document', 'document.seq', 'annotations.seq')
    .select('id')
    .orderBy('document.seq');
  if (!all) select = select.where('reader', '!=', READER_VERSION);
  const ids = (await select.execute()).map((row) => row.id);
  const reader = createReader();
  for (let i = 0; i < ids.length; i += BATCH) {
    const old = await readDocumentsOf(db, ids.slice(i, i + BATCH));
    const read = old.map(({ document }) => ({ document, annotations: reader.read(document) }));
    const context = { reader: READER_VERSION, keyOf: english.nameKey };
    await inTransaction(archive, (db) => replaceAnnotations(db, read, context));
    yield { done: Math.min(ids.length, i + BATCH), total: ids.length };
  }
}
