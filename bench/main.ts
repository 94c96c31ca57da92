/**
 * How fast is each stage and the whole, how soon does the first answer come, how much memory does it take, and how do
 * these grow? On made-up corpora of 1,000 and 10,000 documents, or of the sizes named: `npm run bench -- [SIZE…]`.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asPage, makeCorpus } from './corpus.ts';

const STAGES = fileURLToPath(new URL('./stages.ts', import.meta.url));
const MAIN = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
/** Prints what the process used, as its last line on standard error. */
const TELL = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();
process.stderr.write('\\n'+JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1e6,peak:u.maxRSS/1024}))})`;

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
try {
  console.log('| documents | what | seconds | documents/s | processor s | peak MB | first output s |');
  console.log('|---|---|---|---|---|---|---|');
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) await measure(size);
  await coldStart();
} finally {
  rmSync(folder, { recursive: true });
}

/** Each in a process of its own, so that its peak memory is its own. */
async function measure(size: number): Promise<void> {
  const file = join(folder, `corpus-${size}.jsonl`);
  // Every other one as a page, so that cleaning is measured too.
  const lines = Array.from(makeCorpus(size), (report, i) => {
    const { event: _, ...record } = report;
    return JSON.stringify(i % 2 === 0 ? record : { id: report.id, html: asPage(report) });
  });
  writeFileSync(file, lines.join('\n'));
  const stages = await run([STAGES, file]);
  for (const line of stages.output.trim().split('\n')) console.log(`| ${size} | ${line}`);
  row(size, '`read --jsonl`, all threads', await run([MAIN, 'read', file, '--jsonl']));
  row(size, '`read --jsonl`, one thread', await run([MAIN, 'read', file, '--jsonl', '--workers', '0']));
  row(size, '`collate --json`, all threads', await run([MAIN, 'collate', file, '--json']));
}

/** What a person waits for who has five reports. */
async function coldStart(): Promise<void> {
  const files = Array.from(makeCorpus(5), (report) => {
    const file = join(folder, `${report.id}.txt`);
    writeFileSync(file, `${report.title}\n\n${report.text}\n`);
    return file;
  });
  row(5, '`collate`, cold', await run([MAIN, 'collate', ...files]));
}

interface Run {
  readonly output: string;
  readonly seconds: number;
  readonly firstSeconds: number;
  readonly cpu: number;
  readonly peak: number;
}

function run(args: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', TELL, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let first = 0;
  let output = '';
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    first ||= performance.now();
    // The answers of the commands are large and not looked at.
    if (output.length < 1e5) output += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (status) => {
      if (status !== 0) return reject(new Error(`${args.join(' ')} ended with status ${status}: ${told}`));
      const used = JSON.parse(told.slice(told.lastIndexOf('\n'))) as { cpu: number; peak: number };
      resolve({ output, seconds: (performance.now() - start) / 1000, firstSeconds: (first - start) / 1000, ...used });
    });
  });
}

function row(size: number, what: string, { seconds, firstSeconds, cpu, peak }: Run): void {
  const cells = [
    seconds.toFixed(2),
    (size / seconds).toFixed(0),
    cpu.toFixed(2),
    peak.toFixed(0),
    firstSeconds.toFixed(2),
  ];
  console.log(`| ${size} | ${what} | ${cells.join(' | ')} |`);
}
