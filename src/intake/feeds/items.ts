import { Buffer } from 'node:buffer';
import type { RawItem, RawPage } from '../../core/raw.ts';
import { decode } from '../encoding.ts';
import { isPdf, pdfItem } from '../pdf/pdf.ts';
import { placeOf } from '../records.ts';
import type { FeedEntry } from './feed.ts';
import { plain } from './parse.ts';

/**
 * Characters without markup from which an entry's content is taken for the whole article. Feeds that give a summary give
 * one to three sentences of it, some of them in the field that is meant for the whole.
 */
const WHOLE_CHARACTERS = 900;

/** Whether an entry holds the whole article, so that its page need not be asked for. */
export function isWhole({ content, url }: FeedEntry): boolean {
  if (url === null) return true;
  if (content === null) return false;
  const text = plain(content) ?? '';
  return text.length >= WHOLE_CHARACTERS && !/(…|\.\.\.|\[…\]|read more|continue reading|weiterlesen)\W*$/i.test(text);
}

/**
 * An entry as a page of its own: the original is the entry's record in JSON, as it is kept. `null` where the entry holds
 * nothing but a title.
 */
export function entryItem(entry: FeedEntry, outlet: string | null, file: string): RawPage | null {
  const html = entry.content ?? entry.summary;
  if (html === null || plain(html) === null) return null;
  const given = present({
    title: entry.title,
    outlet: entry.outlet ?? outlet,
    url: entry.url,
    published: entry.published,
  });
  const bytes = Buffer.from(JSON.stringify({ ...given, html }));
  return { ...placeOf(file, bytes, 'utf-8'), field: 'html', format: 'html', html, given };
}

/** Where an answer is from and how it may be taken. */
export interface Fetched {
  readonly charset: string | null;
  readonly url: string;
  /** The most text that is taken out of a PDF. */
  readonly sizeLimitBytes: number;
}

/**
 * What was fetched as an item: a page, or a PDF by its first bytes, whatever its server calls it. What it says of itself is
 * better than what a feed says of it, but for the address and the date; the feed's title is given only where it has
 * none. Throws an `Error` for what is no text.
 */
export async function fetchedItem(
  bytes: Buffer,
  { charset, url, sizeLimitBytes }: Fetched,
  entry: FeedEntry | null,
  outlet: string | null,
): Promise<RawItem> {
  const told = (title: string | null) => present({ title, outlet, url, published: entry?.published ?? null });
  if (isPdf(bytes)) {
    const item = await pdfItem(url, bytes, sizeLimitBytes);
    return { ...item, given: told(item.given.title ?? entry?.title ?? null) };
  }
  const { text, encoding } = decode(bytes, charset);
  if (text.trim() === '') throw new Error('holds no text');
  const hasTitle = /<title\b|<h1\b|og:title/i.test(text);
  const given = told(hasTitle ? null : (entry?.title ?? null));
  return { ...placeOf(url, bytes, encoding), field: null, format: 'html', html: text, given };
}

function present<Field extends string>(fields: Record<Field, string | null>): { [F in Field]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [F in Field]?: string };
}
