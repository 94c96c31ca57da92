import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../../src/app/settings.ts';
import type { Job } from '../../src/core/job.ts';
import { type ServeOptions, type Serving, serveRoom } from '../../src/http/server.ts';

export interface TestRoom {
  readonly serving: Serving;
  readonly archive: string;
  /** Without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** A reading room on an archive of its own, filled with `inputs`, at any free port. */
export async function openRoom(
  inputs: readonly string[],
  over: Partial<ServeOptions> = {},
  prepare: (archive: string) => void | Promise<void> = () => {},
): Promise<TestRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-room-'));
  const archive = join(folder, 'test.variorum');
  await prepare(archive);
  const serving = await serveRoom({
    archive,
    settings: { ...defaultSettings, workers: 0 },
    host: 'localhost',
    port: 0,
    allowedHosts: [],
    ratePerSecond: 0,
    first: inputs.length === 0 ? null : { what: 'the sample', inputs, folder: null, corrections: [] },
    ...over,
  });
  if (inputs.length > 0) await ended(serving, 'first');
  const close = async () => {
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { serving, archive, address: serving.address.slice(0, -1), close };
}

/** The job of that id once it has ended. */
export function ended({ scribe }: Serving, id: string): Promise<Job> {
  const known = scribe.job(id);
  if (known?.ended) return Promise.resolve(known);
  return new Promise((resolve) => {
    const unwatch = scribe.watch((job) => {
      if (job.id !== id || job.ended === null) return;
      unwatch();
      resolve(job);
    });
  });
}
