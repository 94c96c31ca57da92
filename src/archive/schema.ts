import type { Generated } from 'kysely';
import type { AlertEventTable, AlertTable } from './alert-tables.ts';
import type { ArticleTable, FeedItemTable, FeedTable } from './feed-tables.ts';
import type { SpeakerNameTable, SpeakerTable, StorylineStoryTable } from './summaries.ts';

/** The tables, as the newest migration leaves them. Columns in JSON are packed by `pack.ts` where they are `Uint8Array`. */
export interface Tables {
  original: OriginalTable;
  document: DocumentTable;
  annotations: AnnotationsTable;
  saying: SayingTable;
  story: StoryTable;
  story_document: StoryDocumentTable;
  storyline: StorylineTable;
  storyline_story: StorylineStoryTable;
  speaker: SpeakerTable;
  speaker_name: SpeakerNameTable;
  correction: CorrectionTable;
  change: ChangeTable;
  state: StateTable;
  feed: FeedTable;
  article: ArticleTable;
  feed_item: FeedItemTable;
  alert: AlertTable;
  alert_event: AlertEventTable;
}

/** Bytes as they came, each kept once however many documents were made from them. */
interface OriginalTable {
  sha256: string;
  sizeBytes: number;
  /** Compressed with Zstandard. */
  bytes: Uint8Array;
}

export interface DocumentTable {
  /** Rowid: the order in which documents came in; full-text rows carry it. */
  seq: Generated<number>;
  id: string;
  file: string;
  outlet: string | null;
  title: string | null;
  url: string | null;
  language: string;
  /** ISO 8601 day by which it is listed: published, else its bounds, else the day it came in. */
  day: string;
  text: string;
  sha256: string;
  /** The rest of the `Document`. */
  rest: Uint8Array;
  /** ISO 8601, when it came in. */
  added: string;
  /** The id of the document that this one is a later version of; `null` for a first version. */
  revises: string | null;
}

interface AnnotationsTable {
  document: string;
  /** The version of the reader that made them; older ones are read again by `reread`. */
  reader: string;
  body: Uint8Array;
}

/** One row an attribution with a known speaker: what `quotes` asks. */
export interface SayingTable {
  seq: Generated<number>;
  document: string;
  attribution: string;
  speaker: string;
  /** `Language.nameKey` of the speaker, so that spellings meet. */
  speakerKey: string;
  kind: string;
  mode: string;
  start: number;
  end: number;
  text: string;
}

export interface StoryTable {
  id: string;
  title: string;
  fromDay: string | null;
  toDay: string | null;
  documentCount: number;
  outletCount: number;
  origins: number;
  disputed: number;
  /** The strongest of the findings that say so; `null` where there is none, or none short enough for a list. */
  dispute: string | null;
  /** What the body was made from: where it is unchanged, so is the body. */
  fingerprint: string;
  /** The `CollatedStory`. */
  body: Uint8Array;
}

interface StoryDocumentTable {
  document: string;
  story: string;
}

interface StorylineTable {
  id: string;
  name: string;
  storyCount: number;
  body: Uint8Array;
}

/** What people overruled; never deleted: an undo is a row of its own. */
interface CorrectionTable {
  seq: Generated<number>;
  id: string;
  /** JSON of the `Correction`. */
  body: string;
  at: string;
}

/** What happened, in order: the feed that other programs follow. */
interface ChangeTable {
  seq: Generated<number>;
  at: string;
  kind: string;
  subject: string;
  detail: string;
}

/** Named values of the archive itself: the grouper's state, versions. */
interface StateTable {
  name: string;
  body: Uint8Array;
}
