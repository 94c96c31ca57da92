import { type Added, addDocuments, documentOf } from '../archive/documents.ts';
import { explain, inTransaction, type OpenArchive } from '../archive/open.ts';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { english } from '../languages/en/language.ts';
import { gatherInputs } from './gather.ts';
import { type ReadItem, readItems } from './read.ts';
import type { Settings } from './settings.ts';
import { READER_VERSION } from './version.ts';

/** What became of one input; given only after it is safe on the disk. */
export type AddOutcome = Added & { readonly file: string };

/**
 * Documents kept in one step: enough that a step's cost (one wait for the disk) is spread, few enough that an
 * interruption loses little work. Nothing is acknowledged before its step is on the disk.
 */
const BATCH = 64;

/** A step is ended sooner than that when it has taken so long, so that slow reading loses no more than a second's work. */
const BATCH_MS = 1000;

/**
 * Adds every report of `inputs` to the archive, in order; what could not be read comes as an `InputError` in its place.
 * What is there already is not read again. Can be broken off at any moment and run again. Stories are formed by
 * `updateStories`. `named` gives the names under which files are kept, where they lie somewhere only for now.
 */
export async function* addInputs(
  archive: OpenArchive,
  inputs: readonly string[],
  settings: Settings,
  named: (file: string) => string = (file) => file,
): AsyncGenerator<AddOutcome | InputError> {
  const known: AddOutcome[] = [];
  const found = renamed(gatherInputs(inputs, settings), named);
  const items = withoutKnown(archive, found, known);
  let batch: (ReadItem | InputError)[] = [];
  let since = performance.now();
  for await (const outcome of readItems(items, settings)) {
    batch.push(outcome);
    yield* known.splice(0);
    if (batch.length < BATCH && performance.now() - since < BATCH_MS) continue;
    yield* await keep(archive, batch);
    batch = [];
    since = performance.now();
  }
  yield* await keep(archive, batch);
  yield* known;
}

async function* renamed(
  items: AsyncIterable<RawItem | InputError>,
  named: (file: string) => string,
): AsyncGenerator<RawItem | InputError> {
  for await (const item of items) yield item instanceof InputError ? item : { ...item, file: named(item.file) };
}

/** The items that are not in the archive; those that are go to `known`. */
async function* withoutKnown(
  archive: OpenArchive,
  items: AsyncIterable<RawItem | InputError>,
  known: AddOutcome[],
): AsyncGenerator<RawItem | InputError> {
  for await (const item of items) {
    const id = item instanceof InputError ? undefined : await idOf(archive, item);
    if (id === undefined) yield item;
    else known.push({ id, outcome: 'known', revises: null, file: item.file });
  }
}

async function idOf({ db }: OpenArchive, item: RawItem): Promise<string | undefined> {
  return (await documentOf(db, item.sha256, [item.given.id ?? ''], item.file))?.id;
}

async function keep(
  archive: OpenArchive,
  batch: readonly (ReadItem | InputError)[],
): Promise<(AddOutcome | InputError)[]> {
  const context = { at: new Date().toISOString(), reader: READER_VERSION, keyOf: english.nameKey };
  try {
    return await inTransaction(archive, async (db) => {
      const read = batch.filter((item): item is ReadItem => !(item instanceof InputError));
      const added = (await addDocuments(db, read, context)).values();
      return batch.map((item) =>
        item instanceof InputError ? item : { ...added.next().value!, file: item.read.document.file },
      );
    });
  } catch (error) {
    throw explain(error, archive.path);
  }
}
