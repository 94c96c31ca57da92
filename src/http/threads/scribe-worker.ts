import { rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { refuseUnknown } from '../../app/check-correction.ts';
import { type AddOutcome, type Library, openLibrary } from '../../app/library.ts';
import { workBehindReaders } from '../../app/priority.ts';
import type { Settings } from '../../app/settings.ts';
import type { Correction } from '../../core/correction.ts';
import { ArchiveError, InputError, UsageError } from '../../core/errors.ts';
import type { Job, JobOutcome } from '../../core/job.ts';
import { problemOf } from '../problem.ts';
import { type AddTask, newJob, type Order, type Report } from './scribe.ts';

const { archive, settings } = workerData as { archive: string; settings: Settings };

/** Outcomes that a job tells one by one; its counts tell of all. */
const MOST_OUTCOMES = 200;
/** Between two steps of a job that are told. */
const TOLD_EVERY_MS = 200;

const say = (report: Report): void => parentPort!.postMessage(report);
workBehindReaders();
const library = await openLibrary(archive);

// Jobs run one after the other; corrections are kept between the steps of a job, so that nobody waits for it.
let turn: Promise<void> = Promise.resolve();
let closing = false;

parentPort!.on('message', (order: Order) => {
  if (order.type === 'correct') {
    correct(order.fields).then(
      (result) => say({ type: 'done', number: order.number, result }),
      (error) => say({ type: 'failed', number: order.number, problem: problemOf(error) }),
    );
  } else if (order.type === 'close') {
    closing = true;
    void turn.then(() => library.close()).then(() => say({ type: 'done', number: order.number, result: null }));
  } else {
    turn = turn.then(() => run(order));
  }
});

async function correct(given: Readonly<Record<string, unknown>>): Promise<Correction> {
  const fields = await ofDocuments(given);
  await refuseUnknown(fields, library);
  return library.correct(fields);
}

/** A form may name a story where a correction names a document of it, since stories are computed anew. */
async function ofDocuments({ story, ...fields }: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  if (typeof story !== 'string') return fields;
  const document = (await library.story(story))?.stories[0]?.documents[0];
  if (document === undefined) throw new UsageError(`There is no story ${story} (any more)`);
  if (fields.op === 'move') return { ...fields, to: document };
  const documents = Array.isArray(fields.documents) ? fields.documents : [];
  return { ...fields, documents: [...documents, document] };
}

async function run(order: Extract<Order, { job: string }>): Promise<void> {
  const teller = jobTeller(newJob(order.job, order.type === 'add' ? order.task.what : order.what));
  try {
    if (order.type === 'add') await addAndClear(order.task, teller);
    if (!closing) await formStories(library, teller);
    teller.change({ state: 'done', ended: new Date().toISOString(), stories: null });
  } catch (error) {
    if (!(error instanceof ArchiveError)) console.error('variorum:', error);
    const isTold = error instanceof ArchiveError || error instanceof InputError || error instanceof UsageError;
    const problem = isTold ? error.message : problemOf(error).message;
    teller.change({ state: 'failed', ended: new Date().toISOString(), problem });
  }
  say({ type: 'done', number: order.number, result: null });
}

/** What was sent is on the disk only until it is read: when a job is told as done, nothing of it is left. */
async function addAndClear(task: AddTask, teller: Parameters<typeof add>[1]): Promise<void> {
  try {
    await add(task, teller);
  } finally {
    if (task.folder !== null) rmSync(task.folder, { recursive: true, force: true });
  }
}

const NAMES = { added: 'added', known: 'known', revision: 'revised' } as const satisfies Record<
  AddOutcome['outcome'],
  string
>;

async function add({ inputs, folder, corrections }: AddTask, teller: JobTeller): Promise<void> {
  teller.change({ state: 'reading' });
  const plain = (name: string): string => (folder === null ? name : name.replaceAll(`${folder}/`, ''));
  for await (const outcome of library.add(inputs, settings, plain)) {
    teller.outcome(
      outcome instanceof InputError
        ? { file: plain(outcome.file), outcome: 'failed', document: null, message: plain(outcome.message) }
        : { file: outcome.file, outcome: NAMES[outcome.outcome], document: outcome.id, message: null },
    );
    // Anything else that this thread was asked meanwhile gets its turn between two reports.
    await new Promise((resolve) => setImmediate(resolve));
    if (closing) return;
  }
  for (const correction of corrections) await library.correct({ ...correction });
}

async function formStories(library: Library, teller: JobTeller): Promise<void> {
  teller.change({ state: 'forming stories' });
  await library.update((done, total) => teller.progress({ stories: { done, total } }));
}

interface JobTeller {
  change(changes: Partial<Job>): void;
  /** As `change`, told only so often. */
  progress(changes: Partial<Job>): void;
  outcome(outcome: JobOutcome): void;
}

function jobTeller(first: Job): JobTeller {
  let job = first;
  let toldAt = 0;
  const tell = (): void => {
    toldAt = Date.now();
    say({ type: 'job', job });
  };
  const progress = (changes: Partial<Job>): void => {
    job = { ...job, ...changes };
    if (Date.now() - toldAt >= TOLD_EVERY_MS) tell();
  };
  return {
    change: (changes) => {
      job = { ...job, ...changes };
      tell();
    },
    progress,
    outcome: (one) => {
      const counts = { ...job.counts, [one.outcome]: job.counts[one.outcome] + 1 };
      progress({ counts, outcomes: job.outcomes.length < MOST_OUTCOMES ? [...job.outcomes, one] : job.outcomes });
    },
  };
}
