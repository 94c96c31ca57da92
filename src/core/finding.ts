import type { Span } from './span.ts';

/** A difference or relation that matters, stated in a sentence, with its places. */
export interface Finding {
  /** Unique in the collation. */
  readonly id: string;
  readonly kind: FindingKind;
  /** The story's id; of what spans months, the storyline's. */
  readonly story: string;
  /** Plain words that the evidence carries. */
  readonly explanation: string;
  /** 0 to 1: how much it matters and how sure it is; the order in which findings are shown. */
  readonly strength: number;
  /** At least one on every side. */
  readonly evidence: readonly Evidence[];
  /** What makes a table or a drawing of it; its `of` is what it is about, for a reader. */
  readonly detail: FindingDetail;
}

export type FindingKind =
  | 'figures'
  | 'dates'
  | 'order'
  | 'labels'
  | 'citation chain'
  | 'copied text'
  | 'only here'
  | 'omission'
  | 'cut quotation'
  | 'attribution'
  | 'denial'
  | 'contradiction'
  | 'refusal'
  | 'cause'
  | 'agency'
  | 'account'
  | 'verdict'
  | 'stance'
  | 'headline'
  | 'recurrence'
  | 'changed words'
  | 'edit';

/** A place in a document. */
export interface Evidence extends Span {
  readonly document: string;
  /** What it shows, in a word or two for a table: `over 100,000`, `proxy forces`; `null` where its words say it. */
  readonly label: string | null;
}

export type FindingDetail =
  | { readonly type: 'plain' }
  /** Values of one quantity, one a row; `of` is what is counted. */
  | {
      readonly type: 'figures';
      readonly of: string;
      readonly relation: FigureRelation;
      readonly rows: readonly FigureRow[];
    }
  /** Names of one thing, one a row. */
  | { readonly type: 'labels'; readonly of: string; readonly rows: readonly LabelRow[] }
  /** The verbs by which reports introduce what a source says, in order of reports and places; `of` is what it is about. */
  | { readonly type: 'verbs'; readonly of: string; readonly rows: readonly VerbRow[] }
  /** From the page in hand back to the earliest known source. */
  | { readonly type: 'chain'; readonly steps: readonly ChainStep[] };

/** How the values relate: only `conflict` says that somebody is wrong; `open`: they differ, and nothing tells why. */
export type FigureRelation = 'conflict' | 'update' | 'bound' | 'rounding' | 'subset' | 'different occasion' | 'open';

export interface FigureRow {
  readonly evidence: Evidence;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly bound: 'exact' | 'about' | 'at least' | 'at most';
  /** Whether it is told as a fact, or as what may be ("could reach", "feared") or is to be. */
  readonly reality: 'actual' | 'possible' | 'planned';
  /** On whose word; `null` where the outlet gives it as its own. */
  readonly by: string | null;
  /** As of when, in ISO or TIMEX3 form; `null` where nothing tells. */
  readonly asOf: string | null;
}

export interface LabelRow {
  readonly label: string;
  /** Why the label is charged, naming the lexicon and rule; `null` where it is not. */
  readonly charged: string | null;
  readonly evidence: readonly Evidence[];
}

/** One saying by its verb. */
export interface VerbRow {
  /** Who says it, by the fullest name in the story. */
  readonly by: string;
  /** In its dictionary form: `claim`, `point out`. */
  readonly verb: string;
  readonly manner: Manner;
  readonly evidence: Evidence;
}

/**
 * What a verb of saying says beside that something was said. `doubting`: it leaves open whether that is so, or tells of
 * somebody who doubts it (claim, insist); `judging`: it makes of it an attack, a threat, a boast or a complaint (accuse);
 * `endorsing`: it takes it for true or for something to be known (confirm, point out); `plain`: nothing (say).
 */
export type Manner = 'doubting' | 'judging' | 'endorsing' | 'plain';

export interface ChainStep {
  /** The outlet or person at this step. */
  readonly name: string;
  /** The id of its document where it is at hand; `null` where it is only named. */
  readonly document: string | null;
  /** The words that lead from this step to the next; `null` at the last. */
  readonly evidence: Evidence | null;
}
