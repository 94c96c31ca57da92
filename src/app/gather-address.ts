import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { decode } from '../intake/encoding.ts';
import { entryItem, fetchedItem, isWhole } from '../intake/feeds/items.ts';
import { looksLikeFeed, readFeed } from '../intake/feeds/parse.ts';
import { isPdf } from '../intake/pdf/pdf.ts';
import type { Fetcher } from '../network/fetcher.ts';

/** The page at `address` or, where it is a feed, each of its articles; what cannot be had comes as an `InputError` in its place. */
export async function* readAddress(
  address: string,
  fetcher: Fetcher,
  options: { readonly sizeLimitBytes: number },
): AsyncIterable<RawItem | InputError> {
  try {
    const { body, charset, url } = await fetcher.fetch(address);
    const text = isPdf(body) ? null : decode(body, charset).text;
    if (text === null || !looksLikeFeed(text)) {
      yield await fetchedItem(body, { ...options, charset, url }, null, null);
      return;
    }
    const feed = readFeed(text, url);
    for (const [i, entry] of feed.entries.entries()) {
      const told = entryItem(entry, feed.title, entry.url ?? `${address}#${i + 1}`);
      if (told && isWhole(entry)) yield told;
      else if (entry.url !== null) yield await pageOf(entry.url, fetcher, told, options);
    }
  } catch (error) {
    yield new InputError(address, (error as Error).message, { cause: error });
  }
}

/** The page of an entry; where it cannot be had, what the feed tells of it. */
async function pageOf(
  address: string,
  fetcher: Fetcher,
  told: RawItem | null,
  options: { readonly sizeLimitBytes: number },
): Promise<RawItem | InputError> {
  try {
    const { body, charset } = await fetcher.fetch(address);
    return await fetchedItem(body, { ...options, charset, url: address }, null, null);
  } catch (error) {
    return told ?? new InputError(address, (error as Error).message, { cause: error });
  }
}
