import { Worker } from 'node:worker_threads';
import type { Settings } from '../../app/settings.ts';
import type { Correction } from '../../core/correction.ts';
import type { Job } from '../../core/job.ts';
import { HttpProblem, type Problem } from '../problem.ts';
import { fileBeside } from './readers.ts';

/** Reports to be added. */
export interface AddTask {
  readonly what: string;
  /** Files, folders, globs. */
  readonly inputs: readonly string[];
  /** A folder that holds them for now: taken out of their names, and deleted afterwards; `null` where they are their own. */
  readonly folder: string | null;
  /** Kept after them, before the stories are formed. */
  readonly corrections: readonly Correction[];
}

/** What is asked of the writing thread. */
export type Order =
  | { readonly type: 'add'; readonly number: number; readonly job: string; readonly task: AddTask }
  | { readonly type: 'correct'; readonly number: number; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly type: 'update'; readonly number: number; readonly job: string; readonly what: string }
  | { readonly type: 'close'; readonly number: number };

/** What it says: how a job stands, or what became of an order. */
export type Report =
  | { readonly type: 'job'; readonly job: Job }
  | { readonly type: 'done'; readonly number: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly number: number; readonly problem: Problem };

/** The one thread that writes to the archive, and what it has done. */
export interface Scribe {
  /** The latest first. */
  jobs(): readonly Job[];
  /** `null` where there is none of that id (any more). */
  job(id: string): Job | null;
  /** Throws `HttpProblem` where too much waits already. */
  add(task: AddTask): Job;
  /** The same for what an empty archive is filled with; its job is called `first`. */
  addFirst(task: AddTask): Job;
  /** Keeps a correction, then brings the stories up to date as a job; settles when it is kept. */
  correct(fields: Readonly<Record<string, unknown>>): Promise<{ correction: Correction; job: Job }>;
  /** Told of every step of every job until the function that it gives back is called. */
  watch(listener: (job: Job) => void): () => void;
  close(): Promise<void>;
}

const MOST_WAITING = 20;
const MOST_REMEMBERED = 100;

/** Starts the writing thread on an archive that is there. It takes orders at once and does them when it is ready. */
export function startScribe(archive: string, settings: Settings): Scribe {
  const worker = new Worker(new URL(fileBeside('scribe-worker')), { workerData: { archive, settings } });
  const jobs = new Map<string, Job>();
  const open = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Set<(job: Job) => void>();
  let numbers = 0;

  const note = (job: Job): void => {
    jobs.set(job.id, job);
    if (jobs.size > MOST_REMEMBERED) jobs.delete(jobs.keys().next().value!);
    for (const listener of listeners) listener(job);
  };
  const order = <Result>(make: (number: number) => Order): Promise<Result> => {
    const number = ++numbers;
    return new Promise((resolve, reject) => {
      open.set(number, { resolve: resolve as (result: unknown) => void, reject });
      worker.postMessage(make(number));
    });
  };
  const begin = (what: string, make: (number: number, job: string) => Order, id = `j${numbers + 1}`): Job => {
    if ([...jobs.values()].filter((job) => job.ended === null).length >= MOST_WAITING) {
      throw new HttpProblem(503, 'busy', 'Too much is being added already; try again in a minute.', {
        'retry-after': '60',
      });
    }
    const job = newJob(id, what);
    note(job);
    order((number) => make(number, job.id)).catch(() => {}); // how it went is told by the job itself
    return job;
  };

  worker.on('message', (report: Report) => {
    if (report.type === 'job') note(report.job);
    else settle(open, report);
  });
  worker.on('error', (error) => console.error('variorum:', error));
  worker.on('exit', () => {
    for (const { reject } of open.values()) reject(new HttpProblem(503, 'closed', 'The server is closing.'));
  });
  return {
    jobs: () => [...jobs.values()].reverse(),
    job: (id) => jobs.get(id) ?? null,
    add: (task) => begin(task.what, (number, job) => ({ type: 'add', number, job, task })),
    addFirst: (task) => begin(task.what, (number, job) => ({ type: 'add', number, job, task }), 'first'),
    correct: async (fields) => {
      const correction = await order<Correction>((number) => ({ type: 'correct', number, fields }));
      const what = `correction ${correction.id}`;
      return { correction, job: begin(what, (number, job) => ({ type: 'update', number, job, what })) };
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await order((number) => ({ type: 'close', number })).catch(() => {});
      await worker.terminate();
    },
  };
}

function settle(
  open: Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>,
  report: Extract<Report, { number: number }>,
): void {
  const waiting = open.get(report.number);
  open.delete(report.number);
  if (report.type === 'done') waiting?.resolve(report.result);
  else waiting?.reject(new HttpProblem(report.problem.status, report.problem.code, report.problem.message));
}

/** A job that waits for its turn. */
export function newJob(id: string, what: string): Job {
  const counts = { added: 0, revised: 0, known: 0, failed: 0 };
  const at = new Date().toISOString();
  return { id, what, state: 'waiting', at, ended: null, counts, outcomes: [], stories: null, problem: null };
}
