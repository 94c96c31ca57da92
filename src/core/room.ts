import type { CollatedStory, CollatedStoryline, Collation, ReadDocument } from './collation.ts';
import type { Correction, Place } from './correction.ts';
import type { Finding } from './finding.ts';
import type { Hit } from './hit.ts';
import type { Copy } from './story.ts';
import type { Synopses } from './synopsis.ts';

/**
 * What each page of the reading room shows, as the archive gives it, and what the same address with `.json` gives. All
 * lists are pages: `next` is an opaque cursor, `null` after the last.
 */

/** A part of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** Give it back for what comes after; `null` after the last. */
  readonly next: string | null;
}

/** What a list shows of a story. */
export interface StoryLine {
  readonly id: string;
  readonly title: string;
  /** Who published the report whose headline the title is; `null` where it is no headline: a person named the story, or its reports have none. */
  readonly headlineOf: string | null;
  /** ISO days of its coverage; `null` where nothing tells. */
  readonly fromDay: string | null;
  readonly toDay: string | null;
  readonly documentCount: number;
  readonly outletCount: number;
  /** Independent origins of its reports. */
  readonly origins: number;
  /** How many findings say that accounts part. */
  readonly disputed: number;
  /** The strongest of them in its own words; `null` where there is none, and where it is longer than a list can show (300 characters). */
  readonly dispute: string | null;
}

/** What a day that is not the day itself says of it. */
export type DayBound = 'not after' | 'not before';

/** What a list shows of a document. */
export interface DocumentLine {
  readonly id: string;
  /** As its outlet's page has it; `null` where nothing tells. */
  readonly outlet: string | null;
  /** Who published it as a sentence can name them: the outlet, else the site's address, else the file's name. */
  readonly publisher: string;
  readonly title: string | null;
  /** Its first words where it has no headline; `null` where it has one. */
  readonly opening: string | null;
  /** ISO day by which it is listed. */
  readonly day: string;
  /** Whether the report tells its day; where it does not, `day` is the one on which it came in. */
  readonly isDated: boolean;
  /** Where the report tells no more than that it was published by or from `day`; `null` where it was on that day. */
  readonly bound: DayBound | null;
  /** The id of the document that it is a later version of; `null` for a first version. */
  readonly revises: string | null;
}

/** The front page: what is going on. */
export interface FrontPage {
  readonly stories: ListPage<StoryLine>;
  readonly storylines: readonly StorylineLine[];
  /** Of the whole archive. */
  readonly counts: {
    readonly documents: number;
    readonly stories: number;
    readonly sayings: number;
    readonly outlets: number;
  };
  /** Reports a day over the last days that have any, oldest first, for the drawing; without those whose day is not known. */
  readonly days: readonly { readonly day: string; readonly documentCount: number }[];
}

export interface StorylineLine {
  readonly id: string;
  readonly name: string;
  readonly storyCount: number;
  readonly fromDay: string | null;
  readonly toDay: string | null;
}

/** A story with its documents and storyline. */
export interface StoryPage {
  readonly story: CollatedStory;
  readonly collation: Collation;
  /** That of the story. */
  readonly synopses: Synopses;
  /** Stories that it may be mixed up with: the nearest that its reports were not put into, nearest first. */
  readonly near: readonly StoryLine[];
  /** Those who speak in its reports and have a page. */
  readonly speakers: readonly SpeakerKey[];
}

/** Which speaker's page a name in a report leads to. */
export interface SpeakerKey {
  /** As the report's reading has it. */
  readonly name: string;
  /** Of the page: the same for all spellings. */
  readonly key: string;
}

/** A storyline along time. */
export interface StorylinePage {
  readonly storyline: CollatedStoryline;
  readonly stories: readonly StoryLine[];
  /** The documents that its findings point to, with their stories; all where it has a synopsis. */
  readonly collation: Collation;
  /** That of the storyline, where it has few enough reports. */
  readonly synopses: Synopses;
}

