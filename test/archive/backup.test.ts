import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { defaultSettings } from '../../src/app/settings.ts';

let folder: string;
let library: Library;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-backup-'));
  const report = join(folder, 'a.txt');
  writeFileSync(report, 'FERRY SANK\n\nThe ferry sank on Monday, the harbour master Ines Kolb said.\n');
  library = await openLibrary(join(folder, 'news.variorum'));
  for await (const _ of library.add([report], { ...defaultSettings, workers: 0 }));
});

afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true, force: true });
});

it('takes the place of an earlier copy', async () => {
  const copy = join(folder, 'copy.variorum');
  writeFileSync(copy, 'earlier');
  await library.backup(copy);
  const other = await openLibrary(copy, { readonly: true });
  expect(await other.documents(9)).toEqual(await library.documents(9));
  await other.close();
});

it('is not written over the archive itself, by whatever name', async () => {
  const link = join(folder, 'link.variorum');
  symlinkSync(library.path, link);
  for (const to of [library.path, link]) await expect(library.backup(to)).rejects.toThrow(/is the archive itself/);
});

it('is not put in place of an archive that is in use', async () => {
  const used = await openLibrary(join(folder, 'used.variorum'));
  await used.correct({ op: 'name', document: 'x', title: 'Named' });
  await expect(library.backup(used.path)).rejects.toThrow(/used\.variorum: is an archive that is in use/);
  expect(await used.corrections()).toHaveLength(1);
  await used.close();
});

it('leaves nothing behind where it cannot be written', async () => {
  const to = join(folder, 'nowhere', 'copy.variorum');
  await expect(library.backup(to)).rejects.toThrow(/copy\.variorum: the copy cannot be written/);
  expect(() => readFileSync(`${to}.part`)).toThrow();
});
