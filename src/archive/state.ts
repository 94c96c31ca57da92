import type { ArchiveDatabase } from './open.ts';
import { pack, unpack } from './pack.ts';

/** What was kept under `name`; `null` where nothing was. */
export async function readState<T>(db: ArchiveDatabase, name: string): Promise<T | null> {
  const row = await db.selectFrom('state').select('body').where('name', '=', name).executeTakeFirst();
  return row ? unpack<T>(row.body) : null;
}

/** Keeps `value`, anything that JSON can hold, under `name` in place of what was there. */
export async function keepState(db: ArchiveDatabase, name: string, value: unknown): Promise<void> {
  const row = { name, body: pack(value) };
  await db
    .insertInto('state')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ body: row.body }))
    .execute();
}
