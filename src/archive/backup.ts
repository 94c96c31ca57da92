import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { InputError } from '../core/errors.ts';
import type { OpenArchive } from './open.ts';

/**
 * Writes a copy of the archive to `to`, as it is at this moment, while others read and write. A file of that name is
 * replaced only when the copy is whole and on the disk. SQLite's backup by pages begins again whenever another program
 * writes, and so would not end beside `watch`; a copy made by one reading does. Throws `InputError` where it cannot be
 * written or is an archive in use.
 */
export function backUp({ connection, path }: OpenArchive, to: string): void {
  if (existsSync(to) && realpathSync(to) === realpathSync(path)) throw new InputError(to, 'is the archive itself');
  // What waits in the log of an archive would be written into the copy that takes its place.
  if (statSync(`${to}-wal`, { throwIfNoEntry: false })?.size)
    throw new InputError(to, 'is an archive that is in use, or was when its program was ended; name another file');
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
    const { code = '', message } = error as { code?: string; message: string };
    const why = code.startsWith('SQLITE_CANTOPEN') ? 'no such folder, or no permission' : message;
    throw new InputError(to, `the copy cannot be written: ${why}`, { cause: error });
  }
}
