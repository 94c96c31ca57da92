import { makeAllDue } from '../archive/articles.ts';
import type { OpenArchive } from '../archive/open.ts';
import { createFetcher, type Fetcher } from '../network/fetcher.ts';
import { type NetworkOptions, privateAllowed } from '../network/options.ts';
import {
  exportFeeds,
  type FeedLine,
  type FoundFeed,
  feedList,
  findFeeds,
  type Subscribed,
  subscribe,
  unsubscribe,
} from './feeds.ts';
import type { Settings } from './settings.ts';
import type { WatchSettings } from './watch/settings.ts';
import { createWatch, type Log, type Watch } from './watch/watch.ts';

export type { Fetcher };

/** How the network is used. */
export interface LiveOptions {
  /** Also this machine and private networks, on any port. */
  readonly allowPrivate: boolean;
  /** Who is asking; `null` for the program's own name. */
  readonly userAgent: string | null;
  /** Between two requests to one host, in milliseconds; `null` for the default. */
  readonly hostDelayMs: number | null;
}

/** What an archive does with feeds and addresses. */
export interface Live {
  /** All feeds and how each fares. */
  feeds(): Promise<FeedLine[]>;
  /** See `findFeeds`. */
  find(address: string, fetcher: Fetcher): Promise<FoundFeed[]>;
  /** See `subscribe`. */
  subscribe(feeds: readonly { url: string; title: string | null }[], outlet: string | null): Promise<Subscribed[]>;
  /** See `unsubscribe`. */
  unsubscribe(url: string): Promise<void>;
  /** All feeds as OPML. */
  opml(): Promise<string>;
  /** See `makeAllDue`. */
  dueNow(): Promise<number>;
  /** Every document with its text, later versions behind those that they revise. */
  everyVersion(): Promise<{ id: string; url: string | null; revises: string | null; text: string }[]>;
  /** See `createWatch`. */
  watch(fetcher: Fetcher, settings: Settings, watch: Partial<WatchSettings>, log: Log): Watch;
}

/** A fetcher as the user's options ask for it; to be closed when done. */
export function openNetwork({ allowPrivate, userAgent, hostDelayMs }: LiveOptions, limits: Settings): Fetcher {
  const options: Partial<NetworkOptions> = {
    sizeLimitBytes: limits.sizeLimitBytes,
    ...(allowPrivate ? privateAllowed : {}),
    ...(userAgent === null ? {} : { userAgent }),
    ...(hostDelayMs === null ? {} : { hostDelayMs }),
  };
  return createFetcher(options);
}

export function createLive(archive: OpenArchive): Live {
  return {
    feeds: () => feedList(archive),
    find: findFeeds,
    subscribe: (feeds, outlet) => subscribe(archive, feeds, outlet),
    unsubscribe: (url) => unsubscribe(archive, url),
    opml: () => exportFeeds(archive),
    dueNow: () => makeAllDue(archive.db, Date.now()),
    everyVersion: () =>
      archive.db.selectFrom('document').select(['id', 'url', 'revises', 'text']).orderBy('seq').execute(),
    watch: (fetcher, settings, watch, log) => createWatch({ archive, fetcher, settings, watch, log }),
  };
}
