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