/** A document with all that is known of it. */
export interface DocumentPage {
  readonly read: ReadDocument;
  /** When it came in, ISO 8601. */
  readonly added: string;
  /** All versions of the same report, oldest first, this one among them. */
  readonly versions: readonly (DocumentLine & { readonly added: string })[];
  /** The text of the version before, for the comparison; `null` for the first. */
  readonly before: { readonly id: string; readonly text: string } | null;
  readonly story: StoryLine | null;
  /** Documents that it repeats or that repeat it, within its story. */
  readonly copies: readonly { readonly document: DocumentLine; readonly copy: Copy; readonly direction: 'of' | 'by' }[];
  /** Those who speak in it and have a page. */
  readonly speakers: readonly SpeakerKey[];
  /** Of the outlets that it cites, those that have reports in the archive and so a page. */
  readonly outletsKept: readonly string[];
}

/** Somebody whose sayings are kept. */
export interface SpeakerLine {
  /** Same for all spellings of the name. */
  readonly key: string;
  /** The spelling that most documents have. */
  readonly name: string;
  readonly sayingCount: number;
  readonly documentCount: number;
}

/** One rendering of something a speaker said. */
export interface SayingLine {
  readonly document: DocumentLine;
  readonly attribution: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  /** Where its content stands in the document: the hull of its fragments. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The story of the document and, where the saying is an utterance of several renderings, the utterance's id. */
  readonly story: string | null;
  readonly utterance: string | null;
  /** To whom or on what it was said; `null` where nothing tells. */
  readonly occasion: string | null;
}

/** Everything a speaker said, the most recent first. */
export interface SpeakerPage {
  readonly speaker: SpeakerLine;
  /** All spellings of the name that documents have, the most frequent first. */
  readonly names: readonly string[];
  /** Roles told of them, the most frequent first. */
  readonly roles: readonly string[];
  readonly sayings: ListPage<SayingLine>;
  /** Sayings a day over the days that have any, oldest first. */
  readonly days: readonly { readonly day: string; readonly sayingCount: number }[];
  /** What they say again and again, and where the words changed. */
  readonly recurrences: readonly Finding[];
}

export interface OutletLine {
  readonly name: string;
  readonly documentCount: number;
  readonly storyCount: number;
}

