// How well does reading tell who said what?
//   npm run -s node -- bench/attribution.ts FOLDER
// FOLDER is like ../shared/benchmarks. Prints, for PolNeAR's development part, the scorer's figures by kind, for speech
// and thought apart and together, how far the confidence can be believed, and the speed; then the project's own cases.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clean } from '../src/clean/clean.ts';
import type { Attribution } from '../src/core/annotations.ts';
import type { Document } from '../src/core/document.ts';
import type { Span } from '../src/core/span.ts';
import { cueOf } from '../src/languages/en/attribution/cues.ts';
import { createReader } from '../src/read/reader.ts';
import type { MarkedCase } from '../test/read/attribution/marked.ts';
import { scoreCases } from '../test/read/attribution/score-cases.ts';

type Ranges = readonly (readonly [number, number])[];
interface Told {
  readonly source: Ranges | null;
  readonly cue: Ranges | null;
  readonly content: Ranges;
}
interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Told[];
}
interface Measure {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}
type Scores = Record<string, Record<string, Measure>>;
interface Scorer {
  score(gold: readonly Article[], predicted: (article: Article) => readonly Told[]): Scores;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: bench/attribution.ts FOLDER');
const scorer = (await import(pathToFileURL(resolve(folder, 'attribution/score-attribution.mjs')).href)) as Scorer;
const gold = readFileSync(`${folder}/attribution/polnear-dev.gold.jsonl`, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);

const reader = createReader();
const documents = gold.map(documentOf);
reader.read(documents[0]!);
const before = process.cpuUsage();
const found = new Map(documents.map((document) => [document.id, reader.read(document).attributions]));
const spent = process.cpuUsage(before);

console.log('PolNeAR, development part: F1 (precision, recall) in per cent');
table('speech and thought', gold, toldBy(found, null));
table(
  'speech only',
  gold.map((article) => only(article, 'speech')),
  toldBy(found, 'speech'),
);
table(
  'thought only',
  gold.map((article) => only(article, 'thought')),
  toldBy(found, 'thought'),
);
calibration();
const characters = gold.reduce((sum, article) => sum + article.text.length, 0);
const seconds = (spent.user + spent.system) / 1e6;
console.log(
  `\nAll of read: ${(characters / 4000 / seconds).toFixed(0)} articles of 4,000 characters a second of processor time`,
);
ownCases();

function documentOf(article: Article): Document {
  return clean({
    file: article.id,
    sha256: '0'.repeat(64),
    bytes: new Uint8Array(),
    sizeBytes: article.text.length,
    encoding: 'utf-8',
    format: 'record',
    field: 'text',
    text: article.text,
    given: { id: article.id },
  });
}

function toldBy(all: ReadonlyMap<string, readonly Attribution[]>, mode: 'speech' | 'thought' | null) {
  return (article: Article): Told[] =>
    (all.get(article.id) ?? [])
      .filter((attribution) => mode === null || attribution.mode === mode)
      .map(({ source, cue, content }) => ({ source: ranges(source), cue: ranges(cue), content: ranges(content)! }));
}

function ranges(spans: readonly Span[] | null): Ranges | null {
  return spans === null ? null : spans.map(({ start, end }) => [start, end] as const);
}

/** The gold of one mode, as the lexicon of cues has it, since PolNeAR does not tell them apart. */
function only(article: Article, mode: 'speech' | 'thought'): Article {
  const attributions = article.attributions.filter((told) => modeOf(article.text, told) === mode);
  return { ...article, attributions };
}

function modeOf(text: string, told: Told): 'speech' | 'thought' {
  const words = (told.cue ?? []).flatMap(
    ([start, end]) =>
      text
        .slice(start, end)
        .toLowerCase()
        .match(/\p{L}+/gu) ?? [],
  );
  const cues = words.flatMap((word) => cueOf(word) ?? []);
  return (cues.find((cue) => cue.stance !== 'neutral') ?? cues.at(-1))?.mode ?? 'speech';
}

function table(title: string, articles: readonly Article[], predicted: (article: Article) => readonly Told[]): void {
  const scores = scorer.score(articles, predicted);
  const rows = [
    'full attribution',
    'content exact, span',
    'content exact, words',
    'content tokens',
    'source exact',
    'cue exact',
  ];
  console.log(`\n${title.padEnd(22)}${['all', 'direct', 'mixed', 'indirect'].map((kind) => kind.padEnd(20)).join('')}`);
  for (const row of rows) {
    const cells = ['all', 'direct', 'mixed', 'indirect'].map((kind) => {
      const { p, r, f } = scores[kind]![row] ?? { p: 0, r: 0, f: 0 };
      return `${percent(f)} (${percent(p)}, ${percent(r)})`.padEnd(20);
    });
    console.log(row.padEnd(22) + cells.join(''));
  }
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** Of the attributions in each band of confidence, how many are right as the scorer has it. */
function calibration(): void {
  console.log('\nconfidence   attributions   mean confidence   right');
  const all = gold.flatMap((article) =>
    (found.get(article.id) ?? []).map((attribution) => ({
      confidence: attribution.confidence,
      isRight:
        scorer.score([article], () => toldBy(new Map([[article.id, [attribution]]]), null)(article)).all![
          'full attribution'
        ]!.p === 1,
    })),
  );
  for (let low = 0; low < 1; low += 0.2) {
    const band = all.filter(({ confidence }) => confidence >= low && confidence < low + 0.2 + (low > 0.75 ? 0.01 : 0));
    if (band.length === 0) continue;
    const mean = band.reduce((sum, { confidence }) => sum + confidence, 0) / band.length;
    const right = band.filter(({ isRight }) => isRight).length / band.length;
    console.log(
      `${low.toFixed(1)}–${(low + 0.2).toFixed(1)}      ${String(band.length).padEnd(15)}${mean.toFixed(2).padEnd(18)}${right.toFixed(2)}`,
    );
  }
}

function ownCases(): void {
  console.log('\nown cases                 full P     R      F1     speakers right');
  const home = new URL('../test/read/attribution/cases/', import.meta.url);
  const everything: MarkedCase[] = [];
  for (const file of readdirSync(home).filter((name) => !name.startsWith('negatives'))) {
    const cases = JSON.parse(readFileSync(new URL(file, home), 'utf8')) as MarkedCase[];
    everything.push(...cases);
    line(file.replace('.json', ''), cases);
  }
  line('all', everything);
}

function line(name: string, cases: readonly MarkedCase[]): void {
  const { precision, recall, f1, speakersRight, speakersAsked } = scoreCases(reader, cases);
  const figures = [precision, recall, f1].map((share) => percent(share).padEnd(7)).join('');
  console.log(`${name.padEnd(26)}${figures}${speakersRight} of ${speakersAsked}`);
}
