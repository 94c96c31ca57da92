import type { Command } from 'commander';
import type { Library } from '../../app/library.ts';

/** What commander makes of the option below. */
export interface ArchiveOptions {
  readonly archive: string;
}

/** Adds the option that says which archive to a command that uses one. */
export function withArchive(command: Command): Command {
  return command.option(
    '-a, --archive <FILE>',
    'the archive (default: $VARIORUM_ARCHIVE, else news.variorum in this folder)',
    process.env.VARIORUM_ARCHIVE || 'news.variorum',
  );
}

/** What `work` gives back of the archive that the options name, closed in any case. */
export async function usingLibrary<T>(
  { archive }: ArchiveOptions,
  readonly: boolean,
  work: (library: Library) => Promise<T>,
): Promise<T> {
  // Loaded only here, so that commands without an archive start at once.
  const { explainUse, openLibrary } = await import('../../app/library.ts');
  const library = await openLibrary(archive, { readonly });
  try {
    return await work(library);
  } catch (error) {
    throw explainUse(error, archive);
  } finally {
    await library.close();
  }
}
