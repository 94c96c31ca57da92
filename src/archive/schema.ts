import type { Generated } from 'kysely';
import type { AlertEventTable, AlertTable } from './alert-tables.ts';
import type { ArticleTable, FeedItemTable, FeedTable } from './feed-tables.ts';
import type { StorylineStoryTable } from './summaries.ts';

/** The tables, as the newest migration leaves them. `Uint8Array` are packed by `pack.ts`. */
export interface Tables {
  original: OriginalTable;
  document: DocumentTable;
  content: ContentTable;
  annotations: AnnotationsTable;
  saying: SayingTable;
  story: StoryTable;
  story_document: StoryDocumentTable;
  storyline: StorylineTable;
  storyline_story: StorylineStoryTable;
  speaker: SpeakerTable;
  speaker_name: SpeakerNameTable;
  speaker_role: SpeakerRoleTable;
  outlet: OutletTable;
  outlet_story: OutletStoryTable;
  tally: TallyTable;
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
  id: Generated<number>;
  /** 32 bytes. */
  sha256: Uint8Array;
  sizeBytes: number;
  /** The document (`seq`) with whose text they are compressed; `null` where with none. */
  likeText: number | null;
  bytes: Uint8Array;
}

export interface DocumentTable {
  /** Rowid: the order in which documents came in. */
  seq: Generated<number>;
  id: string;
  /** The order by day; full text and sayings carry it. See `place.ts`. */
  place: number;
  file: string;
  outlet: string | null;
  title: string | null;
  /** Its first words where it has no headline; `null` where it has one. */
  opening: string | null;
  url: string | null;
  language: string;
  /** ISO 8601 day by which it is listed: published, else its bounds, else the day it came in. */
  day: string;
  /** What `day` is: a code of `day-told.ts`. */
  isDated: number;
  /** `original.id` */
  original: number;
  /** ISO 8601, when it came in. */
  added: string;
  /** The id of the document that this one is a later version of; `null` for a first version. */
  revises: string | null;
}

/** The large parts of a document, apart from what lists show. */
export interface ContentTable {
  /** `document.seq` */
  seq: number;
  text: Uint8Array;
  /** What the `Document` has beyond its text and the columns of `document`. */
  rest: Uint8Array;
}

interface AnnotationsTable {
  /** `document.seq` */
  seq: number;
  /** The version of the reader that made them; older ones are read again by `reread`. */
  reader: string;
  /** Packed with the document's text. */
  body: Uint8Array;
}

/** One row an attribution with a known speaker: what `quotes` asks. */
export interface SayingTable {
  /** `document.seq` and the saying's number in the document; see `sayings.ts`. */
  seq: number;
  /** `document.place` */
  place: number;
  /** `speaker.id`, the same for all spellings. */
  speaker: number;
  /** `speaker_name.id`, the spelling of this document. */
  name: number;
  attribution: string;
  /** Index into `SAYING_KINDS`. */
  kind: number;
  /** The hull of its content. */
  start: number;
  end: number;
  /** JSON of the fragments `[start, end]` where there are several; else `null`. */
  fragments: string | null;
  /** To whom or on what it was said; `null` where nothing tells. */
  occasion: string | null;
}

/** Somebody whose sayings are kept, counted as they come and go, so that no list counts a million rows. */
interface SpeakerTable {
  id: Generated<number>;
  /** `Language.nameKey`, so that spellings meet. */
  key: string;
  sayingCount: number;
  documentCount: number;
}

/** How many sayings are given to a speaker under one spelling. */
interface SpeakerNameTable {
  id: Generated<number>;
  /** `speaker.id` */
  speaker: number;
  name: string;
  sayingCount: number;
}

/** In how many documents a role is told of a speaker. */
interface SpeakerRoleTable {
  speaker: number;
  role: string;
  documentCount: number;
}

/** An outlet with documents, counted as they come. */
interface OutletTable {
  id: Generated<number>;
  name: string;
  documentCount: number;
  storyCount: number;
}

/** Which outlets tell a story. */
interface OutletStoryTable {
  /** `outlet.id` */
  outlet: number;
  /** The story's last day; empty where it is not known. */
  day: string;
  story: string;
}

/** How many rows there are of what is too many to count when a page asks. */
export interface TallyTable {
  name: 'documents' | 'sayings';
  count: number;
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
  /** The `CollatedStory` without what is in `telling`. */
  body: Uint8Array;
  /** Its findings, provenance and carriage: what an outlet's page needs. */
  telling: Uint8Array;
  /** Which sayings are renderings of an utterance that has several; see `story-parts.ts`. */
  links: Uint8Array;
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
