import { join, parse } from 'node:path';
import type { Command } from 'commander';
import type { Collation } from '../core/collation.ts';
import { InputError, UsageError } from '../core/errors.ts';
import { print, printTo } from './output.ts';
import { wholeNumber } from './settings.ts';

/** What commander makes of the options below. */
export interface ReportOptions {
  readonly json?: true;
  readonly html?: string;
  readonly markdown?: string;
  readonly tei?: string;
  readonly width?: number;
  readonly sentences?: true;
}

/** Adds the options that say in which forms a collation is given to a command that gives one. */
export function withReports(command: Command): Command {
  return command
    .option('--json', 'print everything as one JSON object')
    .option('--html <FILE>', 'write one self-contained page')
    .option('--markdown <FILE>', 'write a report in Markdown')
    .option(
      '--tei <FILE>',
      'write the sayings as a critical edition (TEI P5); a second story goes to FILE-2, and so on',
    )
    .option(
      '--sentences',
      'in the report for the terminal: every sentence of a report and what the others have beside it',
    )
    .option(
      '--width <COLUMNS>',
      'width of the report for the terminal (default: the terminal’s, else 80)',
      wholeNumber,
    );
}

/** Throws `UsageError` where two forms would be mixed up on standard output. */
export function oneOnStandardOutput({ json, html, markdown, tei }: ReportOptions): void {
  if (tei === '-') throw new UsageError('--tei needs the name of a file, since several stories make several');
  const there = [json && '--json', html === '-' && '--html -', markdown === '-' && '--markdown -'].filter(Boolean);
  if (there.length > 1)
    throw new UsageError(`${there.join(' and ')} cannot both go to standard output; give one a file`);
}

/** Writes a collation in the forms that the options ask for; with none of them, a report for the terminal. */
export async function writeCollation(
  collation: Collation,
  { json, html, markdown, tei, width, sentences }: ReportOptions,
): Promise<void> {
  const { synopsesOf } = await import('../app/synopsis.ts');
  const synopses = synopsesOf(collation);
  if (html !== undefined) {
    const { collationPage } = await import('../view/page/page.ts');
    await printTo(html, collationPage(collation, { synopses }));
  }
  if (markdown !== undefined) {
    const { markdownReport } = await import('../view/report/report.ts');
    await printTo(markdown, markdownReport(collation, synopses));
  }
  if (tei !== undefined) await writeEditions(collation, tei);
  if (json) {
    const { collationJson } = await import('../view/json/collation.ts');
    for (const piece of collationJson(collation, synopses)) await print(piece);
  }
  if (html === undefined && markdown === undefined && tei === undefined && !json) {
    const { terminalReport } = await import('../view/report/report.ts');
    await print(terminalReport(collation, { ...terminal(width), sentences: sentences ?? false }, synopses));
  }
}

/** One edition a story, since each names its witnesses `A`, `B`, … for itself; stories of one report have no variants. */
async function writeEditions(collation: Collation, file: string): Promise<void> {
  const { storyAsTei } = await import('../view/tei.ts');
  const stories = collation.stories.filter((story) => story.documents.length > 1);
  if (stories.length === 0) throw new InputError(file, 'is not written: no story has more than one report');
  const { dir, name, ext } = parse(file);
  for (const [i, story] of stories.entries()) {
    await printTo(i === 0 ? file : join(dir, `${name}-${i + 1}${ext}`), storyAsTei(story, collation.documents));
  }
}

/** Colour only where somebody looks at a terminal and has not asked for none (no-color.org). */
function terminal(width: number | undefined): { width: number; colour: boolean } {
  const { stdout, stderr, env } = process;
  const colour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return { width: Math.max(40, width ?? stdout.columns ?? stderr.columns ?? 80), colour };
}
