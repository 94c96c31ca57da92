import { addFeed, type FeedLine, listFeeds, removeFeed } from '../archive/feeds.ts';
import { inTransaction, type OpenArchive } from '../archive/open.ts';
import { InputError } from '../core/errors.ts';
import { decode } from '../intake/encoding.ts';
import { announcedFeeds, likelyFeeds } from '../intake/feeds/discover.ts';
import type { Feed } from '../intake/feeds/feed.ts';
import { readOpml, type Subscription, writeOpml } from '../intake/feeds/opml.ts';
import { looksLikeFeed, readFeed } from '../intake/feeds/parse.ts';
import type { Fetched, Fetcher } from '../network/fetcher.ts';
import { defaultWatchSettings } from './watch/settings.ts';

export type { FeedLine };

/** A feed that was found at an address. */
export interface FoundFeed {
  readonly url: string;
  readonly feed: Feed;
}

/** Feeds of one site that are taken; some announce one for each of their sections. */
const FEEDS_OF_A_SITE = 20;

/**
 * The feeds at an address: the feed itself, else those that the page there announces, else what stands in the usual
 * places and in the site's news sitemaps. Throws `InputError` where there is none.
 */
export async function findFeeds(address: string, fetcher: Fetcher): Promise<FoundFeed[]> {
  const start = await ask(address, fetcher);
  const text = textOf(start, address);
  if (looksLikeFeed(text)) return [{ url: start.movedTo ?? address, feed: parse(text, start.url, address) }];
  const announced = await tryAll(announcedFeeds(text, start.url).slice(0, FEEDS_OF_A_SITE), fetcher);
  if (announced.length > 0) return announced;
  const { sitemaps } = await fetcher.robots(start.url).catch(() => ({ sitemaps: [] }));
  const likely = await tryAll(likelyFeeds(start.url, sitemaps), fetcher, 1);
  if (likely.length === 0) throw new InputError(address, 'is no feed, and names none; nor is one in the usual places');
  return likely;
}

async function tryAll(
  addresses: readonly string[],
  fetcher: Fetcher,
  enough = Number.POSITIVE_INFINITY,
): Promise<FoundFeed[]> {
  const found = new Map<string, FoundFeed>();
  for (const address of addresses) {
    if (found.size >= enough) break;
    try {
      const fetched = await ask(address, fetcher);
      const feed = readFeed(textOf(fetched, address), fetched.url);
      found.set(fetched.url, { url: fetched.movedTo ?? address, feed });
    } catch {
      // One of several that were tried: what is none is passed over.
    }
  }
  return [...found.values()];
}

async function ask(address: string, fetcher: Fetcher): Promise<Fetched> {
  try {
    return await fetcher.fetch(address);
  } catch (error) {
    throw new InputError(address, (error as Error).message, { cause: error });
  }
}

function textOf({ body, charset }: Fetched, address: string): string {
  try {
    return decode(body, charset).text;
  } catch (error) {
    throw new InputError(address, (error as Error).message, { cause: error });
  }
}

function parse(text: string, url: string, address: string): Feed {
  try {
    return readFeed(text, url);
  } catch (error) {
    throw new InputError(address, (error as Error).message, { cause: error });
  }
}

/** What became of a subscription. */
export interface Subscribed extends Subscription {
  readonly outcome: 'added' | 'known';
}

/** Keeps subscriptions; `watch` visits them. */
export async function subscribe(
  archive: OpenArchive,
  feeds: readonly Subscription[],
  outlet: string | null,
): Promise<Subscribed[]> {
  const context = { at: new Date().toISOString(), intervalMs: defaultWatchSettings.shortestIntervalMs };
  return inTransaction(archive, async (db) => {
    const subscribed: Subscribed[] = [];
    for (const { url, title } of feeds)
      subscribed.push({
        url,
        title,
        outcome: (await addFeed(db, { url, title, outlet }, context)) ? 'added' : 'known',
      });
    return subscribed;
  });
}

/** Ends a subscription. Throws `InputError` where there is none. */
export async function unsubscribe(archive: OpenArchive, url: string): Promise<void> {
  const removed = await inTransaction(archive, (db) => removeFeed(db, url));
  if (!removed) throw new InputError(url, 'is no feed of this archive (variorum feeds list names them)');
}

/** The feeds that an OPML file names. Throws `InputError`. */
export function subscriptionsIn(file: string, bytes: Uint8Array): Subscription[] {
  try {
    return readOpml(decode(bytes).text).filter(({ url }) => /^https?:\/\//i.test(url));
  } catch (error) {
    throw new InputError(file, (error as Error).message, { cause: error });
  }
}

/** All subscriptions as OPML. */
export async function exportFeeds(archive: OpenArchive): Promise<string> {
  return writeOpml(await listFeeds(archive.db));
}

/** All subscriptions and how each fares, in the order in which they were added. */
export function feedList(archive: OpenArchive): Promise<FeedLine[]> {
  return listFeeds(archive.db);
}
