import { listAlerts } from '../archive/alerts.ts';
import { makeAllDue } from '../archive/articles.ts';
import { everyVersion } from '../archive/documents.ts';
import type { OpenArchive } from '../archive/open.ts';
import { createFetcher, type Fetcher } from '../network/fetcher.ts';
import { type NetworkOptions, privateAllowed } from '../network/options.ts';
import {
  type AlertEvent,
  type AlertRow,
  addAlert,
  alertAtom,
  alertEvents,
  deliverAlerts,
  endAlert,
  evaluateAlerts,
  type NewAlert,
} from './alerts/alerts.ts';
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
  /** All alerts, in the order in which they were made. */
  alerts(): Promise<AlertRow[]>;
  /** See `addAlert`. */
  addAlert(alert: NewAlert): Promise<AlertRow>;
  /** See `endAlert`. */
  endAlert(id: string): Promise<void>;
  /** See `alertEvents`. */
  alertEvents(alert: string | null, limit: number): Promise<AlertEvent[]>;
  /** See `alertAtom`. */
  alertAtom(alert: string | null, addresses: Parameters<typeof alertAtom>[2]): Promise<string>;
  /** Looks for what alerts may tell of in all stories, and delivers what is due. */
  deliver(fetcher: Fetcher): Promise<{ told: number; delivered: number; failed: number }>;
  /** See `createWatch`; alerts are looked for and delivered meanwhile. Without `stories` no stories are formed. */
  watch(fetcher: Fetcher, settings: Settings, watch: Partial<WatchSettings>, log: Log, stories?: boolean): Watch;
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
    everyVersion: () => everyVersion(archive.db),
    alerts: () => listAlerts(archive.db),
    addAlert: (alert) => addAlert(archive, alert, Date.now()),
    endAlert: (id) => endAlert(archive, id),
    alertEvents: (alert, limit) => alertEvents(archive, alert, limit),
    alertAtom: (alert, addresses) => alertAtom(archive, alert, addresses),
    deliver: async (fetcher) => {
      const told = await evaluateAlerts(archive, null, Date.now());
      return { told, ...(await deliverAlerts(archive, fetcher, Date.now)) };
    },
    watch: (fetcher, settings, watch, log, stories = true) => {
      // What an update before an interruption changed is not known any more: the first time all stories are looked at.
      let all = true;
      const afterUpdate = async (changed: readonly string[]): Promise<void> => {
        const told = await evaluateAlerts(archive, all ? null : changed, Date.now());
        all = false;
        if (told > 0) log('alerts', { told });
      };
      const tick = async (): Promise<void> => {
        const { delivered, failed } = await deliverAlerts(archive, fetcher, Date.now);
        if (delivered + failed > 0) log('alerts delivered', { delivered, failed });
      };
      const updating = stories ? {} : { updateStories: async () => [] };
      return createWatch({ archive, fetcher, settings, watch, log, afterUpdate, tick, ...updating });
    },
  };
}
