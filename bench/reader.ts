/**
 * How fast `read` is, what each of its stages costs, and whether its memory stays flat: made articles of about 4,000
 * characters, one thread. Prints the time to load all weights first. Of each article the least time of five rounds
 * counts, so that other programs on the machine disturb it little.
 *
 *   npm run -s node -- bench/reader.ts FOLDER [ARTICLES]
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../src/core/document.ts';
import { identityOffsets } from '../src/core/offsets.ts';
import { english } from '../src/languages/en/language.ts';
import { englishTimes } from '../src/languages/en/times/grammar.ts';
import { resolveActors } from '../src/read/actors/resolve.ts';
import { attributesOf } from '../src/read/attribution/attributes.ts';
import { attributionModels, readAttributions } from '../src/read/attribution/attributions.ts';
import { findByModel } from '../src/read/attribution/by-model.ts';
import { viewOf } from '../src/read/attribution/view.ts';
import { readCitations } from '../src/read/citations/citations.ts';
import { readFigures } from '../src/read/figures/figures.ts';
import { englishModels } from '../src/read/models.ts';
import { nameMentions } from '../src/read/names/name-mentions.ts';
import { createReader } from '../src/read/reader.ts';
import { splitSentences } from '../src/read/sentences.ts';
import { parse } from '../src/read/syntax/parser.ts';
import { tagSentences } from '../src/read/tags/tag-sentences.ts';
import { readTimes } from '../src/read/times/times.ts';
import { tokenise } from '../src/read/tokens.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: bench/reader.ts FOLDER [ARTICLES]');
const ROUNDS = 5;
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

const documents = texts.map(documentOf);
const prepared = documents.map(({ text, blocks }) => {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, blocks);
  const tagged = tagSentences(text, tokens, sentences, models);
  const facts = tagged.flatMap(({ words }) => words);
  const view = viewOf(text, tokens, sentences, facts);
  const names = nameMentions(text, tokens, tagged, models);
  return { tokens, sentences, tagged, facts, view, names };
});
const at = (i: number) => ({ ...documents[i]!, ...prepared[i]! });
const times = prepared.map((_, i) => readTimes(documents[i]!, at(i).tokens, at(i).sentences, englishTimes));
const told = prepared.map((_, i) => readAttributions(at(i).view, at(i).names, at(i).blocks, times[i]!));
const attributes = prepared.map(({ view, names }) => attributesOf(view, names));
const { parser, ...chains } = attributionModels();
const syntax = prepared.map(({ view }, i) => parse(view.sentences, attributes[i]!, parser));

stage('tokens', (i) => tokenise(at(i).text));
stage('sentences', (i) => splitSentences(at(i).text, at(i).tokens, at(i).blocks));
stage('tags', (i) => tagSentences(at(i).text, at(i).tokens, at(i).sentences, models));
stage('names', (i) => nameMentions(at(i).text, at(i).tokens, at(i).tagged, models));
stage('view', (i) => viewOf(at(i).text, at(i).tokens, at(i).sentences, at(i).facts));
stage('times', (i) => readTimes(documents[i]!, at(i).tokens, at(i).sentences, englishTimes));
stage('attributes', (i) => attributesOf(at(i).view, at(i).names));
stage('parser', (i) => parse(at(i).view.sentences, attributes[i]!, parser));
stage('cues, roles, rules', (i) => findByModel(at(i).view, attributes[i]!, syntax[i]!, chains));
stage('attributions in all', (i) => readAttributions(at(i).view, at(i).names, at(i).blocks, times[i]!));
stage('actors', (i) => resolveActors(at(i).view, at(i).names, told[i]!, english));
stage('figures', (i) => readFigures(documents[i]!, at(i).sentences, times[i]!));
stage('citations', (i) => readCitations(documents[i]!, at(i).view, at(i).sentences, told[i]!));
const reader = createReader();
stage('read', (i) => reader.read(documents[i]!));
for (let part = 1; part <= 4; part++) {
  for (let i = 0; i < articleCount / 4; i++) reader.read(documentOf(`${texts[i % texts.length]} Item a${part}b${i}.`));
  console.log(
    `memory after ${Math.round((part * articleCount) / 4)} articles: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
  );
}

/** Prints what a stage takes of an article of 4,000 characters, and how many such articles a second that makes. */
function stage(name: string, work: (i: number) => unknown): void {
  const least = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < texts.length; i++) {
      const start = process.cpuUsage();
      work(i);
      const used = process.cpuUsage(start);
      least[i] = Math.min(least[i]!, used.user + used.system);
    }
  }
  const articles = (texts.length * meanLength) / 4000;
  const ms = least.reduce((sum, us) => sum + us, 0) / 1000 / articles;
  console.log(
    `${name}: ${ms.toFixed(2)} ms of processor time an article of 4,000 characters, ${(1000 / ms).toFixed(0)} a second`,
  );
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
