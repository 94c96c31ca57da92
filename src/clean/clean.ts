import type { Document } from '../core/document.ts';
import { identityOffsets } from '../core/offsets.ts';
import type { RawItem, RawRecord } from '../core/raw.ts';
import { cleanPage } from './html/page.ts';
import { languageOf } from './language.ts';
import { documentId, originalOf } from './original.ts';
import { outletOf } from './outlet.ts';
import { publishedAsGiven } from './published.ts';
import { cleanSavedText } from './text/saved.ts';

/**
 * The report that an item holds: its title, who published it and when, and its own words, with a reason for everything
 * left out and the place of every character in the original. A record's text is taken as it is. Throws an `InputError`
 * for markup that is nested absurdly deep and for an item without words of its own.
 */
export function clean(item: RawItem): Document {
  switch (item.format) {
    case 'record':
      return takeRecord(item);
    case 'html':
      return cleanPage(item);
    case 'text':
      return cleanSavedText(item);
  }
}

function takeRecord(item: RawRecord): Document {
  const { text, given } = item;
  return {
    id: documentId(item),
    file: item.file,
    outlet: outletOf({ told: given.outlet ?? null, url: given.url ?? null }),
    title: given.title ?? null,
    byline: null,
    url: given.url ?? null,
    published: publishedAsGiven(given.published ?? null),
    language: languageOf(text, null),
    text,
    blocks: paragraphsOf(text),
    original: originalOf(item),
    offsets: identityOffsets(text.length),
    sourceLine: null,
    removed: [],
  };
}

/** Lines of a given text, which are its paragraphs whether or not blank lines part them. */
function paragraphsOf(text: string): Document['blocks'] {
  return [...text.matchAll(/[^\s][^\n]*/g)].map((match) => ({
    kind: 'paragraph',
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}
