import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asPage, makeCorpus } from '../../bench/corpus.ts';
import { type AddOutcome, addInputs } from '../../src/app/add.ts';
import { speakersMeant } from '../../src/app/find-speakers.ts';
import { openLibrary } from '../../src/app/library.ts';
import { defaultSettings } from '../../src/app/settings.ts';
import { updateStories } from '../../src/app/update-stories.ts';
import { verifyArchive } from '../../src/app/verify.ts';
import { listChanges } from '../../src/archive/changes.ts';
import { readDocumentsOf } from '../../src/archive/documents.ts';
import { type OpenArchive, openArchive } from '../../src/archive/open.ts';
import { packText } from '../../src/archive/pack.ts';
import { search } from '../../src/archive/search.ts';
import { parseSearch } from '../../src/archive/search-query.ts';
import { ArchiveError, InputError, SearchSyntaxError } from '../../src/core/errors.ts';

let folder: string;
let archive: OpenArchive;
const settings = { ...defaultSettings, workers: 0 };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-archive-'));
  archive = await openArchive(join(folder, 'test.variorum'));
});

afterEach(async () => {
  await archive.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function add(...inputs: string[]): Promise<(AddOutcome | InputError)[]> {
  const outcomes = [];
  for await (const outcome of addInputs(archive, inputs, settings)) outcomes.push(outcome);
  return outcomes;
}

const whatBecame = (outcomes: (AddOutcome | InputError)[]): string[] =>
  outcomes.map((o) => (o instanceof InputError ? 'error' : o.outcome));

async function damage(): Promise<string[]> {
  const found = [];
  for await (const { subject, message } of verifyArchive(archive)) found.push(`${subject}: ${message}`);
  return found;
}

const page = (index: number, change: (html: string) => string = (html) => html): string =>
  change(asPage([...makeCorpus(index + 1, 7)][index]!));

describe('a search as typed', () => {
  it('is understood or explained, whatever it is', () => {
    const piece = fc.constantFrom(
      'after:',
      'before:',
      'speaker:',
      'story:',
      '"',
      '-',
      '*',
      '2031-01-99',
      '2031-13',
      '9',
      ' ',
      'a',
      ':',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (typed) => {
          try {
            parseSearch(typed);
          } catch (error) {
            expect(error).toBeInstanceOf(SearchSyntaxError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('an archive', () => {
  it('keeps pages, texts and records as they were read, and verifies', async () => {
    const [first, second, third] = [...makeCorpus(3)];
    const lines = `${JSON.stringify({ ...third, event: undefined })}\nnot json\n`;
    const inputs = [
      write('a.html', asPage(first!)),
      write('b.txt', `${second!.title}\n\n${second!.text}`),
      write('c.jsonl', lines),
    ];
    const outcomes = await add(...inputs);
    expect(whatBecame(outcomes)).toEqual(['added', 'added', 'added', 'error']);
    const ids = outcomes.flatMap((o) => (o instanceof InputError ? [] : o.id));
    const [read] = await readDocumentsOf(archive.db, [ids[0]!]);
    expect(read!.document.text).toContain(first!.text.split('\n')[0]);
    expect(read!.annotations.tokens.starts).toBeInstanceOf(Uint32Array);
    expect(await damage()).toEqual([]);
  });

  it('makes each version of a record follow the one before, from whatever file, and knows the last again', async () => {
    const version = (words: string) => `${JSON.stringify({ id: 'own', text: `${words} The bridge stays shut.` })}\n`;
    await add(write('a.jsonl', version('One.')), write('b.jsonl', version('Two.')));
    expect(await add(write('c.jsonl', version('Three.')))).toMatchObject([{ outcome: 'revision', revises: 'own-2' }]);
    expect(whatBecame(await add(write('d.jsonl', version('Three.'))))).toEqual(['known']);
  });

  it('takes another record in the same place of a file for a report of its own, and one of the same address for a revision', async () => {
    const record = (text: string, url?: string) =>
      `${JSON.stringify({ text: `${text} The bridge stays shut.`, url })}\n`;
    const feed = write('feed.jsonl', record('Monday.') + record('Old.', 'https://paper.example/a'));
    expect(whatBecame(await add(feed))).toEqual(['added', 'added']);
    write('feed.jsonl', record('Tuesday.') + record('New.', 'https://paper.example/a'));
    expect(whatBecame(await add(feed))).toEqual(['added', 'revision']);
  });

  it('changes nothing when the same is added again, and makes a revision of what was edited', async () => {
    const file = write('a.html', page(0));
    expect(whatBecame(await add(file))).toEqual(['added']);
    expect(whatBecame(await add(file))).toEqual(['known']);
    write(
      'a.html',
      page(0, (html) => html.replace('people were hurt', 'people were injured')),
    );
    const [revision] = await add(file);
    expect(revision).toMatchObject({ outcome: 'revision' });
    expect(await archive.db.selectFrom('document').select('id').execute()).toHaveLength(2);
    expect(await damage()).toEqual([]);
  });

  it('says what is broken', async () => {
    const [outcome] = await add(write('a.html', page(0)));
    const { id } = outcome as AddOutcome;
    await archive.db
      .updateTable('original')
      .set({ likeText: null, bytes: zstdCompressSync('other') })
      .execute();
    expect((await damage()).join('\n')).toMatch(/its original has the hash/);
    await archive.db
      .updateTable('content')
      .set({ text: packText('short') })
      .execute();
    expect((await damage()).join('\n')).toMatch(new RegExp(`document ${id}: cannot be unpacked`));
  });

  it('refuses what is no archive, and a folder that is not there', async () => {
    const file = write('no.variorum', 'this is a text and not a database, whatever its name says\n'.repeat(40));
    await expect(openArchive(file)).rejects.toThrow(/no\.variorum: is not a Variorum archive/);
    await expect(openArchive(write('empty.variorum', ''), { readonly: true })).rejects.toThrow(
      /is not a Variorum archive/,
    );
    const other = join(folder, 'other.sqlite');
    new Database(other).exec('create table notes (text)').close();
    await expect(openArchive(other)).rejects.toThrow(/other\.sqlite: is not a Variorum archive/);
    expect(new Database(other).prepare('select name from sqlite_schema').pluck().all()).toEqual(['notes']);
    await expect(openArchive(join(folder, 'none', 'a.variorum'))).rejects.toThrow(ArchiveError);
    await expect(openArchive(join(folder, 'none.variorum'), { readonly: true })).rejects.toThrow(
      /there is no archive here/,
    );
  });

  it('is read by several while one writes, and written by two', async () => {
    const other = await openArchive(archive.path);
    const files = Array.from({ length: 8 }, (_, i) => write(`${i}.html`, page(i)));
    const half = async (from: OpenArchive, inputs: string[]): Promise<number> => {
      let count = 0;
      for await (const outcome of addInputs(from, inputs, settings)) if (!(outcome instanceof InputError)) count++;
      return count;
    };
    expect(await Promise.all([half(archive, files.slice(0, 4)), half(other, files.slice(4))])).toEqual([4, 4]);
    await other.close();
    expect(await damage()).toEqual([]);
  });
});

describe('what became of an archive', () => {
  it('is listed from any point on: reports, versions, corrections and stories', async () => {
    const file = write('a.html', page(0));
    const [added] = await add(file);
    const { id } = added as AddOutcome;
    await updateStories(archive);
    write(
      'a.html',
      page(0, (html) => html.replace('people were hurt', 'people were injured')),
    );
    await add(file);
    await updateStories(archive);
    const all = await listChanges(archive.db, { limit: 50, after: 0, since: null });
    expect(all.map(({ kind }) => kind)).toEqual([
      'added',
      'story opened',
      'revision',
      ...all.slice(3).map((c) => c.kind),
    ]);
    expect(all.slice(3).length).toBeGreaterThan(0);
    expect(all[2]).toMatchObject({ kind: 'revision', detail: id });
    expect(await listChanges(archive.db, { limit: 1, after: all[1]!.seq, since: null })).toEqual([all[2]]);
    expect(await listChanges(archive.db, { limit: 50, after: 0, since: '2999' })).toEqual([]);
  });
});

describe('searching an archive', () => {
  const records = [
    {
      id: 'a',
      outlet: 'Coast Herald',
      published: '2031-03-01',
      title: 'Bridge closed',
      text: '“The bridge will stay shut until May,” said Mira Kolenko, the mayor of Alten.',
    },
    {
      id: 'b',
      outlet: 'Daily Beacon',
      published: '2031-04-02',
      title: 'Ferry runs',
      text: 'The ferry runs again. “Nobody asked for a bridge,” Jonas Pell told reporters.',
    },
    {
      id: 'c',
      outlet: 'Daily Beacon',
      published: '2031-05-03',
      title: 'Weather',
      text: 'Rain fell on the café roof. No boats sailed.',
    },
  ];
  beforeEach(async () => {
    await add(write('r.jsonl', records.map((record) => JSON.stringify(record)).join('\n')));
  });

  const find = async (text: string): Promise<string[]> => {
    const query = parseSearch(text);
    const speakers = await speakersMeant(archive, query);
    return (await search(archive.db, query, { speakers })).hits.map((hit) => hit.document).sort();
  };

  it('finds by words, phrases, fields, days, and without', async () => {
    expect(await find('bridge')).toEqual(['a', 'b']);
    expect(await find('bridge -ferry')).toEqual(['a']);
    expect(await find('-bridge outlet:beacon')).toEqual(['c']);
    expect(await find('"stay shut"')).toEqual(['a']);
    expect(await find('"shut stay"')).toEqual([]);
    expect(await find('cafe')).toEqual(['c']);
    expect(await find('sail*')).toEqual(['c']);
    expect(await find('after:2031-04 before:2031-04')).toEqual(['b']);
    expect(await find('outlet:"daily beacon" ferry')).toEqual(['b']);
  });

  it('finds what somebody said, also under a misspelt name', async () => {
    expect(await find('speaker:Kolenko')).toEqual(['a']);
    expect(await find('speaker:Kolenco said:bridge')).toEqual(['a']);
    expect(await find('said:bridge')).toEqual(['a', 'b']);
    expect(await find('speaker:Nobody')).toEqual([]);
  });

  it('finds a figure however it is written', async () => {
    await add(
      write(
        'f.jsonl',
        JSON.stringify({ id: 'f', text: 'The bridge cost $7.2 million, and 1,250 people cross it every day.' }),
      ),
    );
    for (const typed of [
      'figure:7200000',
      'figure:"7.2 million"',
      'figure:$7.2m',
      'figure:1250',
      'figure:"1,250 people"',
    ])
      expect(await find(typed), typed).toEqual(['f']);
    expect(await find('figure:"1250 dollars"')).toEqual([]);
    expect(() => parseSearch('figure:many')).toThrow(/is no figure/);
    expect(() => parseSearch('speaker: Kolenko')).toThrow(/nothing right after “speaker:”.*at character 1/);
  });

  it('takes every word as a word', async () => {
    for (const hostile of [
      'NEAR(a b)',
      'a" OR "b',
      "'; drop table document; --",
      'AND OR NOT',
      '*',
      '(((',
      'x:y:z',
      'title:a^2',
      '%_%',
    ]) {
      await find(hostile).catch((error: Error) => expect(error.name).toBe('SearchSyntaxError'));
    }
    expect(await find('bridge')).toEqual(['a', 'b']);
  });
});

describe('stories of an archive', () => {
  it('are formed, taken over unchanged, corrected, and corrected back', async () => {
    const library = await openLibrary(join(folder, 'stories.variorum'));
    try {
      const corpus = [...makeCorpus(12, 5)].map(({ event: _, ...record }) => JSON.stringify(record));
      const first = write('first.jsonl', corpus.slice(0, 11).join('\n'));
      for await (const outcome of library.add([first], settings)) expect(outcome).not.toBeInstanceOf(InputError);
      expect((await library.update(() => {})).length).toBeGreaterThan(0);
      expect(await library.update(() => {})).toEqual([]);

      const lines = await library.stories({ limit: 99, after: null, before: null });
      expect(lines.reduce((sum, line) => sum + line.documentCount, 0)).toBe(11);
      const large = lines.find((line) => line.documentCount > 1)!;
      const collation = (await library.story(large.id))!;
      expect(collation.documents.map((read) => read.document.id)).toEqual(collation.stories[0]!.documents);

      const leaving = collation.stories[0]!.documents[0]!;
      const { id } = await library.correct({ op: 'split', documents: [leaving], who: 'Ada' });
      await library.update(() => {});
      expect((await library.story(large.id))!.documents).toHaveLength(large.documentCount - 1);
      await library.correct({ op: 'undo', undone: id });
      await library.update(() => {});
      expect((await library.story(large.id))!.documents).toHaveLength(large.documentCount);
      expect(await library.corrections()).toHaveLength(2);
      // Two at one moment are given two ids.
      const both = ['one', 'two'].map((title) => library.correct({ op: 'name', document: leaving, title }));
      expect((await Promise.all(both)).map((kept) => kept.id).sort()).toEqual(['c3', 'c4']);
      await expect(library.correct({ op: 'explode' })).rejects.toThrow(/has the "op" "explode"/);

      const damage = [];
      for await (const one of library.verify()) damage.push(one);
      expect(damage).toEqual([]);
    } finally {
      await library.close();
    }
  });
});
