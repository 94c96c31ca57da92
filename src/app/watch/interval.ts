import type { WatchSettings } from './settings.ts';

/** A visit as far as it tells when to come again. */
export interface VisitTold {
  /** Entries that were not there before, and all that the feed showed. */
  readonly newCount: number;
  readonly entryCount: number;
  /** How long the feed, or its server, asks to be left alone; `null` where neither says. */
  readonly restMs: number | null;
}

/**
 * When to come again after a visit that went well. The interval halves when the feed had news and grows by half when it
 * had none, so that it settles where about every other visit finds something; where more than a quarter of what it shows
 * was new it shrinks further, so that nothing drops out of the feed between two visits. A busy feed is not visited more
 * often than its own wish, as long as that is within the longest interval.
 */
export function nextInterval(intervalMs: number, told: VisitTold, settings: WatchSettings): number {
  const { shortestIntervalMs, longestIntervalMs } = settings;
  const { newCount, entryCount, restMs } = told;
  const wanted = newCount > 0 ? intervalMs * Math.min(0.5, entryCount / (4 * newCount)) : intervalMs * 1.5;
  // A wish for more than an hour between visits is in practice a default that nobody chose.
  const isFast = newCount * 4 > entryCount;
  const wish = isFast ? 0 : Math.min(restMs ?? 0, 3_600_000);
  return Math.round(Math.min(Math.max(wanted, wish, shortestIntervalMs), longestIntervalMs));
}

/** When to come again after a visit that failed for the `failureCount`th time: twice as long each time. */
export function afterFailure(failureCount: number, retryAfterMs: number | null, settings: WatchSettings): number {
  const grown = settings.shortestIntervalMs * 2 ** Math.min(failureCount - 1, 20);
  return Math.min(Math.max(grown, retryAfterMs ?? 0), settings.longestIntervalMs);
}

/** A day's weight halves in three days. */
const HALF_LIFE_DAYS = 3;

/** New entries a day as a moving average over the visits; `null` before the second visit. */
export function itemsPerDay(before: number | null, newCount: number, sinceMs: number | null): number | null {
  if (sinceMs === null || sinceMs <= 0) return before;
  const days = sinceMs / 86_400_000;
  const rate = newCount / days;
  if (before === null) return rate;
  const weight = 1 - 0.5 ** (days / HALF_LIFE_DAYS);
  return before + weight * (rate - before);
}
