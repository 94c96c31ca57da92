/**
 * Does an archive survive being killed? Adding, as `variorum add --no-stories` does it, in a process that writes down the
 * id of each report as soon as it is told as added, is killed (SIGKILL) as often as named (200), each time over the same
 * reports, at a random moment up to four seconds after it opened the archive. After every kill the archive is verified, and
 * every report that was ever told as added must be there; at the end the run is left to finish and every report must be
 * there once. `npm run -s node -- bench/kills.ts [TIMES]`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../src/app/library.ts';
import { defaultSettings } from '../src/app/settings.ts';
import { InputError } from '../src/core/errors.ts';
import { makeCorpus } from './corpus.ts';
import { randomOf } from './random.ts';

const REPORTS = 3000;
/** Of each report only so many paragraphs, so that more of the time is writing. */
const PARAGRAPHS = 2;
const WATCH_MS = 10;
/** Models are loaded in the first second; a step to the disk is a second's reading. */
const LONGEST_MS = 4000;
const SELF = fileURLToPath(import.meta.url);
/** The first argument of the process that is killed. */
const ADDING = 'adding';
if (process.argv[2] === ADDING) {
  await addAndTell(process.argv[3]!, process.argv[4]!);
  process.exit();
}
const times = Number(process.argv[2] ?? 200);
const random = randomOf(1);
const folder = mkdtempSync(join(tmpdir(), 'variorum-kills-'));
const [corpus, path] = [join(folder, 'corpus.jsonl'), join(folder, 'kills.variorum')];
try {
  writeFileSync(
    corpus,
    Array.from(makeCorpus(REPORTS), ({ event: _, text, ...record }) =>
      JSON.stringify({ ...record, text: text.split('\n\n').slice(0, PARAGRAPHS).join('\n\n') }),
    ).join('\n'),
  );
  const told = new Set<string>();
  let faults = 0;
  let lost = 0;
  for (let i = 1; i <= times; i++) {
    await add(random.below(LONGEST_MS), told);
    const now = await examine();
    const missing = [...told].filter((id) => !now.kept.has(id)).length;
    lost += missing;
    faults += now.faults;
    console.log(`kill ${i}: ${told.size} told, ${now.kept.size} kept, ${missing} lost, ${now.faults} faults`);
    if (now.kept.size === REPORTS) startAnew(told);
  }
  await add(null, told);
  const end = await examine();
  lost += [...told].filter((id) => !end.kept.has(id)).length;
  console.log(
    `${times} kills: ${lost} lost, ${faults} faults; at the end ${end.kept.size} of ${REPORTS} reports, ${end.faults} faults`,
  );
  process.exitCode = lost + faults + end.faults === 0 && end.kept.size === REPORTS ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Once all is there nothing is written any more: the archive is begun again. */
function startAnew(told: Set<string>): void {
  told.clear();
  for (const ending of ['', '-wal', '-shm', '.told']) rmSync(path + ending, { force: true });
}

/** Runs until it is done or killed; what it tells as added, up to the last moment, comes to `told`. */
function add(killAfterMs: number | null, told: Set<string>): Promise<void> {
  const child = spawn(process.execPath, [SELF, ADDING, corpus, path], { stdio: 'ignore' });
  let timer: NodeJS.Timeout | null = null;
  const watch = setInterval(() => {
    // The write-ahead log is taken away when the last to use the archive closes it: that it is there says that writing began.
    if (killAfterMs === null || timer !== null || !statSync(`${path}-wal`, { throwIfNoEntry: false })?.size) return;
    timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  }, WATCH_MS);
  return new Promise((resolve, reject) => {
    child.on('close', (status, signal) => {
      clearInterval(watch);
      if (timer) clearTimeout(timer);
      if (existsSync(toldIn(path)))
        for (const id of readFileSync(toldIn(path), 'utf8').split('\n').slice(0, -1)) told.add(id);
      if (signal === 'SIGKILL' || status === 0) resolve();
      else reject(new Error(`adding ended by itself, with status ${status}`));
    });
  });
}

async function examine(): Promise<{ kept: Set<string>; faults: number }> {
  const library = await openLibrary(path);
  let faults = 0;
  for await (const { subject, message } of library.verify()) {
    faults++;
    console.error(`${subject}: ${message}`);
  }
  const kept = new Set<string>();
  for await (const { document } of library.everything()) kept.add(document.id);
  await library.close();
  return { kept, faults };
}

async function addAndTell(reports: string, archive: string): Promise<void> {
  const library = await openLibrary(archive);
  const file = openSync(toldIn(archive), 'a');
  for await (const outcome of library.add([reports], defaultSettings)) {
    // At once and whole: a line that is written survives the one who wrote it.
    if (!(outcome instanceof InputError) && outcome.outcome !== 'known') writeSync(file, `${outcome.id}\n`);
  }
  await library.close();
}

/** Where the ids of what was told as added are written: a file, since a full pipe would end the writer. */
function toldIn(archive: string): string {
  return `${archive}.told`;
}
