// How much of what two reports count differently does the ledger tell, where they build their sentences differently?
//   npm run -s node -- bench/figures.ts [build|held] [--list]
// `bench/gold/figures/` has invented pairs of reports of ten fields, `build.txt` read while building, `held.txt` kept for
// the end. `{dead!41 people}` marks a figure that the other report has differently, `{aid=$25 million}` one that it has
// alike in whatever words, `{homes~3,000}` one that it puts less or more finely. `--list` prints what is missed and wrong.
import { readFileSync } from 'node:fs';
import { analyse } from '../src/analyses/index.ts';
import { clean } from '../src/clean/clean.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import type { Finding } from '../src/core/finding.ts';
import { overlaps, type Span } from '../src/core/span.ts';
import { english } from '../src/languages/en/language.ts';
import { createReader } from '../src/read/reader.ts';

type Mark = '!' | '=' | '~';

interface Marked extends Span {
  readonly name: string;
  readonly mark: Mark;
}

interface Report {
  readonly id: string;
  readonly read: ReadDocument;
  readonly marked: readonly Marked[];
}

const reader = createReader();

/** A report of a gold file, its marks taken out. */
function reportOf(block: string, story: string): Report {
  const [head, title, ...body] = block.trim().split('\n');
  const [outlet, published] = head!.split(' | ') as [string, string];
  const marked: Marked[] = [];
  let text = '';
  for (const [, plain, name, mark, words] of body.join('\n').matchAll(/([^{}]*)(?:\{(\w+)([!=~])([^{}]*)\})?/g)) {
    text += plain;
    if (name === undefined) continue;
    marked.push({ name, mark: mark as Mark, start: text.length, end: text.length + words!.length });
    text += words;
  }
  const id = `${story}: ${outlet}`;
  const bytes = new TextEncoder().encode(text);
  const given = { id, outlet, published, title: title! };
  const raw = { format: 'record', file: id, sha256: '', sizeBytes: bytes.length, encoding: 'utf-8', field: 'text' };
  const document = clean({ ...raw, bytes, text, given } as Parameters<typeof clean>[0]);
  if (document.text !== text) throw new Error(`${id}: cleaning changed the text`);
  return { id, read: { document, annotations: reader.read(document) }, marked };
}

function findingsOf(name: string, reports: readonly Report[]): Finding[] {
  const documents = reports.map(({ read }) => read);
  const memberships = reports.map(({ id }) => ({
    document: id,
    reason: { score: 1, text: '', evidence: [] },
    nearest: null,
    copyOf: null,
  }));
  const story = { id: name, title: name, documents: reports.map(({ id }) => id), memberships, from: null, to: null };
  return analyse(story, documents, [], english).findings.filter(({ detail }) => detail.type === 'figures');
}

/** The marks of each report that a finding's places touch. */
const touched = ({ evidence }: Finding, { id, marked }: Report): Marked[] =>
  marked.filter((one) => evidence.some((place) => place.document === id && overlaps(place, one)));

/** Whether a finding joins figures of one name and relates them as the gold does. */
function isRight(finding: Finding, [a, b]: readonly [Report, Report]): boolean {
  const [first, second] = [touched(finding, a), touched(finding, b)];
  const names = new Set([...first, ...second].map(({ name }) => name));
  if (names.size !== 1 || first.length === 0 || second.length === 0) return false;
  const relation = finding.detail.type === 'figures' ? finding.detail.relation : null;
  const isDifference = relation === 'conflict' || relation === 'update' || relation === 'open';
  return first[0]!.mark === '!' ? isDifference || relation === 'bound' : !isDifference;
}

const [part = 'build', ...options] = process.argv.slice(2);
const text = readFileSync(new URL(`gold/figures/${part}.txt`, import.meta.url), 'utf8');
const sum = { planted: 0, told: 0, found: 0, right: 0 };
for (const story of text.split(/^# /m).filter(Boolean)) {
  const name = story.slice(0, story.indexOf('\n'));
  const reports = story
    .split(/^@ /m)
    .slice(1)
    .map((block) => reportOf(block, name)) as [Report, Report];
  const findings = findingsOf(name, reports);
  const right = findings.filter((finding) => isRight(finding, reports));
  const toldNames = new Set(right.flatMap((finding) => touched(finding, reports[0]).map((one) => one.name)));
  const planted = reports[0].marked.filter(({ mark }) => mark === '!');
  const missed = planted.filter(({ name: one }) => !toldNames.has(one));
  sum.planted += planted.length;
  sum.told += planted.length - missed.length;
  sum.found += findings.length;
  sum.right += right.length;
  console.log(
    `${name.padEnd(12)} told ${planted.length - missed.length} of ${planted.length}, right ${right.length} of ${findings.length}`,
  );
  if (!options.includes('--list')) continue;
  for (const { name: one } of missed) {
    const words = reports.map(({ read, marked }) => {
      const place = marked.find((other) => other.name === one);
      return place === undefined ? '(unmarked)' : read.document.text.slice(place.start, place.end);
    });
    console.log(`  missed ${one}: ${words.join(' | ')}`);
  }
  for (const finding of findings) {
    if (!right.includes(finding)) console.log(`  wrong: ${finding.explanation}`);
  }
}
console.log(
  `${part}: ${sum.told} of ${sum.planted} differences told (${(sum.told / sum.planted).toFixed(3)}), ${sum.right} of ${sum.found} findings right (${(sum.right / sum.found).toFixed(3)})`,
);
