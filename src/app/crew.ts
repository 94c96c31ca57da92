import { Tinypool } from 'tinypool';
import { clean } from '../clean/clean.ts';
import type { ReadDocument } from '../core/collation.ts';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { createReader, type Reader } from '../read/reader.ts';

/** Reads one raw item on whatever thread it is called. */
export type ReadOne = (item: RawItem) => ReadDocument | InputError;

/** Threads that clean and read. */
export interface Crew {
  /** Items that may be under way at once. */
  readonly width: number;
  /** What became of `item`; never throws for what is wrong with it, also where it brings its thread down. */
  read(item: RawItem): Promise<ReadDocument | InputError>;
  dismiss(): Promise<void>;
}

export interface CrewOptions {
  /** Threads beside this one; 0 reads all on this one. */
  readonly workers: number;
  /** Items that this thread reads itself before it starts others. */
  readonly readHere: number;
  /** Threads with nothing to do for so long are ended, and their memory given back; `null` keeps them. */
  readonly idleMs: number | null;
}

const NO_BYTES = new Uint8Array(0);

/** A crew as `options` say. Its threads are started when they are first needed. */
export function createCrew(options: CrewOptions): Crew {
  const { workers } = options;
  const here = createReadOne();
  let seen = 0;
  let pool: Tinypool | null = null;
  const away = async (item: RawItem): Promise<ReadDocument | InputError> => {
    pool ??= new Tinypool({
      ...{ filename: workerFile(), maxThreads: workers, minThreads: options.idleMs === null ? workers : 0 },
      ...(options.idleMs === null ? {} : { idleTimeout: options.idleMs }),
    });
    try {
      // The bytes stay here: the worker reads the text that was made of them.
      const answer: ReadDocument | { problem: string } = await pool.run({ ...item, bytes: NO_BYTES });
      return 'problem' in answer ? new InputError(item.file, answer.problem) : answer;
    } catch (error) {
      return new InputError(item.file, `could not be read: ${(error as Error).message}`, { cause: error });
    }
  };
  return {
    width: Math.max(1, workers * 4),
    read: async (item) => (workers > 0 && seen++ >= options.readHere ? away(item) : here(item)),
    dismiss: async () => pool?.destroy(),
  };
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

/** The worker beside this file: TypeScript in a checkout, JavaScript in the package. */
function workerFile(): string {
  return new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', import.meta.url).href;
}
