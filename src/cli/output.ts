import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { InputError } from '../core/errors.ts';
import { systemProblem } from '../core/system-error.ts';
import { harmlessLine } from '../view/report/columns.ts';

/**
 * Ends the program when nobody reads on (`variorum … | head`): what was asked for was given, so it is no failure.
 */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
    });
  }
}

/** Writes to standard output no faster than it is read. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes lines for a reader, without what a terminal would obey: names and words in them come from outside. */
export async function printLines(lines: readonly string[]): Promise<void> {
  await print(lines.map((line) => `${harmlessLine(line)}\n`).join(''));
}

/** Says on standard error what went wrong, in one line, without what a terminal would obey. */
export function complain(message: string): void {
  console.error(`variorum: ${harmlessLine(message)}`);
}

/** Writes `text` to a file, or to standard output for `-`. Throws `InputError` when the file cannot be written. */
export async function printTo(file: string, text: string): Promise<void> {
  if (file === '-') return print(text);
  try {
    await writeFile(file, text);
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** That `file` cannot be written, and why. */
export function cannotWrite(file: string, error: unknown): InputError {
  const why = systemProblem(error, file) ?? (error as Error).message;
  return new InputError(file, `cannot be written: ${why}`, { cause: error });
}

/** One line on standard error that changes as work goes on; nothing where that is not a terminal. */
export function progressLine(): { show(words: string): void; clear(): void } {
  if (!process.stderr.isTTY) return { show() {}, clear() {} };
  const EVERY_MS = 100;
  let last = 0;
  return {
    show(words) {
      if (Date.now() - last < EVERY_MS) return;
      last = Date.now();
      process.stderr.write(`\r\x1b[K${harmlessLine(words)}`);
    },
    clear() {
      process.stderr.write('\r\x1b[K');
    },
  };
}
