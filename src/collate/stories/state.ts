import type { Link } from '../../text/average-link.ts';
import type { PackedDocuments } from './packed.ts';
import type { Profile } from './profile.ts';

/** A document in the window. */
export interface PlacedDocument {
  readonly profile: Profile;
  /** To documents that it was compared with, and that were compared with it. */
  readonly links: Link[];
  /** The id of its story; empty until it is placed. */
  story: string;
}

/**
 * All that grouping knows between two documents of a stream: plain values, lists and typed arrays, so that the
 * structured clone of any store (`v8.serialize`) keeps it.
 */
export interface GrouperState {
  /** Document frequencies, as `DocumentFrequencies` holds them. */
  readonly counts: Uint32Array;
  readonly documents: number;
  /** Those in the window, up to the slot before `next`. */
  readonly placed: PackedDocuments;
  /** Documents that have left the window, by the story that is still open. */
  readonly gone: readonly (readonly [string, readonly string[]])[];
  /** The slot of the next document. */
  readonly next: number;
}
