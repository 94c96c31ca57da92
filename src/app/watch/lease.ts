import { hostname } from 'node:os';
import { inTransaction, type OpenArchive } from '../../archive/open.ts';
import { ArchiveError } from '../../core/errors.ts';

const NAME = 'watch';
/** A lease that was not renewed for so long is taken over, whoever held it. */
const EXPIRES_MS = 60_000;

interface Lease {
  readonly pid: number;
  readonly host: string;
  readonly at: number;
}

/** The right to watch an archive, held by one process at a time. */
export interface HeldLease {
  /** To be called every few seconds while it is held. */
  renew(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the lease, also from a process of this machine that is no more (`kill -9`). Throws `ArchiveError` naming the
 * process that holds it.
 */
export async function takeLease(archive: OpenArchive, now: () => number): Promise<HeldLease> {
  const write = (): Promise<void> => keep(archive, { pid: process.pid, host: hostname(), at: now() });
  await inTransaction(archive, async (db) => {
    const row = await db.selectFrom('state').select('body').where('name', '=', NAME).executeTakeFirst();
    const lease = row ? (JSON.parse(Buffer.from(row.body).toString()) as Lease) : null;
    if (lease && isHeld(lease, now()))
      throw new ArchiveError(`${archive.path}: is watched already by process ${lease.pid} on ${lease.host}`);
    await keepIn(db, { pid: process.pid, host: hostname(), at: now() });
  });
  return {
    renew: write,
    release: async () => {
      await archive.db.deleteFrom('state').where('name', '=', NAME).execute();
    },
  };
}

function isHeld({ pid, host, at }: Lease, now: number): boolean {
  if (now - at > EXPIRES_MS) return false;
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const keep = (archive: OpenArchive, lease: Lease): Promise<void> => keepIn(archive.db, lease);

async function keepIn(db: OpenArchive['db'], lease: Lease): Promise<void> {
  const body = Buffer.from(JSON.stringify(lease));
  await db
    .insertInto('state')
    .values({ name: NAME, body })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ body }))
    .execute();
}
