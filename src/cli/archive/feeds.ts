import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import type { FeedLine, FoundFeed } from '../../app/feeds.ts';
import type { Library } from '../../app/library.ts';
import { InputError } from '../../core/errors.ts';
import { systemProblem } from '../../core/system-error.ts';
import { count } from '../../view/edition.ts';
import { type NetworkOptions, usingNetwork, withNetwork } from '../network.ts';
import { complain, print, printLines, printTo } from '../output.ts';
import type { Finish } from '../program.ts';
import { type ArchiveOptions, usingLibrary, withArchive } from './where.ts';

/** `variorum feeds`: which feeds the archive is fed by, and how they fare. */
export function feedsCommand(finish: Finish): Command {
  const command = new Command('feeds')
    .summary('say which feeds to watch, and see how they fare')
    .description('Say which feeds variorum watch visits, and see how each fares.');
  const makers = [addFeeds, listFeeds, removeFeeds, importFeeds, exportFeeds, checkFeeds];
  for (const make of makers) command.addCommand(make(finish));
  return command;
}

function addFeeds(finish: Finish): Command {
  const command = new Command('add')
    .description('Add feeds by their addresses, or by those of sites: a site’s feeds and news sitemaps are found.')
    .argument('<ADDRESS...>', 'of a feed or a site')
    .option('--outlet <NAME>', 'what to call the publisher, in place of what feed and pages say');
  return withNetwork(withArchive(command)).action(
    async (addresses: string[], options: ArchiveOptions & NetworkOptions & { outlet?: string }) => {
      let failureCount = 0;
      const { findFeeds } = await import('../../app/feeds.ts');
      await usingNetwork(options, async (fetcher) => {
        for (const address of addresses) {
          try {
            const found = await findFeeds(address, fetcher);
            // The archive is opened, and made where there is none, only when there is something to put into it.
            await usingLibrary(options, 'make', (library) => keepFeeds(library, found, options.outlet ?? null));
          } catch (error) {
            failureCount += tellFailure(error);
          }
        }
      });
      finish(failureCount);
    },
  );
}

async function keepFeeds(library: Library, found: readonly FoundFeed[], outlet: string | null): Promise<void> {
  const feeds = found.map(({ url, feed }) => ({ url, title: feed.title }));
  const subscribed = await library.live.subscribe(feeds, outlet);
  for (const [i, { url, outcome }] of subscribed.entries()) {
    const entries = count(found[i]!.feed.entries.length, 'entry', 'entries');
    await printLines([`${outcome === 'added' ? 'added' : 'known already'}  ${url}  (${entries})`]);
  }
}

function listFeeds(finish: Finish): Command {
  const command = new Command('list')
    .description('List the feeds: last success, errors in words, new items a day, next visit.')
    .option('--json', 'print one JSON list');
  return withArchive(command).action(async (options: ArchiveOptions & { json?: true }) => {
    const feeds = await usingLibrary(options, 'read', (library) => library.live.feeds());
    if (options.json) await print(`${JSON.stringify(feeds.map(feedJson))}\n`);
    else if (feeds.length === 0) await print('There are no feeds; add some with: variorum feeds add ADDRESS\n');
    else await printLines(feeds.flatMap((feed) => feedLines(feed, Date.now())));
    finish(0);
  });
}

/** A feed for programs, times in ISO 8601. */
function feedJson({ nextVisit, etag: _, lastModified: __, ...feed }: FeedLine): Record<string, unknown> {
  return { ...feed, nextVisit: new Date(nextVisit).toISOString() };
}

