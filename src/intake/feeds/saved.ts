import { InputError } from '../../core/errors.ts';
import type { RawItem } from '../../core/raw.ts';
import { entryItem } from './items.ts';
import { looksLikeFeed, readFeed } from './parse.ts';

/** Where a saved feed lay, which does not tell it: relative links stay what they are. */
const NOWHERE = 'file:///';

/**
 * The articles in a feed that was saved as a file, each as the feed has it: the whole where it gives the whole, else its
 * summary. Throws an `InputError` for what is no feed or has no entry with text.
 */
export function* savedFeedItems(file: string, text: string): Iterable<RawItem> {
  if (!looksLikeFeed(text)) throw new InputError(file, 'is no feed (RSS, Atom): other XML is not read');
  const { entries, title } = readFeed(text, NOWHERE);
  let count = 0;
  for (const [i, entry] of entries.entries()) {
    const item = entryItem(entry, title, `${file}#${i + 1}`);
    if (item === null) continue;
    count++;
    yield item;
  }
  if (count === 0) throw new InputError(file, 'is a feed without an entry that has text');
}
