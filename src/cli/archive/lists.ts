import { Command } from 'commander';
import type { DocumentLine, SpeakerLine } from '../../app/library.ts';
import { print } from '../output.ts';
import type { Finish } from '../program.ts';
import { wholeNumber } from '../settings.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

interface ListOptions extends ArchiveOptions {
  readonly limit: number;
  readonly json?: true;
}

/** `variorum documents`: what the archive keeps, the most recent first. */
export function documentsCommand(finish: Finish): Command {
  return listCommand('documents', 'list the reports in the archive, the most recent first').action(
    async ({ limit, json, ...where }: ListOptions) => {
      const lines = await usingLibrary(where, true, (library) => library.documents(limit));
      const line = (d: DocumentLine): string =>
        [d.day, d.id, d.outlet ?? '—', d.title ?? d.file, d.revises === null ? '' : `(revises ${d.revises})`].join(
          '  ',
        );
      await print(json ? `${JSON.stringify(lines)}\n` : lines.map((one) => `${line(one).trimEnd()}\n`).join(''));
      finish(0);
    },
  );
}

/** `variorum speakers`: who is quoted, those with the most sayings first. */
export function speakersCommand(finish: Finish): Command {
  return listCommand('speakers', 'list who is quoted in the archive, those with the most sayings first').action(
    async ({ limit, json, ...where }: ListOptions) => {
      const lines = await usingLibrary(where, true, (library) => library.speakers(limit));
      const line = (s: SpeakerLine): string =>
        `${String(s.sayingCount).padStart(6)}  ${s.name}  (in ${s.documentCount} report${s.documentCount === 1 ? '' : 's'})`;
      await print(json ? `${JSON.stringify(lines)}\n` : lines.map((one) => `${line(one)}\n`).join(''));
      finish(0);
    },
  );
}

function listCommand(name: string, summary: string): Command {
  const command = new Command(name)
    .summary(summary)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    .option('--limit <N>', 'at most so many', wholeNumber, 50)
    .option('--json', 'print one JSON list');
  return withArchive(command);
}
