import type { Span } from './span.ts';

/**
 * What a person overruled. Kept apart from what the program computes and honoured by every later run. It names documents
 * and places in them, not stories or utterances, since those are computed anew.
 */
export type Correction = {
  /** Unique in its file or archive; `undo` names it. */
  readonly id: string;
  /** Who made it; `null` where nobody signed. */
  readonly who: string | null;
  /** ISO 8601; `null` where it is not told. */
  readonly when: string | null;
  /** For a reader; `null` where no reason was given. */
  readonly why: string | null;
} & CorrectionAct;

export type CorrectionAct =
  /** All stories that hold one of `documents` are one. */
  | { readonly op: 'merge-stories'; readonly documents: readonly string[] }
  /** `documents` leave their stories and are a story by themselves. */
  | { readonly op: 'split'; readonly documents: readonly string[] }
  /** `document` goes into the story that holds the document `to`. */
  | { readonly op: 'move'; readonly document: string; readonly to: string }
  /** The story that holds `document` is called `title`. */
  | { readonly op: 'name'; readonly document: string; readonly title: string }
  /** What is said at `b` is not what is said at `a`. */
  | { readonly op: 'not-one-utterance'; readonly a: Place; readonly b: Place }
  /** What is said at `a` and at `b` is one saying. */
  | { readonly op: 'one-utterance'; readonly a: Place; readonly b: Place }
  /** What is said at `place` was not said by the person it was given to, but by `speaker`; `null` where that is not known. */
  | { readonly op: 'not-that-person'; readonly place: Place; readonly speaker: string | null }
  /** The correction of that id no longer holds. */
  | { readonly op: 'undo'; readonly undone: string };

/** A place in a document. */
export interface Place extends Span {
  readonly document: string;
}
