import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ArticleRow, articleCounts, forgetAliases, hostOf } from '../../archive/articles.ts';
import { dueFeeds, type FeedRow, feedOf, listFeeds } from '../../archive/feeds.ts';
import type { OpenArchive } from '../../archive/open.ts';
import { InputError } from '../../core/errors.ts';
import type { RawItem } from '../../core/raw.ts';
import { FetchError } from '../../network/errors.ts';
import type { Fetcher } from '../../network/fetcher.ts';
import { type Clock, systemClock } from '../../network/options.ts';
import { createCrew } from '../crew.ts';
import { keepModes } from '../read.ts';
import type { Settings } from '../settings.ts';
import { createDueQueue } from './due.ts';
import { fetchArticle, type Got } from './fetch-article.ts';
import { type Finished, keepArticles } from './keep-article.ts';
import { takeLease } from './lease.ts';
import { createReach } from './reach.ts';
import { defaultWatchSettings, type WatchSettings } from './settings.ts';
import { newCounts, type WatchStatus } from './status.ts';
import { visitFeed } from './visit-feed.ts';

/** Something that happened, for a log: a name and what it is about. */
export type Log = (event: string, fields: Readonly<Record<string, string | number | null>>) => void;

export interface WatchOptions {
  readonly archive: OpenArchive;
  readonly fetcher: Fetcher;
  readonly settings: Settings;
  readonly watch?: Partial<WatchSettings>;
  readonly clock?: Clock;
  readonly log?: Log;
  /** Brings the stories up to date and gives back the ids of those that changed; by default on a thread of its own. */
  readonly updateStories?: () => Promise<readonly string[]>;
  /** Called when stories were brought up to date: where alerts look for what is new. */
  readonly afterUpdate?: (changed: readonly string[]) => Promise<void>;
  /** Called every few seconds: where deliveries that failed are tried again. */
  readonly tick?: () => Promise<void>;
}

/** A running watch. */
export interface Watch {
  /** Works until `signal` is aborted, then finishes what is in hand and settles. Throws what the archive throws. */
  run(signal: AbortSignal): Promise<void>;
  /** Works until nothing is due any more: every feed that is due visited once, every article fetched and kept. */
  drain(): Promise<void>;
  status(): Promise<WatchStatus>;
}

/** Documents kept in one step. */
const BATCH = 32;
/** How often the clock is looked at while nothing is due. */
const IDLE_MS = 1000;
const RENEW_MS = 10_000;
const TICK_MS = 5000;
const FORGET_MS = 86_400_000;
/** Reading threads with nothing to do for so long are ended: starting them again costs a second, each holds 100 MB. */
const CREW_IDLE_MS = 30_000;

