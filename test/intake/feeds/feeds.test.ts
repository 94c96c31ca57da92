import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/intake/encoding.ts';
import { feedDate } from '../../../src/intake/feeds/dates.ts';
import { announcedFeeds } from '../../../src/intake/feeds/discover.ts';
import { entryItem, isWhole } from '../../../src/intake/feeds/items.ts';
import { readOpml, writeOpml } from '../../../src/intake/feeds/opml.ts';
import { readFeed } from '../../../src/intake/feeds/parse.ts';
import { harmless } from '../../../src/intake/feeds/xml.ts';

const AT = 'https://news.example/feeds/all.xml';
const rss = (items: string, head = '<?xml version="1.0"?>'): string =>
  `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Post</title><link>https://news.example/</link>${items}</channel></rss>`;

describe('a feed', () => {
  it.each([
    [
      'RSS 2.0',
      rss(
        '<item><title>Pier shut</title><link>/a/1</link><guid>g1</guid><pubDate>Mon, 06 Jan 2031 08:00:00 EST</pubDate></item>',
      ),
    ],
    [
      'RSS 0.91',
      '<rss version="0.91"><channel><title>The Harbour Post</title><link>https://news.example/</link><item><title>Pier shut</title><link>https://news.example/a/1</link></item></channel></rss>',
    ],
    [
      'RSS 1.0',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>The Harbour Post</title><link>https://news.example/</link></channel><item rdf:about="https://news.example/a/1"><title>Pier shut</title><dc:date>2031-01-06T13:00:00Z</dc:date></item></rdf:RDF>',
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>The Harbour Post</title><entry><id>g1</id><title type="html">Pier &lt;em&gt;shut&lt;/em&gt;</title><link rel="self" href="x"/><link href="a/1"/><published>2031-01-06T13:00:00Z</published></entry></feed>',
    ],
    [
      'JSON Feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"The Harbour Post","items":[{"id":1,"url":"https://news.example/a/1","title":"Pier shut","date_published":"2031-01-06T13:00:00Z"}]}',
    ],
    [
      'a news sitemap',
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://news.example/a/1</loc><news:news><news:publication><news:name>The Harbour Post</news:name></news:publication><news:publication_date>2031-01-06T13:00:00Z</news:publication_date><news:title>Pier shut</news:title></news:news></url></urlset>',
    ],
  ])('in %s tells title and address', (_, text) => {
    const { entries } = readFeed(text, AT);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ title: 'Pier shut', url: 'https://news.example/a/1' });
    expect([null, '2031-01-06T13:00:00Z']).toContain(entries[0]!.published);
  });

  it('is read with text before it, forbidden characters, bare ampersands and HTML entities', () => {
    const text = `\n<!-- cached -->\nWarning: line 3\n${rss('<item><title>Fish\u0008 & chips &nbsp;caf&eacute; &amp;quot;new&amp;quot;</title></item>')}\n<!-- served in 0.1 s -->`;
    expect(readFeed(text, AT).entries[0]!.title).toBe('Fish & chips café "new"');
  });

  it('that was cut off keeps the items before the cut', () => {
    const whole = rss(
      '<item><title>One</title></item><item><title>Two</title></item><item><title>Three</title></item>',
    );
    const cut = whole.slice(0, whole.indexOf('Three') + 2);
    expect(readFeed(cut, AT).entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('declared in the wrong encoding is decoded by its bytes, or by what the server says', () => {
    const text = rss('<item><title>Käse für Łódź</title></item>', '<?xml version="1.0" encoding="iso-8859-1"?>');
    expect(readFeed(decode(Buffer.from(text)).text, AT).entries[0]!.title).toBe('Käse für Łódź');
    const polish = iconv.encode(
      rss('<item><title>Zażółć gęślą jaźń</title></item>', '<?xml version="1.0"?>'),
      'iso-8859-2',
    );
    expect(readFeed(decode(polish, 'iso-8859-2').text, AT).entries[0]!.title).toBe('Zażółć gęślą jaźń');
  });

  it('without entries is one; a page and an error are none', () => {
    expect(readFeed(rss(''), AT).entries).toEqual([]);
    expect(readFeed('<rss version="2.0"><channel></channel></rss>', AT).entries).toEqual([]);
    expect(() => readFeed('<!doctype html><html><body>Gone</body></html>', AT)).toThrow('is a web page, not a feed');
    expect(() => readFeed('oops', AT)).toThrow('is no feed');
  });

  it('leads nowhere but to http addresses', () => {
    const { entries } = readFeed(
      rss(
        '<item><title>a</title><link>javascript:alert(1)</link></item><item><title>b</title><link>file:///etc/passwd</link></item>',
      ),
      AT,
    );
    expect(entries.map(({ url }) => url)).toEqual([null, null]);
  });
});

describe('XML made to do harm', () => {
  const bomb = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

  it('declares no entities: none swells, none reads a file', () => {
    const laughs = rss(
      '<item><title>ha &l12; ha</title></item>',
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">${bomb}]>`,
    );
    const started = process.cpuUsage();
    expect(readFeed(laughs, AT).entries[0]!.title!.length).toBeLessThan(20);
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
    const external = rss(
      '<item><title>x&file;</title></item>',
      '<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd"><!ENTITY % dtd SYSTEM "http://127.0.0.1/x.dtd"> %dtd;]>',
    );
    expect(readFeed(external, AT).entries[0]!.title).not.toContain('root:');
  });

  it('with an endless subset or nested absurdly deep is refused or empty', () => {
    expect(() => readFeed('<!DOCTYPE rss [<!ENTITY a "b"', AT)).toThrow();
    expect(() => readFeed(rss(`<item>${'<a>'.repeat(500)}</item>`), AT)).toThrow('nested more than 100 levels');
  });

  it('two document types do not hide one', () => {
    expect(harmless('<!DOCTYPE a [<!ENTITY x "1">]><!DOCTYPE b [<!ENTITY y "2">]><rss></rss>')).not.toContain('ENTITY');
  });
});

describe('a date in a feed', () => {
  it.each([
    ['Mon, 06 Jan 2031 08:00:00 +0100', '2031-01-06T07:00:00Z'],
    ['6 Jan 31 08:00 EST', '2031-01-06T13:00:00Z'],
    ['Monday, 6 January 2031 08:00:00 GMT', '2031-01-06T08:00:00Z'],
    ['2031-01-06T08:00:00.123+01:00', '2031-01-06T07:00:00Z'],
    ['2031-01-06 08:00:00', '2031-01-06'],
    ['20310106', '2031-01-06'],
    ['January 6, 2031', '2031-01-06'],
    ['Mon, 06 Jan 2031 08:00:00 XYZ', '2031-01-06'],
    ['Mon, 31 Feb 2031 08:00:00 GMT', null],
    ['Thu, 01 Jan 1970 00:00:00 GMT', null],
    ['yesterday', null],
    ['', null],
  ])('%s is %s', (text, date) => expect(feedDate(text)).toBe(date));
});

describe('an entry', () => {
  const entry = {
    id: null,
    url: 'https://news.example/a/1',
    title: 'Pier shut',
    summary: null,
    published: '2031-01-06',
    outlet: null,
  };

  it('holds the whole article only when it is long and does not break off', () => {
    const long = `<p>${'The pier is shut. '.repeat(80)}</p>`;
    expect(isWhole({ ...entry, content: long })).toBe(true);
    expect(isWhole({ ...entry, content: `${long}<p><a href="x">Read more</a></p>` })).toBe(false);
    expect(isWhole({ ...entry, content: '<p>The pier is shut.</p>' })).toBe(false);
  });

  it('becomes an item whose original is its record', () => {
    const item = entryItem({ ...entry, content: '<p>The pier is shut.</p>' }, 'The Harbour Post', 'f#1')!;
    expect(JSON.parse(Buffer.from(item.bytes).toString())).toEqual({ ...item.given, html: item.html });
    expect(item.given).toMatchObject({ outlet: 'The Harbour Post', published: '2031-01-06' });
    expect(entryItem({ ...entry, content: '<img src="x">' }, null, 'f#1')).toBeNull();
  });
});

describe('lists of feeds', () => {
  it('in OPML are read through folders and written back', () => {
    const opml =
      '<opml version="1.0"><body><outline text="News"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/rss"/><outline xmlUrl="https://a.example/rss"/></outline><outline title="C" xmlUrl="https://c.example/"/></body></opml>';
    const feeds = [
      { url: 'https://a.example/rss', title: 'A & B' },
      { url: 'https://c.example/', title: 'C' },
    ];
    expect(readOpml(opml)).toEqual(feeds);
    expect(readOpml(writeOpml(feeds))).toEqual(feeds);
    expect(() => readOpml('nothing')).toThrow('is no OPML');
  });

  it('are found on a page, without those of comments', () => {
    const html =
      '<head><link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" hreflang="de" href="/de"></head>';
    expect(announcedFeeds(html, 'https://news.example/x/')).toEqual(['https://news.example/rss']);
  });
});
