/** What the outside did wrong, told to the user by file and place. A batch records it and goes on. */
export class InputError extends Error {
  override name = 'InputError';
  /** The file or address, as the user named it. */
  readonly file: string;

  constructor(file: string, message: string, options?: ErrorOptions) {
    super(`${file}: ${message}`, options);
    this.file = file;
  }
}

/** The command line or a setting was used wrongly: exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** An archive that cannot be used as asked: the message names the file and what can be done. */
export class ArchiveError extends Error {
  override name = 'ArchiveError';
}

/** A search that cannot be understood: says what, where, and what would be. */
export class SearchSyntaxError extends Error {
  override name = 'SearchSyntaxError';
  /** Where in the search, in UTF-16 code units. */
  readonly position: number;

  constructor(position: number, message: string) {
    super(`${message} (at character ${position + 1})`);
    this.position = position;
  }
}

/** A place in a list that was not given out. */
export class CursorError extends Error {
  override name = 'CursorError';
}
