/**
 * How long do readers wait while reports are being added? Opens the reading room on a copy of ARCHIVE, adds made-up
 * reports to it from another process all the while, and has 20 readers ask for every kind of page and for searches, one
 * page after the other, each with a look of PAUSE_MS at it, give or take a half, in between:
 * `npm run -s node -- bench/server.ts ARCHIVE [SECONDS] [READERS] [PAUSE_MS]` (30, 20, 0). Without a pause it is shown
 * how many pages the machine can make; people look longer. Prints the middle and the 95th percentile of each kind in
 * milliseconds, to the last byte, and the processor time of a page.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { defaultSettings } from '../src/app/settings.ts';
import { serveRoom } from '../src/http/server.ts';
import { makeCorpus } from './corpus.ts';
import { randomOf } from './random.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const [original, seconds = '30', readers = '20', pauseMs = '0'] = process.argv.slice(2);
if (original === undefined) throw new Error('Name an archive: bench/server.ts ARCHIVE [SECONDS] [READERS] [PAUSE_MS]');

const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
const archive = join(folder, 'copy.variorum');
const source = new Database(original, { readonly: true });
await source.backup(archive);
source.close();
const times = new Map<string, number[]>();
const random = randomOf(7);
const agent = new Agent({ keepAlive: true, maxSockets: Number(readers) });

const opened = performance.now();
const serving = await serveRoom({
  archive,
  settings: defaultSettings,
  host: 'localhost',
  port: 0,
  allowedHosts: [],
  ratePerSecond: 0,
  first: null,
});
await ask('/help');
console.log(`open after ${(performance.now() - opened).toFixed(0)} ms`);
const addresses = await everyKind();
for (const { address } of addresses) await ask(address);
const adding = startAdding();
const cpu = process.cpuUsage();
const end = performance.now() + Number(seconds) * 1000;
await Promise.all(Array.from({ length: Number(readers) }, read));
const used = process.cpuUsage(cpu);
adding.kill('SIGINT');
tell();
await serving.close();
agent.destroy();
rmSync(folder, { recursive: true, force: true });

interface Kind {
  readonly kind: string;
  readonly address: string;
}

/** Some addresses of each kind of page, taken from the lists. */
async function everyKind(): Promise<Kind[]> {
  const ids = async (list: string, kind: string, key: 'id' | 'key' | 'name'): Promise<Kind[]> => {
    const { items } = JSON.parse(await ask(`${list}.json?limit=50`)) as { items: Record<string, string>[] };
    return items.map((item) => ({ kind, address: `${list}/${encodeURIComponent(item[key]!)}` }));
  };
  const front = JSON.parse(await ask('/stories.json?limit=50')) as Record<'stories', { items: { id: string }[] }> &
    Record<'storylines', { id: string }[]>;
  const lists = [
    '/',
    '/?order=size',
    '/documents',
    '/speakers',
    '/outlets',
    '/corrections',
    '/stories.json',
    '/stories.atom',
  ];
  const speakers = await ids('/speakers', 'a speaker', 'key');
  const words = ['minister', 'bridge "said on"', 'said:water', 'harbour -police', 'after:2024-01 council', 'evacu*'];
  const named = speakers.slice(0, 10).map(({ address }) => `speaker:${address.split('/')[2]}`);
  return [
    ...lists.map((address) => ({ kind: address, address })),
    ...front.stories.items.map(({ id }) => ({ kind: 'a story', address: `/stories/${encodeURIComponent(id)}` })),
    ...front.storylines.map(({ id }) => ({ kind: 'a storyline', address: `/storylines/${encodeURIComponent(id)}` })),
    ...(await ids('/documents', 'a report', 'id')),
    ...speakers,
    ...(await ids('/outlets', 'an outlet', 'name')),
    ...words.map((typed) => ({ kind: 'a search', address: `/search?q=${encodeURIComponent(typed)}` })),
    ...named.map((typed) => ({ kind: 'a search by speaker', address: `/search?q=${typed}` })),
  ];
}

/** One reader: each kind as likely as another. */
async function read(): Promise<void> {
  const kinds = [...new Set(addresses.map(({ kind }) => kind))];
  while (performance.now() < end) {
    const kind = random.pick(kinds);
    const own = addresses.filter((one) => one.kind === kind);
    const started = performance.now();
    await ask(random.pick(own).address);
    const waited = performance.now() - started;
    times.set(kind, [...(times.get(kind) ?? []), waited]);
    if (pauseMs !== '0') await sleep(Number(pauseMs) * (0.5 + random.next()));
  }
}

function ask(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(serving.address.slice(0, -1) + path, { agent }, async (answer) => {
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      if (answer.statusCode === 200) resolve(Buffer.concat(chunks).toString());
      else reject(new Error(`${path}: ${answer.statusCode}`));
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that was kept may end just as it is used again; every client asks once more then.
      if (request.reusedSocket && error.code === 'ECONNRESET') ask(path).then(resolve, reject);
      else reject(error);
    });
  });
}

function startAdding() {
  const file = join(folder, 'more.jsonl');
  const lines = Array.from(makeCorpus(5000), ({ event: _, ...report }) =>
    JSON.stringify({ ...report, id: `new-${report.id}` }),
  );
  writeFileSync(file, lines.join('\n'));
  return spawn(process.execPath, [MAIN, 'add', file, '--archive', archive, '--no-stories', '--workers', '0'], {
    stdio: 'ignore',
  });
}

function tell(): void {
  const at = (sorted: readonly number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(0);
  console.log('| page | asked | p50 ms | p95 ms |\n|---|---|---|---|');
  for (const [kind, own] of [...times].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const sorted = own.toSorted((a, b) => a - b);
    console.log(`| ${kind} | ${sorted.length} | ${at(sorted, 0.5)} | ${at(sorted, 0.95)} |`);
  }
  const all = [...times.values()].flat().sort((a, b) => a - b);
  console.log(`| all | ${all.length} | ${at(all, 0.5)} | ${at(all, 0.95)} |`);
  console.log(
    `processor time a page, server and readers: ${((used.user + used.system) / 1000 / all.length).toFixed(1)} ms`,
  );
}
