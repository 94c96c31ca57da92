/**
 * Does an archive survive being killed? `variorum add` is killed (SIGKILL) as often as named (200), each time over the
 * same reports, at a random moment up to two seconds after it began to write; after every kill the archive is verified and may not have fewer reports than before;
 * at the end the run is left to finish and every report must be there once. `npm run -s node -- bench/kills.ts [TIMES]`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '../src/app/library.ts';
import { makeCorpus } from './corpus.ts';
import { randomOf } from './random.ts';

const REPORTS = 3000;
/** Of each report only so many paragraphs, so that it is the writing that is killed more often than the reading. */
const PARAGRAPHS = 2;
const WATCH_MS = 10;
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
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
  let kept = 0;
  let faults = 0;
  for (let i = 1; i <= times; i++) {
    await add(random.below(2000));
    const now = await examine();
    if (now.kept < kept) throw new Error(`After kill ${i} there are ${now.kept} reports; there were ${kept}`);
    ({ kept } = now);
    faults += now.faults;
    console.log(`kill ${i}: ${kept} reports, ${now.faults} faults`);
    if (kept === REPORTS) startAnew();
    kept = kept === REPORTS ? 0 : kept;
  }
  await add(null);
  const end = await examine();
  console.log(`${times} kills, ${faults} faults; at the end ${end.kept} of ${REPORTS} reports, ${end.faults} faults`);
  process.exitCode = faults + end.faults === 0 && end.kept === REPORTS ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Once all is there nothing is written any more: the archive is begun again. */
function startAnew(): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}

function add(killAfterMs: number | null): Promise<void> {
  const child = spawn(process.execPath, [MAIN, 'add', corpus, '--archive', path, '--no-stories'], { stdio: 'ignore' });
  let timer: NodeJS.Timeout | null = null;
  const watch = setInterval(() => {
    // The write-ahead log is taken away when the last to use the archive closes it: that it is there says that writing began.
    if (killAfterMs === null || timer !== null || !statSync(`${path}-wal`, { throwIfNoEntry: false })?.size) return;
    timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  }, WATCH_MS);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(watch);
      if (timer) clearTimeout(timer);
      resolve();
    });
  });
}

async function examine(): Promise<{ kept: number; faults: number }> {
  const library = await openLibrary(path);
  let faults = 0;
  for await (const { subject, message } of library.verify()) {
    faults++;
    console.error(`${subject}: ${message}`);
  }
  let kept = 0;
  for await (const _ of library.everything()) kept++;
  await library.close();
  return { kept, faults };
}
