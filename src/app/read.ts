import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { clean } from '../clean/clean.ts';
import type { ReadDocument } from '../core/collation.ts';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { createReader, type Reader } from '../read/reader.ts';
import { gatherInputs } from './gather.ts';
import { mapInOrder } from './ordered.ts';
import type { Settings } from './settings.ts';

/**
 * Items that this thread reads itself before it starts others: starting them costs as much as reading about this many
 * (bench/start.ts).
 */
const READ_BEFORE_WORKERS = 24;

const NO_BYTES = new Uint8Array(0);

/** Reads one raw item on whatever thread it is called. */
export type ReadOne = (item: RawItem) => ReadDocument | InputError;

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
  const crew = createCrew(settings.workers ?? Math.max(1, availableParallelism()));
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

/** A function that cleans and reads on this thread. The weights are loaded once, at the first call. */
export function createReadOne(): ReadOne {
  let reader: Reader | null = null;
  return (item) => {
    try {
      reader ??= createReader();
      const document = clean(item);
      return { document, annotations: reader.read(document) };
    } catch (error) {
      if (error instanceof InputError) return error;
      return new InputError(item.file, `could not be read: ${(error as Error).message}`, { cause: error });
    }
  };
}

interface Crew {
  /** Items that may be under way at once. */
  readonly width: number;
  read(item: RawItem): Promise<ReadDocument | InputError>;
  dismiss(): Promise<void>;
}

/** This thread for the first items, then `workers` threads where there are two or more to gain by. */
function createCrew(workers: number): Crew {
  const here = createReadOne();
  let seen = 0;
  let pool: Tinypool | null = null;
  const away = async (item: RawItem): Promise<ReadDocument | InputError> => {
    pool ??= new Tinypool({ filename: workerFile(), minThreads: workers, maxThreads: workers });
    // The bytes stay here: the worker reads the text that was made of them.
    const answer: ReadDocument | { problem: string } = await pool.run({ ...item, bytes: NO_BYTES });
    return 'problem' in answer ? new InputError(item.file, answer.problem) : answer;
  };
  return {
    width: workers > 1 ? workers * 4 : 1,
    read: async (item) => {
      return workers > 1 && seen++ >= READ_BEFORE_WORKERS ? away(item) : here(item);
    },
    dismiss: async () => pool?.destroy(),
  };
}

/** The worker beside this file: TypeScript in a checkout, JavaScript in the package. */
function workerFile(): string {
  return new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', import.meta.url).href;
}

function withOwnId(read: ReadDocument, taken: Map<string, number>): ReadDocument {
  const count = (taken.get(read.document.id) ?? 0) + 1;
  taken.set(read.document.id, count);
  if (count === 1) return read;
  const id = `${read.document.id}-${count}`;
  return { document: { ...read.document, id }, annotations: { ...read.annotations, document: id } };
}

/** Without the attributions that `modes` leaves out; what stood within one of them stands at the top. */
function keepModes(read: ReadDocument, modes: Settings['modes']): ReadDocument {
  if (modes === 'all') return read;
  const kept = read.annotations.attributions.filter((a) => a.mode === 'speech');
  const ids = new Set(kept.map((a) => a.id));
  const attributions = kept.map((a) => (a.within !== null && !ids.has(a.within) ? { ...a, within: null } : a));
  return { ...read, annotations: { ...read.annotations, attributions } };
}
