import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { InputError } from '../core/errors.ts';
import type { OpenArchive } from './open.ts';

/**
 * Writes a copy of the archive to `to`, as it is at this moment, while others read and write. A file of that name is
 * replaced only when the copy is whole and on the disk. SQLite's backup by pages begins again whenever another program
 * writes, and so would not end beside `watch`; a copy made by one reading does. Throws `InputError` where it cannot be written.
 */
export function backUp({ connection }: OpenArchive, to: string): void {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  try {
    connection.prepare('vacuum into ?').run(part);
    const file = openSync(part, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    throw new InputError(to, `the copy cannot be written: ${(error as Error).message}`, { cause: error });
  }
}
