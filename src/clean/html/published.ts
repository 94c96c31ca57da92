import type { Published } from '../../core/document.ts';
import { daysIn, isoDay } from '../calendar.ts';
import { isoDate, publishedByAddress, UNKNOWN_DATE } from '../published.ts';
import { type Element, textOf } from './tree.ts';

/** What a page tells of its date beside its article's words. */
export interface DateSources {
  readonly elements: readonly Element[];
  /** Values of `<meta>` by lower-case name. */
  readonly meta: ReadonlyMap<string, string>;
  /** `datePublished` of the article's JSON-LD. */
  readonly linked: string | null;
  readonly url: string | null;
  readonly language: string;
}

/** `<meta>` names that hold the day of publishing, most trusted first. The day of the last change is none of them. */
const METAS = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'itemprop:datepublished',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'published-date',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'publication_date',
  'citation_publication_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'article:published',
  'cxenseparse:recs:publishtime',
  'shareaholic:article_published_time',
  'bt:pubdate',
  'date',
  'article_date_original',
  'itemprop:datecreated',
];

/**
 * When a page says that its article was published: by JSON-LD, `<meta>`, `itemprop`, `<time>`, its address, or an
 * element near the headline that is named for a date, in this order. `known` is `unknown` where none says so.
 */
export function publishedOnPage(sources: DateSources): Published {
  return (
    told(sources.linked, 'JSON-LD datePublished', sources) ??
    byMeta(sources) ??
    byMarkup(sources) ??
    byTime(sources) ??
    publishedByAddress(sources.url) ??
    byName(sources) ??
    UNKNOWN_DATE
  );
}

function told(value: string | null | undefined, evidence: string, { language }: DateSources): Published | null {
  if (!value?.trim()) return null;
  const date = isoDate(value) ?? dayIn(value, language);
  return date ? { ...UNKNOWN_DATE, value: date, known: 'metadata', evidence } : null;
}

/** A day written out, as in `17. Januar 2022, 8:30 Uhr` or `20220117`. */
function dayIn(value: string, language: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|T|$)/.exec(value.trim());
  if (compact) return isoDate(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const day = daysIn(value, language).find((one) => one.year !== null && one.day !== null);
  return day ? isoDay(day.year!, day.month, day.day!) : null;
}

function byMeta(sources: DateSources): Published | null {
  for (const name of METAS) {
    const found = told(sources.meta.get(name), `<meta ${name}>`, sources);
    if (found) return found;
  }
  return null;
}

function byMarkup(sources: DateSources): Published | null {
  for (const element of sources.elements) {
    const { tag, attributes } = element;
    const property = `${attributes.itemprop ?? ''} ${attributes.property ?? ''}`;
    if (tag === 'meta' || !/\bdatePublished\b/i.test(property)) continue;
    const value = attributes.datetime ?? attributes.content ?? textOf(element);
    const found = told(value, `<${tag} itemprop="datePublished">`, sources);
    if (found) return found;
  }
  return null;
}

/** The first `<time>` below the headline, where lists of other reports have not begun; else the first of the page. */
function byTime(sources: DateSources): Published | null {
  const times = sources.elements.filter(({ tag }) => tag === 'time');
  const headline = sources.elements.find(({ tag }) => tag === 'h1')?.start ?? 0;
  for (const time of [...times.filter(({ start }) => start > headline), ...times]) {
    const found = told(time.attributes.datetime, '<time datetime>', sources) ?? told(textOf(time), '<time>', sources);
    if (found) return found;
  }
  return null;
}

const DATE_NAME =
  /(?<![\w])(?:date|datum|fecha|data|time|timestamp|published|pub-?date|posted(?:-on)?|publish(?:ed)?-?(?:date|time|on)|entry-date|post-date|article-date|meta-date|dateline|byline|meta|article-?meta|article-?info|post-?meta|entry-?meta)(?![a-z])/;
/** An element that holds a date and little else. */
const LONGEST = 160;

/** A short element named for dates, not above the headline by more than a line or two of the page. */
function byName(sources: DateSources): Published | null {
  const headline = sources.elements.find(({ tag }) => tag === 'h1')?.start ?? 0;
  const named = sources.elements.filter(({ name, tag }) => tag !== 'meta' && DATE_NAME.test(name));
  for (const element of [...named.filter(({ start }) => start > headline), ...named]) {
    const text = textOf(element).replace(/\s+/g, ' ').trim();
    if (text.length > LONGEST) continue;
    const found = told(text, `line "${text}"`, sources);
    if (found) return { ...found, known: 'dateline' };
  }
  return null;
}
