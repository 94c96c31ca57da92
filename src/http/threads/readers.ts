import { Tinypool } from 'tinypool';
import { HttpProblem, type Problem } from '../problem.ts';
import type { Answer, PageRequest } from '../routes/route.ts';

/** What a reading thread sends back: a page, nothing at that address, or why not. */
export type Told = { readonly answer: Answer | null } | { readonly problem: Problem };

/** Threads that answer pages from the archive, each with a connection of its own that cannot write. */
export interface Readers {
  /** `null` where there is nothing at the address. Throws `HttpProblem`. */
  ask(request: PageRequest): Promise<Answer | null>;
  close(): Promise<void>;
}

/** Pages that wait for a thread; beyond that a reader is asked to come again, since nobody waits that long. */
const MOST_WAITING = 500;

/**
 * SQLite answers on the thread that asks, so pages are made on `threadCount` threads of their own, from the query to the
 * last byte: what comes back to the server is ready to be sent.
 */
export function startReaders(archive: string, threadCount: number): Readers {
  const pool = new Tinypool({
    filename: fileBeside('reader-worker'),
    minThreads: threadCount,
    maxThreads: threadCount,
    workerData: { archive },
    maxQueue: MOST_WAITING,
  });
  return {
    ask: async (request) => {
      if (pool.queueSize >= MOST_WAITING) {
        throw new HttpProblem(503, 'busy', 'Too many readers at once; try again in a moment.', { 'retry-after': '2' });
      }
      const told: Told = await pool.run(request);
      if ('problem' in told) throw new HttpProblem(told.problem.status, told.problem.code, told.problem.message);
      return told.answer;
    },
    close: () => pool.destroy(),
  };
}

/** The file of a thread beside this one: TypeScript in a checkout, JavaScript in the package. */
export function fileBeside(name: string): string {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./${name}.${ending}`, import.meta.url).href;
}
