/**
 * Does `variorum watch` lose or double anything? It runs on a world of feeds on this machine that publishes, edits,
 * republishes under new ids, reorders and fails on purpose; it is killed (SIGKILL), stopped (SIGTERM) and started again
 * in between, and the network goes away now and then. At the end everything published must be in the archive once, with
 * its edits as revisions, and the archive must verify. `npm run -s node -- bench/watch-hour.ts [MINUTES]` (60).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../src/app/library.ts';
import { randomOf } from './random.ts';
import { startWorld, type World } from './world.ts';

const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const minutes = Number(process.argv[2] ?? 60);
const PUBLISH_EVERY_MS = 2500;
const EDIT_EVERY_MS = 20_000;
const random = randomOf(3);
const folder = mkdtempSync(join(tmpdir(), 'variorum-watch-'));
const path = join(folder, 'world.variorum');
const log = createWriteStream(join(folder, 'watch.log'));
const world = await startWorld({ feedCount: 24, window: 20, articleLimit: 5000, seed: 11 });
const times = { killed: 0, stopped: 0, cuts: 0 };
const until = Date.now() + minutes * 60_000;

await subscribeAll(world);
for (let i = 0; i < 60; i++) world.publish();
const publishing = setInterval(() => world.publish(), PUBLISH_EVERY_MS);
const editing = setInterval(() => world.edit(), EDIT_EVERY_MS);
while (Date.now() < until) await life();
clearInterval(publishing);
clearInterval(editing);
console.log(`published ${world.articles.length}, now let it finish; ${JSON.stringify(world.answers)}`);
world.misbehave(false);
await finish();
const faults = await examine(world);
console.log(
  `${minutes} minutes: ${times.killed} kills, ${times.stopped} stops, ${times.cuts} times without network; ${faults} faults`,
);
await world.close();
if (faults === 0) rmSync(folder, { recursive: true });
else console.log(`kept for a look: ${folder}`);
process.exitCode = faults === 0 ? 0 : 1;

async function subscribeAll({ feeds }: World): Promise<void> {
  const outlines = feeds.map((url, i) => `<outline type="rss" text="Outlet ${i}" xmlUrl="${url}"/>`).join('');
  const file = join(folder, 'feeds.opml');
  writeFileSync(file, `<opml version="2.0"><head/><body>${outlines}</body></opml>`);
  await new Promise((resolve) =>
    spawn(process.execPath, [MAIN, 'feeds', 'import', file, '-a', path], { stdio: 'inherit' }).on('close', resolve),
  );
}

function watch(...more: string[]): ChildProcess {
  const args = ['watch', '-a', path, '--allow-private', '--host-delay', '0', '--log', 'json', ...more];
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr!.pipe(log, { end: false });
  return child;
}

/** From a start to a kill or a stop, with the network gone for a while now and then. */
async function life(): Promise<void> {
  const child = watch('--interval', '5', '--stories-every', '60');
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const left = until - Date.now();
  if (random.next() < 0.3 && left > 30_000) {
    await sleep(10_000);
    times.cuts++;
    world.cut(true);
    await sleep(5000 + random.below(10_000));
    world.cut(false);
  }
  await Promise.race([sleep(Math.min(left, 4000 + random.below(80_000))), ended]);
  if (child.exitCode !== null) throw new Error(`watch ended by itself with ${child.exitCode}; see ${folder}/watch.log`);
  const kill = random.next() < 0.7;
  if (kill) times.killed++;
  else times.stopped++;
  child.kill(kill ? 'SIGKILL' : 'SIGTERM');
  const status = await ended;
  if (!kill && status !== 0) throw new Error(`watch was stopped and ended with ${status}`);
}

/** Makes every feed and article due, and lets `watch --once` take them, until nothing waits. */
async function finish(): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const library = await openLibrary(path);
    const waiting = await library.live.dueNow();
    await library.close();
    if (round > 1 && waiting === 0) return;
    await new Promise((resolve) => watch('--once', '--no-revisit').on('close', resolve));
  }
}

async function examine({ articles, told, shows }: World): Promise<number> {
  const library = await openLibrary(path);
  const found = new Map<number, string[]>();
  const texts = new Map<number, string>();
  const revised = new Map<number, number>();
  for (const { id, url, revises, text } of await library.live.everyVersion()) {
    const number = Number(/\/a\/(\d+)/.exec(url ?? '')?.[1] ?? -1);
    texts.set(number, text);
    if (revises === null) found.set(number, [...(found.get(number) ?? []), id]);
    else revised.set(number, (revised.get(number) ?? 0) + 1);
  }
  const lost = articles.filter(({ number }) => told.has(number) && !found.has(number));
  const unseen = articles.filter(({ number }) => !told.has(number)).length;
  const doubled = articles.filter(({ number }) => (found.get(number)?.length ?? 0) > 1);
  // An entry that was whole has no page to look at again: once it left the feed, an edit cannot be known.
  const edits = articles.filter((a) => a.version > 0 && told.has(a.number) && (!a.whole || shows(a)));
  const stale = edits.filter(({ number, version }) => !texts.get(number)?.includes(`${version + 1}th inquiry`));
  let damage = 0;
  for await (const { subject, message } of library.verify()) {
    damage++;
    console.log(`${subject}: ${message}`);
  }
  const stories = await library.stories({ limit: 100_000, after: null, before: null });
  await library.close();
  console.log(
    `${articles.length} published, ${unseen} of them dropped out of their feed before any answer showed them: ${lost.length} lost, ${doubled.length} doubled; verify: ${damage} faults`,
  );
  console.log(
    `${edits.length} edited: ${edits.length - stale.length} with their last words kept, ${[...revised.values()].reduce((a, b) => a + b, 0)} revisions; ${stories.length} stories`,
  );
  if (lost.length + doubled.length > 0)
    console.log(
      JSON.stringify({ lost: lost.map((a) => a.number), doubled: doubled.map((a) => [a.number, found.get(a.number)]) }),
    );
  return lost.length + doubled.length + damage + stale.length;
}
