/**
 * Builds an archive of many documents: `npm run -s node -- bench/large-archive.ts FILE [COUNT]` (100,000). Reading so
 * many takes hours, so 400 made-up reports of about 3,200 characters are read and collated; the rest are copies of them
 * in which every name, place and noun is another of the same length (so that all spans stay true), days are moved by
 * whole weeks, and outlets are of other towns. Copies go through the same code as `add` from there on: compression,
 * full text, indexes, checks. Prints what it took and how large each table is beside the clean text. Can be broken off
 * and run again.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collate } from '../src/app/collate.ts';
import { createReadOne } from '../src/app/crew.ts';
import { READER_VERSION } from '../src/app/version.ts';
import { addDocument } from '../src/archive/documents.ts';
import { type ArchiveDatabase, inTransaction, type OpenArchive, openArchive } from '../src/archive/open.ts';
import { unpackText } from '../src/archive/pack.ts';
import { keepStories, keepStory } from '../src/archive/stories.ts';
import type { CollatedStory, ReadDocument } from '../src/core/collation.ts';
import { InputError } from '../src/core/errors.ts';
import { readInputs } from '../src/intake/inputs.ts';
import { english } from '../src/languages/en/language.ts';
import { MADE_NAMES, MADE_NOUNS, MADE_OUTLETS, makeCorpus } from './corpus.ts';
import { type Random, randomOf } from './random.ts';

const READ = 400;
const STORIES_A_LINE = 8;
const WEEK_MS = 7 * 86_400_000;
const TOWNS = 'Alder Brook Cedar Dale Elm Fern Glen Hazel Ivy Juniper Kelp Laurel Maple Nettle Oak'.split(' ');

const CONSONANTS = [...'bcdfghklmnprstvz'];
const VOWELS = [...'aeiou'];

const [path, count = '100000'] = process.argv.slice(2);
if (path === undefined) throw new Error('Say where the archive is to be: bench/large-archive.ts FILE [COUNT]');
const archive = await openArchive(path);
const started = performance.now();
const documents = await readBase();
const readMs = performance.now() - started;
console.log(`${READ} reports read: ${(readMs / READ).toFixed(1)} ms each on one thread`);
const { stories } = collate(documents);
const has = (
  await archive.db
    .selectFrom('document')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
).n;
let keptMs = 0;
for (let copy = Math.floor(has / READ); copy * READ < Number(count); copy++) {
  const begun = performance.now();
  await keepCopy(archive, copy, Number(count) - copy * READ);
  keptMs += performance.now() - begun;
  if (copy % 10 === 9) console.log(`${(copy + 1) * READ} documents`);
}
console.log(`keeping: ${(keptMs / Math.max(1, Number(count) - has)).toFixed(2)} ms a document, stories among them`);
await inTransaction(archive, keepStorylines);
archive.connection.pragma('wal_checkpoint(truncate)');
report(archive);
await archive.close();

async function readBase(): Promise<ReadDocument[]> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-large-'));
  try {
    const file = join(folder, 'made.jsonl');
    const lines = Array.from(makeCorpus(READ, 11, 'long'), ({ event: _, ...record }) => JSON.stringify(record));
    writeFileSync(file, lines.join('\n'));
    const read = createReadOne();
    const found: ReadDocument[] = [];
    for await (const item of readInputs([file], { sizeLimitBytes: 1e9 })) {
      if (item instanceof InputError) throw item;
      const outcome = read(item);
      if (outcome instanceof InputError) throw outcome;
      found.push(outcome);
    }
    return found;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function keepCopy(into: OpenArchive, copy: number, most: number): Promise<void> {
  const change = changeFor(copy);
  const context = { at: new Date().toISOString(), reader: READER_VERSION, keyOf: english.nameKey };
  const outletOf = new Map<string, string>();
  for (let i = 0; i < Math.min(READ, most); i += 200) {
    await inTransaction(into, async (db) => {
      for (const given of documents.slice(i, Math.min(i + 200, most))) {
        const read = copyOf(given, change);
        outletOf.set(read.document.id, read.document.outlet ?? read.document.id);
        const bytes = new TextEncoder().encode(recordOf(read));
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const original = { ...read.document.original, sha256, sizeBytes: bytes.length };
        await addDocument(db, { read: { ...read, document: { ...read.document, original } }, bytes }, context);
      }
    });
  }
  await inTransaction(into, async (db) => {
    for (const given of stories) {
      const story = JSON.parse(change(JSON.stringify(given))) as CollatedStory;
      if (!story.documents.every((id) => outletOf.has(id))) continue;
      const outletCount = new Set(story.documents.map((id) => outletOf.get(id))).size;
      await keepStory(db, { story, outletCount, fingerprint: 'made' });
    }
  });
}

/** The same story of copies in a row, weeks apart, as one storyline; of what recurs in it nothing is sought. */
async function keepStorylines(db: ArchiveDatabase): Promise<void> {
  const rows = await db.selectFrom('story').select(['id', 'title']).where('documentCount', '>', 2).execute();
  const placed = rows
    .map(({ id, title }) => ({ id, title, base: id.slice(0, 13), copy: Number(id.slice(14)) }))
    .sort((a, b) => a.copy - b.copy);
  const lines = new Map<string, { name: string; stories: string[] }>();
  for (const { id, title, base, copy } of placed) {
    const key = `l${base.slice(1)}-${Math.floor(copy / STORIES_A_LINE)}`;
    const line = lines.get(key) ?? { name: title, stories: [] };
    lines.set(key, line);
    line.stories.push(id);
  }
  const storylines = [...lines].map(([id, line]) => ({
    ...{ id, ...line, recurring: [], findings: [] },
    links: line.stories.slice(1).map(() => ({ score: 0, text: 'made for this archive', evidence: [] })),
  }));
  await keepStories(db, { stories: [], storylines, within: [], replaced: [], at: new Date().toISOString() });
}

