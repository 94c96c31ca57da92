import type { OffsetMap } from './offsets.ts';
import type { Span } from './span.ts';

/** One report as it was published, cleaned. Never changed once made: all that is said about it is spans into `text`. */
export interface Document {
  /** Stable across runs: the record's own id, else the first 12 hexadecimal digits of the original's SHA-256. */
  readonly id: string;
  /** The path or address it was read from, as the user named it; a JSONL record's has `#` and its line. */
  readonly file: string;
  /** Who published it, as a reader would name it; `null` where nothing tells. */
  readonly outlet: string | null;
  /** The headline; `null` where there is none. It is not part of `text`. */
  readonly title: string | null;
  readonly byline: string | null;
  /** The canonical address; `null` where nothing tells. */
  readonly url: string | null;
  readonly published: Published;
  /** BCP 47 primary language, `en`; `und` where it could not be told. */
  readonly language: string;
  /** The report's own words, paragraphs parted by one blank line. */
  readonly text: string;
  /** The parts of `text` in order, without gaps other than the blank lines between them. */
  readonly blocks: readonly Block[];
  readonly original: Original;
  /** From `text` to the original's decoded characters. */
  readonly offsets: OffsetMap;
  /** The line that names where the text was taken from, kept out of `text`; `null` where there is none. */
  readonly sourceLine: SourceLine | null;
  /** What cleaning took out, in the order of the original. */
  readonly removed: readonly Removal[];
}

/** A paragraph or what stands in place of one. `post` is an embedded post of a social network. */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'list item' | 'caption' | 'post';
}

/** When a report was published, and how that is known. The day a page was copied is never taken for it. */
export interface Published {
  /** ISO 8601, a date (`2022-01-17`) or date and time with offset; `null` where only bounds or nothing is known. */
  readonly value: string | null;
  readonly known: 'metadata' | 'dateline' | 'embedded post' | 'implied' | 'unknown';
  /** ISO date before which it cannot have been written; `null` for no such bound. */
  readonly earliest: string | null;
  /** ISO date after which it cannot have been written; `null` for no such bound. */
  readonly latest: string | null;
  /** What told, for a reader: `<meta article:published_time>`, `line 5: "Friday, 02 April 2021"`. */
  readonly evidence: string;
}

/** A line such as "Source From: Segodnya": the page says that its text is another outlet's. */
export interface SourceLine {
  /** The outlet it names, as the line has it: `Segodnya`. */
  readonly name: string;
  /** Where the whole line stands in the original. */
  readonly original: Span;
}

/** The bytes a document came from. */
export interface Original {
  /** SHA-256, hexadecimal, of the bytes after decompression. */
  readonly sha256: string;
  readonly sizeBytes: number;
  /** The label of the encoding that they were decoded with, as the WHATWG names it: `utf-8`, `windows-1251`. */
  readonly encoding: string;
  readonly format: 'html' | 'text' | 'record';
  /** The field of the JSON record that holds the original text; `null` where the bytes are the text itself. */
  readonly field: 'text' | 'html' | null;
}

export interface Removal {
  readonly text: string;
  /** For a reader: `share links`, `advertisement mark`, `masthead: weather line`. */
  readonly reason: string;
  /** Where it stood in the original; `null` for what has no place of its own. */
  readonly original: Span | null;
}
