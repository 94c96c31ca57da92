import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { openArchive } from '../../src/archive/open.ts';

/** Two reports of the sample in an archive of the first schema, as `variorum add` made it then. */
const FIRST = new URL('./cases/first-schema.variorum.gz', import.meta.url);

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-migration-'));
  path = join(folder, 'old.variorum');
  writeFileSync(path, gunzipSync(readFileSync(FIRST)));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('an archive of the first schema', () => {
  it('is not opened for reading alone, and says what to do', async () => {
    await expect(openArchive(path, { readonly: true })).rejects.toThrow(/older version; open it once for writing/);
  });

  it('is taken over whole: texts, originals, offsets, sayings, stories, searches', async () => {
    const library = await openLibrary(path);
    const damage = [];
    for await (const { subject, message } of library.verify()) damage.push(`${subject}: ${message}`);
    expect(damage).toEqual([]);
    const files = ['examples/dam/northline-2024-09-03.txt', 'examples/dam/radio-aldmoor-2024-09-03.txt'];
    const kept = [];
    for await (const read of library.everything()) kept.push(read);
    expect(kept.map(({ document }) => document.file)).toEqual(files);
    for (const { document } of kept) {
      const bytes = Buffer.from((await library.original(document.id))!);
      expect(bytes.equals(readFileSync(document.file))).toBe(true);
    }
    const [story] = await library.stories({ limit: 10, after: null, before: null });
    expect(story).toMatchObject({ documentCount: 2 });
    const speakers = await library.speakers(50);
    expect(speakers.length).toBeGreaterThan(1);
    const page = await library.speakerPage(speakers[0]!.key, { limit: 50, cursor: null });
    expect(page!.sayings.items.length).toBe(speakers[0]!.sayingCount);
    const { hits } = await library.search('dam', { limit: 10, cursor: null, order: 'relevance' });
    expect(new Set(hits.map(({ document }) => document))).toEqual(new Set(kept.map(({ document }) => document.id)));
    await library.close();
  });
});
