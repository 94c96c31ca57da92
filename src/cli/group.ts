import { Command } from 'commander';
import { groupJson } from '../view/json/collation.ts';
import { readBatch } from './batch.ts';
import { type CorrectionOptions, correctionsOf, withCorrections } from './corrections.ts';
import { print } from './output.ts';
import type { Finish } from './program.ts';
import { type SettingOptions, settingsOf, withSettings } from './settings.ts';

/** `variorum group`: which reports tell the same story, a line of JSON each. */
export function groupCommand(finish: Finish): Command {
  const command = new Command('group')
    .summary('tell which reports are of one story')
    .description(
      'Put reports of the same event into one story, and stories that continue one another into one storyline. ' +
        'Prints one line of JSON for each report, in the order of the inputs: {"id", "story", "storyline"}.',
    )
    .argument('<INPUT...>', 'files, folders, globs, or - for standard input')
    .option('--jsonl', 'print a line of JSON for each report (the only form there is, and so the default)');
  return withCorrections(withSettings(command)).action(
    async (inputs: string[], options: SettingOptions & CorrectionOptions) => {
      const corrections = await correctionsOf(options);
      const { documents, failureCount } = await readBatch(inputs, settingsOf(options));
      const { group } = await import('../app/group.ts');
      for (const line of groupJson({ documents, ...group(documents, corrections) }))
        await print(`${JSON.stringify(line)}\n`);
      finish(failureCount);
    },
  );
}
