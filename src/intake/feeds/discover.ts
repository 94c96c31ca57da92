import { Parser } from 'htmlparser2';

/** Types of feeds in `<link rel="alternate" type="…">`. */
const FEED_TYPES =
  /^(application\/(rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)$/i;

/** Where sites that name no feed have one nonetheless, most common first. */
const USUAL_PLACES = [
  '/feed',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/index.xml',
  '/feed/',
  '/news-sitemap.xml',
];

/** Feeds of comments and searches, which sites announce beside their news. */
const NOT_NEWS = /comment|\/search|oembed|wp-json|podcast/i;

/** The feeds that a page names in its head, absolute, in its order, without those of comments. */
export function announcedFeeds(html: string, address: string): string[] {
  const found = new Set<string>();
  let base = address;
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name === 'base' && URL.canParse(href, address)) base = new URL(href, address).href;
      if (name !== 'link' && name !== 'a') return;
      if (!/\balternate\b/i.test(rel) || !FEED_TYPES.test(type.split(';')[0]!.trim())) return;
      if (href === '' || NOT_NEWS.test(`${href} ${title}`) || !URL.canParse(href, base)) return;
      found.add(new URL(href, base).href);
    },
  });
  parser.end(html);
  return [...found];
}

/** Addresses on the same site worth a try where a page names no feed; `sitemaps` are those of its robots.txt. */
export function likelyFeeds(address: string, sitemaps: readonly string[]): string[] {
  const news = sitemaps.filter((url) => /news/i.test(url) && URL.canParse(url));
  return [...USUAL_PLACES.map((path) => new URL(path, address).href), ...news];
}
