import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Library } from '../../app/library.ts';
import { ArchiveError } from '../../core/errors.ts';

/** What commander makes of the option below. */
export interface ArchiveOptions {
  readonly archive: string;
}

/** Adds the option that says which archive to a command that uses one. */
export function withArchive(command: Command): Command {
  const option = command.createOption('-a, --archive <FILE>', 'the archive');
  const usual = process.env.VARIORUM_ARCHIVE || 'news.variorum';
  return command.addOption(option.default(usual, '$VARIORUM_ARCHIVE, else news.variorum in this folder'));
}

/** What a command does with the archive: reads it, writes into it, or makes it where there is none. */
type Purpose = 'read' | 'write' | 'make';

/** What `work` gives back of the archive that the options name, closed in any case. */
export async function usingLibrary<T>(
  { archive }: ArchiveOptions,
  purpose: Purpose,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  if (purpose !== 'make' && !existsSync(archive))
    throw new ArchiveError(`${archive}: there is no archive here; make one with: variorum add`);
  // Loaded only here, so that commands without an archive start at once.
  const { explainUse, openLibrary } = await import('../../app/library.ts');
  const library = await openLibrary(archive, { readonly: purpose === 'read' });
  try {
    return await work(library);
  } catch (error) {
    throw explainUse(error, archive);
  } finally {
    await library.close();
  }
}
