import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import type { Document } from '../../src/core/document.ts';
import { InputError } from '../../src/core/errors.ts';
import { readInputs } from '../../src/intake/inputs.ts';

// One folder a case: `source.*` as a person might have saved it, about invented events, and `expected.json`.
// `UPDATE_CORPUS=1` writes what comes out now; the difference is then read before it is committed.
const CORPUS = join(import.meta.dirname, 'corpus');

async function cleaned(name: string): Promise<Document> {
  const source = readdirSync(join(CORPUS, name)).find((file) => file.startsWith('source.'))!;
  for await (const item of readInputs([join(CORPUS, name, source)])) {
    if (item instanceof InputError) throw item;
    return clean(item);
  }
  throw new Error(`${name} holds nothing`);
}

function summary({ title, outlet, byline, url, language, published, sourceLine, blocks, text, removed }: Document) {
  const { evidence: _, ...date } = published;
  return {
    title,
    outlet,
    byline,
    url,
    language,
    published: date,
    sourceLine: sourceLine?.name ?? null,
    blocks: blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
    removed: removed.map(({ reason, text: what }) => `${reason}: ${what}`),
  };
}

describe('the corpus of saved pages', () => {
  it.each(readdirSync(CORPUS))('%s', async (name) => {
    const expectedFile = join(CORPUS, name, 'expected.json');
    const found = summary(await cleaned(name));
    if (process.env.UPDATE_CORPUS) writeFileSync(expectedFile, `${JSON.stringify(found, null, 1)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')));
  });
});
