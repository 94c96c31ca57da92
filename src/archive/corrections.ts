import type { Correction } from '../core/correction.ts';
import { tellChanges } from './changes.ts';
import type { ArchiveDatabase } from './open.ts';

/** Keeps a correction after those that are there. */
export async function keepCorrection(db: ArchiveDatabase, correction: Correction, at: string): Promise<void> {
  await db
    .insertInto('correction')
    .values({ id: correction.id, body: JSON.stringify(correction), at })
    .execute();
  await tellChanges(db, [{ at, kind: 'correction', subject: correction.id, detail: correction.op }]);
}

/** All corrections in their order, undone ones and undoings among them. */
export async function listCorrections(db: ArchiveDatabase): Promise<Correction[]> {
  const rows = await db.selectFrom('correction').select('body').orderBy('seq').execute();
  return rows.map((row) => JSON.parse(row.body) as Correction);
}
