import type { Span } from './span.ts';
import type { Reason } from './story.ts';

/** Something said once in the world, with every document's rendering of it. */
export interface Utterance {
  /** Unique in the collation: made from its first witness, so that it stays when others join. */
  readonly id: string;
  /** Who said it, by the fullest name in the story; `null` where no witness tells. */
  readonly speaker: string | null;
  /** By time of publication, then document id, then place. */
  readonly witnesses: readonly Witness[];
  /** `null` for a single witness. */
  readonly apparatus: Apparatus | null;
  /** How many of the witnesses rest on no other: copies and citations counted with what they come from. */
  readonly origins: number;
}

/** One document's rendering of an utterance. */
export interface Witness {
  /** Short name in the apparatus, unique in the story: `A`, `B`, … in the order of the story's documents; the same for all of a document's witnesses. */
  readonly sigil: string;
  readonly document: string;
  /** The id of the attribution, unique within that document; `null` for a sentence that the outlet gives as its own. */
  readonly attribution: string | null;
  readonly content: readonly Span[];
  /** The content's fragments joined by ` … `. */
  readonly text: string;
  /** As its attribution says; `unattributed`: the outlet tells as its own what others give as somebody's saying. */
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'unattributed';
  /** Why it belongs to the utterance. */
  readonly reason: Reason;
}

/**
 * A base text and the variants against it, as a table: each segment holds, for every witness, the words it has there.
 * A witness's content is its cells read in order, with what stands between tokens (white space, ` … `) left out.
 */
export interface Apparatus {
  /** Index into the utterance's witnesses. */
  readonly base: number;
  /** Why that one, for a reader. */
  readonly baseReason: string;
  /**
   * Whom the witnesses give it to, as a place of its own: the base's first. Witnesses of which reading could not tell
   * stand in none; empty where it could not for the base.
   */
  readonly sources: readonly SourceReading[];
  readonly segments: readonly Segment[];
}

/** A place in the apparatus. One reading where all agree. */
export interface Segment {
  /** The base's own first; then by number of witnesses. Together they name every witness once. */
  readonly readings: readonly Reading[];
}

/** What some witnesses have at one place. */
export interface Reading {
  /** Indices into the utterance's witnesses, ascending. */
  readonly witnesses: readonly number[];
  /** In the same order: where each has it; `null` in each for an omission, a reading with no words. */
  readonly spans: readonly (Span | null)[];
  /** The words as the first of the witnesses has them; empty for an omission. */
  readonly text: string;
  /** How it differs from the base's reading; `null` for the base's own. */
  readonly difference: Difference | null;
}

/** Whom some witnesses give the saying to. */
export interface SourceReading {
  /** Indices into the utterance's witnesses, ascending. */
  readonly witnesses: readonly number[];
  /** In the same order: the words that name who said it; `null` where none stand by. */
  readonly spans: readonly (Span | null)[];
  /** As the first of them names it in full; empty where the outlet tells it as its own. */
  readonly text: string;
  /** Who vouches for the words: a person by name, somebody without a name, a body, a document, or the outlet alone. */
  readonly remove: 'person' | 'nameless' | 'body' | 'document' | 'outlet';
  /** `null` for whom the base gives it to. */
  readonly difference: 'attribution' | null;
  /** What differs from the base, for a reader; `null` for the base's own. */
  readonly statement: string | null;
}

export type Difference =
  | 'attribution'
  | 'spelling'
  | 'inflection'
  | 'synonym'
  | 'softened'
  | 'hardened'
  | 'omission'
  | 'addition'
  | 'reordering'
  | 'figure'
  | 'name'
  | 'paraphrase';
