/** What intake hands to cleaning: one report, decoded but otherwise as it came. */
export type RawItem = RawPage | RawText | RawRecord;

/** The bytes of an item and where they are from. */
export interface RawBase {
  /** The path or address it was read from, as the user named it; a record's has `#` and its line. */
  readonly file: string;
  /** After decompression (of a record in JSONL, its line); empty where only the text is handed on. */
  readonly bytes: Uint8Array;
  /** SHA-256, hexadecimal, of those bytes. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly encoding: string;
  /** The field of the JSON record that holds the text or markup; `null` where the bytes are the text itself. */
  readonly field: 'text' | 'html' | null;
}

/** Markup of a page. */
export interface RawPage extends RawBase {
  readonly format: 'html';
  readonly html: string;
  /** What came with it from outside (a record's fields, a feed's entry) and goes before what the page says. */
  readonly given: Given;
}

/** Text as a person saved it. */
export interface RawText extends RawBase {
  readonly format: 'text';
  readonly text: string;
  readonly given: Given;
}

/** A record whose text is taken as it is, not cleaned. */
export interface RawRecord extends RawBase {
  readonly format: 'record';
  readonly text: string;
  readonly given: Given;
}

/** What is told of a report beside its text; absent where nothing is. */
export interface Given {
  readonly id?: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly published?: string;
}
