import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCorpus } from '../../bench/corpus.ts';
import { readDocuments } from '../../src/app/read.ts';
import { defaultSettings, type Settings } from '../../src/app/settings.ts';
import type { ReadDocument } from '../../src/core/collation.ts';
import { InputError } from '../../src/core/errors.ts';

const THOUGHT = 'Prime Minister Anna Korenko believes that the bridge will be closed by the spring.';

let folder: string;
let corpus: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
  corpus = join(folder, 'corpus.jsonl');
  const lines = Array.from(makeCorpus(60), ({ event: _, ...record }) => JSON.stringify(record));
  lines.splice(30, 0, '{"id": "broken", "text": ');
  lines.push(JSON.stringify({ id: 'thought', text: THOUGHT }), lines[0]!);
  writeFileSync(corpus, lines.join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(settings: Partial<Settings>): Promise<(ReadDocument | InputError)[]> {
  const outcomes = [];
  for await (const outcome of readDocuments([corpus], { ...defaultSettings, ...settings })) outcomes.push(outcome);
  return outcomes;
}

const named = (outcome: ReadDocument | InputError): string =>
  outcome instanceof InputError ? `! ${outcome.message}` : outcome.document.id;

describe('reading a pile of inputs', () => {
  it('gives the same on one thread and on several, in the order of the inputs', async () => {
    const [one, three] = [await readAll({ workers: 0 }), await readAll({ workers: 3 })];
    expect(three).toEqual(one);
    expect(one).toHaveLength(63);
    expect(one.map(named).slice(0, 3)).toEqual(['d0', 'd1', 'd2']);
  });

  it('names what is broken and goes on', async () => {
    const outcome = (await readAll({ workers: 0 }))[30]!;
    expect(outcome).toBeInstanceOf(InputError);
    expect(named(outcome)).toMatch(/corpus\.jsonl.*31/);
  });

  it('makes the ids of documents unique', async () => {
    const last = (await readAll({ workers: 0 })).at(-1)!;
    expect(named(last)).toBe('d0-2');
    expect((last as ReadDocument).annotations.document).toBe('d0-2');
  });

  it('keeps only speech where that is asked', async () => {
    const modesOf = (outcomes: (ReadDocument | InputError)[]): Set<string> =>
      new Set(outcomes.flatMap((o) => (o instanceof InputError ? [] : o.annotations.attributions.map((a) => a.mode))));
    expect(modesOf(await readAll({ workers: 0, modes: 'all' }))).toEqual(new Set(['speech', 'thought']));
    expect(modesOf(await readAll({ workers: 0, modes: 'speech' }))).toEqual(new Set(['speech']));
  });
});
