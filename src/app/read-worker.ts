import type { ReadDocument } from '../core/collation.ts';
import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { createReadOne } from './crew.ts';

const readOne = createReadOne();

/** Cleans and reads on a worker thread. A class does not survive the way between threads, so a problem goes as words. */
export default function readOnWorker(item: RawItem): ReadDocument | { readonly problem: string } {
  const outcome = readOne(item);
  return outcome instanceof InputError ? { problem: outcome.message.slice(item.file.length + 2) } : outcome;
}
