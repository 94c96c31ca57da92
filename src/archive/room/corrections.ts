import type { Correction } from '../../core/correction.ts';
import type { CorrectionLine, ListPage } from '../../core/room.ts';
import type { ArchiveDatabase } from '../open.ts';
import { type Part, partOf, placeOf } from './cursor.ts';

/** Corrections, the latest first, each with what undid it. */
export async function correctionsPage(db: ArchiveDatabase, { limit, cursor }: Part): Promise<ListPage<CorrectionLine>> {
  const before = Number(placeOf(cursor, 1)?.[0] ?? Number.MAX_SAFE_INTEGER);
  const all = await db.selectFrom('correction').select(['seq', 'body', 'at']).orderBy('seq').execute();
  const lines = all.map(({ seq, body, at }) => ({ seq, at, correction: JSON.parse(body) as Correction }));
  const undoneBy = undoings(lines.map(({ correction }) => correction));
  const rows = lines
    .reverse()
    .filter(({ seq }) => seq < before)
    .slice(0, limit + 1);
  return partOf(
    rows,
    limit,
    ({ seq }) => [seq],
    ({ correction, at }) => ({
      correction,
      at,
      undoneBy: undoneBy.get(correction.id) ?? null,
    }),
  );
}

/** By the id of a correction the one that undid it and stands itself: an undo can be undone, too. */
function undoings(corrections: readonly Correction[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const correction of corrections.toReversed()) {
    if (correction.op === 'undo' && !found.has(correction.id)) found.set(correction.undone, correction.id);
  }
  return found;
}
