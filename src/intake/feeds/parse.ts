import { parseFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { feedDate } from './dates.ts';
import type { Feed, FeedEntry } from './feed.ts';
import { parseSitemap } from './sitemap.ts';
import { harmless } from './xml.ts';

/** Entries taken of one feed; real ones have 10 to 500. */
const ENTRY_LIMIT = 5000;

/**
 * The feed that `text` holds: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed, or a news sitemap. Relative links
 * are resolved against `address`. Throws an `Error` that says so when it is no feed.
 */
export function readFeed(text: string, address: string): Feed {
  const bare = text.replace(/^[\s\ufeff]+/, '');
  if (/<urlset\b/i.test(bare.slice(0, 2000))) return parseSitemap(harmless(bare), address);
  return tidy(parsed(bare), address);
}

/** Whether text looks like a feed, without reading all of it. */
export function looksLikeFeed(text: string): boolean {
  const start = text.slice(0, 3000);
  if (/^[\s\ufeff]*\{/.test(start)) return /"version"\s*:\s*"https?:\\?\/\\?\/(www\.)?jsonfeed\.org/i.test(start);
  if (/<html\b/i.test(start)) return false;
  return /<(rss|feed|(\w+:)?RDF|urlset)\b/i.test(start);
}

type Parsed = ReturnType<typeof parseFeed<string>>;

function parsed(text: string): Parsed {
  const xml = text.startsWith('{') ? text : harmless(text);
  try {
    return parseFeed(xml);
  } catch (error) {
    // A channel that says nothing at all yet is a feed with no entries.
    if (/<(channel|feed)\b[^>]*>\s*<\/\1>|<(channel|feed)\b[^>]*\/>/i.test(xml)) return { format: 'rss', feed: {} };
    if (/^\s*<(!doctype html|html)\b/i.test(xml)) throw new Error('is a web page, not a feed', { cause: error });
    throw new Error('is no feed that can be read (RSS, Atom or JSON Feed)', { cause: error });
  }
}

type Rough = { readonly [Field in keyof FeedEntry]?: string | null | undefined };

function tidy({ format, feed }: Parsed, address: string): Feed {
  const [rough, title, site, base] = ((): [Rough[], string | undefined, string | undefined, string | undefined] => {
    switch (format) {
      case 'rss':
      case 'rdf':
        return [(feed.items ?? []).map(ofRss), feed.title, feed.link, undefined];
      case 'json':
        return [(feed.items ?? []).map(ofJson), feed.title, feed.home_page_url, undefined];
      case 'atom':
        return [
          (feed.entries ?? []).map((entry) => ofAtom(entry, feed.xml?.base)),
          feed.title?.value,
          alternate(feed.links),
          feed.xml?.base,
        ];
    }
  })();
  const home = absolute(site, absolute(base, address) ?? address);
  const entries = rough.slice(0, ENTRY_LIMIT).map((entry) => finish(entry, home ?? address));
  return {
    title: plain(title),
    site: home,
    format,
    restMs: restOf(format === 'rss' || format === 'rdf' ? feed : {}),
    // An entry that says nothing and leads nowhere is none.
    entries: entries.filter(({ url, title, content, summary }) => url ?? title ?? content ?? summary),
  };
}

type RssItem = NonNullable<Extract<Parsed, { format: 'rss' }>['feed']['items']>[number];
type RdfItem = NonNullable<Extract<Parsed, { format: 'rdf' }>['feed']['items']>[number];
type AtomEntry = NonNullable<Extract<Parsed, { format: 'atom' }>['feed']['entries']>[number];
type JsonItem = NonNullable<Extract<Parsed, { format: 'json' }>['feed']['items']>[number];

function ofRss(item: RssItem | RdfItem): Rough {
  const rss = item as Partial<RssItem & RdfItem>;
  const guid = rss.guid;
  const permalink = guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '') ? guid?.value : undefined;
  return {
    id: guid?.value ?? rss.rdf?.about,
    url: rss.link ?? permalink ?? alternate(rss.atom?.links) ?? rss.rdf?.about,
    title: rss.title ?? rss.dc?.titles?.[0],
    content: rss.content?.encoded ?? rss.atom?.content?.value,
    summary: rss.description ?? rss.atom?.summary?.value ?? rss.dc?.descriptions?.[0],
    published: rss.pubDate ?? rss.dc?.dates?.[0] ?? rss.atom?.published ?? rss.atom?.updated,
    outlet: rss.source?.title,
  };
}

function ofAtom(entry: AtomEntry, feedBase: string | undefined): Rough {
  const { content, links } = entry;
  const link = alternate(links);
  const base = entry.xml?.base ?? feedBase;
  // Content of another kind (`src`, images in base64) is not text.
  const isMarkup = content?.type === undefined || /^(text|html|xhtml|text\/.*)$/i.test(content.type);
  return {
    id: entry.id,
    url: base !== undefined && link !== undefined ? (absolute(link, base) ?? link) : link,
    title: entry.title?.value,
    content: isMarkup ? content?.value : undefined,
    summary: entry.summary?.value,
    published: entry.published ?? entry.updated,
    outlet: entry.source?.title?.value,
  };
}

function ofJson(item: JsonItem): Rough {
  return {
    id: item.id,
    url: item.url ?? item.external_url,
    title: item.title,
    content: item.content_html ?? (item.content_text === undefined ? undefined : paragraphs(item.content_text)),
    summary: item.summary,
    published: item.date_published ?? item.date_modified,
  };
}

/** Plain text as markup that means the same. */
function paragraphs(text: string): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n');
}

