import { Command } from 'commander';
import type { Library, StoryLine } from '../../app/library.ts';
import { workBehindReaders } from '../../app/priority.ts';
import { UsageError } from '../../core/errors.ts';
import { count } from '../../view/edition.ts';
import { print, printLines, progressLine } from '../output.ts';
import type { Finish } from '../program.ts';
import { type ReportOptions, withReports, writeCollation } from '../reports.ts';
import { wholeNumber } from '../settings.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

/** Forms the stories anew where documents or corrections have come, telling on a terminal how far it is. */
export async function updateStories(library: Library): Promise<void> {
  const progress = progressLine();
  progress.show('grouping');
  await library.update((done, total) => progress.show(`${done} of ${total} stories`));
  progress.clear();
}

/** `variorum stories`: what is going on, the most recent first. */
export function storiesCommand(finish: Finish): Command {
  const command = new Command('stories')
    .summary('list the stories in the archive, the most recent first')
    .description('List the stories in the archive, the most recent first, with their outlets and origins.')
    .option('--since <DAY>', 'with a report on or after this day (2022-01-16)')
    .option('--until <DAY>', 'with a report on or before this day')
    .option('--limit <N>', 'at most so many', wholeNumber, 50)
    .option('--json', 'print one JSON list');
  return withArchive(command).action(
    async (options: ArchiveOptions & { since?: string; until?: string; limit: number; json?: true }) => {
      const query = { limit: options.limit, after: options.since ?? null, before: options.until ?? null };
      const lines = await usingLibrary(options, 'read', (library) => library.stories(query));
      await (options.json ? print(`${JSON.stringify(lines)}\n`) : printLines(lines.flatMap(storyLines)));
      finish(0);
    },
  );
}

function storyLines(story: StoryLine): string[] {
  const days = [...new Set([story.fromDay, story.toDay])].filter((day) => day !== null).join(' – ') || 'day unknown';
  const counts = [
    count(story.documentCount, 'report'),
    count(story.outletCount, 'outlet'),
    count(story.origins, 'origin'),
    ...(story.disputed === 0 ? [] : [`${story.disputed} disputed`]),
  ];
  return [`${days}  ${story.title}`, `    ${story.id} · ${counts.join(' · ')}`];
}

/** `variorum story`: one story, in the forms of `collate`. */
export function storyCommand(finish: Finish): Command {
  const command = new Command('story')
    .summary('show one story of the archive')
    .description('Show one story of the archive on the terminal or in one of the other forms.')
    .argument('<ID>', 'as variorum stories prints it');
  return withArchive(withReports(command)).action(async (id: string, options: ReportOptions & ArchiveOptions) => {
    const collation = await usingLibrary(options, 'read', (library) => library.story(id));
    if (!collation)
      throw new UsageError(`there is no story "${id}" in ${options.archive}; variorum stories lists them`);
    await writeCollation(collation, options);
    finish(0);
  });
}

/** `variorum reread`: newer reading over documents that are kept. */
export function rereadCommand(finish: Finish): Command {
  const command = new Command('reread')
    .summary('read the reports of the archive again with this version’s reader')
    .description(
      'Read again every report that an older version read, and form the stories anew. Texts, originals and corrections ' +
        'stay as they are.',
    )
    .option('--all', 'also those that this version has read');
  return withArchive(command).action(async (options: ArchiveOptions & { all?: true }) => {
    const progress = progressLine();
    let count = 0;
    workBehindReaders();
    await usingLibrary(options, 'write', async (library) => {
      for await (const { done, total } of library.reread(options.all ?? false)) {
        count = done;
        progress.show(`${done} of ${total} reports read again`);
      }
      progress.clear();
      await updateStories(library);
    });
    await printLines([`${count} ${count === 1 ? 'report' : 'reports'} read again · ${options.archive}`]);
    finish(0);
  });
}
