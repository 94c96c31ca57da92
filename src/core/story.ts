/** One event as covered by several documents. */
export interface Story {
  /** Stable when the story grows: made from its first document. */
  readonly id: string;
  /** A headline of one of its documents. */
  readonly title: string;
  /** Ids, by time of publication as far as it is known, then by id. */
  readonly documents: readonly string[];
  /** One a document, in the same order. */
  readonly memberships: readonly Membership[];
  /** ISO dates of the event or its coverage; `null` where nothing tells. */
  readonly from: string | null;
  readonly to: string | null;
}

/** Why a document belongs to its story. */
export interface Membership {
  readonly document: string;
  readonly reason: Reason;
  /** The nearest story that it was not put into, and why not; `null` where none was near. */
  readonly nearest: { readonly story: string; readonly reason: Reason } | null;
  /** What it repeats: the id of the document it was copied or revised from, and how; `null` for a report of its own. */
  readonly copyOf: Copy | null;
}

export interface Copy {
  readonly document: string;
  readonly kind: 'same' | 'revision' | 'copy' | 'passage';
  /** Share of this document's words that stand in the other, 0 to 1. */
  readonly share: number;
}

/** Why the program made a link, for a reader to judge. */
export interface Reason {
  /** 0 to 1; what a link's score means stands with the stage that makes it. */
  readonly score: number;
  /** A sentence in plain words. */
  readonly text: string;
  /** What speaks for it (or, with a negative weight, against): shared names, words, quotations, days. */
  readonly evidence: readonly { readonly what: string; readonly weight: number }[];
}

/** Stories that continue one another over weeks and months. */
export interface Storyline {
  readonly id: string;
  /** Taken from the words of its texts. */
  readonly name: string;
  /** Ids, by time. */
  readonly stories: readonly string[];
  /** Why each story after the first is here, in the same order. */
  readonly links: readonly Reason[];
  readonly recurring: readonly Recurrence[];
}

/** What one speaker says again in several stories of a storyline. */
export interface Recurrence {
  readonly speaker: string;
  /** Ids, by time. */
  readonly utterances: readonly string[];
  readonly reason: Reason;
}
