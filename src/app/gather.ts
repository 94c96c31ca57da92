import { InputError } from '../core/errors.ts';
import type { RawItem } from '../core/raw.ts';
import { decode } from '../intake/encoding.ts';
import { entryItem, fetchedItem, isWhole } from '../intake/feeds/items.ts';
import { looksLikeFeed, readFeed } from '../intake/feeds/parse.ts';
import { readInputs } from '../intake/inputs.ts';
import { isPdf } from '../intake/pdf/pdf.ts';
import { createFetcher, type Fetcher } from '../network/fetcher.ts';
import { privateAllowed } from '../network/options.ts';
import type { Settings } from './settings.ts';

/** Whether an input names something on the web. */
const isAddress = (input: string): boolean => /^https?:\/\//i.test(input);

/**
 * The reports that `inputs` hold, files as `readInputs` reads them; an http address gives its page or, where it is a feed,
 * each of the feed's articles. In the order of the inputs; what cannot be had comes as an `InputError` in its place.
 */
export async function* gatherInputs(
  inputs: readonly string[],
  settings: Settings,
): AsyncIterable<RawItem | InputError> {
  const options = { sizeLimitBytes: settings.sizeLimitBytes };
  if (!inputs.some(isAddress)) return yield* readInputs(inputs, options);
  const fetcher = createFetcher({ ...options, ...(settings.allowPrivate ? privateAllowed : {}) });
  try {
    let files: string[] = [];
    for (const input of inputs) {
      if (!isAddress(input)) {
        files.push(input);
        continue;
      }
      // Files that stand together are read together, so that one named twice comes once.
      if (files.length > 0) yield* readInputs(files, options);
      files = [];
      yield* readAddress(input, fetcher, options);
    }
    if (files.length > 0) yield* readInputs(files, options);
  } finally {
    fetcher.close();
  }
}

async function* readAddress(
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
