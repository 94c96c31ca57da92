import type { Original } from '../core/document.ts';
import type { RawItem } from '../core/raw.ts';

/** Hexadecimal digits of the hash that make a document's id: two in a million documents share one in 280 million runs. */
const ID_LENGTH = 12;

/** The id that came with an item, else one made from its bytes, so that it is the same on every run. */
export function documentId(item: RawItem): string {
  return item.given.id ?? item.sha256.slice(0, ID_LENGTH);
}

/** What is kept of the bytes behind a document. */
export function originalOf({ sha256, sizeBytes, encoding, format, field }: RawItem): Original {
  return { sha256, sizeBytes, encoding, format, field };
}
