import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { randomOf } from '../../bench/random.ts';
import { addInputs } from '../../src/app/add.ts';
import { openLibrary } from '../../src/app/library.ts';
import { defaultSettings } from '../../src/app/settings.ts';
import { openArchive } from '../../src/archive/open.ts';
import { ArchiveError, InputError } from '../../src/core/errors.ts';
import { variorum } from '../cli/program.ts';

const settings = { ...defaultSettings, workers: 0 };
const REPORTS = 160;

let folder: string;
let reports: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-harm-'));
  reports = join(folder, 'reports.jsonl');
  const short = (text: string): string => text.split('\n\n').slice(0, 2).join('\n\n');
  const lines = Array.from(makeCorpus(REPORTS, 5), ({ event: _, text, ...record }) =>
    JSON.stringify({ ...record, text: short(text) }),
  );
  writeFileSync(reports, lines.join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function damageIn(path: string): Promise<string[]> {
  const library = await openLibrary(path, { readonly: true });
  const found = [];
  for await (const { subject, message } of library.verify()) found.push(`${subject}: ${message}`);
  await library.close();
  return found;
}

/** Ids that were told as kept, until all were or an error came, which is given back beside them. */
async function addTo(archive: Awaited<ReturnType<typeof openArchive>>): Promise<{ told: string[]; error: unknown }> {
  const told: string[] = [];
  try {
    for await (const outcome of addInputs(archive, [reports], settings)) {
      if (outcome instanceof InputError) throw outcome;
      told.push(outcome.id);
    }
    return { told, error: null };
  } catch (error) {
    return { told, error };
  }
}

describe('what an archive may not be written to', () => {
  let path: string;
  beforeEach(() => {
    path = join(folder, 'full.variorum');
  });
  afterEach(() => {
    for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
  });

  it('a disk that is full is told, keeps all that was told as added, and takes the rest when there is room', async () => {
    const archive = await openArchive(path);
    // SQLite says so as it does of a disk: with SQLITE_FULL, wherever it needs one page more.
    archive.connection.pragma('max_page_count = 110');
    const { told, error } = await addTo(archive);
    expect(error).toBeInstanceOf(ArchiveError);
    expect((error as Error).message).toMatch(/full\.variorum: the disk is full; nothing of this step was kept/);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(REPORTS);
    const kept = await archive.db.selectFrom('document').select('id').execute();
    expect(kept.map(({ id }) => id).sort()).toEqual(told.toSorted());
    archive.connection.pragma('max_page_count = 1000000');
    expect((await addTo(archive)).told).toHaveLength(REPORTS);
    await archive.close();
    expect(await damageIn(path)).toEqual([]);
  });

  it('a file that is only to be read is told, and stays as it was', async () => {
    const archive = await openArchive(path);
    archive.connection.pragma('query_only = on');
    const { told, error } = await addTo(archive);
    expect(told).toEqual([]);
    expect(error).toBeInstanceOf(ArchiveError);
    expect((error as Error).message).toMatch(/full\.variorum: may not be written/);
    await archive.close();
    expect(await damageIn(path)).toEqual([]);
  });
});

describe('a damaged file', () => {
  let whole: string;
  beforeAll(async () => {
    whole = join(folder, 'whole.variorum');
    const library = await openLibrary(whole);
    for await (const outcome of library.add([reports], settings)) expect(outcome).not.toBeInstanceOf(InputError);
    await library.update(() => {});
    await library.close();
  }, 600_000);

  /** What becomes of a copy of the archive when it is opened and all of it is asked for. */
  async function used(path: string): Promise<{ problems: unknown[]; damage: string[] }> {
    const problems: unknown[] = [];
    try {
      const damage = await damageIn(path);
      const library = await openLibrary(path);
      const ask = async (question: () => Promise<unknown>): Promise<void> => {
        await question().catch((error) => problems.push(error));
      };
      await ask(() => library.search('bridge', { limit: 20, cursor: null, order: 'relevance' }));
      await ask(async () => {
        for await (const record of library.warc('a.warc', { packed: false })) void record;
      });
      await library.close();
      return { problems, damage };
    } catch (error) {
      return { problems: [...problems, error], damage: [] };
    }
  }

  it('wherever it is hurt says so or is whole, in words, and never with an error that explains nothing', async () => {
    const bytes = readFileSync(whole);
    const random = randomOf(3);
    let hurt = 0;
    for (let i = 0; i < 24; i++) {
      const path = join(folder, `hurt${i}.variorum`);
      const copy = Buffer.from(bytes);
      const at = 100 + random.below(bytes.length - 700);
      for (let j = 0; j < 500; j++) copy[at + j] = random.below(256);
      writeFileSync(path, copy);
      const { problems, damage } = await used(path);
      if (damage.length + problems.length > 0) hurt++;
      for (const problem of problems) {
        const { code, name } = problem as { code?: string; name: string };
        expect(name === 'ArchiveError' || code?.startsWith('SQLITE_'), String(problem)).toBe(true);
      }
    }
    // The rest was hit where nothing is kept, or in what only makes asking quick.
    expect(hurt).toBeGreaterThan(8);
  }, 600_000);

  it('is told by the command line with what can be done, and what is whole is saved from it', async () => {
    const path = join(folder, 'torn.variorum');
    copyFileSync(whole, path);
    truncateSync(path, Math.floor(readFileSync(whole).length / 8192 / 2) * 8192);
    const verified = await variorum(['verify', '--archive', path]);
    expect([verified.status, verified.stderr + verified.stdout]).toEqual([
      1,
      expect.stringMatching(/damaged|malformed/),
    ]);
    expect(verified.stderr).not.toContain('    at ');

    const bitten = join(folder, 'bitten.variorum');
    const copy = readFileSync(whole);
    copy.fill(0x55, copy.length - 8192 * 3, copy.length - 8192 * 3 + 4000);
    writeFileSync(bitten, copy);
    const found = await variorum(['verify', '--archive', bitten]);
    expect(found.status).toBe(1);
    const saved = await variorum(['export', '--warc', join(folder, 'saved.warc.gz'), '--archive', bitten]);
    expect(saved.stderr).not.toContain('    at ');
    const anew = join(folder, 'anew.variorum');
    const added = await variorum(['add', join(folder, 'saved.warc.gz'), '--archive', anew, '--no-stories']);
    expect(added.stdout).toMatch(/\d+ added/);
    expect(Number(/(\d+) added/.exec(added.stdout)![1])).toBeGreaterThan(REPORTS / 2);
  }, 600_000);
});
