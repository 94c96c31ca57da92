import { Command } from 'commander';
import { UsageError } from '../core/errors.ts';
import { readBatch } from './batch.ts';
import { collateWithProgress } from './collate.ts';
import { type CorrectionOptions, correctionsOf, withCorrections } from './corrections.ts';
import type { Finish } from './program.ts';
import { type SettingOptions, settingsOf, wholeNumber, withSettings } from './settings.ts';

interface ServeOptions extends SettingOptions, CorrectionOptions {
  readonly sample?: string;
  readonly port?: number;
}

/** `variorum serve`: the page of a collation at an address of this machine, until Ctrl-C. */
export function serveCommand(finish: Finish): Command {
  const command = new Command('serve')
    .summary('compare reports and show the page in your browser')
    .description(
      'Compare reports and serve the page on this machine alone (localhost), printing its address. Ctrl-C ends it.',
    )
    .argument('[INPUT...]', 'files, folders, globs, or - for standard input')
    .option('--sample <FOLDER>', 'reports to use when no INPUT is given')
    .option('--port <N>', 'port to use (default: 8240, or a free one where it is taken)', wholeNumber);
  return withCorrections(withSettings(command)).action(async (inputs: string[], options: ServeOptions) => {
    const chosen = inputs.length > 0 ? inputs : [options.sample].filter((folder) => folder !== undefined);
    if (chosen.length === 0) throw new UsageError('serve needs an INPUT or --sample FOLDER');
    const corrections = await correctionsOf(options);
    const { documents, failureCount } = await readBatch(chosen, settingsOf(options));
    const [{ pageParts }, { servePage }] = await Promise.all([
      import('../view/page/page.ts'),
      import('../http/server.ts'),
    ]);
    const parts = pageParts(await collateWithProgress(documents, corrections));
    const { address, closed } = await servePage(parts, options.port ?? null);
    console.log(`Variorum: ${documents.length} reports collated. Open ${address} (Ctrl-C ends it.)`);
    finish(failureCount);
    await closed;
  });
}
