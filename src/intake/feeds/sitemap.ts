import { Parser } from 'htmlparser2';
import { feedDate } from './dates.ts';
import type { Feed, FeedEntry } from './feed.ts';

/** Addresses taken of one sitemap. */
const LIMIT = 5000;

/** A news sitemap (`<news:news>` within `<url>`) as a feed; addresses that are no news are left out where any are. */
export function parseSitemap(xml: string, address: string): Feed {
  const entries: FeedEntry[] = [];
  let newsCount = 0;
  for (const { fields, isNews } of urls(xml)) {
    const url = fields.loc?.trim();
    if (!url || !/^https?:\/\//i.test(url)) continue;
    if (isNews) newsCount++;
    const published = feedDate(fields['news:publication_date']);
    const outlet = fields['news:name']?.trim() || null;
    const title = fields['news:title']?.trim() || null;
    if (isNews) entries.push({ id: null, url, title, content: null, summary: null, published, outlet });
    if (entries.length >= LIMIT) break;
  }
  if (newsCount === 0) throw new Error('is a sitemap without news');
  return { title: null, site: new URL('/', address).href, format: 'sitemap', restMs: null, entries };
}

interface SitemapUrl {
  readonly fields: Record<string, string>;
  isNews: boolean;
}

function urls(xml: string): SitemapUrl[] {
  const found: SitemapUrl[] = [];
  let name = '';
  const parser = new Parser(
    {
      onopentagname(tag) {
        name = tag;
        if (tag === 'url') found.push({ fields: {}, isNews: false });
        if (tag === 'news:news' && found.length > 0) found.at(-1)!.isNews = true;
      },
      onclosetag() {
        name = '';
      },
      ontext(text) {
        const fields = found.at(-1)?.fields;
        if (fields && name !== '') fields[name] = (fields[name] ?? '') + text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}
