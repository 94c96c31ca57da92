import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/errors.ts';
import { readWhole } from '../../src/intake/bytes.ts';
import { readInputs } from '../../src/intake/inputs.ts';
import type { IntakeOptions } from '../../src/intake/options.ts';
import { unzstd } from '../../src/intake/zstd.ts';
import { madeWarc, madeWarcGz } from './web-archive.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-formats-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** One line an item: name, what came with it, its words; or the message. */
async function read(
  name: string,
  content: string | Uint8Array,
  options: Partial<IntakeOptions> = {},
): Promise<string[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found: string[] = [];
  for await (const item of readInputs([path], options)) {
    if (item instanceof InputError) found.push(item.message);
    else
      found.push([item.file, ...Object.values(item.given), item.format === 'html' ? item.html : item.text].join(' | '));
  }
  return found.map((line) => line.replaceAll(`${folder}/`, ''));
}

/** Letters that do not compress, so that what comes before a cut is more than a buffer. */
const noise = (length: number): string => randomBytes(length / 2).toString('hex');

const page = (words: string) => `<p>${words}</p>`;

describe('a web archive', () => {
  it('gives its pages alone, each with its number and address', async () => {
    const warc = await madeWarc([
      { url: 'https://paper.example/a', body: page('first') },
      { type: 'request', body: 'x' },
      { url: 'https://paper.example/moved', status: 301, body: page('moved') },
      { url: 'https://paper.example/p.png', headers: { 'Content-Type': 'image/png' }, body: 'PNG' },
      { url: 'https://paper.example/robots.txt', headers: { 'Content-Type': 'text/plain' }, body: 'Disallow: /' },
      { type: 'resource', url: 'https://paper.example/b', body: page('second') },
    ]);
    const pages = [
      'a.warc#2 | https://paper.example/a | <p>first</p>',
      'a.warc#7 | https://paper.example/b | <p>second</p>',
    ];
    expect(await read('a.warc', warc)).toEqual(pages);
    expect(await read('a.warc.zst', zlib.zstdCompressSync(warc))).toEqual(
      pages.map((line) => line.replace('.warc', '.warc.zst')),
    );
  });

  it('of many packed records is read through', async () => {
    const found = await read(
      'a.warc.gz',
      await madeWarcGz([{ body: page('one') }, { body: page('two') }, { body: page('three') }]),
    );
    expect(found.map((line) => line.split(' | ').at(-1))).toEqual(['<p>one</p>', '<p>two</p>', '<p>three</p>']);
  });

  it('has its bodies unpacked, also those whose headers lie', async () => {
    const text = page('unpacked');
    const chunked = { 'Transfer-Encoding': 'chunked' };
    const found = await read(
      'a.warc',
      await madeWarc([
        { headers: { 'Content-Encoding': 'gzip' }, body: zlib.gzipSync(text) },
        { headers: { 'Content-Encoding': 'br' }, body: zlib.brotliCompressSync(text) },
        { headers: { 'Content-Encoding': 'deflate' }, body: zlib.deflateRawSync(text) },
        { headers: { 'Content-Encoding': 'gzip' }, body: text },
        { headers: chunked, body: `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n` },
        { headers: chunked, body: text },
      ]),
    );
    expect(found.map((line) => line.split(' | ').at(-1))).toEqual(Array(6).fill(text));
  });

  it('loses one page that is too large, a bomb or broken, and no other', async () => {
    const found = await read(
      'a.warc',
      await madeWarc([
        { body: page('x'.repeat(2000)) },
        { headers: { 'Content-Encoding': 'gzip' }, body: zlib.gzipSync('y'.repeat(5_000_000)) },
        { headers: { 'Content-Encoding': 'gzip' }, body: Buffer.from([31, 139, 8, 9, 9, 9]) },
        { body: '' },
        { body: page('fine') },
      ]),
      { sizeLimitBytes: 1000 },
    );
    expect(found[0]).toBe('a.warc#2: (https://paper.example/a) holds more than 1000 bytes, the limit');
    expect(found[1]).toBe('a.warc#3: (https://paper.example/a) holds more than 1000 bytes, the limit');
    expect(found[2]).toMatch(/^a\.warc#4: \(https:\/\/paper\.example\/a\) has a broken gzip body/);
    expect(found[3]).toBe('a.warc#5: (https://paper.example/a) holds no text');
    expect(found[4]).toBe('a.warc#6 | https://paper.example/a | <p>fine</p>');
  });

  it('that is cut off, empty or something else says so after what could be read', async () => {
    const gz = await madeWarcGz(Array.from({ length: 40 }, (_, i) => ({ body: page(`${i} ${noise(8000)}`) })));
    const cut = await read('a.warc.gz', gz.subarray(0, gz.length - 40));
    expect(cut[0]).toMatch(/<p>0 /);
    expect(cut.at(-1)).toMatch(/^a\.warc\.gz: .*truncated/);
    expect(await read('b.warc', 'no web archive at all\r\n\r\n')).toEqual(['b.warc: is no web archive']);
    expect(await read('c.warc', await madeWarc([]))).toEqual(['c.warc: holds no page (1 records of other kinds)']);
  });

  it('in a zipped collection is read in place', async () => {
    const one = await madeWarcGz([{ body: page('one') }]);
    const zip = zipSync({
      'datapackage.json': Buffer.from('{}'),
      'archive/data.warc.gz': one,
      'archive/bad.warc': Buffer.from('bad\r\n\r\n'),
    });
    const found = await read('c.wacz', zip);
    expect(found[0]).toBe('c.wacz!archive/data.warc.gz#1 | https://paper.example/a | <p>one</p>');
    expect(found[1]).toMatch(/^c\.wacz!archive\/bad\.warc: is no web archive/);
    expect(await read('d.wacz', zipSync({ 'a.txt': Buffer.from('a') }))).toEqual([
      'd.wacz: is a zip file without a web archive in archive/',
    ]);
    expect(await read('e.wacz', 'no zip')).toEqual([expect.stringMatching(/^e\.wacz: /)]);
  });
});

describe('Zstandard data', () => {
  const frames = ['first ', 'x'.repeat(300_000), ' last'];
  const packed = Buffer.concat(frames.map((frame) => zlib.zstdCompressSync(frame)));
  async function* inPieces(bytes: Buffer, sizeBytes: number) {
    for (let at = 0; at < bytes.length; at += sizeBytes) yield bytes.subarray(at, at + sizeBytes);
  }
  const unpacked = async (bytes: Buffer, sizeBytes: number) =>
    (await readWhole(unzstd(inPieces(bytes, sizeBytes)), 1_000_000)).toString();

  it.each([1, 5, 1_000_000])('is read frame after frame, however it comes in pieces of %d', async (sizeBytes) => {
    expect(await unpacked(packed, sizeBytes)).toBe(frames.join(''));
  });

  it('that breaks off or is none says so', async () => {
    await expect(unpacked(packed.subarray(0, -3), 1000)).rejects.toThrow('truncated');
    await expect(unpacked(Buffer.concat([packed, Buffer.from('junk')]), 1000)).rejects.toThrow('broken');
  });
});

describe('mail', () => {
  const letter = (head: string, body: string) => `From: The Morning Paper <a@paper.example>\r\n${head}\r\n\r\n${body}`;

  it('is read as its markup, else its text, with subject, sender and day', async () => {
    const plain = letter(
      'Subject: =?utf-8?B?QnJpZGdlIMKn?=\r\nDate: Wed, 02 Apr 2031 09:00:00 +0200\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable',
      'It is =93shut=94 for a year.',
    );
    expect(await read('a.eml', plain)).toEqual([
      'a.eml | Bridge § | The Morning Paper | 2031-04-02T07:00:00.000Z | It is “shut” for a year.\n',
    ]);
    const both = letter(
      'Subject: S\r\nContent-Type: multipart/alternative; boundary=b',
      '--b\r\nContent-Type: text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>marked up</p>\r\n--b--\r\n',
    );
    expect((await read('b.eml', both))[0]).toContain('<p>marked up</p>');
  });

  it('of a mailbox is read one after another, quoted lines restored', async () => {
    const box = [
      'From a@paper.example Wed Apr  2 09:00:00 2031',
      'Subject: One',
      '',
      'first',
      '>From the bridge it is far.',
      '',
      'From b@paper.example Wed Apr  2 09:00:00 2031',
      'Subject: Two',
      '',
      `${'long '.repeat(300)}`,
      '',
      'From c@paper.example Wed Apr  2 09:00:00 2031',
      'Subject: Three',
      '',
      'third',
    ].join('\n');
    const found = await read('a.mbox', box, { sizeLimitBytes: 400 });
    expect(found).toEqual([
      'a.mbox#1 | One | first\nFrom the bridge it is far.\n\n',
      'a.mbox#2: holds more than 400 bytes, the limit',
      'a.mbox#3 | Three | third\n',
    ]);
  });

  it('that is none says so', async () => {
    expect(await read('a.eml', 'just words')).toEqual([
      'a.eml: is no mail message (it has no sender, subject or date)',
    ]);
    expect(await read('b.eml', letter('Subject: S', ''))).toEqual(['b.eml: is a message without text']);
    expect(await read('c.mbox', 'just words')).toEqual(['c.mbox: is no mailbox (no line begins with "From ")']);
  });
});

describe('a page saved whole by a browser', () => {
  const saved = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://paper.example/bridge',
    'Subject: =?utf-8?Q?Bridge?=',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x(1)----"',
    '',
    '',
    '------MultipartBoundary--x(1)----',
    'Content-Type: text/css',
    'Content-Location: https://paper.example/a.css',
    '',
    'p { color: red }',
    '------MultipartBoundary--x(1)----',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://paper.example/bridge',
    '',
    '<p>It is =E2=80=9Cshut=E2=80=9D for=',
    ' a year.</p>',
    '------MultipartBoundary--x(1)----',
    'Content-Type: text/html',
    'Content-Location: cid:frame-1',
    '',
    '<p>an advertisement in a frame</p>',
    '------MultipartBoundary--x(1)------',
  ].join('\r\n');

  it('is read as its root document, from its address', async () => {
    expect(await read('a.mhtml', saved)).toEqual([
      'a.mhtml | https://paper.example/bridge | <p>It is “shut” for a year.</p>\n',
    ]);
  });

  it('without a page in it says so', async () => {
    expect(await read('a.mht', saved.replaceAll('text/html', 'text/css'))).toEqual([
      'a.mht: is no saved page (it has no part with markup)',
    ]);
  });
});
