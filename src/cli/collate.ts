import { Command } from 'commander';
import type { Collation, ReadDocument } from '../core/collation.ts';
import type { Correction } from '../core/correction.ts';
import { UsageError } from '../core/errors.ts';
import { readBatch } from './batch.ts';
import { type CorrectionOptions, correctionsOf, withCorrections } from './corrections.ts';
import { print, printTo, progressLine } from './output.ts';
import type { Finish } from './program.ts';
import { type SettingOptions, settingsOf, wholeNumber, withSettings } from './settings.ts';

interface CollateOptions extends SettingOptions, CorrectionOptions {
  readonly json?: true;
  readonly html?: string;
  readonly markdown?: string;
  readonly width?: number;
}

/** `variorum collate`: what the reports say side by side, on the terminal or in one of the other forms. */
export function collateCommand(finish: Finish): Command {
  const command = new Command('collate')
    .summary('compare reports: who said what, what differs, where it comes from')
    .description(
      'Compare reports. Prints a report for the terminal, or writes one of the forms below; several may be asked for at ' +
        'once. A FILE of - is standard output.',
    )
    .argument('<INPUT...>', 'files, folders, globs, or - for standard input')
    .option('--json', 'print everything as one JSON object')
    .option('--html <FILE>', 'write one self-contained page')
    .option('--markdown <FILE>', 'write a report in Markdown')
    .option(
      '--width <COLUMNS>',
      'width of the report for the terminal (default: the terminal’s, else 100)',
      wholeNumber,
    );
  return withCorrections(withSettings(command)).action(async (inputs: string[], options: CollateOptions) => {
    oneOnStandardOutput(options);
    const corrections = await correctionsOf(options);
    const { documents, failureCount } = await readBatch(inputs, settingsOf(options));
    if (documents.length === 0) console.error('variorum: no report could be read');
    if (documents.length > 0 || options.json) await write(await collateWithProgress(documents, corrections), options);
    finish(failureCount);
  });
}

/** Collates, telling on a terminal how far it is. */
export async function collateWithProgress(
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

function oneOnStandardOutput({ json, html, markdown }: CollateOptions): void {
  const there = [json && '--json', html === '-' && '--html -', markdown === '-' && '--markdown -'].filter(Boolean);
  if (there.length > 1)
    throw new UsageError(`${there.join(' and ')} cannot both go to standard output; give one a file`);
}

async function write(collation: Collation, { json, html, markdown, width }: CollateOptions): Promise<void> {
  if (html !== undefined) {
    const { collationPage } = await import('../view/page/page.ts');
    await printTo(html, collationPage(collation));
  }
  if (markdown !== undefined) {
    const { markdownReport } = await import('../view/report/report.ts');
    await printTo(markdown, markdownReport(collation));
  }
  if (json) {
    const { collationJson } = await import('../view/json/collation.ts');
    for (const piece of collationJson(collation)) await print(piece);
  }
  if (html === undefined && markdown === undefined && !json) {
    const { terminalReport } = await import('../view/report/report.ts');
    await print(terminalReport(collation, terminal(width)));
  }
}

/** Colour only where somebody looks at a terminal and has not asked for none (no-color.org). */
function terminal(width: number | undefined): { width: number; colour: boolean } {
  const { stdout, env } = process;
  const colour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return { width: Math.max(40, width ?? stdout.columns ?? 100), colour };
}
