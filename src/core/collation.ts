import type { Annotations } from './annotations.ts';
import type { Utterance } from './apparatus.ts';
import type { Document } from './document.ts';
import type { FigureRow, Finding } from './finding.ts';
import type { Span } from './span.ts';
import type { Story, Storyline } from './story.ts';

/** A document and what reading said about it. */
export interface ReadDocument {
  readonly document: Document;
  readonly annotations: Annotations;
}

/** A story with all that collating and the analyses made of it. */
export interface CollatedStory extends Story {
  /** Most witnesses first, then in the order of the first witness's place. */
  readonly utterances: readonly Utterance[];
  /** Strongest first. */
  readonly findings: readonly Finding[];
  readonly figures: readonly FiguresBeside[];
  readonly provenance: Provenance;
  readonly carriage: Carriage;
}

/** A storyline with what the analyses made of it. */
export interface CollatedStoryline extends Storyline {
  /** Strongest first. Their `story` is the storyline's id. */
  readonly findings: readonly Finding[];
}

/** Figures of one kind that reports have with different values, beyond those that findings tell: whether they are of one count is not said. A row alone stands beside what a finding tells. */
export interface FiguresBeside {
  /** What is counted or measured, in a source's words. */
  readonly of: string;
  readonly rows: readonly FigureRow[];
}

/** Which outlet depends on which: a directed graph without cycles. */
export interface Provenance {
  readonly nodes: readonly ProvenanceNode[];
  /** `from` depends on `to`; where they only share text (`shared`), nothing tells which had it first. */
  readonly edges: readonly ProvenanceEdge[];
  /** How many of the documents are independent: those that lead to one outlet, or to one another, count as one. */
  readonly origins: number;
}

export interface ProvenanceNode {
  readonly id: string;
  /** An outlet's, agency's or person's name. */
  readonly name: string;
  /** The id of its document where it is at hand; `null` where it is only named. */
  readonly document: string | null;
}

export interface ProvenanceEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'reports' | 'told' | 'source' | 'post' | 'copy' | 'passage' | 'revision' | 'shared';
  /** For a reader: the words that say so, or the share copied. */
  readonly reason: string;
  /** Where the words stand; `null` for a copy found by comparing. */
  readonly evidence: { readonly document: string; readonly start: number; readonly end: number } | null;
}

/** Who carries what: a matrix of items by document. */
export interface Carriage {
  readonly items: readonly CarriageItem[];
}

export interface CarriageItem {
  readonly kind: 'saying' | 'figure' | 'name' | 'event';
  /** The item in a source's words. */
  readonly label: string;
  /** The utterance it is, for a saying; `null` for the others. */
  readonly utterance: string | null;
  /** Where each document that carries it has it. */
  readonly carriers: readonly { readonly document: string; readonly start: number; readonly end: number }[];
  /**
   * Where documents that are not among the carriers come near it: they may tell it in other words, or something else of the matter. In what is
   * in neither list nothing was found of it. `null` where nothing was looked for: of a name, of a saying of too few words, and of what more
   * than 24 other documents lack.
   */
  readonly near: readonly NearPlace[] | null;
}

/** A place that comes near something. */
export interface NearPlace {
  readonly document: string;
  /** One sentence of the text or two in a row; `null` for the headline, which is no part of it. */
  readonly span: Span | null;
  /** How sure it is that it tells it, 0 to 1; for a figure, whose number stands there, `null`. */
  readonly score: number | null;
}

/** The whole answer: everything that `variorum collate` shows. */
export interface Collation {
  /** In the order of the inputs. */
  readonly documents: readonly ReadDocument[];
  /** Most documents first, then most recent, then by id. */
  readonly stories: readonly CollatedStory[];
  /** Most stories first, then by id. */
  readonly storylines: readonly CollatedStoryline[];
}
