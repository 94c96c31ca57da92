import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/core/errors.ts';
import { readInputs } from '../../src/intake/inputs.ts';
import type { IntakeOptions } from '../../src/intake/options.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-intake-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** One line an item: name, format and text, or the message; paths relative to the folder. */
async function read(inputs: readonly string[], options: Partial<IntakeOptions> = {}): Promise<string[]> {
  const found: string[] = [];
  for await (const item of readInputs(inputs, options)) {
    if (item instanceof InputError) found.push(item.message);
    else found.push(`${item.file} ${item.format}: ${item.format === 'html' ? item.html : item.text}`);
  }
  return found.map((line) => line.replaceAll(`${folder}/`, ''));
}

describe('inputs', () => {
  it('of a folder come in the order of their paths, whatever they are and however deep', async () => {
    mkdirSync(join(folder, 'b'));
    save('c.txt', 'third');
    save('b/x.html.gz', gzipSync('<p>second</p>'));
    save('a.md', 'first');
    save('ignored.csv', 'a,b');
    save('.hidden.txt', 'no');
    expect(await read([folder])).toEqual(['a.md text: first', 'b/x.html.gz html: <p>second</p>', 'c.txt text: third']);
  });

  it('of a feed saved as a file are its entries, and other XML is refused', async () => {
    const feed = (items: string): string =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Ellis Tribune</title>${items}</channel></rss>`;
    const item = (words: string): string =>
      `<item><title>${words}</title><pubDate>Tue, 14 Oct 2031 08:00:00 GMT</pubDate><description>&lt;p&gt;${words} again.&lt;/p&gt;</description></item>`;
    save('a.rss', feed(`${item('One')}<item><title>Bare</title></item>${item('Two')}`));
    save('b.xml', '<?xml version="1.0"?><note>no feed</note>');
    save('c.xml', feed('<item><title>Bare</title></item>'));
    expect(await read([folder])).toEqual([
      'a.rss#1 html: <p>One again.</p>',
      'a.rss#3 html: <p>Two again.</p>',
      'b.xml: is no feed (RSS, Atom): other XML is not read',
      'c.xml: is a feed without an entry that has text',
    ]);
    const given: unknown[] = [];
    for await (const one of readInputs([join(folder, 'a.rss')]))
      if (!(one instanceof InputError)) given.push(one.given);
    expect(given[0]).toMatchObject({ title: 'One', outlet: 'Ellis Tribune', published: '2031-10-14T08:00:00Z' });
  });

  it('come once though two inputs name them, and by glob', async () => {
    const a = save('a.txt', 'A');
    save('b.txt', 'B');
    expect(await read([a, join(folder, '*.txt'), folder])).toEqual(['a.txt text: A', 'b.txt text: B']);
  });

  it('with a name that looks like a pattern are still files', async () => {
    expect(await read([save('report [2].txt', 'two')])).toEqual(['report [2].txt text: two']);
  });

  it('that link in a circle end', async () => {
    save('a.txt', 'A');
    symlinkSync(folder, join(folder, 'again'));
    expect(await read([folder])).toEqual(['a.txt text: A']);
    expect((await read([join(folder, '**/*.txt')])).slice(0, 1)).toEqual(['a.txt text: A']);
  });

  it('of a folder are its files alone: a pipe in it is not waited for', async () => {
    save('a.txt', 'A');
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe.txt')]);
    symlinkSync(join(folder, 'pipe.txt'), join(folder, 'linked.txt'));
    expect(await read([folder])).toEqual(['a.txt text: A']);
  });

  it('that cannot be opened are named with the reason in words, and the rest is read', async () => {
    save('z.txt', 'Z');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dead.txt'));
    symlinkSync(join(folder, 'me.txt'), join(folder, 'me.txt'));
    expect(await read([folder])).toEqual([
      'dead.txt: cannot be read: there is no such file or folder',
      'me.txt: cannot be read: its links lead in a circle',
      'z.txt text: Z',
    ]);
  });

  it('hold one record a line, or one, or a list', async () => {
    const lines = save('r.jsonl', '{"id":"1","text":"one"}\n\n{"id":2,"html":"<p>two</p>"}\r\n');
    const one = save('one.json', '{\n  "text": "alone"\n}');
    const list = save('list.json', '[{"text":"x"},{"text":"y"}]');
    expect(await read([lines, one, list])).toEqual([
      'r.jsonl#1 record: one',
      'r.jsonl#3 html: <p>two</p>',
      'one.json record: alone',
      'list.json#1 record: x',
      'list.json#2 record: y',
    ]);
  });

  it('come from standard input as what they look like', async () => {
    const from = (text: string) =>
      read(['-'], {
        standardInput: (async function* () {
          for (const byte of Buffer.from(text)) yield Buffer.of(byte);
        })(),
      });
    expect(await from('{"text":"a"}\n{"text":"b"}')).toEqual(['-#1 record: a', '-#2 record: b']);
    expect(await from('{\n"text":\n"a"}')).toEqual(['- record: a']);
    expect(await from('<!doctype html><p>x')).toEqual(['- html: <!doctype html><p>x']);
    expect(await from('Plain < text')).toEqual(['- text: Plain < text']);
  });
});

describe('what cannot be read', () => {
  it('is named by file and line, and the rest goes on', async () => {
    const path = save('r.jsonl', '{"text":"a"}\n{"text":\n[1]\n{"title":"t"}\n{"text":5}\n{"text":"b"}');
    const found = await read([path]);
    expect(found[1]).toMatch(/^r\.jsonl#2: is not valid JSON/);
    expect(found.toSpliced(1, 1)).toEqual([
      'r.jsonl#1 record: a',
      'r.jsonl#3: is a list, not a record',
      'r.jsonl#4: is a record without "text" or "html"',
      'r.jsonl#5: "text" is a number, not a string',
      'r.jsonl#6 record: b',
    ]);
  });

  it('is missing, empty, blank, binary or of another format', async () => {
    expect(await read([join(folder, 'none.txt'), join(folder, '*.none')])).toEqual([
      'none.txt: no such file or folder',
      '*.none: matches no file',
    ]);
    expect(await read([save('e.txt', '')])).toEqual(['e.txt: is empty']);
    expect(await read([save('e.html', ' \n')])).toEqual(['e.html: holds no text']);
    expect(await read([save('e.jsonl', '\n\n')])).toEqual(['e.jsonl: holds no record']);
    expect(await read([save('p.txt', '%PDF-1.7 …')])).toEqual(['p.txt: is not text (a PDF)']);
    expect((await read([save('p.csv', 'a,b')]))[0]).toMatch(/^p\.csv: "\.csv" is not a format that is read/);
  });

  it('is too large, packed or not', async () => {
    const limit = { sizeLimitBytes: 1000 };
    expect(await read([save('l.txt', 'x'.repeat(1001))], limit)).toEqual([
      'l.txt: holds more than 1000 bytes, the limit',
    ]);
    expect(await read([save('l.html.gz', gzipSync(Buffer.alloc(50_000_000, 0x61)))], limit)).toEqual([
      'l.html.gz: holds more than 1000 bytes, the limit',
    ]);
    expect(await read([save('l.jsonl', `{"text":"${'x'.repeat(2000)}"}\n{"text":"short"}`)], limit)).toEqual([
      'l.jsonl#1: holds more than 1000 bytes, the limit',
      'l.jsonl#2 record: short',
    ]);
  });

  it('is truncated: what came before the cut is kept', async () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `{"text":"report ${i} ${Math.sin(i)}"}`).join('\n');
    const packed = gzipSync(lines);
    const found = await read([save('t.jsonl.gz', packed.subarray(0, packed.length / 2))]);
    expect(found[0]).toBe('t.jsonl.gz#1 record: report 0 0');
    expect(found.at(-1)).toBe('t.jsonl.gz: its gzip data is truncated');
  });

  it('is nested absurdly deep', async () => {
    const deep = `{"text":"a","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(await read([save('d.jsonl', deep)])).toEqual(['d.jsonl#1: is nested more than 200 levels deep, the limit']);
  });
});
