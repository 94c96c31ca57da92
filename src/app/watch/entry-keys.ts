import { createHash } from 'node:crypto';
import type { SeenEntry } from '../../archive/articles.ts';
import type { Document } from '../../core/document.ts';
import type { FeedEntry } from '../../intake/feeds/feed.ts';
import { isWhole } from '../../intake/feeds/items.ts';

/** Parts of an address that count clicks and lead nowhere else. */
const COUNTERS =
  /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|at_\w+|cmp|cmpid|ocid|ns_\w+|xtor|igshid|ref_?src|__twitter_impression|feedtype|smid|partner)$/i;

/** An address without what only counts clicks, its fragment and what else does not tell two articles apart. */
function urlKey(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (COUNTERS.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/, '');
  // Sites serve one page under both schemes and with and without "www.".
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`;
}

/** The marks that an entry of a feed is known again by. */
export function seenEntry(entry: FeedEntry): SeenEntry {
  const words = (entry.content ?? entry.summary ?? '').replace(/\s+/g, ' ');
  const entryHash = hash(`${entry.title ?? ''}\n${words}`);
  const key = entry.id !== null ? `id ${entry.id}` : entry.url !== null ? `at ${urlKey(entry.url)}` : `of ${entryHash}`;
  return {
    itemKey: hash(key),
    url: entry.url,
    urlKey: entry.url === null ? null : urlKey(entry.url),
    entryHash,
    // A headline and a summary come again for another article; the whole of one does not.
    isTelling: entry.content !== null && isWhole(entry),
    entry: JSON.stringify(entry),
  };
}

/** Equal for documents of the same headline and words, whatever stands between them. */
export function textHash({ title, text }: Pick<Document, 'title' | 'text'>): string {
  return hash(`${title ?? ''}\n${text.replace(/\s+/g, ' ').trim()}`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
