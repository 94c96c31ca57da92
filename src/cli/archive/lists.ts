import { Command } from 'commander';
import type { Change, DocumentLine, SpeakerLine } from '../../app/library.ts';
import { UsageError } from '../../core/errors.ts';
import { print, printLines } from '../output.ts';
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
      const lines = await usingLibrary(where, 'read', (library) => library.documents(limit));
      const line = (d: DocumentLine): string =>
        [
          whenOf(d).padEnd(13),
          ...[d.id, d.publisher, d.title ?? d.opening ?? ''],
          d.revises === null ? '' : `(revises ${d.revises})`,
        ].join('  ');
      await (json ? print(`${JSON.stringify(lines)}\n`) : printLines(lines.map((one) => line(one).trimEnd())));
      finish(0);
    },
  );
}

/** A bound of a day as mathematics has it, so that the column stays narrow. */
function whenOf({ day, isDated, bound }: DocumentLine): string {
  if (!isDated) return 'day unknown';
  return bound === null ? `  ${day}` : `${bound === 'not after' ? '≤' : '≥'} ${day}`;
}

/** `variorum speakers`: who is quoted, those with the most sayings first. */
export function speakersCommand(finish: Finish): Command {
  return listCommand('speakers', 'list who is quoted in the archive, those with the most sayings first').action(
    async ({ limit, json, ...where }: ListOptions) => {
      const lines = await usingLibrary(where, 'read', (library) => library.speakers(limit));
      const line = (s: SpeakerLine): string =>
        `${String(s.sayingCount).padStart(6)}  ${s.name}  (in ${s.documentCount} report${s.documentCount === 1 ? '' : 's'})`;
      await (json ? print(`${JSON.stringify(lines)}\n`) : printLines(lines.map(line)));
      finish(0);
    },
  );
}

/** `variorum changes`: what became of the archive, for programs that follow it. */
export function changesCommand(finish: Finish): Command {
  return listCommand('changes', 'list what became of the archive, from the first on: reports, corrections, stories')
    .option('--since <TIME>', 'from this day or moment on (2022-01-16, 2022-01-16T08:00)')
    .option('--after <N>', 'only what came after the change of this number', wholeNumber, 0)
    .action(async ({ limit, json, since, after, ...where }: ListOptions & { since?: string; after: number }) => {
      if (since !== undefined && !/^\d{4}(-\d\d){0,2}(T\d\d(:\d\d){0,2}(\.\d+)?Z?)?$/.test(since)) {
        throw new UsageError(`"${since}" is no day or moment; write 2022-01-16 or 2022-01-16T08:00`);
      }
      const query = { limit, after, since: since ?? null };
      const changes = await usingLibrary(where, 'read', (library) => library.changes(query));
      const line = ({ seq, at, kind, subject, detail }: Change): string =>
        `${String(seq).padStart(6)}  ${at}  ${kind}  ${subject}${detail === '' ? '' : `  (${detail})`}`;
      await (json ? print(`${JSON.stringify(changes)}\n`) : printLines(changes.map(line)));
      finish(0);
    });
}

function listCommand(name: string, summary: string): Command {
  const command = new Command(name)
    .summary(summary)
    .description(`${summary[0]!.toUpperCase()}${summary.slice(1)}.`)
    .option('--limit <N>', 'at most so many', wholeNumber, 50)
    .option('--json', 'print one JSON list');
  return withArchive(command);
}
