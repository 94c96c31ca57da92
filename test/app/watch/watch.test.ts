import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addInputs } from '../../../src/app/add.ts';
import { subscribe, unsubscribe } from '../../../src/app/feeds.ts';
import { defaultSettings } from '../../../src/app/settings.ts';
import { verifyArchive } from '../../../src/app/verify.ts';
import { serveHealth } from '../../../src/app/watch/health.ts';
import { createWatch, type Watch, type WatchOptions } from '../../../src/app/watch/watch.ts';
import { forgetAliases } from '../../../src/archive/articles.ts';
import { everyVersion } from '../../../src/archive/documents.ts';
import { listFeeds } from '../../../src/archive/feeds.ts';
import { type OpenArchive, openArchive } from '../../../src/archive/open.ts';
import { createFetcher, type Fetcher } from '../../../src/network/fetcher.ts';
import { privateAllowed, systemClock } from '../../../src/network/options.ts';
import { makePdf } from '../../intake/pdf/made-pdf.ts';
import { type Site, startSite } from './site.ts';

let folder: string;
let archive: OpenArchive;
let site: Site;
let fetcher: Fetcher;
let now = Date.now();
const HOUR_MS = 3_600_000;
const settings = { ...defaultSettings, workers: 0, allowPrivate: true };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-live-'));
  archive = await openArchive(join(folder, 'test.variorum'));
  site = await startSite();
  fetcher = createFetcher({ ...privateAllowed, hostDelayMs: 0 });
  await subscribe(archive, [{ url: `${site.origin}/feed`, title: null }], null);
  // Behind the moment of subscribing, from which the feed is due.
  now = Date.now() + 1;
});

afterEach(async () => {
  fetcher.close();
  await site.close();
  await archive.close();
  rmSync(folder, { recursive: true });
});

function watch(more: Partial<WatchOptions> = {}): Watch {
  const clock = { ...systemClock, now: () => now };
  return createWatch({ archive, fetcher, settings, clock, updateStories: async () => [], ...more });
}

/** One visit to all that is due `hours` later. */
async function later(hours: number): Promise<void> {
  now += hours * HOUR_MS;
  await watch().drain();
}

async function documents(): Promise<{ url: string | null; revises: string | null }[]> {
  return archive.db.selectFrom('document').select(['url', 'revises']).orderBy('seq').execute();
}

const numbers = async (): Promise<number[]> =>
  (await documents()).map(({ url }) => Number(/\/a\/(\d+)/.exec(url!)![1])).sort((a, b) => a - b);

async function damage(): Promise<unknown[]> {
  const found = [];
  for await (const one of verifyArchive(archive)) found.push(one);
  return found;
}

