// How the likeness that utterance matching uses travels to sentence pairs at large:
// `npm run -s node -- bench/similarity.ts FOLDER`, where FOLDER holds `similarity/dev.jsonl` and its scorer. MRPC's
// threshold is chosen on its odd pairs; the scorer's line is over all of them, the last line over the even ones alone.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clean } from '../src/clean/clean.ts';
import { wordComparison } from '../src/collate/likeness.ts';
import { similarityOf } from '../src/collate/utterances/similarity.ts';
import { type Word, wordsOf } from '../src/collate/words.ts';
import { english } from '../src/languages/en/language.ts';
import { createReader } from '../src/read/reader.ts';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly paraphrase: boolean | null;
}

const folder = join(process.argv[2] ?? '.', 'similarity');
const goldFile = join(folder, 'dev.jsonl');
const pairs = readFileSync(goldFile, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Pair);
const reader = createReader();
const compare = wordComparison(english);

const start = performance.now();
const scores = pairs.map(({ a, b }) => similarityOf(words(a), words(b), compare).both);
const elapsed = performance.now() - start;
const judged = pairs.flatMap(({ paraphrase }, index) =>
  paraphrase === null ? [] : [{ paraphrase, score: scores[index]! }],
);
const threshold = bestThreshold(judged.filter((_, index) => index % 2 === 1));
const scratch = mkdtempSync(join(tmpdir(), 'variorum-similarity-'));
const predictions = join(scratch, 'predictions.jsonl');
const lines = scores.map((score) => JSON.stringify({ score, paraphrase: score >= threshold }));
writeFileSync(predictions, `${lines.join('\n')}\n`);
const scored = spawnSync('node', [join(folder, 'score-similarity.mjs'), goldFile, predictions], { encoding: 'utf8' });
rmSync(scratch, { recursive: true });
console.log(scored.stdout || scored.stderr);
const even = measured(
  judged.filter((_, index) => index % 2 === 0),
  threshold,
);
console.log(
  `MRPC, even pairs, at ${threshold.toFixed(2)}: accuracy ${even.accuracy.toFixed(3)}, F1 ${even.f1.toFixed(3)}`,
);
console.log(`${Math.round((1000 * pairs.length) / elapsed)} pairs a second, reading included`);

function words(text: string): Word[] {
  const document = clean({
    format: 'record',
    text,
    file: 'pair',
    sha256: '',
    sizeBytes: text.length,
    encoding: 'utf-8',
    bytes: new Uint8Array(),
    field: null,
    given: {},
  });
  return wordsOf({ document, annotations: reader.read(document) }, english);
}

type Judged = { readonly paraphrase: boolean; readonly score: number };

function measured(some: readonly Judged[], at: number) {
  const right = some.filter(({ paraphrase, score }) => score >= at === paraphrase).length;
  const hits = some.filter(({ paraphrase, score }) => score >= at && paraphrase).length;
  const said = some.filter(({ score }) => score >= at).length;
  const all = some.filter(({ paraphrase }) => paraphrase).length;
  return { accuracy: right / some.length, f1: (2 * hits) / (said + all) };
}

function bestThreshold(some: readonly Judged[]): number {
  const steps = Array.from({ length: 100 }, (_, step) => step / 100);
  const worth = (at: number): number => measured(some, at).accuracy + measured(some, at).f1;
  return steps.reduce((best, at) => (worth(at) > worth(best) ? at : best), 0);
}
