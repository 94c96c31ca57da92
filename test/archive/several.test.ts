import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { variorum } from '../cli/program.ts';

const REPORTS = 20;
let folder: string;
let path: string;
const halves: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-several-'));
  path = join(folder, 'shared.variorum');
  const lines = Array.from(makeCorpus(REPORTS, 9), ({ event: _, text, ...record }) =>
    JSON.stringify({ ...record, text: text.split('\n\n').slice(0, 2).join('\n\n') }),
  );
  for (const [i, own] of [lines.slice(0, REPORTS / 2), lines.slice(REPORTS / 2)].entries()) {
    const file = join(folder, `half${i}.jsonl`);
    writeFileSync(file, own.join('\n'));
    halves.push(file);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (...args: string[]) => variorum([...args, '--archive', path]);

it('two programs add, others read, and one copies the archive, all at once, without an error', async () => {
  const first = join(folder, 'first.txt');
  writeFileSync(first, 'The ferry left at noon, and nobody was on board.');
  await at('add', '--no-stories', first); // makes the archive
  let adding = true;
  const writers = halves.map((half) => at('add', half, '--workers', '0'));
  const readers = [
    ['documents', '--json'],
    ['search', 'bridge', '--json'],
  ].map(async (args) => {
    const answers = [];
    do answers.push(await at(...args));
    while (adding);
    return answers;
  });
  const copies = (async () => {
    const names = [];
    do {
      const name = join(folder, `copy${names.length}.variorum`);
      const { status, stderr } = await at('backup', name);
      expect([status, stderr]).toEqual([0, '']);
      names.push(name);
    } while (adding);
    return names;
  })();
  const written = await Promise.all(writers).finally(() => {
    adding = false;
  });
  for (const { status, stderr } of [...written, ...(await Promise.all(readers)).flat()]) {
    expect([status, stderr]).toEqual([0, '']);
  }
  expect(JSON.parse((await at('documents', '--json', '--limit', '1000')).stdout)).toHaveLength(REPORTS + 1);
  // Of the copies the first, which was made while both were adding.
  for (const copy of [path, (await copies)[0]!]) {
    const { status, stdout } = await variorum(['verify', '--archive', copy]);
    expect([status, stdout]).toEqual([0, `${copy}: everything is as it must be\n`]);
  }
}, 600_000);
