import type { Document } from '../../core/document.ts';
import type { Copy } from '../../core/story.ts';
import type { Passage, WordSequence } from '../../text/passages.ts';

/** Share of a text's words outside quotation marks from which it was made from the other: two words in three changed at random leave more. */
const COPIED = 0.3;
/** Share of the earlier text from which the later one is that text with more put in, whatever its own share. */
const CONTAINED = 0.6;
/** Words outside quotation marks, in stretches of at least `LONG_WORDS`, from which a passage was lifted. */
const LIFTED_WORDS = 30;
const LONG_WORDS = 9;
/** Shorter texts agree by chance in what news always says. */
const LEAST_WORDS = 20;

/**
 * What `later` took from `earlier`, by the stretches that they share; `null` where it is a report of its own. Words of a
 * speaker count neither way: two reports of one speech share them honestly.
 */
export function judge(
  later: Document,
  words: WordSequence,
  earlier: Document,
  earlierWords: WordSequence,
  passages: readonly Passage[],
): Copy | null {
  const own = unquotedCount(words);
  const other = unquotedCount(earlierWords);
  if (Math.min(own, other) < LEAST_WORDS) return null;
  const shared = sum(passages, (passage) => passage.unquotedCount);
  const long = sum(passages, (p) => (p.wordCount >= LONG_WORDS ? p.unquotedCount : 0));
  const share = sum(passages, (passage) => passage.wordCount) / words.hashes.length;
  const kind = kindOf(later, words, earlier, earlierWords);
  if (shared / own >= COPIED || shared / other >= CONTAINED) return { document: earlier.id, kind, share };
  return long >= LIFTED_WORDS ? { document: earlier.id, kind: 'passage', share } : null;
}

function kindOf(later: Document, words: WordSequence, earlier: Document, earlierWords: WordSequence): Copy['kind'] {
  if (
    words.hashes.length === earlierWords.hashes.length &&
    words.hashes.every((hash, i) => hash === earlierWords.hashes[i])
  )
    return 'same';
  const sameOutlet = later.outlet !== null && later.outlet === earlier.outlet;
  return sameOutlet || (later.url !== null && pageOf(later.url) === pageOf(earlier.url)) ? 'revision' : 'copy';
}

/** An address without its query and fragment, which say how a reader came there. */
function pageOf(url: string | null): string | null {
  return url === null ? null : url.replace(/[?#].*$/s, '').replace(/\/$/, '');
}

function unquotedCount({ quoted }: WordSequence): number {
  return quoted.length - quoted.reduce((count, one) => count + one, 0);
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