function alternate(links: readonly { href?: string; rel?: string; type?: string }[] | undefined): string | undefined {
  const found =
    links?.find(({ rel, type }) => (rel === undefined || rel === 'alternate') && type?.includes('html')) ??
    links?.find(({ rel }) => rel === undefined || rel === 'alternate');
  return found?.href;
}

function finish(entry: Rough, base: string): FeedEntry {
  const [content, summary] = [filled(entry.content), filled(entry.summary)];
  return {
    id: filled(entry.id),
    url: absolute(entry.url, base),
    title: plain(entry.title),
    content,
    summary: content === null || summary !== content ? summary : null,
    published: feedDate(entry.published),
    outlet: plain(entry.outlet),
  };
}

const filled = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);

/** An http address; `null` for anything else. */
function absolute(address: string | null | undefined, base: string): string | null {
  const text = filled(address);
  if (text === null || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

/** The words of a title, which may hold markup, also twice escaped. */
export function plain(title: string | null | undefined): string | null {
  let text = title ?? '';
  for (let i = 0; i < 2 && /<[a-z!/][^<>]*>|&(#\d+|#x[\da-f]+|[a-z]+\d?);/i.test(text); i++) text = wordsOf(text);
  return filled(text.replace(/\s+/g, ' '));
}

function wordsOf(html: string): string {
  const words: string[] = [];
  const parser = new Parser({ ontext: (text) => words.push(text) }, { decodeEntities: true });
  parser.end(html);
  return words.join('');
}

/** What `ttl` (minutes) or the syndication module (`hourly`, `daily`) asks for. */
function restOf(feed: { ttl?: number; sy?: { updatePeriod?: string; updateFrequency?: number } }): number | null {
  const period = PERIODS_MS[feed.sy?.updatePeriod?.trim().toLowerCase() ?? ''];
  if (period !== undefined) return period / Math.max(1, feed.sy?.updateFrequency ?? 1);
  return feed.ttl !== undefined && feed.ttl > 0 ? feed.ttl * 60_000 : null;
}

const PERIODS_MS: Readonly<Record<string, number>> = { hourly: 3_600_000, daily: 86_400_000 };
