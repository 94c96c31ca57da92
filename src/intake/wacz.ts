import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { decompressed } from './bytes.ts';
import type { IntakeOptions } from './options.ts';
import { warcPages } from './warc.ts';

/**
 * The pages of a WACZ file (Web Archive Collection Zipped 1.1.1): those of each WARC in its `archive/`, in their order,
 * named `file!archive/NAME#N`. A part that is broken comes as an `InputError` and the others go on. Holds one page at a
 * time; the file is read in place, so it must be a file and not a stream.
 */
export async function* waczPages(file: string, settings: IntakeOptions): AsyncIterable<RawItem | InputError> {
  const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw new Error(`is no zip file, or a broken one (${error.message})`, { cause: error });
  });
  try {
    let partCount = 0;
    for await (const entry of zip.eachEntry()) {
      if (!/^archive\/[^/]+\.warc(?:\.gz|\.zst)?$/i.test(entry.fileName)) continue;
      partCount++;
      yield* pagesOf(`${file}!${entry.fileName}`, zip, entry, settings);
    }
    if (partCount === 0) throw new Error('is a zip file without a web archive in archive/');
  } finally {
    zip.close();
  }
}

async function* pagesOf(
  name: string,
  zip: ZipFile,
  entry: Entry,
  settings: IntakeOptions,
): AsyncIterable<RawItem | InputError> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    yield* warcPages(name, decompressed(stream), settings);
  } catch (error) {
    yield new InputError(name, (error as Error).message, { cause: error });
  }
}
