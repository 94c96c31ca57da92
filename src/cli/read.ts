import { Command } from 'commander';
import { InputError } from '../core/errors.ts';
import { documentJson } from '../view/json/document.ts';
import { readEach } from './batch.ts';
import { print } from './output.ts';
import type { Finish } from './program.ts';
import { type SettingOptions, settingsOf, withSettings } from './settings.ts';

/** `variorum read`: each report cleaned and read, a line of JSON each, as soon as it is done. */
export function readCommand(finish: Finish): Command {
  const command = new Command('read')
    .summary('clean and read each report, without comparing them')
    .description(
      'Clean and read each report and print one line of JSON for it, in the order of the inputs: its text, what was ' +
        'removed and why, sentences, names, who said what, figures, times and cited outlets, all as places in the text.',
    )
    .argument('<INPUT...>', 'files, folders, globs, or - for standard input')
    .option('--jsonl', 'print a line of JSON for each report (the only form there is, and so the default)');
  return withSettings(command).action(async (inputs: string[], options: SettingOptions) => {
    let failureCount = 0;
    for await (const outcome of readEach(inputs, settingsOf(options))) {
      if (outcome instanceof InputError) failureCount++;
      else await print(`${JSON.stringify(documentJson(outcome))}\n`);
    }
    finish(failureCount);
  });
}