function recordOf({ document: { id, outlet, title, published, text } }: ReadDocument): string {
  return JSON.stringify({ id, outlet, title, published: published.value, text });
}

function copyOf(
  { document, annotations: { tokens, ...annotations } }: ReadDocument,
  change: (json: string) => string,
): ReadDocument {
  const changed = JSON.parse(change(JSON.stringify({ document, annotations })));
  return { document: changed.document, annotations: { ...changed.annotations, tokens } };
}

/** The change that makes copy number `copy`, over JSON: words, days, outlets, and ids, which all but the first copy need. */
function changeFor(copy: number): (json: string) => string {
  const random = randomOf(1000 + copy);
  const words = new Map<string, string>();
  for (const name of MADE_NAMES) words.set(name, capital(wordOf(name.length, random)));
  for (const noun of MADE_NOUNS) words.set(noun, wordOf(noun.length, random));
  const town = TOWNS[copy % TOWNS.length]!;
  for (const outlet of MADE_OUTLETS) words.set(outlet, `${outlet} of ${town}`);
  const all = new RegExp(`\\b(?:${[...words.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'g');
  const later = (day: string): string => new Date(Date.parse(day) + (copy % 100) * WEEK_MS).toISOString().slice(0, 10);
  return (json) =>
    json
      .replace(all, (word) => words.get(word)!)
      .replace(/"d(\d+)(?=[":])/g, `"d$1c${copy}`)
      .replace(/"s([0-9a-f]{12})(?=[":])/g, `"s$1c${copy}`)
      .replace(/(?<=")20\d\d-\d\d-\d\d(?=[T"])/g, later);
}

/** A word that can be spoken. */
function wordOf(length: number, random: Random): string {
  return Array.from({ length }, (_, i) => random.pick(i % 2 === 0 ? CONSONANTS : VOWELS)).join('');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function report({ connection }: OpenArchive): void {
  let text = 0;
  for (const packed of connection.prepare('select text from content').pluck().iterate())
    text += Buffer.byteLength(unpackText(packed as Uint8Array));
  const tables = connection
    .prepare('select name, sum(pgsize) as size from dbstat group by name order by size desc')
    .all();
  for (const { name, size } of tables as { name: string; size: number }[]) {
    if (size > text / 200) console.log(`${name.padEnd(24)} ${(size / text).toFixed(2)}`);
  }
  console.log(`the whole archive: ${(statSync(path!).size / text).toFixed(2)} times the clean text of ${text} bytes`);
}
