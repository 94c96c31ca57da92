/** What a user may set, with every default in one place. */
export interface Settings {
  /** The largest input read, in bytes after decompression. */
  readonly sizeLimitBytes: number;
  /** Threads that clean and read; 0 does all in this one; `null` chooses by the machine and the number of inputs. */
  readonly workers: number | null;
  /** Which attributions are kept: `speech` leaves out what somebody is only said to think or want. */
  readonly modes: 'speech' | 'all';
  /** Whether addresses of this machine and of private networks may be fetched. */
  readonly allowPrivate: boolean;
}

export const defaultSettings: Settings = {
  sizeLimitBytes: 20_000_000,
  workers: null,
  modes: 'all',
  allowPrivate: false,
};
