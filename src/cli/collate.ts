import { Command } from 'commander';
import type { Collation, ReadDocument } from '../core/collation.ts';
import type { Correction } from '../core/correction.ts';
import { readBatch } from './batch.ts';
import { type CorrectionOptions, correctionsOf, withCorrections } from './corrections.ts';
import { complain, progressLine } from './output.ts';
import type { Finish } from './program.ts';
import { oneOnStandardOutput, type ReportOptions, withReports, writeCollation } from './reports.ts';
import { type SettingOptions, settingsOf, withSettings } from './settings.ts';

type CollateOptions = SettingOptions & CorrectionOptions & ReportOptions & { readonly oneStory?: true };

/** `variorum collate`: what the reports say side by side, on the terminal or in one of the other forms. */
export function collateCommand(finish: Finish): Command {
  const command = new Command('collate')
    .summary('compare reports: who said what, what differs, where it comes from')
    .description(
      'Compare reports. Prints a report for the terminal, or writes one of the forms below; several may be asked for at ' +
        'once. A FILE of - is standard output.',
    )
    .argument('<INPUT...>', 'files, folders, globs, or - for standard input')
    .option('--one-story', 'take all reports as one story, whatever their grouping would be');
  return withCorrections(withSettings(withReports(command))).action(
    async (inputs: string[], options: CollateOptions) => {
      oneOnStandardOutput(options);
      const told = await correctionsOf(options);
      const { documents, failureCount } = await readBatch(inputs, settingsOf(options));
      const corrections = options.oneStory ? [asOneStory(documents), ...told] : told;
      if (documents.length === 0) complain('no report could be read');
      if (documents.length > 0 || options.json)
        await writeCollation(await collateWithProgress(documents, corrections), options);
      finish(failureCount);
    },
  );
}

/** What `--one-story` asks for; the corrections of a file come after it, and can part the reports again. */
function asOneStory(documents: readonly ReadDocument[]): Correction {
  const ids = documents.map(({ document }) => document.id);
  return {
    id: 'one-story',
    op: 'merge-stories',
    documents: ids,
    who: null,
    when: null,
    why: 'asked for by --one-story',
  };
}

/** Collates, telling on a terminal how far it is. */
async function collateWithProgress(
  documents: readonly ReadDocument[],
  corrections: readonly Correction[],
): Promise<Collation> {
  const { collate } = await import('../app/collate.ts');
  const progress = progressLine();
  const collation = collate(documents, {
    corrections,
    progress: (done, total) => progress.show(`${done} of ${total} stories collated`),
  });
  progress.clear();
  return collation;
}
