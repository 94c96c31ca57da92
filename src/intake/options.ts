/** What a caller may set about reading inputs. */
export interface IntakeOptions {
  /** The most that one page, text or record may hold, in bytes, after decompression. */
  readonly sizeLimitBytes: number;
  /** How many levels a JSON value may be nested. */
  readonly depthLimit: number;
  /** What `-` stands for. */
  readonly standardInput: AsyncIterable<Uint8Array>;
}

/**
 * The defaults. 20 MB holds the longest live blog that news sites publish some ten times over; a record of an archive
 * is nested three or four levels deep, so 200 refuses only what was made to be deep.
 */
export const defaultIntakeOptions: IntakeOptions = {
  sizeLimitBytes: 20_000_000,
  depthLimit: 200,
  standardInput: process.stdin,
};
