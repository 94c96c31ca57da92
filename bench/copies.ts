/**
 * How many edited copies are found, and how many reports are wrongly taken for one, beside MinHash alone.
 *   npm run -s node -- bench/copies.ts FOLDER        (FOLDER holds stories/dev.jsonl)
 * Every fourth report of the benchmark gets one edited copy of known kind and strength; all others must stay alone,
 * among them several reports of the same event.
 */
import { readFileSync } from 'node:fs';
import { CopyIndex } from '../src/collate/copies/find.ts';
import { bandKeys, minHash, resemblance } from '../src/text/minhash.ts';
import { shingles, wordSequence } from '../src/text/passages.ts';
import { documentOf } from '../test/collate/stories/made.ts';
import { type Random, randomOf } from './random.ts';

interface Report {
  readonly id: string;
  readonly text: string;
  readonly story: string;
  readonly url: string | null;
  /** What it was made from; `null` for a report as it was. */
  readonly source: string | null;
  readonly edit: string;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the benchmarks');
const MIN_WORDS = 120;
const random = randomOf(11);

const all: Report[] = readFileSync(`${folder}/stories/dev.jsonl`, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line))
  .filter(({ text }) => text.split(/\s+/).length >= MIN_WORDS)
  .map(({ id, text, story, url }) => ({ id, text, story, url, source: null, edit: 'none' }));
const topics = [...new Set(all.map(({ story }) => topicOf(story)))];
const isMaterial = (report: Report): boolean => topics.indexOf(topicOf(report.story)) % 5 === 4;
/** What is put into copies comes from reports of events that are not among those compared. */
const material = all.filter(isMaterial);
const originals = all.filter((report) => !isMaterial(report));
/** Each serves once: two copies that hold the same foreign matter would be copies of each other. */
const unused = random.shuffle(material);
const nextMaterial = (): Report => unused.pop() ?? material[0]!;
const vocabulary = originals.flatMap(({ text }) => text.split(/\s+/));

/** The two similar events of a topic of ECB+ are kept together. */
function topicOf(story: string): string {
  return story.replace(/[ep]$/, '');
}

type Edit = (text: string, random: Random) => string;
const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/);
const reword =
  (rate: number): Edit =>
  (text, chance) =>
    text
      .split(' ')
      .map((word) => (chance.next() < rate ? chance.pick(vocabulary) : word))
      .join(' ');
const cut =
  (kept: number): Edit =>
  (text) => {
    const all = sentences(text);
    return all.slice(0, Math.max(2, Math.round(all.length * kept))).join(' ');
  };
const reorder: Edit = (text, chance) => chance.shuffle(sentences(text)).join(' ');
const insert =
  (share: number): Edit =>
  (text, chance) => {
    const other = sentences(nextMaterial().text);
    const all = sentences(text);
    const added = Math.max(1, Math.round(all.length * share));
    for (let i = 0; i < added; i++) all.splice(chance.below(all.length + 1), 0, chance.pick(other));
    return all.join(' ');
  };
const lift =
  (words: number): Edit =>
  (text, chance) => {
    const own = text.split(/\s+/);
    const from = chance.below(Math.max(1, own.length - words));
    const host = sentences(nextMaterial().text);
    host.splice(chance.below(host.length + 1), 0, own.slice(from, from + words).join(' '));
    return host.join(' ');
  };
const chain =
  (...edits: Edit[]): Edit =>
  (text, chance) =>
    edits.reduce((edited, edit) => edit(edited, chance), text);

const EDITS: readonly [string, Edit][] = [
  ['unchanged', (text) => text],
  ['tail cut to 50 %', cut(0.5)],
  ['tail cut to 25 %', cut(0.25)],
  ['sentences reordered', reorder],
  ['10 % of words changed', reword(0.1)],
  ['20 % of words changed', reword(0.2)],
  ['33 % of words changed', reword(0.33)],
  ['50 % inserted', insert(0.5)],
  ['as much again inserted', insert(1)],
  ['cut, reordered, 15 % changed', chain(cut(0.6), reorder, reword(0.15))],
  ['passage of 60 words lifted', lift(60)],
  ['passage of 100 words lifted', lift(100)],
];

const edited = originals
  .filter((_, i) => i % 4 === 0)
  .map((source, i): Report => {
    const [edit, apply] = EDITS[i % EDITS.length]!;
    return {
      ...source,
      id: `${source.id} ${edit}`,
      text: apply(source.text, random),
      source: source.id,
      edit,
      url: null,
    };
  });
const reports = [...originals, ...edited];

/** The share of each edited report's trigrams that its source has: the strength of the edit. */
function commonTrigrams(report: Report): number {
  const own = new Set(shingles(wordSequence(report.text)));
  const source = new Set(shingles(wordSequence(originals.find(({ id }) => id === report.source)!.text)));
  return [...own].filter((hash) => source.has(hash)).length / own.size;
}

/** Found source by report. */
type Found = ReadonlyMap<string, string>;

function ours(): Found {
  const index = new CopyIndex(reports.length);
  const found = new Map<string, string>();
  for (const report of reports) {
    const copy = index.add(documentOf({ id: report.id, text: report.text, url: report.url ?? '' }).document);
    if (copy !== null) found.set(report.id, copy.document);
  }
  return found;
}

function minHashAlone(threshold: number): Found {
  const ROWS = 3;
  const bands = new Map<number, number[]>();
  const signatures: Uint32Array[] = [];
  const found = new Map<string, string>();
  reports.forEach((report, at) => {
    const signature = minHash(new Set(shingles(wordSequence(report.text))), 128);
    const keys = bandKeys(signature, ROWS);
    const near = new Set(keys.flatMap((key) => bands.get(key) ?? []));
    let best = threshold;
    for (const other of near) {
      const likeness = resemblance(signature, signatures[other]!);
      if (likeness > best) {
        best = likeness;
        found.set(report.id, reports[other]!.id);
      }
    }
    for (const key of keys) bands.set(key, [...(bands.get(key) ?? []), at]);
    signatures.push(signature);
  });
  return found;
}

function show(name: string, found: Found, timeMs: number): void {
  // The benchmark holds reports of one agency printed by several outlets: finding one of those is no error.
  const isRight = ({ id, story }: Report): boolean => found.has(id) && storyOf(found.get(id)!) === story;
  const right = edited.filter(isRight);
  const reprints = originals.filter(isRight);
  const wrong = found.size - right.length - reprints.length;
  const [precision, recall] = [right.length / (right.length + wrong), right.length / edited.length];
  console.log(
    `${name}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}; ${wrong} wrong, ${reprints.length} pairs of the benchmark itself within one story; ${Math.round((reports.length / timeMs) * 1000)} reports a second`,
  );
  for (const [edit] of EDITS) {
    const own = edited.filter((report) => report.edit === edit);
    const hit = own.filter(isRight).length;
    const strength = own.reduce((sum, report) => sum + commonTrigrams(report), 0) / own.length;
    console.log(`  ${edit.padEnd(30)} ${hit} of ${own.length}; common trigrams ${(100 * strength).toFixed(0)} %`);
  }
}

function storyOf(id: string): string {
  return reports.find((report) => report.id === id)!.story;
}

function timed<T>(run: () => T): [T, number] {
  const start = performance.now();
  return [run(), performance.now() - start];
}

console.log(`${originals.length} reports, ${edited.length} edited copies`);
show('winnowed shingles and shared passages', ...timed(ours));
for (const threshold of [0.05, 0.1, 0.2, 0.4])
  show(`MinHash alone, resemblance over ${threshold}`, ...timed(() => minHashAlone(threshold)));
