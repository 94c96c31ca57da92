import { Buffer } from 'node:buffer';
import type { RawPage } from '../../core/raw.ts';
import { decode } from '../encoding.ts';
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

/**
 * A fetched page as an item. What the page says of itself is better than what a feed says of it, but for the address and
 * the date; its title is given only where the page has none. Throws an `Error` for what is no text.
 */
export function pageItem(
  bytes: Buffer,
  told: { readonly charset: string | null; readonly url: string },
  entry: FeedEntry | null,
  outlet: string | null,
): RawPage {
  const { text, encoding } = decode(bytes, told.charset);
  if (text.trim() === '') throw new Error('holds no text');
  const hasTitle = /<title\b|<h1\b|og:title/i.test(text);
  const given = present({
    title: hasTitle ? null : (entry?.title ?? null),
    outlet,
    url: told.url,
    published: entry?.published ?? null,
  });
  return { ...placeOf(told.url, bytes, encoding), field: null, format: 'html', html: text, given };
}

function present<Field extends string>(fields: Record<Field, string | null>): { [F in Field]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [F in Field]?: string };
}
