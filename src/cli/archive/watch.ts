import { Command, Option } from 'commander';
import { workBehindReaders } from '../../app/priority.ts';
import type { Log } from '../../app/watch/watch.ts';
import { type NetworkOptions, usingNetwork, withManners } from '../network.ts';
import type { Finish } from '../program.ts';
import { type SettingOptions, settingsOf, wholeNumber, withSettings } from '../settings.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

interface WatchCliOptions extends SettingOptions, ArchiveOptions, NetworkOptions {
  readonly once?: true;
  readonly healthPort?: number;
  readonly log: 'text' | 'json';
  readonly interval?: number;
  readonly storiesEvery?: number;
  readonly revisit: boolean;
  readonly stories: boolean;
}

/** `variorum watch`: keeps an archive current, until it is told to stop. */
export function watchCommand(finish: Finish): Command {
  const command = new Command('watch')
    .summary('keep the archive current from its feeds')
    .description(
      'Visit the archive’s feeds as often as they change, fetch what they tell of, and form the stories anew. It can be ' +
        'stopped (Ctrl-C), killed and started again at any moment: nothing is lost and nothing comes twice.',
    )
    .option('--once', 'visit every feed that is due, fetch what is new, and end')
    .option('--health-port <N>', 'answer /health and /metrics (Prometheus) on this port of this machine', wholeNumber)
    .addOption(new Option('--log <FORM>', 'how to log on standard error').choices(['text', 'json']).default('text'))
    .option('--interval <SECONDS>', 'visit a feed at most so often (default: 300)', wholeNumber)
    .option('--stories-every <SECONDS>', 'form the stories at most so often (default: 120)', wholeNumber)
    .option('--no-stories', 'only keep the reports; stories are formed by the next run without this')
    .option('--no-revisit', 'do not look at pages again for silent edits');
  return withSettings(withManners(withArchive(command))).action(async (options: WatchCliOptions) => {
    const settings = settingsOf(options);
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      // Asked twice, it ends at once: nothing is lost by that either.
      process.on(signal, () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
    }
    workBehindReaders();
    await usingLibrary(options, 'make', (library) =>
      usingNetwork(
        options,
        async (fetcher) => {
          const log = options.log === 'json' ? logJson : logText;
          const watch = library.live.watch(fetcher, settings, watchSettingsOf(options), log, options.stories);
          const { serveHealth } = await import('../../app/watch/health.ts');
          const health =
            options.healthPort === undefined
              ? null
              : await serveHealth(() => watch.status(), options.healthPort, Date.now);
          if (health) log('listening', { health: `${health.address}health`, metrics: `${health.address}metrics` });
          try {
            log('watching', { archive: library.path, feeds: (await library.live.feeds()).length });
            await (options.once ? watch.drain() : watch.run(stop.signal));
            log('ended', { ...(await watch.status()).counts.articles });
          } finally {
            await health?.close();
          }
        },
        settings,
      ),
    );
    finish(0);
  });
}

function watchSettingsOf({ interval, storiesEvery, revisit }: WatchCliOptions) {
  return {
    ...(interval === undefined ? {} : { shortestIntervalMs: interval * 1000 }),
    ...(storiesEvery === undefined ? {} : { storiesEveryMs: storiesEvery * 1000 }),
    ...(revisit ? {} : { revisitAfterMs: [] }),
  };
}

const logJson: Log = (event, fields) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
};

const logText: Log = (event, fields) => {
  const told = Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : `${name}=${shown(value)}`));
  process.stderr.write(`${[new Date().toISOString().slice(0, 19).replace('T', ' '), event, ...told].join('  ')}\n`);
};

/** Quoted where it has spaces, and without what could move a terminal's cursor. */
function shown(value: string | number): string {
  const text = String(value).replace(/[\x00-\x1f\x7f-\x9f]/g, ' ');
  return text.includes(' ') ? JSON.stringify(text) : text;
}
