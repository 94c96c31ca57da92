import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLibrary } from '../../src/app/library.ts';
import { defaultSettings } from '../../src/app/settings.ts';
import { markdownReport } from '../../src/view/report/report.ts';

const page = (words: string): string =>
  `<html><head><title>Quay wall gives way</title><link rel="canonical" href="https://post.example/quay"></head><body><article><h1>Quay wall gives way</h1><p>${words} people were hurt when the quay wall of Arlen gave way on Tuesday evening, the harbour office said.</p><p>The pier is closed to all visitors until the divers have looked at the foundations, which will take until Friday at least.</p></article></body></html>`;

it('a report changed in the archive without a note is a finding of its story, with both versions at hand', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-edits-'));
  const library = await openLibrary(join(folder, 'a.variorum'));
  const file = join(folder, 'quay.html');
  for (const words of ['At least 12', 'At least 21']) {
    writeFileSync(file, page(words));
    for await (const _ of library.add([file], { ...defaultSettings, workers: 0 }));
    await library.update(() => {});
  }
  const [line, ...others] = await library.stories({ limit: 10, after: null, before: null });
  expect(others).toEqual([]);
  expect(line).toMatchObject({ documentCount: 1 });
  const collation = (await library.story(line!.id))!;
  const [finding] = collation.stories[0]!.findings.filter(({ kind }) => kind === 'edit');
  expect(finding!.explanation).toContain('“At least 12” became “At least 21”');
  expect(finding!.explanation).toContain('does not say so');
  const texts = new Map(collation.documents.map(({ document }) => [document.id, document.text]));
  expect(finding!.evidence.map(({ document, start, end }) => texts.get(document)!.slice(start, end))).toEqual([
    expect.stringContaining('At least 12 people'),
    expect.stringContaining('At least 21 people'),
  ]);
  expect((await library.storyPage(line!.id))!.collation.documents).toHaveLength(2);
  expect(markdownReport(collation)).toContain('1 report');
  const damage = [];
  for await (const one of library.verify()) damage.push(one);
  expect(damage).toEqual([]);
  await library.close();
  rmSync(folder, { recursive: true });
});
