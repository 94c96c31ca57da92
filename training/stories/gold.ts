import { readFileSync } from 'node:fs';
import { createReadOne } from '../../src/app/read.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import { InputError } from '../../src/core/errors.ts';
import { readInputs } from '../../src/intake/inputs.ts';

/** A document of the benchmark with the event it reports. */
export interface GoldDocument {
  readonly read: ReadDocument;
  readonly set: string;
  readonly story: string;
  /** What is held out together: a topic of ECB+ (two similar events), elsewhere an event. */
  readonly topic: string;
}

/** The documents of `stories/dev.jsonl` in the benchmark folder, read as `variorum group` reads them. */
export async function goldDocuments(folder: string): Promise<GoldDocument[]> {
  const file = `${folder}/stories/dev.jsonl`;
  const told = new Map<string, { set: string; story: string }>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line !== '') {
      const { id, set, story } = JSON.parse(line);
      told.set(id, { set, story });
    }
  }
  const readOne = createReadOne();
  const documents: GoldDocument[] = [];
  for await (const item of readInputs([file])) {
    const read = item instanceof InputError ? item : readOne(item);
    if (read instanceof InputError) throw read;
    const { set, story } = told.get(read.document.id)!;
    documents.push({ read, set, story, topic: set === 'ecb' ? story.replace(/[ep]$/, '') : story });
  }
  return documents;
}
