/**
 * How fast `read` is, what each of its stages costs, and whether its memory stays flat: made articles of about 4,000
 * characters, one thread. Prints the time to load all weights first.
 *
 *   npm run -s node -- bench/reader.ts FOLDER [ARTICLES]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/core/document.ts';
import { identityOffsets } from '../src/core/offsets.ts';
import { englishModels } from '../src/read/models.ts';
import { createReader } from '../src/read/reader.ts';
import { splitSentences } from '../src/read/sentences.ts';
import { tagSentences } from '../src/read/tags/tag-sentences.ts';
import { tokenise } from '../src/read/tokens.ts';

const folder = process.argv[2] ?? '../shared/benchmarks';
const articleCount = Number(process.argv[3] ?? 1000);

const texts = readFileSync(join(folder, 'attribution', 'polnear-dev.gold.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const meanLength = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;

const beforeLoad = performance.now();
const models = englishModels();
console.log(`weights loaded in ${(performance.now() - beforeLoad).toFixed(0)} ms`);
console.log(`articles of PolNeAR dev, ${meanLength.toFixed(0)} characters on average`);

stage('tokens', (text) => tokenise(text));
stage('tokens, sentences', (text) => splitSentences(text, tokenise(text), []));
stage('tokens, sentences, tags', (text) => {
  const tokens = tokenise(text);
  tagSentences(text, tokens, splitSentences(text, tokens, []), models);
});
const reader = createReader();
stage('read', (text) => reader.read(documentOf(text)));
for (let part = 1; part <= 4; part++) {
  for (let i = 0; i < articleCount / 4; i++) reader.read(documentOf(`${texts[i % texts.length]} Item a${part}b${i}.`));
  console.log(
    `memory after ${Math.round((part * articleCount) / 4)} articles: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
}

/** Articles of 4,000 characters a second. */
function stage(name: string, work: (text: string) => unknown): void {
  for (const text of texts.slice(0, 20)) work(text);
  const start = process.cpuUsage();
  for (const text of texts) work(text);
  const used = process.cpuUsage(start);
  const seconds = (used.user + used.system) / 1e6;
  const articles = (texts.length * meanLength) / 4000;
  console.log(`${name}: ${(articles / seconds).toFixed(0)} articles of 4,000 characters a second of processor time`);
}

function documentOf(text: string): Document {
  let start = 0;
  const blocks = text.split('\n\n').map((paragraph) => {
    const block = { start, end: start + paragraph.length, kind: 'paragraph' as const };
    start = block.end + 2;
    return block;
  });
  return {
    id: 'd',
    file: 'd',
    outlet: null,
    title: null,
    byline: null,
    url: null,
    published: { value: '2020-01-01', known: 'metadata', earliest: null, latest: null, evidence: 'made' },
    language: 'en',
    text,
    blocks,
    original: { sha256: '', sizeBytes: text.length, encoding: 'utf-8', format: 'record', field: 'text' },
    offsets: identityOffsets(text.length),
    sourceLine: null,
    removed: [],
  };
}
