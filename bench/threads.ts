/**
 * How reading scales over threads, and whether memory stays flat: PolNeAR's development articles over and over, each time with an
 * id and a last line of its own, through the crew that `collate`, `add` and `serve` read with.
 *
 *   npm run -s node -- bench/threads.ts FOLDER [ARTICLES] [THREADS]
 *
 * Prints for 1 to THREADS threads (as many as there are cores) articles of 4,000 characters a second by the clock and by the
 * processor time of all threads, weights loaded before; then, with THREADS of them, memory after each tenth of ARTICLES (2,000).
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Crew, createCrew } from '../src/app/crew.ts';
import type { RawRecord } from '../src/core/raw.ts';
import { textRecord } from './text-record.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: bench/threads.ts FOLDER [ARTICLES] [THREADS]');
const articles = Number(process.argv[3] ?? 2000);
const threads = Number(process.argv[4] ?? availableParallelism());
/** Articles read in each measurement of speed, and before it, so that weights are loaded and code is compiled. */
const MEASURED = 400;
const WARMING = 200;

const texts = readFileSync(join(folder, 'attribution', 'polnear-dev.gold.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);

for (let workers = 1; workers <= threads; workers++) {
  const crew = createCrew({ workers, readHere: 0, idleMs: null });
  await readMany(crew, 0, WARMING * workers);
  const started = performance.now();
  const before = process.cpuUsage();
  const characters = await readMany(crew, WARMING * workers, MEASURED * workers);
  const { user, system } = process.cpuUsage(before);
  const [clock, processor] = [(performance.now() - started) / 1000, (user + system) / 1e6];
  const rate = (seconds: number): string => (characters / 4000 / seconds).toFixed(0);
  console.log(`${workers} threads: ${rate(clock)} articles a second by the clock, ${rate(processor)} by the processor`);
  await crew.dismiss();
}

const crew = createCrew({ workers: threads, readHere: 0, idleMs: null });
for (let part = 0; part < 10; part++) {
  await readMany(crew, Math.round((part * articles) / 10), Math.round(articles / 10));
  const { rss, heapUsed } = process.memoryUsage();
  console.log(
    `after ${Math.round(((part + 1) * articles) / 10)} articles: ${mb(rss)} MB, of which ${mb(heapUsed)} MB are this thread's heap`,
  );
}
await crew.dismiss();

/** Reads `count` articles from the number `first` on, as many at once as the crew takes; gives their characters. */
async function readMany(crew: Crew, first: number, count: number): Promise<number> {
  let next = first;
  let characters = 0;
  const lane = async (): Promise<void> => {
    while (next < first + count) {
      const item = itemOf(next++);
      characters += item.text.length;
      const outcome = await crew.read(item);
      if (outcome instanceof Error) throw outcome;
    }
  };
  await Promise.all(Array.from({ length: crew.width }, lane));
  return characters;
}

function itemOf(number: number): RawRecord {
  return textRecord(number, `${texts[number % texts.length]!}\n\nItem n${number}.`);
}

function mb(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
