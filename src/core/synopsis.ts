import type { Difference } from './apparatus.ts';
import type { Span } from './span.ts';
import type { Reason } from './story.ts';

/**
 * Every sentence of every report of a story, and which sentences of the others tell of the same matter: what the synopses of
 * the Gospels are to their versions. A sentence that no link has is told there alone.
 */
export interface Synopsis {
  /** In the order given: a story's. Reports in a language that is not read have no sentences. */
  readonly reports: readonly ReportSentences[];
  /** By the place of `a`, then by that of `b`. No two join the same two sentences. */
  readonly links: readonly Parallel[];
}

export interface ReportSentences {
  readonly document: string;
  /** All of its text's, in order. */
  readonly sentences: readonly Span[];
}

/** A sentence by the index of its report in `Synopsis.reports` and its own among the report's. */
export interface SentencePlace {
  readonly report: number;
  readonly sentence: number;
}

/** Two sentences of two reports that belong side by side. */
export interface Parallel {
  /** Of the report that comes first. */
  readonly a: SentencePlace;
  readonly b: SentencePlace;
  /**
   * `saying`: both have words of one utterance, which face each other there. `matter`: they tell of the same matter. `perhaps`:
   * one of them has no other link, and the other is nearest to it.
   */
  readonly kind: 'saying' | 'matter' | 'perhaps';
  /** The id of the utterance of a `saying`; `null` for the others. */
  readonly utterance: string | null;
  /** Why; a score of 1 for a saying, else how sure it is that an editor would lay the two side by side, 0 to 1. */
  readonly reason: Reason;
  /** Stretches of the one that answer stretches of the other, in `a`'s order. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly a: Span;
  readonly b: Span;
  /** How the words at `b` differ from those at `a`; `null` where they are the same. */
  readonly difference: Difference | null;
}

/** A storyline of more reports than this has no synopsis: its stories have theirs. */
export const MOST_IN_SYNOPSIS = 24;

/** By the id of a story or storyline: those that have several reports, where synopses were made. */
export type Synopses = ReadonlyMap<string, Synopsis>;
