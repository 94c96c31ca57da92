import { type FileHandle, open } from 'node:fs/promises';
import { Command } from 'commander';
import type { Library } from '../../app/library.ts';
import { InputError, UsageError } from '../../core/errors.ts';
import { count } from '../../view/edition.ts';
import { documentJson } from '../../view/json/document.ts';
import { cannotWrite, complain, print, printLines, progressLine } from '../output.ts';
import type { Finish } from '../program.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

/** `variorum verify`: is everything in the archive as it must be. */
export function verifyCommand(finish: Finish): Command {
  const command = new Command('verify')
    .summary('check the archive: every hash, offset, span and link')
    .description(
      'Check the file itself, every report against its original by hash and offset map, every span against its ' +
        'report, and both ends of every link. Prints what is broken; exit status 1 where anything is.',
    );
  return withArchive(command).action(async (options: ArchiveOptions) => {
    let damageCount = 0;
    await usingLibrary(options, 'read', async (library) => {
      for await (const { subject, message } of library.verify()) {
        damageCount++;
        await printLines([`${subject}: ${message}`]);
      }
    });
    const whole = `${options.archive}: everything is as it must be`;
    await printLines([damageCount === 0 ? whole : count(damageCount, 'fault')]);
    finish(damageCount);
  });
}

interface ExportOptions extends ArchiveOptions {
  readonly warc?: string;
}

/** `variorum export`: every report as `read --jsonl` prints it, or the originals as a web archive. */
export function exportCommand(finish: Finish): Command {
  const command = new Command('export')
    .summary('print every report in the archive as JSONL, or write the originals as WARC')
    .description(
      'Print every report with its annotations, a line of JSON each, as variorum read does; or write the originals, as ' +
        'they came, as a web archive that variorum add and other programs read.',
    )
    .option('--warc <FILE>', 'write the originals to this file (.warc.gz packed, .warc plain) in place of printing');
  return withArchive(command).action(async (options: ExportOptions) => {
    const { warc } = options;
    await usingLibrary(options, 'read', async (library) => {
      if (warc !== undefined) return finish(await exportWarc(library, warc));
      for await (const read of library.everything()) await print(`${JSON.stringify(documentJson(read))}\n`);
      finish(0);
    });
  });
}

/** Writes the originals to `file` and tells how many; gives back how many were not there. */
async function exportWarc(library: Library, file: string): Promise<number> {
  if (!/\.warc(\.gz)?$/i.test(file)) throw new UsageError(`"${file}" ends neither in .warc.gz nor in .warc`);
  const progress = progressLine();
  let recordCount = 0;
  let missingCount = 0;
  const output = await openOutput(file);
  try {
    for await (const record of library.warc(file, { packed: /\.gz$/i.test(file) })) {
      if (record instanceof InputError) {
        missingCount++;
        complain(record.message);
        continue;
      }
      await output.write(record);
      progress.show(`${recordCount++} records`);
    }
  } finally {
    await output.close();
  }
  progress.clear();
  // One record tells of the file, then come two for each original.
  await printLines([`${library.path} → ${file}: ${count((recordCount - 1) / 2, 'original')}`]);
  return missingCount;
}

async function openOutput(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'w');
  } catch (error) {
    throw cannotWrite(file, error);
  }
}

/** `variorum backup`: a copy of the archive while it is in use. */
export function backupCommand(finish: Finish): Command {
  const command = new Command('backup')
    .summary('copy the archive, also while it is in use')
    .description('Write a copy of the archive as it is at one moment, while others go on reading and adding.')
    .argument('<FILE>', 'the copy');
  return withArchive(command).action(async (file: string, options: ArchiveOptions) => {
    const progress = progressLine();
    progress.show('copying');
    await usingLibrary(options, 'read', (library) => library.backup(file));
    progress.clear();
    await printLines([`${options.archive} → ${file}`]);
    finish(0);
  });
}
