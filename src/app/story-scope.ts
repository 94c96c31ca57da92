import type { ArchiveDatabase } from '../archive/open.ts';
import { countWithin, type Days, daysTouched, type Scope, scopeOf } from '../archive/scope.ts';
import type { Correction } from '../core/correction.ts';

/** How far the stories have been brought. */
export interface StoriesState {
  /** Raised by every update, so that two at once do not undo each other's. */
  readonly generation: number;
  /** The place of the last document that was grouped. */
  readonly place: number;
  /** The versions of the reader and of collating that they were made with. */
  readonly versions: readonly string[];
  /** The corrections that stood. */
  readonly corrections: readonly Correction[];
}

/**
 * Days before and after a document within which others are grouped anew with it, tried from the widest. The reports of an
 * event come within days; wider windows serve the storylines.
 */
const WIDTHS = [365, 120, 45, 14, 4] as const;

/** More windows than this are no addition but an import: the whole archive is grouped. */
const MOST_WINDOWS = 100;

/** What must be grouped anew since `state`, `together` documents at most if the days allow; `null` where nothing must. */
export async function scopeSince(
  db: ArchiveDatabase,
  state: StoriesState | null,
  now: Pick<StoriesState, 'place' | 'versions' | 'corrections'>,
  together: number,
): Promise<Scope | null> {
  if (state === null || `${state.versions}` !== `${now.versions}`) return scopeOf(db, null);
  const ids = documentsIn(difference(state.corrections, now.corrections));
  const touched = await daysTouched(db, [state.place, now.place], ids);
  if (touched.length === 0) return null;
  if ((await countWithin(db, null)) <= together) return scopeOf(db, null);
  return scopeOf(db, await windowsAround(db, touched, together));
}

/** The widest windows around `days` that hold no more documents than are grouped together, else the narrowest. */
async function windowsAround(db: ArchiveDatabase, days: readonly string[], together: number): Promise<Days[] | null> {
  for (const width of WIDTHS) {
    const windows = merged(days, width);
    const isLast = width === WIDTHS.at(-1);
    if (windows.length > MOST_WINDOWS) {
      if (isLast) return null;
    } else if (isLast || (await countWithin(db, windows)) <= together) return windows;
  }
  return null;
}

/** Windows of `width` days around each of `days`, which ascend; those that meet are one. */
function merged(days: readonly string[], width: number): Days[] {
  const windows: Days[] = [];
  for (const day of days) {
    const next = { from: shifted(day, -width), to: shifted(day, width) };
    const last = windows.at(-1);
    if (last && next.from <= last.to) windows[windows.length - 1] = { from: last.from, to: next.to };
    else windows.push(next);
  }
  return windows;
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Corrections that stand in one of the two lists only. */
function difference(a: readonly Correction[], b: readonly Correction[]): Correction[] {
  const [inA, inB] = [new Set(a.map((one) => one.id)), new Set(b.map((one) => one.id))];
  return [...a.filter((one) => !inB.has(one.id)), ...b.filter((one) => !inA.has(one.id))];
}

/** The documents that `corrections` name. */
export function documentsIn(corrections: readonly Correction[]): string[] {
  return corrections.flatMap((one) => {
    if (one.op === 'undo') return [];
    if (one.op === 'merge-stories' || one.op === 'split') return one.documents;
    if (one.op === 'move') return [one.document, one.to];
    if (one.op === 'name') return [one.document];
    if (one.op === 'not-that-person') return [one.place.document];
    return [one.a.document, one.b.document];
  });
}
