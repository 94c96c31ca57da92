/**
 * How well and how fast times, figures and citations are read: the scorer's table for `FOLDER/times/dev.jsonl`, then
 * milliseconds for 4,000 characters of it. `npm run -s node -- bench/times.ts FOLDER`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TemporalExpression, Tokens } from '../src/core/annotations.ts';
import type { Document } from '../src/core/document.ts';
import type { Span } from '../src/core/span.ts';
import { englishTimes } from '../src/languages/en/times/grammar.ts';
import { type View, viewOf } from '../src/read/attribution/view.ts';
import { readCitations } from '../src/read/citations/citations.ts';
import { readFigures } from '../src/read/figures/figures.ts';
import { englishModels } from '../src/read/models.ts';
import { splitSentences } from '../src/read/sentences.ts';
import { tagSentences } from '../src/read/tags/tag-sentences.ts';
import { readTimes } from '../src/read/times/times.ts';
import { tokenise } from '../src/read/tokens.ts';

interface Gold {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Usage: bench/times.ts FOLDER');
const goldFile = join(folder, 'times', 'dev.jsonl');
const gold: Gold[] = readFileSync(goldFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));

const read = (item: Gold): TemporalExpression[] => {
  const { tokens, sentences } = prepared.get(item)!;
  return readTimes(documentOf(item), tokens, sentences, englishTimes);
};

function documentOf({ text, reference }: Gold): Pick<Document, 'text' | 'published'> {
  return { text, published: { value: reference, known: 'metadata', earliest: null, latest: null, evidence: '' } };
}

/** What the reader has made of a text before it comes to times. */
function prepare(text: string): { tokens: Tokens; sentences: Span[]; view: View } {
  const tokens = tokenise(text);
  const sentences = splitSentences(text, tokens, [{ start: 0, end: text.length, kind: 'paragraph' }]);
  tagSentences(text, tokens, sentences, englishModels());
  return { tokens, sentences, view: viewOf(text, tokens, sentences) };
}

const prepared = new Map(gold.map((item) => [item, prepare(item.text)]));
const predictions = gold.map((item) => JSON.stringify({ id: item.id, timexes: read(item) }));
const predictionFile = process.argv[3] ?? join(mkdtempSync(join(tmpdir(), 'times-')), 'predictions.jsonl');
writeFileSync(predictionFile, `${predictions.join('\n')}\n`);
process.stdout.write(
  execFileSync(process.execPath, [join(folder, 'times', 'score-times.mjs'), goldFile, predictionFile]),
);

const characters = gold.reduce((sum, item) => sum + item.text.length, 0);

/** Processor time, which other work on the machine disturbs less than the clock's. */
function msPer4000(run: (item: Gold) => unknown): string {
  const before = process.cpuUsage();
  for (const item of gold) run(item);
  const { user, system } = process.cpuUsage(before);
  return ((((user + system) / 1000) * 4000) / characters).toFixed(3);
}

const timesMs = msPer4000(read);
const times = new Map(gold.map((item) => [item, read(item)]));
const figuresMs = msPer4000((item) => readFigures(item, prepared.get(item)!.sentences, times.get(item)!));
const citationsMs = msPer4000((item) => {
  const { view, sentences } = prepared.get(item)!;
  return readCitations({ text: item.text, blocks: [], outlet: null, url: null }, view, sentences, []);
});
console.log(`milliseconds for 4,000 characters: times ${timesMs}, figures ${figuresMs}, citations ${citationsMs}`);
