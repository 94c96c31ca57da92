import type { Settings } from '../app/settings.ts';
import type { ReadDocument } from '../core/collation.ts';
import { InputError } from '../core/errors.ts';
import { complain, progressLine } from './output.ts';

/** How a batch went, told when it is over. */
export interface Batch {
  readonly documents: readonly ReadDocument[];
  readonly failureCount: number;
}

/** Reads all inputs; each that fails is named on standard error at once, and the rest goes on. */
export async function readBatch(inputs: readonly string[], settings: Settings): Promise<Batch> {
  const documents: ReadDocument[] = [];
  let failureCount = 0;
  for await (const outcome of readEach(inputs, settings)) {
    if (outcome instanceof InputError) failureCount++;
    else documents.push(outcome);
  }
  return { documents, failureCount };
}

/** The same one by one: failures are told and passed on, so that they can be counted. */
export async function* readEach(
  inputs: readonly string[],
  settings: Settings,
): AsyncGenerator<ReadDocument | InputError> {
  const progress = progressLine();
  let done = 0;
  try {
    // Loaded when there is something to read: help and wrong usage answer at once.
    const { readDocuments } = await import('../app/read.ts');
    for await (const outcome of readDocuments(inputs, settings)) {
      progress.show(`${++done} reports read`);
      if (outcome instanceof InputError) {
        progress.clear();
        complain(outcome.message);
      }
      yield outcome;
    }
  } finally {
    progress.clear();
  }
}
