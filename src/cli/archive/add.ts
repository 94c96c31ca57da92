import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Command } from 'commander';
import type { AddOutcome } from '../../app/library.ts';
import { workBehindReaders } from '../../app/priority.ts';
import { InputError } from '../../core/errors.ts';
import { complain, printLines, progressLine } from '../output.ts';
import type { Finish } from '../program.ts';
import { type SettingOptions, settingsOf, withSettings } from '../settings.ts';
import { updateStories } from './stories.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

/** `variorum add`: reports into the archive. */
export function addCommand(finish: Finish): Command {
  const command = new Command('add')
    .summary('keep reports in an archive')
    .description(
      'Read reports and keep them in an archive, with their originals. The same report twice changes nothing; one that ' +
        'was edited becomes a revision. It can be interrupted and run again: what was told as added is safe.',
    )
    .argument('<INPUT...>', 'files, folders, globs, or - for standard input');
  command.option('--no-stories', 'only keep the reports; stories are formed by the next run without this');
  return withArchive(withSettings(command)).action(
    async (inputs: string[], options: SettingOptions & ArchiveOptions & { stories: boolean }) => {
      const count = { added: 0, revision: 0, known: 0, failed: 0 };
      const progress = progressLine();
      workBehindReaders();
      const isNew = !existsSync(options.archive);
      const isEmpty = await usingLibrary(options, 'make', async (library) => {
        for await (const outcome of library.add(inputs, settingsOf(options))) {
          if (outcome instanceof InputError) {
            count.failed++;
            progress.clear();
            complain(outcome.message);
          } else count[outcome.outcome]++;
          progress.show(summary(count));
        }
        if (options.stories) await updateStories(library);
        // Another command may have put something in meanwhile.
        return (await library.documents(1)).length === 0 && (await library.live.feeds()).length === 0;
      });
      if (isNew && isEmpty) await removeArchive(options.archive);
      await printLines([
        isNew && isEmpty ? `${summary(count)} · no archive was made` : `${summary(count)} · ${options.archive}`,
      ]);
      finish(count.failed);
    },
  );
}

/** An archive that nothing was put into, with what SQLite may have left beside it. */
async function removeArchive(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
}

function summary(count: Record<AddOutcome['outcome'] | 'failed', number>): string {
  const parts = [`${count.added} added`];
  if (count.revision > 0) parts.push(`${count.revision} revised`);
  if (count.known > 0) parts.push(`${count.known} known already`);
  if (count.failed > 0) parts.push(`${count.failed} failed`);
  return parts.join(' · ');
}
