import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { ArchiveError, UsageError } from '../core/errors.ts';
import { count } from '../view/edition.ts';
import { type CorrectionOptions, correctionsOf, withCorrections } from './corrections.ts';
import { complain, printLines, progressLine } from './output.ts';
import type { Finish } from './program.ts';
import { type SettingOptions, settingsOf, wholeNumber, withSettings } from './settings.ts';

interface ServeOptions extends SettingOptions, CorrectionOptions {
  readonly archive?: string;
  readonly sample?: string;
  readonly host: string;
  readonly port?: number;
  readonly allowHost?: readonly string[];
  readonly rateLimit?: number;
}

/** Beyond this machine a client makes so many requests a second over time: far more than a person, far less than a flood. */
const DEFAULT_RATE = 20;

/** `variorum serve`: the reading room of an archive, or of reports that are compared for as long as it is open. */
export function serveCommand(finish: Finish): Command {
  const command = new Command('serve')
    .summary('open the reading room of an archive, or of some reports, in your browser')
    .description(
      'Serve the reading room of an archive on this machine alone (localhost), printing its address. With INPUT these ' +
        'reports are read into an archive of their own that is deleted at the end. Ctrl-C ends it.',
    )
    .argument('[INPUT...]', 'files, folders, globs')
    .option('-a, --archive <FILE>', 'the archive (default: $VARIORUM_ARCHIVE, else news.variorum in this folder)')
    .option('--sample <FOLDER>', 'reports to use when neither INPUT nor --archive is given')
    .option(
      '--host <ADDRESS>',
      'address to listen on; beyond localhost a token is needed (variorum token)',
      'localhost',
    )
    .option('--port <N>', 'port to use (default: 8240, or a free one where it is taken)', wholeNumber)
    .option(
      '--allow-host <NAME>',
      'a name by which the server is reached, for instance behind a proxy; repeatable',
      gather,
    )
    .option(
      '--rate-limit <N>',
      `requests a second from one client, 0 for no limit (default: ${DEFAULT_RATE}; none on localhost)`,
      wholeNumber,
    );
  return withCorrections(withSettings(command)).action(async (inputs: string[], options: ServeOptions) => {
    const { archive, inputs: chosen, folder } = await whatToServe(inputs, options);
    try {
      await serve(archive, chosen, options, finish);
    } finally {
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    }
  });
}

interface Served {
  readonly archive: string;
  readonly inputs: readonly string[];
  /** A folder of our own, to be deleted; `null` for an archive that stays. */
  readonly folder: string | null;
}

async function whatToServe(inputs: readonly string[], { archive, sample }: ServeOptions): Promise<Served> {
  if (inputs.length > 0 && archive !== undefined) {
    throw new UsageError('serve takes INPUT or --archive; variorum add puts reports into an archive');
  }
  const chosen = inputs.length > 0 || archive !== undefined || sample === undefined ? inputs : [sample];
  if (chosen.length > 0) {
    const folder = await mkdtemp(join(tmpdir(), 'variorum-'));
    return { archive: join(folder, 'archive.variorum'), inputs: chosen, folder };
  }
  const path = archive ?? (process.env.VARIORUM_ARCHIVE || 'news.variorum');
  if (!existsSync(path)) {
    throw new ArchiveError(
      `${path}: there is no archive here; make one with variorum add, or name reports: variorum serve FOLDER`,
    );
  }
  return { archive: path, inputs: [], folder: null };
}

async function serve(archive: string, inputs: readonly string[], options: ServeOptions, finish: Finish): Promise<void> {
  const corrections = await correctionsOf(options);
  const { serveRoom } = await import('../http/server.ts');
  const serving = await serveRoom({
    archive,
    settings: settingsOf(options),
    host: options.host,
    port: options.port ?? null,
    allowedHosts: options.allowHost ?? [],
    ratePerSecond: options.rateLimit ?? (options.host === 'localhost' ? 0 : DEFAULT_RATE),
    first: inputs.length === 0 ? null : { what: inputs.join(', '), inputs, folder: null, corrections },
  });
  const progress = progressLine();
  console.log(`Variorum: open ${serving.address} (Ctrl-C ends it.)`);
  serving.scribe.watch((job) => {
    const { added, revised, known, failed } = job.counts;
    if (job.ended === null) progress.show(`${job.state}: ${added + revised + known + failed} reports`);
    else {
      progress.clear();
      for (const { message } of job.outcomes) if (message !== null) complain(message);
      if (job.problem !== null) complain(job.problem);
      void printLines([`${job.what}: ${count(added + revised + known, 'report')}`]);
      if (job.id === 'first') finish(failed);
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void serving.close());
  await serving.closed;
}

const gather = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
