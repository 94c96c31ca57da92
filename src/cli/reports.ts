import type { Command } from 'commander';
import type { Collation } from '../core/collation.ts';
import { UsageError } from '../core/errors.ts';
import { print, printTo } from './output.ts';
import { wholeNumber } from './settings.ts';

/** What commander makes of the options below. */
export interface ReportOptions {
  readonly json?: true;
  readonly html?: string;
  readonly markdown?: string;
  readonly width?: number;
}

/** Adds the options that say in which forms a collation is given to a command that gives one. */
export function withReports(command: Command): Command {
  return command
    .option('--json', 'print everything as one JSON object')
    .option('--html <FILE>', 'write one self-contained page')
    .option('--markdown <FILE>', 'write a report in Markdown')
    .option(
      '--width <COLUMNS>',
      'width of the report for the terminal (default: the terminal’s, else 100)',
      wholeNumber,
    );
}

/** Throws `UsageError` where two forms would be mixed up on standard output. */
export function oneOnStandardOutput({ json, html, markdown }: ReportOptions): void {
  const there = [json && '--json', html === '-' && '--html -', markdown === '-' && '--markdown -'].filter(Boolean);
  if (there.length > 1)
    throw new UsageError(`${there.join(' and ')} cannot both go to standard output; give one a file`);
}

/** Writes a collation in the forms that the options ask for; with none of them, a report for the terminal. */
export async function writeCollation(
  collation: Collation,
  { json, html, markdown, width }: ReportOptions,
): Promise<void> {
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
