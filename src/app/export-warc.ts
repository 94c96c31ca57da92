import { basename } from 'node:path';
import { idPages, originalBytes, readDocumentsOf } from '../archive/documents.ts';
import type { ArchiveDatabase, OpenArchive } from '../archive/open.ts';
import { publishedAsGiven } from '../clean/published.ts';
import type { Document } from '../core/document.ts';
import { InputError } from '../core/errors.ts';
import type { Given } from '../core/raw.ts';
import { originalRecords, type WarcForm, warcinfo } from '../intake/warc-records.ts';

/**
 * The originals of an archive as a WARC file, record by record, in the order in which they came in, earlier versions among
 * them; an `InputError` in place of one that is not there or is damaged. `file` is what it will be called.
 */
export async function* warcOf(
  { db, path }: OpenArchive,
  file: string,
  form: WarcForm,
): AsyncGenerator<Uint8Array | InputError> {
  yield await warcinfo(basename(file), 'Variorum', new Date().toISOString(), form);
  for await (const ids of idPages(db)) {
    for (const id of ids) {
      const kept = await keptOf(db, id).catch((error: Error) => error);
      if (kept instanceof Error) {
        yield new InputError(path, `the original of document ${id} cannot be read: ${kept.message}`, { cause: kept });
        continue;
      }
      const { document, bytes, added } = kept;
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

/** One document at a time: where a file is damaged, what is around that place is saved. */
async function keptOf(
  db: ArchiveDatabase,
  id: string,
): Promise<{ document: Document; bytes: Uint8Array; added: string }> {
  const { added, original } = await db
    .selectFrom('document')
    .select(['added', 'original'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const [read] = await readDocumentsOf(db, [id]);
  const bytes = await originalBytes(db, original);
  if (read === undefined || bytes === null) throw new Error('it is not there');
  return { document: read.document, bytes, added };
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