function feedLines(feed: FeedLine, now: number): string[] {
  const { itemsPerDay: rate, lastSuccess, nextVisit, state } = feed;
  const parts = [
    count(feed.articleCount, 'item'),
    ...(feed.waitingCount > 0 ? [`${feed.waitingCount} waiting`] : []),
    ...(feed.failedCount > 0 ? [`${feed.failedCount} given up`] : []),
    ...(rate === null ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} new a day`]),
    lastSuccess === null ? 'not visited yet' : `answered ${ago(now - Date.parse(lastSuccess))}`,
    state === 'gone'
      ? 'gone: not visited any more'
      : nextVisit <= now
        ? 'next visit due'
        : `next visit in ${span(nextVisit - now)}`,
  ];
  const error =
    feed.error === null
      ? []
      : [`    ! ${feed.error}${feed.failureCount > 1 ? ` (${feed.failureCount} times in a row)` : ''}`];
  return [`${feed.outlet ?? feed.title ?? feed.url}`, `    ${feed.url}`, `    ${parts.join(' · ')}`, ...error];
}

const ago = (ms: number): string => (ms < 60_000 ? 'just now' : `${span(ms)} ago`);

function span(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  if (minutes < 120) return `${minutes} min`;
  return minutes < 2880 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} days`;
}

function removeFeeds(finish: Finish): Command {
  const command = new Command('remove')
    .description('Visit feeds no longer. What came of them stays in the archive.')
    .argument('<ADDRESS...>', 'as variorum feeds list prints them');
  return withArchive(command).action(async (addresses: string[], options: ArchiveOptions) => {
    let failureCount = 0;
    await usingLibrary(options, 'write', async (library) => {
      for (const address of addresses) {
        try {
          await library.live.unsubscribe(address);
          await printLines([`removed  ${address}`]);
        } catch (error) {
          failureCount += tellFailure(error);
        }
      }
    });
    finish(failureCount);
  });
}

function importFeeds(finish: Finish): Command {
  const command = new Command('import')
    .description('Add all feeds that an OPML file names, as feed readers export it.')
    .argument('<FILE>', 'in OPML');
  return withArchive(command).action(async (file: string, options: ArchiveOptions) => {
    const { subscriptionsIn } = await import('../../app/feeds.ts');
    const bytes = await readFile(file).catch((error: Error) => {
      throw new InputError(file, `cannot be read: ${systemProblem(error, file) ?? error.message}`, { cause: error });
    });
    const feeds = subscriptionsIn(file, bytes);
    const subscribed = await usingLibrary(options, 'make', (library) => library.live.subscribe(feeds, null));
    const added = subscribed.filter(({ outcome }) => outcome === 'added').length;
    await printLines([
      `${count(added, 'feed')} added · ${subscribed.length - added} known already · ${options.archive}`,
    ]);
    finish(0);
  });
}

function exportFeeds(finish: Finish): Command {
  const command = new Command('export')
    .description('Print all feeds as OPML, which feed readers import.')
    .argument('[FILE]', 'to write to; - is standard output', '-');
  return withArchive(command).action(async (file: string, options: ArchiveOptions) => {
    await printTo(file, await usingLibrary(options, 'read', (library) => library.live.opml()));
    finish(0);
  });
}

function checkFeeds(finish: Finish): Command {
  const command = new Command('check')
    .description('Ask for feeds now and say what is there, without keeping anything.')
    .argument('[ADDRESS...]', 'of feeds or sites; without one, all feeds of the archive');
  return withNetwork(withArchive(command)).action(async (given: string[], options: ArchiveOptions & NetworkOptions) => {
    const addresses =
      given.length > 0
        ? given
        : (await usingLibrary(options, 'read', (library) => library.live.feeds())).map(({ url }) => url);
    const { findFeeds } = await import('../../app/feeds.ts');
    let failureCount = 0;
    await usingNetwork(options, async (fetcher) => {
      for (const address of addresses) {
        try {
          for (const { url, feed } of await findFeeds(address, fetcher)) {
            const newest = feed.entries
              .map(({ published }) => published ?? '')
              .sort()
              .at(-1);
            const entries = count(feed.entries.length, 'entry', 'entries');
            await printLines([`ok  ${url}  ${feed.format}, ${entries}${newest ? `, newest ${newest}` : ''}`]);
          }
        } catch (error) {
          failureCount += tellFailure(error);
        }
      }
    });
    finish(failureCount);
  });
}

/** Tells what failed, so that the rest goes on; gives back 1. Any other error is thrown on. */
function tellFailure(error: unknown): 1 {
  if (!(error instanceof InputError)) throw error;
  complain(error.message);
  return 1;
}
