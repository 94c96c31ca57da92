import { Worker } from 'node:worker_threads';
import { InputError } from '../../core/errors.ts';
import type { RawItem } from '../../core/raw.ts';
import { placeOf } from '../records.ts';
import type { PdfAnswer, PdfTask } from './pdf-worker.ts';
import { textLayer } from './text.ts';

/** What one file may take. */
export interface PdfLimits {
  readonly pages: number;
  readonly milliseconds: number;
  readonly memoryMb: number;
}

/** A newspaper's issue has some hundred pages and is read in seconds; what takes more than this was made to. */
const LIMITS: PdfLimits = { pages: 500, milliseconds: 60_000, memoryMb: 1024 };

/** Whether bytes are a PDF's (ISO 32000-1, 7.5.2), whatever they are called. */
export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/**
 * The report in a PDF: the text that is drawn in it, put together in reading order, lines joined into paragraphs. The
 * original that is kept is this text layer. PDF.js reads it on a thread of its own with bounds on time and memory, since
 * a file may be made to take without end. Throws an `InputError`, also for a scan, which has no text.
 */
export async function pdfItem(
  file: string,
  bytes: Uint8Array,
  limitBytes: number,
  limits: PdfLimits = LIMITS,
): Promise<RawItem> {
  const task = { bytes: new Uint8Array(bytes), pageLimit: limits.pages, characterLimit: limitBytes };
  const answer = await drawn(task, limits);
  if ('problem' in answer) throw new InputError(file, answer.problem);
  const { text, title } = textLayer(answer.drawn);
  if (text.trim() === '') throw new InputError(file, 'holds no text (a scan has to go through text recognition first)');
  const given = title === null ? {} : { title };
  return { ...placeOf(file, Buffer.from(text), 'utf-8'), field: null, format: 'text', text, given };
}

/** How often the memory is looked at: a bomb grows by some hundred megabytes a second. */
const LOOK_MS = 100;

function drawn(task: PdfTask, { milliseconds, memoryMb }: PdfLimits): Promise<PdfAnswer> {
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const tooMuch = { problem: `takes more than ${memoryMb} MB of memory to read, the limit` };
  const worker = new Worker(new URL(`./pdf-worker.${ending}`, import.meta.url), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    stdout: true,
    stderr: true,
  });
  // What is unpacked stands outside the heap that `resourceLimits` bounds, so the whole process is watched.
  const before = process.memoryUsage.rss();
  let watch: NodeJS.Timeout | undefined;
  let late: NodeJS.Timeout | undefined;
  return new Promise<PdfAnswer>((resolve) => {
    watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > memoryMb * 1_048_576) resolve(tooMuch);
    }, LOOK_MS);
    late = setTimeout(
      () => resolve({ problem: `takes longer than ${milliseconds / 1000} s to read, the limit` }),
      milliseconds,
    );
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve(isFull ? tooMuch : { problem: `cannot be read as a PDF (${error.message})` });
    });
    worker.once('exit', () => resolve({ problem: 'cannot be read as a PDF' }));
  }).finally(() => {
    clearInterval(watch);
    clearTimeout(late);
    return worker.terminate();
  });
}
