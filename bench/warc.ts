/**
 * How fast are pages read out of a web archive, and does memory stay flat?
 *
 *     npm run -s node -- bench/warc.ts [PAGES] [FOLDER]
 *
 * Writes a WARC of PAGES (10,000) gzipped records: the pages of FOLDER/extraction/html (see docs/cleaning.md for where the
 * public gets them), else pages made up, over and over with a number of their own. Then reads it four ways, each in a
 * process of its own: warcio alone going over the records, our reading, our reading with cleaning, and what most programs
 * do in its place: warcio with Readability on linkedom. Prints pages a second of processor time, the most memory that
 * each process held in the first tenth of the pages and in all, and how many pages gave a text.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { clean } from '../src/clean/clean.ts';
import { readInputs } from '../src/intake/inputs.ts';

const [first = '10000', folder, file] = process.argv.slice(2);

/** Goes over a file and calls `count` for each page, with whether it gave words. */
type Way = (file: string, count: (hasText: boolean) => void) => Promise<void>;

const WAYS: Readonly<Record<string, Way>> = {
  'warcio alone': async (file, count) => {
    for await (const record of WARCParser.iterRecords(createReadStream(file)))
      count((await record.readFully(true)).length > 0);
  },
  reading: async (file, count) => {
    for await (const item of readInputs([file])) count(!(item instanceof Error));
  },
  'reading and cleaning': async (file, count) => {
    for await (const item of readInputs([file])) count(!(item instanceof Error) && clean(item).text !== '');
  },
  'warcio, Readability on linkedom': async (file, count) => {
    for await (const record of WARCParser.iterRecords(createReadStream(file))) {
      const { document } = parseHTML(Buffer.from(await record.readFully(true)).toString('utf8'));
      count(Boolean(textByReadability(document)));
    }
  },
};

/** Its text, or nothing where it fails, as it does on some pages. */
function textByReadability(document: ConstructorParameters<typeof Readability>[0]): string | null | undefined {
  try {
    return new Readability(document).parse()?.textContent;
  } catch {
    return null;
  }
}

if (file !== undefined) await measure(first, Number(folder), file);
else await compare(Number(first), folder);

async function compare(pageCount: number, folder: string | undefined): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'variorum-warc-'));
  const path = join(place, 'pages.warc.gz');
  await writeWarc(path, pageCount, pagesOf(folder));
  console.log('way | pages | with text | pages/s of processor | peak MB after a tenth | peak MB');
  for (const way of Object.keys(WAYS)) {
    const run = spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, way, String(pageCount), path], {
      encoding: 'utf8',
    });
    console.log(run.stdout.trim() || run.stderr.trim());
  }
  rmSync(place, { recursive: true });
}

async function measure(way: string, pageCount: number, file: string): Promise<void> {
  const before = process.cpuUsage();
  let count = 0;
  let withText = 0;
  let early = 0;
  await WAYS[way]!(file, (hasText) => {
    if (hasText) withText++;
    if (++count === Math.ceil(pageCount / 10)) early = peakMb();
  });
  const { user, system } = process.cpuUsage(before);
  const perSecond = Math.round(count / ((user + system) / 1e6));
  console.log(`${way} | ${count} | ${withText} | ${perSecond} | ${early} | ${peakMb()}`);
}

function peakMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}

function pagesOf(folder: string | undefined): Buffer[] {
  if (folder === undefined) return [Buffer.from(madePage())];
  const html = join(folder, 'extraction', 'html');
  return readdirSync(html)
    .sort()
    .map((name) => gunzipSync(readFileSync(join(html, name))));
}

function madePage(): string {
  const paragraph = `<p>${'The council said on Tuesday that the bridge would stay shut. '.repeat(8)}</p>`;
  return `<html><head><title>Bridge</title></head><body><nav>${'<a href="/x">News</a>'.repeat(80)}</nav><article><h1>Bridge</h1>${paragraph.repeat(12)}</article></body></html>`;
}

async function writeWarc(path: string, pageCount: number, pages: readonly Buffer[]): Promise<void> {
  const out = createWriteStream(path);
  for (let i = 0; i < pageCount; i++) {
    const page = pages[i % pages.length]!;
    const record = WARCRecord.create(
      {
        url: `https://paper.example/${i}`,
        type: 'response',
        date: '2031-04-02T10:00:00Z',
        warcVersion: 'WARC/1.1',
        httpHeaders: { 'Content-Type': 'text/html' },
      },
      [page],
    );
    if (!out.write(gzipSync(await WARCSerializer.serialize(record), { level: 1 }))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}
