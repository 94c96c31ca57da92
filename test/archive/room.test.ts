import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { defaultSettings } from '../../src/app/settings.ts';
import { InputError } from '../../src/core/errors.ts';
import type { DocumentLine } from '../../src/core/room.ts';

const first = { limit: 50, cursor: null };
const settings = { ...defaultSettings, workers: 0 };

const RECORDS = [
  {
    title: 'Ferry stays in port',
    outlet: 'HARBOUR DAILY NEWS',
    published: '2024-03-10',
    text: '“The engine is broken,” Mara Quill said on Monday, “and nobody will sail.” The ferry stays in port.\n\nThe owner knew, the Gull Post reported on Sunday. Harbour Daily News asked for an answer.',
  },
  {
    title: 'No sailing, says Quill',
    outlet: 'Gull Post',
    published: '2024-03-11',
    text: 'Nobody will sail, Ms Quill said on Monday. The ferry stays in port with a broken engine.',
  },
];

let folder: string;
let library: Library;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-lines-'));
  library = await openLibrary(join(folder, 'lines.variorum'));
  const records = join(folder, 'records.jsonl');
  writeFileSync(records, RECORDS.map((record) => JSON.stringify(record)).join('\n'));
  const bare = join(folder, 'bare.txt');
  writeFileSync(
    bare,
    'The harbour wall gave way in the night and nobody saw it happen, since the lamps along the quay were dark again.\n\nWater stood in the streets.\n',
  );
  for await (const outcome of library.add([records, bare], settings)) expect(outcome).not.toBeInstanceOf(InputError);
  await library.update(() => {});
}, 60_000);

afterAll(async () => {
  await library.close();
  rmSync(folder, { recursive: true });
});

async function lineOf(matches: (line: DocumentLine) => boolean): Promise<DocumentLine> {
  return (await library.documentsPage(first)).items.find(matches)!;
}

const wire = () => lineOf(({ outlet }) => outlet === 'Harbour Daily News');

describe('a report in a list', () => {
  it('is named by its outlet, a masthead in capitals as a sentence has it, else by its file', async () => {
    expect(await wire()).toMatchObject({ publisher: 'Harbour Daily News', opening: null, isDated: true });
    const bare = await lineOf(({ outlet }) => outlet === null);
    expect(bare.publisher).toBe('bare.txt');
  });

  it('without headline and day is told by its first words, and its day as that of its coming in', async () => {
    const bare = await lineOf(({ outlet }) => outlet === null);
    expect(bare).toMatchObject({ title: null, isDated: false });
    expect(bare.opening).toMatch(/^The harbour wall gave way .* …$/);
    expect(bare.opening!.length).toBeLessThan(95);
  });
});

describe('a report’s page', () => {
  it('leads from names to speakers’ pages, and tells which outlets that it cites have one', async () => {
    const page = (await library.documentPage((await wire()).id))!;
    const { key } = page.speakers.find(({ name }) => name === 'Mara Quill')!;
    const speaker = (await library.speakerPage(key, first))!;
    expect(speaker.sayings.items.length).toBeGreaterThan(0);
    expect(page.outletsKept).toEqual(['Gull Post']);
  });
});

describe('the first page', () => {
  it('lists no storyline of one story alone', async () => {
    const { stories, storylines } = await library.frontPage({ ...first, order: 'recent' });
    expect(stories.items.length).toBeGreaterThan(1);
    expect(storylines).toEqual([]);
  });

  it('tells whose headline a story goes by, and of a story without a headline nobody', async () => {
    const { stories } = await library.frontPage({ ...first, order: 'recent' });
    const heads = new Map(stories.items.map(({ title, headlineOf }) => [title, headlineOf]));
    const outlets = RECORDS.filter(({ title }) => heads.has(title)).map(({ title }) => heads.get(title));
    expect(outlets.length).toBeGreaterThan(0);
    for (const outlet of outlets) expect(['Harbour Daily News', 'Gull Post']).toContain(outlet);
    expect([...heads].find(([title]) => title.startsWith('The harbour wall'))![1]).toBeNull();
  });
});

describe('corrections', () => {
  it('come with the headlines and words that they name, and without those of what is not kept', async () => {
    const { id } = await wire();
    const place = { document: id, start: 1, end: 21 };
    await library.correct({ op: 'split', documents: [id] });
    await library.correct({ op: 'not-that-person', place, speaker: null });
    const [person, split] = (await library.correctionsPage(first)).items;
    expect(split!.documents.map(({ title }) => title)).toEqual(['Ferry stays in port']);
    expect(split!.words).toEqual([]);
    expect(person!.words).toEqual([{ ...place, text: 'The engine is broken' }]);
  });
});
