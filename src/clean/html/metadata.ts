import type { Published } from '../../core/document.ts';
import { isoDate, UNKNOWN_DATE } from '../published.ts';
import { linkedArticle } from './linked-data.ts';
import { type Element, elementsOf, textOf } from './tree.ts';

/** What a page tells of its article outside the article's own words; `null` where it does not. */
export interface Metadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: Published;
}

/** What the page below `root` tells, by JSON-LD, `<meta>`, `itemprop`, `<link>`, `<html lang>` and its headline. */
export function metadataOf(root: Element): Metadata {
  const elements = elementsOf(root);
  const linked = linkedArticle(root);
  const meta = metaValues(elements);
  return {
    title: titleOf(elements, linked?.headline ?? meta.get('og:title') ?? meta.get('twitter:title') ?? null),
    byline: linked?.author ?? plainAuthor(meta.get('author') ?? meta.get('article:author') ?? null),
    siteName: meta.get('og:site_name') ?? linked?.publisher ?? meta.get('application-name') ?? null,
    url: canonicalUrl(elements) ?? meta.get('og:url') ?? linked?.url ?? null,
    language:
      elements.find(({ tag }) => tag === 'html')?.attributes.lang ?? linked?.language ?? meta.get('og:locale') ?? null,
    published: publishedOf(elements, meta, linked?.datePublished ?? null),
  };
}

/** `name`, `property` and `itemprop` of `<meta>` in lower case, the first of each. */
function metaValues(elements: readonly Element[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { tag, attributes } of elements) {
    if (tag !== 'meta') continue;
    const content = squeeze(attributes.content ?? '');
    for (const key of [
      attributes.property,
      attributes.name,
      attributes.itemprop && `itemprop:${attributes.itemprop}`,
    ]) {
      const name = key?.toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return values;
}

/** The visible headline where it says what the metadata say, since sites shorten and decorate the latter. */
function titleOf(elements: readonly Element[], told: string | null): string | null {
  const headings = elements.filter(({ tag }) => tag === 'h1').map((element) => squeeze(textOf(element)));
  const whole = elements.find(({ tag }) => tag === 'title');
  const documentTitle = whole ? squeeze(textOf(whole)) : null;
  const known = told ?? documentTitle;
  const visible = headings.find((heading) => heading !== '' && known?.toLowerCase().includes(heading.toLowerCase()));
  return (
    visible ?? (told ? squeeze(told) : withoutSite(documentTitle)) ?? headings.find((heading) => heading !== '') ?? null
  );
}

/** A page's `<title>` without the site's name after a bar or dash. */
function withoutSite(title: string | null): string | null {
  if (!title) return null;
  const head = title.split(/\s+[|–—•·»-]\s+/)[0]!;
  return head.length > title.length / 3 ? head : title;
}

function plainAuthor(author: string | null): string | null {
  return author && !/^https?:/.test(author) ? author : null;
}

function canonicalUrl(elements: readonly Element[]): string | null {
  const link = elements.find(({ tag, attributes }) => tag === 'link' && attributes.rel?.toLowerCase() === 'canonical');
  const href = link?.attributes.href?.trim();
  return href && /^https?:/.test(href) ? href : null;
}

/** `<meta>` names that hold the day of publishing, most trusted first. */
const DATE_METAS = [
  'article:published_time',
  'og:published_time',
  'itemprop:datepublished',
  'datepublished',
  'date',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'cxenseparse:recs:publishtime',
  'last-modified',
];

function publishedOf(
  elements: readonly Element[],
  meta: ReadonlyMap<string, string>,
  linked: string | null,
): Published {
  const told = (value: string | null | undefined, evidence: string): Published | null => {
    const date = value ? isoDate(value) : null;
    return date ? { ...UNKNOWN_DATE, value: date, known: 'metadata', evidence } : null;
  };
  const byMeta = (): Published | null => {
    for (const name of DATE_METAS) {
      const found = told(meta.get(name), `<meta ${name}>`);
      if (found) return found;
    }
    return null;
  };
  const byElement = (): Published | null => {
    for (const { tag, attributes } of elements) {
      const marked = attributes.itemprop === 'datePublished' || tag === 'time';
      const found = marked ? told(attributes.datetime ?? attributes.content, `<${tag} datetime>`) : null;
      if (found) return found;
    }
    return null;
  };
  return told(linked, 'JSON-LD datePublished') ?? byMeta() ?? byElement() ?? UNKNOWN_DATE;
}

/** One line, white space squeezed. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
