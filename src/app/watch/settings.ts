/** What a user may set about watching, with every default in one place. */
export interface WatchSettings {
  /** A feed is visited at most and at least so often, in milliseconds. */
  readonly shortestIntervalMs: number;
  readonly longestIntervalMs: number;
  /** Feeds and pages asked for at once. */
  readonly feedWidth: number;
  readonly pageWidth: number;
  /** Articles fetched and not yet read: beyond this, fetching waits (back-pressure). */
  readonly queueLimit: number;
  /** Stories are brought up to date at most so often. */
  readonly storiesEveryMs: number;
  /** How long after it was kept a page is looked at again, once for each. */
  readonly revisitAfterMs: readonly number[];
  /** How long after a failure an article is tried again, once for each; then it is given up. */
  readonly retryAfterMs: readonly number[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * The defaults. Most silent edits are made within a day of publication, half of them in the first hours, so a page is
 * looked at again after 1, 6, 24 and 72 hours.
 */
export const defaultWatchSettings: WatchSettings = {
  shortestIntervalMs: 5 * MINUTE_MS,
  longestIntervalMs: 24 * HOUR_MS,
  feedWidth: 16,
  pageWidth: 32,
  queueLimit: 64,
  storiesEveryMs: 2 * MINUTE_MS,
  revisitAfterMs: [1, 6, 24, 72].map((hours) => hours * HOUR_MS),
  retryAfterMs: [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE_MS),
};
