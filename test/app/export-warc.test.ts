import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asPage, makeCorpus } from '../../bench/corpus.ts';
import { type Library, openLibrary } from '../../src/app/library.ts';
import { defaultSettings } from '../../src/app/settings.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import { InputError } from '../../src/core/errors.ts';
import { madeWarc } from '../intake/web-archive.ts';

const settings = { ...defaultSettings, workers: 0 };
let folder: string;
let library: Library;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-warc-'));
  library = await openLibrary(join(folder, 'one.variorum'));
});
afterEach(async () => {
  await library.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function add(to: Library, ...inputs: string[]): Promise<string[]> {
  const outcomes = [];
  for await (const one of to.add(inputs, settings))
    outcomes.push(one instanceof InputError ? one.message : one.outcome);
  return outcomes;
}

async function everything(of: Library): Promise<ReadDocument[]> {
  const all = [];
  for await (const one of of.everything()) all.push(one);
  return all;
}

async function exported(name: string): Promise<string> {
  const records = [];
  for await (const record of library.warc(name, { packed: name.endsWith('.gz') })) records.push(record as Uint8Array);
  return write(name, Buffer.concat(records));
}

const reports = [...makeCorpus(4, 3)];
const page = (n: number, url: string): string =>
  asPage(reports[n]!).replace('<head>', `<head><link rel="canonical" href="${url}">`);

/** One original of each kind, one page in two versions. */
async function fill(): Promise<void> {
  const russian = Buffer.from([0xd0, 0xe5, 0xea, 0xe0]);
  await add(library, write('a.html', page(0, 'https://paper.example/a')));
  await add(library, write('a.html', page(0, 'https://paper.example/a').replaceAll('people', 'persons')));
  await add(
    library,
    write('saved.txt', `Bridge shut for a year\n\nBy Ann Low\n\n${reports[1]!.text}\n`),
    write(
      'records.jsonl',
      `${JSON.stringify({ id: 'r 1/ü', text: 'Kolenco said: “It is shut.”', outlet: 'Beacon', published: '2031-04-02' })}\n${JSON.stringify({ html: page(2, 'https://paper.example/c'), title: 'Given' })}\n`,
    ),
    write(
      'letter.eml',
      `From: The Morning Paper <a@paper.example>\r\nSubject: Bridge\r\nDate: Wed, 02 Apr 2031 09:00:00 +0200\r\n\r\n${reports[3]!.text}\r\n`,
    ),
    write(
      'old.html',
      Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), russian, Buffer.from(' rises, they say.</p>')]),
    ),
  );
}

describe('originals written out as a web archive', () => {
  it.each(['all.warc', 'all.warc.gz'])('make the same documents in another archive (%s)', async (name) => {
    await fill();
    const other = await openLibrary(join(folder, 'two.variorum'));
    expect(await add(other, await exported(name))).toEqual([
      'added',
      'revision',
      'added',
      'added',
      'added',
      'added',
      'added',
    ]);
    const [mine, theirs] = [await everything(library), await everything(other)];
    const withoutFile = (all: ReadDocument[]) =>
      all.map((one) => ({ ...one, document: { ...one.document, file: '' } }));
    expect(withoutFile(theirs)).toEqual(withoutFile(mine));
    expect(mine.find(({ document }) => document.original.encoding === 'windows-1251')!.document.text).toContain('Река');
    await other.close();
  });

  it('are records as ISO 28500 asks: packed one by one, each with id, date, length and digests', async () => {
    await fill();
    const records: Buffer[] = [];
    for await (const record of library.warc('x.warc.gz', { packed: true }))
      records.push(gunzipSync(record as Uint8Array));
    expect(records).toHaveLength(1 + 2 * 7);
    const ids = new Set<string>();
    for (const [i, record] of records.entries()) {
      const headEnd = record.indexOf('\r\n\r\n');
      const head = record.toString('utf8', 0, headEnd);
      const body = record.subarray(headEnd + 4, -4);
      expect(record.toString('latin1', record.length - 4)).toBe('\r\n\r\n');
      expect(head).toMatch(/^WARC\/1\.1\r\n/);
      expect(head).toMatch(/^WARC-Date: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\r?$/m);
      expect(head).toMatch(new RegExp(`^Content-Length: ${body.length}\\r?$`, 'm'));
      expect(head).toMatch(
        new RegExp(`^WARC-Type: ${i === 0 ? 'warcinfo' : i % 2 === 1 ? 'metadata' : 'resource'}`, 'm'),
      );
      ids.add(/^WARC-Record-ID: (<urn:uuid:[0-9a-f-]{36}>)\r?$/m.exec(head)![1]!);
      if (i === 0) continue;
      expect(head).toContain(`WARC-Payload-Digest: sha256:${createHash('sha256').update(body).digest('hex')}`);
      expect(head).toMatch(/^WARC-Target-URI: (https:\/\/\S+|urn:variorum:document:\S+)\r?$/m);
    }
    expect(ids.size).toBe(records.length);
  });

  it('name an original that is not there and go on', async () => {
    await fill();
    const [first] = await everything(library);
    await library.close();
    const { openArchive } = await import('../../src/archive/open.ts');
    const archive = await openArchive(join(folder, 'one.variorum'));
    archive.connection.pragma('foreign_keys = off');
    archive.connection
      .prepare('delete from original where sha256 = ?')
      .run(Buffer.from(first!.document.original.sha256, 'hex'));
    await archive.close();
    library = await openLibrary(join(folder, 'one.variorum'));
    const problems = [];
    let recordCount = 0;
    for await (const one of library.warc('x.warc', { packed: false })) {
      if (one instanceof InputError) problems.push(one.message);
      else recordCount++;
    }
    expect(problems).toEqual([
      expect.stringContaining(`the original of document ${first!.document.id} cannot be read: it is not there`),
    ]);
    expect(recordCount).toBe(1 + 2 * 6);
  });
});

it('JSON and names that are no addresses are read from our own web archives alone', async () => {
  const json = { type: 'resource', headers: { 'Content-Type': 'application/json' }, body: '{"text":"x y"}' } as const;
  const warc = await madeWarc([
    json,
    { type: 'metadata', headers: { 'Content-Type': 'application/warc-fields' }, body: 'variorum-id: 1\r\n' },
    { ...json, url: 'urn:a:b' },
    { body: '<p>The bridge is shut for a year.</p>' },
  ]);
  expect(await add(library, write('foreign.warc', warc))).toEqual(['added']);
});
