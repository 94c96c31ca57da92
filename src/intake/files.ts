import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../core/errors.ts';
import { systemProblem } from '../core/system-error.ts';
import { formatOf } from './formats.ts';

/** What stands for standard input among the inputs. */
export const STANDARD_INPUT = '-';

/**
 * The files that `inputs` name: files as they are, folders with all that they hold, globs with all that they match.
 * In the order of the inputs and, within one, of the paths' code units, whatever order the file system gives; a file
 * that two inputs name comes once. What cannot be found or opened comes as an error in its place.
 */
export async function* listFiles(inputs: readonly string[]): AsyncIterable<string | InputError> {
  const seen = new Set<string>();
  for (const input of inputs) {
    for (const found of await filesOf(input)) {
      const key = found instanceof InputError ? found.message : found === STANDARD_INPUT ? found : resolve(found);
      if (seen.has(key)) continue;
      seen.add(key);
      yield found;
    }
  }
}

async function filesOf(input: string): Promise<readonly (string | InputError)[]> {
  if (input === STANDARD_INPUT) return [input];
  // What exists under this very name is meant, even where the name looks like a pattern: `report [2].txt`.
  const found = await stat(input).catch(() => null);
  if (found?.isDirectory()) return folderFiles(input);
  if (found) return [input];
  if (!isDynamicPattern(input)) return [new InputError(input, 'no such file or folder')];
  const matches = await glob(input, { expandDirectories: false, absolute: isAbsolute(input) });
  return matches.length > 0 ? matches.sort(byCodeUnits) : [new InputError(input, 'matches no file')];
}

async function folderFiles(folder: string): Promise<readonly (string | InputError)[]> {
  const files = await walk(folder, new Set());
  return files.length > 0 ? files : [new InputError(folder, 'holds no file of a format that can be read')];
}

/** `above` holds the real paths of the folders on the way here, so that a link to one of them is not followed. */
async function walk(folder: string, above: ReadonlySet<string>): Promise<(string | InputError)[]> {
  let real: string;
  let entries: Dirent[];
  try {
    real = await realpath(folder);
    if (above.has(real)) return [];
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const why = systemProblem(error, folder) ?? (error as Error).message;
    return [new InputError(folder, `cannot be opened: ${why}`, { cause: error })];
  }
  const files: (string | InputError)[] = [];
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  for (const entry of visible.sort((a, b) => byCodeUnits(a.name, b.name))) {
    const path = join(folder, entry.name);
    const kind = await kindOf(entry, path);
    if (kind === 'folder') files.push(...(await walk(path, new Set([...above, real]))));
    else if (kind === 'file' && formatOf(entry.name)) files.push(path);
  }
  return files;
}

/** `null` for pipes, sockets and devices, at which a folder's reading would wait for ever. */
async function kindOf(entry: Dirent, path: string): Promise<'folder' | 'file' | null> {
  // A link that leads nowhere is taken for a file, so that its name and fault are told.
  const target = entry.isSymbolicLink() ? await stat(path).catch(() => null) : entry;
  if (target === null || target.isFile()) return 'file';
  return target.isDirectory() ? 'folder' : null;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
