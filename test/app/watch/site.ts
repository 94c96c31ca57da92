import type { IncomingMessage, ServerResponse } from 'node:http';
import { asPage, makeCorpus } from '../../../bench/corpus.ts';
import { serveHttp } from '../../network/servers.ts';

const reports = [...makeCorpus(12, 5)];

/** A site with one feed at `/feed` and pages at `/a/N`, which a test changes as it goes. */
export interface Site extends Awaited<ReturnType<typeof serveHttp>> {
  /** Numbers of the articles in the feed, in its order. */
  items: number[];
  /** Behind each article's id. */
  idSuffix: string;
  /** Articles that the feed gives whole. */
  whole: ReadonlySet<number>;
  /** Answers in place of the usual ones, by path. */
  readonly instead: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** What stands on page N in place of its words. */
  readonly words: Map<number, (html: string) => string>;
}

export async function startSite(): Promise<Site> {
  const state = { items: [0, 1, 2], idSuffix: '', whole: new Set([0]) as ReadonlySet<number> };
  const instead: Site['instead'] = new Map();
  const words: Site['words'] = new Map();
  let origin = '';
  const local = await serveHttp((request, response) => {
    const path = request.url!.split('?')[0]!;
    const other = instead.get(path);
    if (other) return other(request, response);
    const page = /^\/a\/(\d+)$/.exec(path);
    if (page) {
      const number = Number(page[1]);
      const html = asPage(reports[number]!).replace('<nav>', `<nav><p>Weather ${Math.random()}</p>`);
      return response.writeHead(200, { 'content-type': 'text/html' }).end((words.get(number) ?? String)(html));
    }
    if (path !== '/feed') return response.writeHead(404).end();
    const body = feed(origin, site);
    const etag = `"${body.length}-${state.idSuffix}-${state.items.join()}"`;
    const known = request.headers['if-none-match'] === etag;
    response.writeHead(known ? 304 : 200, { etag }).end(known ? undefined : body);
  });
  origin = local.origin;
  const site: Site = Object.assign(state, local, { instead, words });
  return site;
}

function feed(origin: string, { items, idSuffix, whole }: Pick<Site, 'items' | 'idSuffix' | 'whole'>): string {
  const entries = items.map((number) => {
    const { title, text, published } = reports[number]!;
    const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
    const content = whole.has(number) ? `<content:encoded><![CDATA[${paragraphs.join('')}]]></content:encoded>` : '';
    return `<item><title>${title}</title><link>${origin}/a/${number}?utm_source=rss${idSuffix}</link><guid isPermaLink="false">g${number}${idSuffix}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><description><![CDATA[${paragraphs[0]}]]></description>${content}</item>`;
  });
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title>${entries.join('')}</channel></rss>`;
}
