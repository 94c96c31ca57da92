import { Command } from 'commander';
import { documentJson } from '../../view/json/document.ts';
import { print, progressLine } from '../output.ts';
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
    await usingLibrary(options, true, async (library) => {
      for await (const { subject, message } of library.verify()) {
        damageCount++;
        await print(`${subject}: ${message}\n`);
      }
    });
    await print(damageCount === 0 ? `${options.archive}: everything is as it must be\n` : `${damageCount} faults\n`);
    finish(damageCount);
  });
}

/** `variorum export`: every report as `read --jsonl` prints it. */
export function exportCommand(finish: Finish): Command {
  const command = new Command('export')
    .summary('print every report in the archive as JSONL')
    .description('Print every report with its annotations, a line of JSON each, as variorum read does.');
  return withArchive(command).action(async (options: ArchiveOptions) => {
    await usingLibrary(options, true, async (library) => {
      for await (const read of library.everything()) await print(`${JSON.stringify(documentJson(read))}\n`);
    });
    finish(0);
  });
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
    await usingLibrary(options, true, (library) => library.backup(file));
    progress.clear();
    await print(`${options.archive} → ${file}\n`);
    finish(0);
  });
}
