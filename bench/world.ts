import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { asPage, type MadeReport, makeCorpus } from './corpus.ts';
import { type Random, randomOf } from './random.ts';

/** A small web of feeds and pages on this machine, with the faults of the real one. */
export interface World {
  /** Addresses of its feeds. */
  readonly feeds: readonly string[];
  /** Everything published so far. */
  readonly articles: readonly Article[];
  /** Numbers of the articles that a feed told of in an answer that was good. */
  readonly told: ReadonlySet<number>;
  /** Whether an article's feed still shows it. */
  shows(article: Article): boolean;
  /** How often it answered, by what it answered. */
  readonly answers: Record<string, number>;
  /** Publishes one more article in one of the feeds; sometimes under a second address or in a second feed as well. */
  publish(): void;
  /** Changes the words of one page that stands in no feed any more or still does. */
  edit(): void;
  /** With `false`, everything is answered well from now on. */
  misbehave(badly: boolean): void;
  /** With `true`, every connection is cut: the network is gone. */
  cut(gone: boolean): void;
  close(): Promise<void>;
}

export interface Article {
  readonly number: number;
  readonly feed: number;
  /** Whether the feed gives the whole article; else a summary, and the page must be fetched. */
  readonly whole: boolean;
  /** Changes with every edit. */
  version: number;
  guid: string;
  readonly report: MadeReport;
}

export interface WorldOptions {
  readonly feedCount: number;
  /** Entries that a feed shows, the newest first. */
  readonly window: number;
  readonly articleLimit: number;
  readonly seed: number;
}

export async function startWorld({ feedCount, window, articleLimit, seed }: WorldOptions): Promise<World> {
  const random = randomOf(seed);
  const reports = makeCorpus(articleLimit, seed)[Symbol.iterator]();
  const articles: Article[] = [];
  const byFeed: Article[][] = Array.from({ length: feedCount }, () => []);
  const answers: Record<string, number> = {};
  const told = new Set<number>();
  let bad = true;
  let gone = false;
  const sockets = new Set<Socket>();

  const server = createServer((request, response) => {
    const [, kind = '', number = ''] = /^\/(feed|a)\/(\d+)/.exec(request.url ?? '') ?? [];
    const count = (what: string): void => {
      answers[what] = (answers[what] ?? 0) + 1;
    };
    if (kind === '') return response.writeHead(404).end();
    if (bad && random.next() < 0.12) return fault(request, response, random, count);
    if (kind === 'a') {
      count('page');
      return send(request, response, 'text/html; charset=utf-8', asPage(edited(articles[Number(number)]!)));
    }
    const body = feedOf(Number(number), byFeed[Number(number)]!.slice(-window), random, origin);
    const etag = `"${byFeed[Number(number)]!.map(({ number, version, guid }) => `${number}.${version}.${guid}`).join('-').length}-${byFeed[Number(number)]!.at(-1)?.guid ?? ''}-${sum(byFeed[Number(number)]!)}"`;
    if (request.headers['if-none-match'] === etag) {
      count('304');
      return response.writeHead(304, { etag }).end();
    }
    count('feed');
    for (const article of byFeed[Number(number)]!.slice(-window)) told.add(article.number);
    send(request, response, 'application/rss+xml', body, { etag });
  });
  server.on('connection', (socket) => {
    if (gone) return socket.destroy();
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const { port } = server.address() as AddressInfo;
  // Every feed on a host of its own: all of 127.0.0.0/8 is this machine.
  const origin = (feed: number): string => `http://127.0.${1 + (feed >> 8)}.${1 + ((feed & 0xff) % 254)}:${port}`;

  return {
    feeds: byFeed.map((_, feed) => `${origin(feed)}/feed/${feed}`),
    articles,
    answers,
    told,
    shows: (article) => byFeed[article.feed]!.slice(-window).includes(article),
    publish() {
      const { value: report, done } = reports.next();
      if (done) return;
      const number = articles.length;
      const feed = number % feedCount;
      const article: Article = { number, feed, whole: feed % 4 === 0, version: 0, guid: `g${number}`, report };
      articles.push(article);
      byFeed[feed]!.push(article);
      if (random.next() < 0.1) republish(byFeed[feed]!, random);
      // The same article also in a neighbour's feed, by an address that counts clicks.
      if (random.next() < 0.1) byFeed[(feed + 1) % feedCount]!.push(article);
    },
    edit() {
      if (articles.length > 0) random.pick(articles).version++;
    },
    misbehave(badly) {
      bad = badly;
    },
    cut(now) {
      gone = now;
      if (gone) for (const socket of sockets) socket.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

const sum = (articles: readonly Article[]): number =>
  articles.reduce((n, { number, version }) => n + number * 7 + version, 0);

/** Some entries get new ids, as when a site moves to another program. */
function republish(articles: readonly Article[], random: Random): void {
  for (const article of articles.slice(-5)) if (random.next() < 0.5) article.guid = `${article.guid}x`;
}

/** A report with what its editors have changed since. */
function edited({ report, version }: Article): MadeReport {
  if (version === 0) return report;
  return {
    ...report,
    text: `${report.text}\n\nThe mayor of the neighbouring town asked for the ${version + 1}th inquiry on the same evening.`,
  };
}

function feedOf(feed: number, articles: readonly Article[], random: Random, origin: (feed: number) => string): string {
  const items = random.shuffle(articles).map((article) => {
    const { number, report, whole, guid } = article;
    const link = `${origin(article.feed)}/a/${number}?utm_source=feed${feed}`;
    const body = edited(article)
      .text.split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`);
    const content = whole ? `<content:encoded><![CDATA[${body.join('')}]]></content:encoded>` : '';
    return `<item><title>${report.title}</title><link>${link.replace(/&/g, '&amp;')}</link><guid isPermaLink="false">${guid}</guid><pubDate>${new Date(report.published).toUTCString()}</pubDate><description><![CDATA[${body[0]}]]></description>${content}</item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Outlet ${feed}</title><link>${origin(feed)}/</link><description>Made up</description>${items.join('\n')}</channel></rss>`;
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  body: string,
  headers: Record<string, string> = {},
): void {
  const gzip = String(request.headers['accept-encoding'] ?? '').includes('gzip');
  const bytes = gzip ? gzipSync(body, { level: 1 }) : Buffer.from(body);
  response.writeHead(200, {
    ...{ 'content-type': type, 'content-length': bytes.length, ...headers },
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(bytes);
}

/** One of the ways in which real servers fail. */
function fault(
  request: IncomingMessage,
  response: ServerResponse,
  random: Random,
  count: (what: string) => void,
): void {
  const faults: Record<string, () => void> = {
    reset: () => request.socket.destroy(),
    '500': () => response.writeHead(500).end('broken'),
    '503': () => response.writeHead(503, { 'retry-after': '2' }).end(),
    '429': () => response.writeHead(429, { 'retry-after': '1' }).end(),
    truncated: () => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '100000' });
      response.write('<rss><channel><title>cut');
      setTimeout(() => request.socket.destroy(), 20);
    },
    'bad gzip': () => response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is not gzip'),
    circle: () => response.writeHead(302, { location: request.url! }).end(),
    slow: () => setTimeout(() => response.writeHead(500).end(), 3000),
  };
  const name = random.pick(Object.keys(faults));
  count(name);
  faults[name]!();
}
