import type { Published } from '../../core/document.ts';
import { languageOf, primaryLanguage } from '../language.ts';
import { domainOf } from '../outlet.ts';
import { linkedArticle } from './linked-data.ts';
import { publishedOnPage } from './published.ts';
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
  const linked = linkedArticle(elements);
  const meta = metaValues(elements);
  const url = canonicalUrl(elements) ?? webAddress(meta.get('og:url')) ?? webAddress(linked?.url);
  const names = [meta.get('og:site_name'), linked?.publisher, meta.get('application-name'), titleSuffix(elements)];
  const siteName = siteNameOf(
    names.flatMap((name) => name ?? []),
    url,
  );
  const locale = linked?.language ?? meta.get('og:locale') ?? meta.get('language') ?? null;
  const language = elements.find(({ tag }) => tag === 'html')?.attributes.lang ?? locale;
  const told = linked?.headline ?? meta.get('og:title') ?? meta.get('twitter:title') ?? null;
  return {
    title: titleOf(elements, told, siteName),
    byline: notTheSite(linked?.author ?? plainAuthor(meta.get('author')) ?? visibleAuthor(elements), siteName),
    siteName,
    url,
    language,
    published: publishedOnPage({
      elements,
      meta,
      linked: linked?.datePublished ?? null,
      url,
      language: primaryLanguage(language) ?? languageOf(firstParagraphs(elements), null),
    }),
  };
}

function firstParagraphs(elements: readonly Element[]): string {
  const paragraphs = elements.filter(({ tag }) => tag === 'p').slice(0, 20);
  return paragraphs.map((paragraph) => squeeze(textOf(paragraph))).join('\n');
}

/** The name that agrees with the site's domain, else the first told; without a slogan after a bar. */
function siteNameOf(names: readonly string[], url: string | null): string | null {
  const plain = names.map((name) => name.split(/\s+[|•]\s+/)[0]!.replace(/^www\./i, ''));
  const domain = (url === null ? null : domainOf(url))?.replace(/[^a-z0-9]/gi, '').toLowerCase() ?? '';
  const agrees = (name: string): boolean => wordsOf(name).some((word) => word.length > 2 && domain.includes(word));
  return plain.find(agrees) ?? plain[0] ?? null;
}

function notTheSite(author: string | null, siteName: string | null): string | null {
  return author !== null && wordsOf(author).join() === wordsOf(siteName ?? '').join() ? null : author;
}

/** `name`, `property` and `itemprop:…` of `<meta>` in lower case, the first of each. */
function metaValues(elements: readonly Element[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { tag, attributes } of elements) {
    if (tag !== 'meta') continue;
    const content = squeeze(attributes.content ?? '');
    const itemprop = attributes.itemprop && `itemprop:${attributes.itemprop}`;
    for (const key of [attributes.property, attributes.name, itemprop]) {
      const name = key?.toLowerCase();
      if (name && content && !values.has(name)) values.set(name, content);
    }
  }
  return values;
}

/** The visible headline where it says what the metadata say, since sites shorten and decorate the latter. */
function titleOf(elements: readonly Element[], told: string | null, siteName: string | null): string | null {
  const headings = elements.flatMap((element) => (element.tag === 'h1' ? squeeze(textOf(element)) || [] : []));
  const documentTitle = documentTitleOf(elements);
  const [first] = headings;
  // A section's or an editing system's word in place of a title.
  if (first && told && wordsOf(told).length < 3 && wordsOf(first).length > 3) return first;
  const known = told ?? documentTitle;
  const visible = headings.find((heading) => known !== null && saysTheSame(heading, known));
  const written = told ? withoutSite(told, siteName) : documentTitle && withoutSite(documentTitle, siteName);
  return visible ?? written ?? first ?? null;
}

/** What the page calls itself; a `<title>` left open ends where the next tag begins. */
function documentTitleOf(elements: readonly Element[]): string | null {
  const title = elements.find(({ tag }) => tag === 'title');
  return title ? squeeze(textOf(title).split('<')[0]!) || null : null;
}

/** The site's name after the headline in the page's title: "Depot burns - The Echo"; `null` without one. */
function titleSuffix(elements: readonly Element[]): string | null {
  const title = documentTitleOf(elements) ?? '';
  for (const { tag, children } of elements) {
    const headline = tag === 'h1' ? squeeze(children.map(textOf).join('')) : '';
    if (headline.length < 10 || !title.startsWith(headline)) continue;
    const suffix = /^\s*[|–—•·»-]\s+([^|–—•·»]{2,40})$/.exec(title.slice(headline.length))?.[1];
    if (suffix && suffix.split(' ').length <= 5) return suffix.trim();
  }
  return null;
}

/** Whether a heading shares most of its words with a title, as an edited headline does and a site's name does not. */
function saysTheSame(heading: string, title: string): boolean {
  const own = wordsOf(heading);
  const other = new Set(wordsOf(title));
  const shared = own.filter((word) => other.has(word)).length;
  return own.length >= 2 ? shared * 2 >= own.length && shared * 3 >= other.size : heading === title;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A title without the site's name or section after a bar, or the site's own name after a dash. */
function withoutSite(title: string, siteName: string | null): string {
  const parts = title.split(/\s+[|–—•·»-]\s+/);
  const ending = parts.at(-1)!;
  const isSite =
    siteName !== null && wordsOf(siteName).some((word) => word.length > 3 && wordsOf(ending).includes(word));
  if (parts.length > 1 && isSite) return title.slice(0, title.lastIndexOf(ending)).replace(/\s+[|–—•·»-]\s+$/, '');
  const head = title.split(/\s+[|•·»]\s+/)[0]!;
  return head.length > title.length / 3 ? head : title;
}

function plainAuthor(author: string | undefined): string | null {
  return author && !/^https?:|^@|^admin$/i.test(author) ? author : null;
}

/** An element marked as the author, below the headline, short enough to be a name or two. */
function visibleAuthor(elements: readonly Element[]): string | null {
  const headline = elements.find(({ tag }) => tag === 'h1')?.start ?? 0;
  for (const element of elements) {
    const { tag, attributes, name, start } = element;
    if (start < headline || tag === 'meta') continue;
    const marked = attributes.rel === 'author' || /\bauthor\b/.test(attributes.itemprop ?? '');
    if (!marked && !/(?<![\w-])(?:byline|author-name|author|article-author|post-author)(?![\w-])/.test(name)) continue;
    const text = squeeze(textOf(element)).replace(/^(?:by|von|par|por|di|door|av)[: ]+/i, '');
    if (/^\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’&,-]+){1,8}$/u.test(text)) return text;
  }
  return null;
}

function canonicalUrl(elements: readonly Element[]): string | null {
  const link = elements.find(({ tag, attributes }) => tag === 'link' && attributes.rel?.toLowerCase() === 'canonical');
  return webAddress(link?.attributes.href);
}

function webAddress(value: string | null | undefined): string | null {
  const address = value?.trim() ?? '';
  return /^https?:\/\/[^\s/]+\.[^\s/]/i.test(address) ? address : null;
}

/** One line, white space squeezed. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
