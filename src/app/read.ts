import { availableParallelism } from 'node:os';
import type { ReadDocument } from '../core/collation.ts';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { createCrew } from './crew.ts';
import { gatherInputs } from './gather.ts';
import { mapInOrder } from './ordered.ts';
import type { Settings } from './settings.ts';

/**
 * Items that this thread reads itself before it starts others: starting them costs as much as reading about this many
 * (bench/start.ts).
 */
const READ_BEFORE_WORKERS = 24;

/** A document with the bytes that it was read from. */
export interface ReadItem {
  readonly read: ReadDocument;
  readonly bytes: Uint8Array;
}

/**
 * Every document of `inputs` cleaned and read, in the order of the inputs, each as soon as it and those before it are
 * done; what could not be read as an `InputError` in its place. Ids are unique: of two documents with one id the later
 * one gets `-2`. Memory holds a few documents, however many there are.
 */
export async function* readDocuments(
  inputs: readonly string[],
  settings: Settings,
): AsyncGenerator<ReadDocument | InputError> {
  const taken = new Map<string, number>();
  const items = gatherInputs(inputs, settings);
  for await (const outcome of readItems(items, settings)) {
    yield outcome instanceof InputError ? outcome : withOwnId(outcome.read, taken);
  }
}

/** As `readDocuments`, of items that are at hand, with their bytes; ids are as they come. */
export async function* readItems(
  items: AsyncIterable<RawItem | InputError>,
  settings: Settings,
): AsyncGenerator<ReadItem | InputError> {
  const threads = settings.workers ?? availableParallelism();
  // One thread more gains nothing over this one.
  const crew = createCrew({ workers: threads > 1 ? threads : 0, readHere: READ_BEFORE_WORKERS, idleMs: null });
  try {
    const work = async (item: RawItem | InputError): Promise<ReadItem | InputError> => {
      if (item instanceof InputError) return item;
      const read = await crew.read(item);
      return read instanceof InputError ? read : { read: keepModes(read, settings.modes), bytes: item.bytes };
    };
    yield* mapInOrder(items, crew.width, work);
  } finally {
    await crew.dismiss();
  }
}

function withOwnId(read: ReadDocument, taken: Map<string, number>): ReadDocument {
  const count = (taken.get(read.document.id) ?? 0) + 1;
  taken.set(read.document.id, count);
  if (count === 1) return read;
  const id = `${read.document.id}-${count}`;
  return { document: { ...read.document, id }, annotations: { ...read.annotations, document: id } };
}

/** Without the attributions that `modes` leaves out; what stood within one of them stands at the top. */
export function keepModes(read: ReadDocument, modes: Settings['modes']): ReadDocument {
  if (modes === 'all') return read;
  const kept = read.annotations.attributions.filter((a) => a.mode === 'speech');
  const ids = new Set(kept.map((a) => a.id));
  const attributions = kept.map((a) => (a.within !== null && !ids.has(a.within) ? { ...a, within: null } : a));
  return { ...read, annotations: { ...read.annotations, attributions } };
}