export function createWatch(options: WatchOptions): Watch {
  const { archive, fetcher, clock = systemClock, log = () => {} } = options;
  const settings = { ...defaultWatchSettings, ...options.watch };
  const counts = newCounts();
  const startedAt = clock.now();
  let lastSuccessAt: number | null = null;
  let stopping = false;
  const feedsUnderWay = new Set<number>();
  const due = createDueQueue(archive.db);
  const articlesUnderWay = new Set<number>();
  /** Hosts of pages that are being asked for. */
  const busyHosts = new Set<string>();
  const queue: Finished[] = [];
  // All is read away from this thread, which has feeds to visit and questions to answer; half of the machine is left to others.
  const workers = options.settings.workers ?? Math.max(1, availableParallelism() >> 1);
  const crew = createCrew({ workers, readHere: 0, idleMs: CREW_IDLE_MS });
  let hostCount = 1;
  const reach = createReach(() => hostCount);
  let storiesDueAt: number | null = null;
  const bell = new Bell();

  const visit = async (feed: FeedRow, signal: AbortSignal): Promise<void> => {
    const host = new URL(feed.url).host;
    const context = { archive, fetcher, settings, now: clock.now, signal, isOffline: () => reach.isOffline() };
    const visited = await visitFeed(feed, context);
    counts.visits[visited.outcome]++;
    if (visited.outcome === 'failed') {
      // A name that does not exist is told by a name server that was reached.
      if (visited.problem === 'network' || visited.problem === 'timeout') reach.failed(host);
      log('feed failed', { feed: feed.url, error: visited.message });
      return;
    }
    reach.answered();
    lastSuccessAt = clock.now();
    counts.wireBytes += visited.wireBytes;
    if (visited.outcome === 'unchanged') return;
    for (const seen of ['new', 'changed', 'known'] as const) counts.entries[seen] += visited.counts[seen];
    if (visited.counts.new + visited.counts.changed === 0) return;
    due.changed();
    log('feed visited', { feed: feed.url, new: visited.counts.new, changed: visited.counts.changed });
  };

  const end = (id: number): void => {
    articlesUnderWay.delete(id);
    due.release(id);
  };

  /** Fetches and reads an article and puts it in the queue of those to be kept. */
  const fetchOne = async (article: ArticleRow, signal: AbortSignal): Promise<void> => {
    const host = hostOf(article.url);
    if (host !== null) busyHosts.add(host);
    try {
      const got = await fetchFrom(article, signal).finally(() => host !== null && busyHosts.delete(host));
      if (got === null) {
        due.changed();
        return end(article.id);
      }
      bell.ring();
      queue.push({ article, got, read: got.got === 'item' ? await read(got.item) : null });
    } catch (error) {
      end(article.id);
      throw error;
    }
  };

  /** What was got; `null` where this machine has no network: the article waits and loses no try. */
  const fetchFrom = async (article: ArticleRow, signal: AbortSignal): Promise<Got | null> => {
    const feed = article.feed === null ? undefined : await feedOf(archive.db, article.feed);
    const isLastTry = article.tries >= settings.retryAfterMs.length;
    const got = await fetchArticle(article, feed, fetcher, {
      isLastTry,
      signal,
      sizeLimitBytes: options.settings.sizeLimitBytes,
    });
    if (got.got === 'nothing' && got.error?.problem === 'network' && reach.isOffline()) return null;
    if (got.got !== 'nothing') reach.answered();
    return got;
  };

  const read = async (item: RawItem): Promise<Finished['read']> => {
    const outcome = await crew.read(item);
    if (outcome instanceof InputError) return outcome;
    return { read: keepModes(outcome, options.settings.modes), bytes: item.bytes };
  };

  /** Keeps what was fetched and read, some at a time. */
  const keepSome = async (): Promise<void> => {
    const batch = queue.splice(0, BATCH);
    try {
      const kept = await keepArticles(archive, batch, settings, clock.now());
      for (const [i, outcome] of kept.entries()) {
        counts.articles[outcome]++;
        tell(log, batch[i]!, outcome);
      }
      if (kept.some((outcome) => outcome === 'added' || outcome === 'revision'))
        storiesDueAt ??= clock.now() + settings.storiesEveryMs;
    } finally {
      for (const { article } of batch) end(article.id);
    }
  };

  const update = async (): Promise<void> => {
    storiesDueAt = null;
    counts.stories.updates++;
    try {
      const changed = await (options.updateStories ?? (() => updateOnThread(archive.path)))();
      counts.stories.changed += changed.length;
      log('stories updated', { changed: changed.length });
      await options.afterUpdate?.(changed);
    } catch (error) {
      // What was kept is kept; the next articles bring another update.
      counts.stories.failed++;
      storiesDueAt = clock.now() + settings.storiesEveryMs;
      log('stories failed', { error: (error as Error).message });
    }
  };

  /** Starts what is due and there is room for; gives back whether anything was. */
  const startDue = async (signal: AbortSignal, start: (work: Promise<void>) => void): Promise<boolean> => {
    const now = clock.now();
    let started = false;
    const feedRoom = settings.feedWidth - feedsUnderWay.size;
    // Where many articles wait already, no more are taken in: what the feeds hold can wait with them.
    if (feedRoom > 0 && articlesUnderWay.size < settings.queueLimit) {
      const dueNow = await dueFeeds(archive.db, now, feedRoom + feedsUnderWay.size);
      for (const feed of dueNow.filter(({ id }) => !feedsUnderWay.has(id)).slice(0, feedRoom)) {
        feedsUnderWay.add(feed.id);
        start(visit(feed, signal).finally(() => feedsUnderWay.delete(feed.id)));
        started = true;
      }
    }
    const room = Math.min(settings.pageWidth - busyHosts.size, settings.queueLimit - articlesUnderWay.size);
    if (room > 0 && !reach.isOffline()) {
      for (const article of await due.take(now, room, (host) => busyHosts.has(host))) {
        articlesUnderWay.add(article.id);
        start(fetchOne(article, signal));
        started = true;
      }
    }
    return started;
  };

  /** The loop of `run` and `drain`: `isOver` is asked when nothing could be started and nothing is under way. */
  const work = async (signal: AbortSignal, isOver: () => boolean): Promise<void> => {
    const stop = new AbortController();
    const all = AbortSignal.any([signal, stop.signal]);
    const underWay = new Set<Promise<void>>();
    let failure: unknown = null;
    const start = (one: Promise<void>): void => {
      const settled = one
        .catch((error: unknown) => {
          if (error instanceof FetchError && error.problem === 'aborted') return;
          if (all.aborted && error === all.reason) return;
          failure ??= error;
          stop.abort();
        })
        .finally(() => {
          underWay.delete(settled);
          bell.ring();
        });
      underWay.add(settled);
    };
    let keeping: Promise<void> | null = null;
    let updating: Promise<void> | null = null;
    let ticking = false;
    let nextTick = 0;
    const tick = async (): Promise<void> => {
      ticking = true;
      try {
        await options.tick?.();
      } catch (error) {
        log('delivery failed', { error: (error as Error).message });
      } finally {
        ticking = false;
        nextTick = clock.now() + TICK_MS;
      }
    };
    while (!all.aborted) {
      const started = await startDue(all, start);
      if (queue.length > 0 && keeping === null) {
        keeping = keepSome().finally(() => {
          keeping = null;
        });
        start(keeping);
      }
      if (storiesDueAt !== null && storiesDueAt <= clock.now() && updating === null) {
        updating = update().finally(() => {
          updating = null;
        });
        start(updating);
      }
      if (!ticking && nextTick <= clock.now()) start(tick());
      if (!started && underWay.size === 0 && queue.length === 0 && isOver()) break;
      if (started || (queue.length > 0 && keeping === null)) continue;
      await bell.wait(clock, IDLE_MS, all);
    }
    await Promise.all(underWay);
    // What was fetched is kept also when stopping: it need not be asked for twice.
    while (queue.length > 0 && failure === null) await keepSome();
    if (failure !== null) throw failure;
  };

  return {
    async run(signal) {
      const lease = await takeLease(archive, clock.now);
      await forgetAliases(archive.db, clock.now());
      const forgetting = setInterval(() => {
        forgetAliases(archive.db, clock.now()).catch((error: Error) =>
          log('forgetting failed', { error: error.message }),
        );
      }, FORGET_MS);
      hostCount = await countHosts(archive);
      const renewing = setInterval(() => {
        lease.renew().catch((error: Error) => log('lease failed', { error: error.message }));
        countHosts(archive).then(
          (count) => {
            hostCount = count;
          },
          () => {},
        );
      }, RENEW_MS);
      // Documents that were kept before an interruption may not be in a story yet.
      storiesDueAt = clock.now() + settings.storiesEveryMs;
      signal.addEventListener('abort', () => {
        stopping = true;
        log('stopping', {});
      });
      try {
        await work(signal, () => false);
      } finally {
        clearInterval(renewing);
        clearInterval(forgetting);
        await crew.dismiss();
        await lease.release();
      }
    },
    async drain() {
      hostCount = await countHosts(archive);
      await work(new AbortController().signal, () => true).finally(() => crew.dismiss());
      await update();
    },
    async status() {
      const feeds = await listFeeds(archive.db);
      return {
        ...{ counts, startedAt, lastSuccessAt, stopping, offline: reach.isOffline(), queued: queue.length },
        waiting: await articleCounts(archive.db),
        feeds: {
          active: feeds.filter(({ state }) => state === 'active').length,
          failing: feeds.filter(({ failureCount }) => failureCount > 0).length,
        },
      };
    },
  };
}

