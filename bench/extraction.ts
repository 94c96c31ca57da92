// How well the report is told from the page around it, and how fast: `npm run -s node -- bench/extraction.ts FOLDER`,
// where FOLDER holds `extraction/` with `gold.jsonl`, `html/` and `score-extraction.mjs`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean } from '../src/clean/clean.ts';
import { InputError } from '../src/core/errors.ts';
import { readInputs } from '../src/intake/inputs.ts';

interface Gold {
  readonly id: string;
  readonly file: string;
}

const folder = join(process.argv[2] ?? '.', 'extraction');
const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Gold);

let cleaningMs = 0;
const predictions: string[] = [];
for (const { id, file } of gold) {
  for await (const item of readInputs([join(folder, file)])) {
    const start = process.cpuUsage();
    let text: string | null = null;
    try {
      if (!(item instanceof InputError)) text = clean(item).text;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      console.error(error.message);
    }
    const spent = process.cpuUsage(start);
    cleaningMs += (spent.user + spent.system) / 1000;
    predictions.push(JSON.stringify({ id, text }));
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'variorum-extraction-'));
const output = process.argv[3] ?? join(scratch, 'predictions.jsonl');
writeFileSync(output, `${predictions.join('\n')}\n`);
const scorer = join(folder, 'score-extraction.mjs');
spawnSync(process.execPath, [scorer, join(folder, 'gold.jsonl'), output], { stdio: 'inherit' });
rmSync(scratch, { recursive: true });
console.log(`${gold.length} pages, ${Math.round((1000 * gold.length) / cleaningMs)} a second of processor time`);
