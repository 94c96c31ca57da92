import { basename } from 'node:path';
import { idPages, originalBytes, readDocumentsOf } from '../archive/documents.ts';
import type { OpenArchive } from '../archive/open.ts';
import { publishedAsGiven } from '../clean/published.ts';
import type { Document } from '../core/document.ts';
import { InputError } from '../core/errors.ts';
import type { Given } from '../core/raw.ts';
import { originalRecords, type WarcForm, warcinfo } from '../intake/warc-records.ts';

/**
 * The originals of an archive as a WARC file, record by record, in the order in which they came in, earlier versions among
 * them; an `InputError` in place of one that is not there. `file` is what it will be called. Memory holds some 200 documents.
 */
export async function* warcOf(
  { db, path }: OpenArchive,
  file: string,
  form: WarcForm,
): AsyncGenerator<Uint8Array | InputError> {
  yield await warcinfo(basename(file), 'Variorum', new Date().toISOString(), form);
  for await (const ids of idPages(db)) {
    const rows = await db.selectFrom('document').select(['id', 'added', 'original']).where('id', 'in', ids).execute();
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const documents = new Map((await readDocumentsOf(db, ids)).map(({ document }) => [document.id, document]));
    for (const id of ids) {
      const { added, original } = rowOf.get(id)!;
      const document = documents.get(id);
      const bytes = await originalBytes(db, original);
      if (document === undefined || bytes === null) {
        yield new InputError(path, `the original of document ${id} is not there`);
        continue;
      }
      const { encoding, format, field } = document.original;
      yield* await originalRecords(
        {
          ...{ bytes, encoding, format: field === null ? format : 'record', target: targetOf(document) },
          ...{ date: added, given: givenOf(document) },
        },
        form,
      );
    }
  }
}

const targetOf = ({ id, url }: Document): string =>
  url !== null && /^https?:\/\/\S+$/i.test(url) ? url : `urn:variorum:document:${encodeURIComponent(id)}`;

/** What the bytes may not tell: a record's hold all but its id, a page's hold a date unless it was given from outside. */
function givenOf({ id, title, outlet, url, published, original }: Document): Given {
  if (original.field !== null) return { id };
  const isGiven = published.value !== null && published.evidence === publishedAsGiven(published.value).evidence;
  return {
    ...{ id, ...(title === null ? {} : { title }), ...(outlet === null ? {} : { outlet }) },
    ...(url === null ? {} : { url }),
    ...(isGiven ? { published: published.value! } : {}),
  };
}
