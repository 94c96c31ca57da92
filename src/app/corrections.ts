import { readFile } from 'node:fs/promises';
import { parseCorrections } from '../collate/corrections/parse.ts';
import type { Correction } from '../core/correction.ts';
import { InputError } from '../core/errors.ts';

/** The corrections in a file of JSONL, in its order. Throws an `InputError` that names the line where one is wrong. */
export async function readCorrections(file: string): Promise<Correction[]> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (error) {
    throw new InputError(file, `cannot be read as corrections: ${(error as Error).message}`, { cause: error });
  }
  return parseCorrections(file, text);
}