/** What an outlet carries and leaves out, whom it cites, what it calls things; over its most recent stories. */
export interface OutletPage {
  readonly outlet: OutletLine;
  readonly documents: ListPage<DocumentLine>;
  /** Whom it cites, the most cited first. */
  readonly cites: readonly {
    readonly outlet: string;
    readonly count: number;
    readonly documents: readonly string[];
    /** Whether it has reports in the archive and so a page. */
    readonly isKept: boolean;
  }[];
  /** Who cites it. */
  readonly citedBy: readonly { readonly outlet: string; readonly count: number }[];
  /** What it calls a thing that others call otherwise. */
  readonly labels: readonly {
    readonly of: string;
    readonly label: string;
    readonly others: readonly string[];
    readonly charged: string | null;
    readonly story: string;
    readonly document: string;
  }[];
  /** Sayings that two other outlets or more carry in a story that it covers and it leaves out, the most carried first. */
  readonly leavesOut: readonly {
    readonly story: string;
    readonly title: string;
    readonly label: string;
    readonly carriers: number;
    /** A place where another has it. */
    readonly document: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Sayings and figures that it alone has. */
  readonly alone: readonly {
    readonly story: string;
    readonly title: string;
    readonly label: string;
    readonly document: string;
    readonly start: number;
    readonly end: number;
  }[];
}

/** What a search found; for a syntax error see `SearchSyntaxError`. */
export interface SearchPage {
  readonly typed: string;
  readonly hits: ListPage<Hit>;
  /** The documents of these hits, each once. */
  readonly documents: readonly DocumentLine[];
  /** For the filters: outlets among the hits with their counts, the most frequent first, at most twenty. */
  readonly outlets: readonly { readonly name: string; readonly count: number }[];
}

/** A correction and whether it stands. */
export interface CorrectionLine {
  readonly correction: Correction;
  /** When it was kept, ISO 8601. */
  readonly at: string;
  /** The id of the correction that undid it; `null` where it stands. */
  readonly undoneBy: string | null;
  /** The documents that it names, each once; those that are not kept are left out. */
  readonly documents: readonly DocumentLine[];
  /** The words at the places that it names; a place that is not within a kept document is left out. */
  readonly words: readonly (Place & { readonly text: string })[];
}

/** The feeds that an archive follows, and how each fares. */
export interface FeedsPage {
  /** In the order in which they were added. */
  readonly feeds: readonly FeedHealth[];
  /** What feeds told of, the latest first, at most sixty. */
  readonly cameIn: readonly ArticleLine[];
  /** Articles that came in on each of the last thirty days that have any, oldest first (UTC). */
  readonly days: readonly { readonly day: string; readonly articleCount: number }[];
}

/** An article that a feed told of, and what became of it. */
export interface ArticleLine {
  /** When it was first seen, ISO 8601. */
  readonly at: string;
  /** As its entry has it; `null` where that has none. */
  readonly title: string | null;
  /** The feed's title or address; `null` where the feed is followed no more. */
  readonly feed: string | null;
  readonly url: string | null;
  /** `waiting` to be read; `kept`; `failed` for good. */
  readonly state: 'waiting' | 'kept' | 'failed';
  /** Its report in the archive; `null` where it has none (yet). */
  readonly document: string | null;
  /** What went wrong last; `null` for nothing. */
  readonly error: string | null;
}

/** What an archive is told to watch for, and what that found. */
export interface AlertsPage {
  /** In the order in which they were made. */
  readonly alerts: readonly AlertLine[];
  /** What they told of, the latest first, at most a hundred. */
  readonly told: readonly AlertNews[];
}

/** An alert and what it told of, the latest first, at most a hundred. */
export interface AlertPage {
  readonly alert: AlertLine;
  readonly told: readonly AlertNews[];
}

export interface AlertLine {
  readonly id: string;
  readonly name: string;
  readonly rule: 'search' | 'speaker' | 'figure' | 'quotation' | 'origin' | 'edit';
  /** A search, a speaker's name, or words that must occur; empty for all. */
  readonly query: string;
  /** When it was made, ISO 8601. */
  readonly added: string;
  /** The host that its webhook is at; the rest of the address may hold secrets. `null` without a webhook. */
  readonly deliversTo: string | null;
}

/** Something that an alert told of. */
export interface AlertNews {
  readonly id: string;
  /** The id of the alert. */
  readonly alert: string;
  /** ISO 8601. */
  readonly at: string;
  readonly title: string;
  readonly summary: string;
  /** What it is about, where that is a report or a story that is kept. */
  readonly document: string | null;
  /** The id of the attribution in that report that it is about; `null` where it is about more or other than one. */
  readonly attribution: string | null;
  readonly story: string | null;
  /** How its delivery goes; `kept` without a webhook. */
  readonly state: 'kept' | 'pending' | 'delivered' | 'failed';
}

/** How a feed fares. Instants are ISO 8601. */
export interface FeedHealth {
  /** Where it is asked for. */
  readonly url: string;
  /** As it calls itself; `null` until it was visited. */
  readonly title: string | null;
  /** `gone`: its server says that it is no more; it is not visited. */
  readonly state: 'active' | 'gone';
  readonly lastVisit: string | null;
  readonly lastSuccess: string | null;
  readonly nextVisit: string | null;
  /** Visits in a row that failed. */
  readonly failureCount: number;
  /** What went wrong at the last visit, in words; `null` when it went well. */
  readonly error: string | null;
  /** New entries a day, as a moving average; `null` before the second visit. */
  readonly itemsPerDay: number | null;
  /** Articles it has told of; of these, still to be read; of these, given up. */
  readonly articleCount: number;
  readonly waitingCount: number;
  readonly failedCount: number;
}