/** Wakes a loop that waits: when something ended, or time passed. */
class Bell {
  #ring: (() => void) | null = null;

  ring(): void {
    this.#ring?.();
  }

  async wait(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
    const over = new AbortController();
    const rung = new Promise<void>((resolve) => {
      this.#ring = resolve;
    });
    const slept = clock.sleep(ms, AbortSignal.any([signal, over.signal])).catch(() => {});
    await Promise.race([rung, slept]);
    over.abort();
  }
}

async function countHosts(archive: OpenArchive): Promise<number> {
  const rows = await archive.db.selectFrom('feed').select('url').where('state', '=', 'active').execute();
  return new Set(rows.map(({ url }) => new URL(url).host)).size;
}

function tell(log: Log, { article, read, got }: Finished, outcome: string): void {
  if (outcome === 'same') return;
  const title = read === null || read instanceof InputError ? null : read.read.document.title;
  const error = got.got === 'nothing' ? got.message : read instanceof InputError ? read.message : null;
  log(`article ${outcome}`, { article: article.url ?? article.id, title, ...(error === null ? {} : { error }) });
}

function updateOnThread(path: string): Promise<readonly string[]> {
  const file = `./stories-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), { workerData: { path } });
    let changed: readonly string[] = [];
    worker.on('message', (message: { changed: readonly string[] }) => {
      changed = message.changed;
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(changed));
  });
}