describe('watch', () => {
  it('keeps an entry that is whole as it is, and of any other its page', async () => {
    await watch().drain();
    expect(await numbers()).toEqual([0, 1, 2]);
    expect([...site.requests.keys()].filter((path) => path.startsWith('/a/')).sort()).toEqual([
      '/a/1?utm_source=rss',
      '/a/2?utm_source=rss',
    ]);
    expect(await damage()).toEqual([]);
    const [feed] = await listFeeds(archive.db);
    expect(feed).toMatchObject({ title: 'The Harbour Post', articleCount: 3, waitingCount: 0, error: null });
  });

  it('keeps a PDF that a feed leads to by its text', async () => {
    const lines = ['The ferry that sank off Quarrel Head', 'on Sunday had been inspected in May.'];
    const paper = makePdf([lines.map((text, i) => ({ text, x: 50, y: 700 - 12 * i }))]);
    site.instead.set('/a/1', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(paper));
    await watch().drain();
    expect(await numbers()).toEqual([0, 1, 2]);
    const texts = (await everyVersion(archive.db)).filter(({ url }) => /\/a\/1/.test(url!)).map(({ text }) => text);
    expect(texts).toEqual([lines.join(' ')]);
    expect(await damage()).toEqual([]);
  });

  it('doubles nothing when a feed reorders its items and gives them new ids and addresses', async () => {
    await watch().drain();
    site.items = [2, 0, 1];
    site.idSuffix = '-again';
    await later(30);
    site.idSuffix = '-once-more';
    site.items = [1, 3, 2, 0];
    await later(30);
    expect(await numbers()).toEqual([0, 1, 2, 3]);
  });

  it('forgets ids that a feed showed long ago, and knows their articles all the same when they return', async () => {
    const ids = async () => (await archive.db.selectFrom('feed_item').select('itemKey').execute()).length;
    await watch().drain();
    for (let i = 0; i < 4; i++) {
      site.idSuffix = `-${i}`;
      await later(30);
    }
    expect(await ids()).toBe(3 * 5);
    await later(24 * 40);
    expect(await forgetAliases(archive.db, now)).toBe(0);
    await later(24 * 40);
    // The first id of each stays; the feed did not change and so told of none again.
    expect(await forgetAliases(archive.db, now)).toBe(3 * 4);
    expect(await ids()).toBe(3);
    for (const suffix of ['-3', '-1', '']) {
      site.idSuffix = suffix;
      await later(30);
    }
    expect(await numbers()).toEqual([0, 1, 2]);
    expect(await damage()).toEqual([]);
  });

  it('keeps of an entry that is done with its title alone, and looks at it again when the feed changes it', async () => {
    site.whole = new Set([0, 1, 2]);
    await watch().drain();
    const entries = await archive.db.selectFrom('article').select('entry').execute();
    for (const { entry } of entries) expect(Object.keys(JSON.parse(entry))).toEqual(['title']);
    site.whole = new Set([0, 1]);
    await later(30);
    expect((await documents()).length).toBe(3);
    expect(site.requests.get('/a/2?utm_source=rss')).toBe(1);
  });

  it('takes two articles of one headline and summary for two, until their pages say the same', async () => {
    const same =
      '<title>Live: the storm</title><description>The storm has reached the coast, and the ports are shut until further notice, the harbour office says.</description>';
    const item = (n: number): string => `<item>${same}<link>${site.origin}/a/${n}</link><guid>x${n}</guid></item>`;
    site.instead.set('/feed', (_, response) =>
      response.end(`<rss><channel>${item(1)}${item(2)}${item(9)}</channel></rss>`),
    );
    site.instead.set('/a/9', (_, response) => response.writeHead(307, { location: '/a/1' }).end());
    await watch().drain();
    expect(await numbers()).toEqual([1, 2]);
  });

  it('lets a site with many slow pages hold up no other', async () => {
    const other = await startSite();
    site.items = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const held: (() => void)[] = [];
    for (const number of site.items)
      site.instead.set(`/a/${number}`, (_, response) => held.push(() => response.writeHead(404).end()));
    other.items = [10, 11];
    await subscribe(archive, [{ url: `${other.origin}/feed`, title: null }], null);
    now = Date.now() + 1;
    const stop = new AbortController();
    const running = watch().run(stop.signal);
    while ((other.requests.get('/a/11?utm_source=rss') ?? 0) === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    expect(held.length).toBeLessThanOrEqual(2);
    stop.abort();
    await running;
    await other.close();
  });

  it('asks again only for what changed', async () => {
    await watch().drain();
    const before = site.requests.get('/a/1?utm_source=rss');
    await later(0.6);
    expect(site.requests.get('/feed')).toBe(2);
    expect(site.requests.get('/a/1?utm_source=rss')).toBe(before);
  });

  it('makes a revision of a page whose words changed, not of one whose menu did', async () => {
    await watch().drain();
    site.words.set(1, (html) => html.replace('people were hurt', 'people were injured'));
    await later(2);
    const found = await documents();
    expect(found.filter(({ revises }) => revises !== null).map(({ url }) => url)).toEqual([
      `${site.origin}/a/1?utm_source=rss`,
    ]);
    const [change] = await archive.db.selectFrom('change').select('kind').where('kind', '=', 'revision').execute();
    expect(change).toEqual({ kind: 'revision' });
    await later(200);
    expect(await documents()).toHaveLength(4);
  });

  it('goes on after an interruption at any moment, losing and doubling nothing', async () => {
    site.items = [0, 1, 2, 3, 4, 5, 6, 7];
    for (const afterRequests of [1, 3, 4, 6]) {
      const stop = new AbortController();
      const running = watch({ watch: { pageWidth: 1 } }).run(stop.signal);
      while ([...site.requests.values()].reduce((a, b) => a + b, 0) < afterRequests)
        await new Promise((resolve) => setTimeout(resolve, 2));
      stop.abort();
      await running;
    }
    await later(0);
    expect(await numbers()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(await damage()).toEqual([]);
  });

  it('loses nothing when keeping fails in the middle', async () => {
    const failing = { ...archive, db: archive.db, connection: archive.connection };
    archive.connection.exec(
      "create trigger no_more before insert on document when (select count(*) from document) >= 1 begin select raise(abort, 'disk trouble'); end",
    );
    await expect(watch({ archive: failing }).drain()).rejects.toThrow('disk trouble');
    archive.connection.exec('drop trigger no_more');
    await later(0);
    expect(await numbers()).toEqual([0, 1, 2]);
  });

  it('tells what is wrong with a feed, comes again later, and takes what is good then', async () => {
    site.instead.set('/feed', (_, response) => response.writeHead(500).end());
    await watch().drain();
    let [feed] = await listFeeds(archive.db);
    expect(feed).toMatchObject({ failureCount: 1, error: 'the server answered 500 (an error of its own)' });
    expect(feed!.nextVisit).toBe(now + 300_000);
    site.instead.set('/feed', (_, response) => response.end('<html><body>Sorry</body></html>'));
    await later(1);
    [feed] = await listFeeds(archive.db);
    expect(feed).toMatchObject({ failureCount: 2, error: 'is a web page, not a feed' });
    expect(feed!.nextVisit).toBe(now + 600_000);
    site.instead.delete('/feed');
    await later(1);
    [feed] = await listFeeds(archive.db);
    expect(feed).toMatchObject({ failureCount: 0, error: null, articleCount: 3 });
  });

  it('remembers a permanent redirect, and visits no feed that is gone', async () => {
    site.instead.set('/feed', (_, response) => response.writeHead(301, { location: '/moved' }).end());
    site.instead.set('/moved', (_, response) => response.end('<rss><channel><title>Moved</title></channel></rss>'));
    await watch().drain();
    expect((await listFeeds(archive.db))[0]!.url).toBe(`${site.origin}/moved`);
    site.instead.set('/moved', (_, response) => response.writeHead(410).end());
    await later(30);
    expect((await listFeeds(archive.db))[0]!.state).toBe('gone');
    await later(300);
    expect(site.requests.get('/moved')).toBe(2);
  });

  it('takes what the feed tells where the page cannot be had, and tries a broken page again', async () => {
    site.instead.set('/a/1', (_, response) => response.writeHead(403).end());
    site.instead.set('/a/2', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('broken'));
    await watch().drain();
    expect(await numbers()).toEqual([0, 1]);
    site.instead.delete('/a/2');
    await later(0.1);
    expect(await numbers()).toEqual([0, 1, 2]);
  });

  it('is run by one process at a time, and ends a subscription on request', async () => {
    const stop = new AbortController();
    const running = watch().run(stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await archive.db
      .updateTable('state')
      .set({
        body: Buffer.from(JSON.stringify({ pid: process.ppid, host: (await import('node:os')).hostname(), at: now })),
      })
      .where('name', '=', 'watch')
      .execute();
    await expect(watch().run(AbortSignal.timeout(10))).rejects.toThrow('is watched already');
    stop.abort();
    await running;
    await unsubscribe(archive, `${site.origin}/feed`);
    await expect(unsubscribe(archive, `${site.origin}/feed`)).rejects.toThrow('is no feed of this archive');
    expect(await damage()).toEqual([]);
  });

  it('answers how it is and what it counted, to this machine alone', async () => {
    const watching = watch();
    const health = await serveHealth(
      () => watching.status(),
      0,
      () => now,
    );
    await watching.drain();
    const told = (await (await fetch(`${health.address}health`)).json()) as { status: string; waiting: unknown };
    expect(told).toMatchObject({ status: 'ok', waiting: { waiting: 0, kept: 3, failed: 0 } });
    const metrics = await (await fetch(`${health.address}metrics`)).text();
    expect(metrics).toContain('variorum_articles_total{outcome="added"} 3');
    expect(metrics).toMatch(/# TYPE variorum_feed_visits_total counter/);
    await health.close();
  });
});

describe('add', () => {
  it('takes the addresses of pages and feeds beside files', async () => {
    const outcomes = [];
    for await (const one of addInputs(
      archive,
      [`${site.origin}/a/5`, `${site.origin}/feed`, `${site.origin}/none`],
      settings,
    ))
      outcomes.push('outcome' in one ? one.outcome : one.message);
    expect(outcomes.slice(0, 4)).toEqual(['added', 'added', 'added', 'added']);
    expect(outcomes[4]).toContain('404');
    const refused = [];
    for await (const one of addInputs(archive, [`${site.origin}/a/6`], { ...settings, allowPrivate: false }))
      refused.push(one);
    expect(refused[0]).toMatchObject({ message: expect.stringContaining('is not asked') });
  });
});
