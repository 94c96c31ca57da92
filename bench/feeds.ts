/**
 * What does watching cost? A server (this process) has FEEDS feeds (1,000) with 20 items each, a quarter of them whole and
 * the others to be fetched as pages, every feed on a host of its own; `variorum watch --once` (another process) visits all
 * twice. Prints time, requests, memory and processor of each visit.
 * `npm run -s node -- bench/feeds.ts [FEEDS] [ITEMS]`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../src/app/library.ts';
import { startWorld } from './world.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const feedCount = Number(process.argv[2] ?? 1000);
const items = Number(process.argv[3] ?? 20);
const folder = mkdtempSync(join(tmpdir(), 'variorum-feeds-'));
const path = join(folder, 'feeds.variorum');
const world = await startWorld({ feedCount, window: items, articleLimit: feedCount * items, seed: 5 });
world.misbehave(false);
for (let i = 0; i < feedCount * items; i++) world.publish();
const outlines = world.feeds.map((url) => `<outline type="rss" xmlUrl="${url}"/>`).join('');
writeFileSync(join(folder, 'feeds.opml'), `<opml version="2.0"><head/><body>${outlines}</body></opml>`);
await run('feeds', 'import', join(folder, 'feeds.opml'), '-a', path);
for (const visit of ['first', 'second']) {
  const before = { ...world.answers };
  const told = await run(
    'watch',
    '--once',
    '--no-stories',
    '--no-revisit',
    '-a',
    path,
    '--allow-private',
    '--log',
    'json',
  );
  const answered = Object.entries(world.answers).map(([what, count]) => `${count - (before[what] ?? 0)} ${what}`);
  console.log(`${visit} visit: ${told}; answered: ${answered.join(', ')}`);
  const library = await openLibrary(path);
  const feeds = await library.live.feeds();
  console.log(
    `    ${feeds.reduce((n, f) => n + f.articleCount, 0)} articles, ${feeds.filter((f) => f.error).length} feeds with errors`,
  );
  await library.live.dueNow();
  await library.close();
}
await world.close();
rmSync(folder, { recursive: true });

/** Runs a command and tells its time, processor time and peak of memory. */
function run(...args: string[]): Promise<string> {
  const started = performance.now();
  const usage = `process.on('exit',()=>{const u=process.resourceUsage();require('fs').writeFileSync(${JSON.stringify(join(folder, 'usage'))},JSON.stringify(u))})`;
  writeFileSync(join(folder, 'usage.cjs'), usage);
  const child = spawn(process.execPath, ['--require', join(folder, 'usage.cjs'), MAIN, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      if (status !== 0) return reject(new Error(`${args.join(' ')} ended with ${status}: ${log}`));
      const u = JSON.parse(readFileSync(join(folder, 'usage'), 'utf8')) as NodeJS.ResourceUsage;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const processor = ((u.userCPUTime + u.systemCPUTime) / 1e6).toFixed(1);
      resolve(`${seconds} s, ${processor} s of processor, ${Math.round(u.maxRSS / 1024)} MB at the peak`);
    });
  });
}
