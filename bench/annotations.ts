/**
 * Whether reading still says the same: all annotations of the articles in a folder, kept in a file or held against one that
 * was kept before. For changes that may make reading faster and nothing else.
 *
 *   npm run -s node -- bench/annotations.ts FOLDER keep FILE
 *   npm run -s node -- bench/annotations.ts FOLDER same FILE
 *
 * FOLDER holds files of any kind that `read` takes, at any depth. `same` names the first documents that differ, with the
 * first place, and exits with 1.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { clean } from '../src/clean/clean.ts';
import { readInputs } from '../src/intake/inputs.ts';
import { createReader } from '../src/read/reader.ts';

/** Characters shown on either side of the first difference. */
const SHOWN = 80;

const [folder, task, file] = process.argv.slice(2);
if (folder === undefined || file === undefined || (task !== 'keep' && task !== 'same')) {
  console.error('Usage: bench/annotations.ts FOLDER keep|same FILE');
  process.exit(2);
}

const lines: string[] = [];
const reader = createReader();
for await (const item of readInputs([folder])) {
  if (item instanceof Error) continue;
  const annotations = reader.read(clean(item));
  const { starts, ends, tags } = annotations.tokens;
  lines.push(JSON.stringify({ ...annotations, tokens: { starts: [...starts], ends: [...ends], tags: [...tags] } }));
}
const digest = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
console.log(`${lines.length} documents, annotations ${digest}`);
if (task === 'keep') writeFileSync(file, lines.join('\n'));
else process.exitCode = compare(readFileSync(file, 'utf8').split('\n'), lines);

/** Prints what differs; gives the exit status. */
function compare(before: readonly string[], now: readonly string[]): number {
  const different = now.flatMap((line, i) => (line === before[i] ? [] : [i]));
  if (before.length !== now.length) console.log(`${before.length} documents were kept, ${now.length} are there`);
  for (const i of different.slice(0, 5)) show(before[i] ?? '', now[i]!);
  console.log(different.length === 0 ? 'all the same' : `${different.length} differ`);
  return different.length === 0 && before.length === now.length ? 0 : 1;
}

function show(before: string, now: string): void {
  let at = 0;
  while (at < now.length && before[at] === now[at]) at++;
  const around = (line: string) => line.slice(Math.max(0, at - SHOWN), at + SHOWN);
  console.log(`before: …${around(before)}…\nnow:    …${around(now)}…`);
}
