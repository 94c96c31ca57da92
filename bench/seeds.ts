// What a careful reader finds in five real reports, and how much of it the program finds:
//   npm run -s node -- bench/seeds.ts FOLDER
// FOLDER holds the five reports (../shared/seeds). `bench/gold/seeds.jsonl` lists what the reader found, as places: a
// `saying` that several places render, an `apart` pair that must not stand together, and findings by their kind. A saying
// counts as found where all its places stand in one utterance, in part where two do; a finding where one of its kind shows
// all the places, in part where it shows two of them or all but one. What one report alone has, of which only the weightiest
// are findings, may stand in the matrix of who carries what instead.
import { readFileSync } from 'node:fs';
import type { ReadDocument } from '../src/core/collation.ts';
import type { Span } from '../src/core/span.ts';
import { overlaps } from '../src/core/span.ts';
import { collate, defaultSettings, readDocuments } from '../src/index.ts';

interface Item {
  readonly kind: string;
  /** Another kind that tells as much: what began a war is no contradiction but a `cause`. */
  readonly or?: string;
  readonly places: readonly string[];
}

interface Place extends Span {
  readonly document: string;
}

type Verdict = 'found' | 'in matrix' | 'in part' | 'missed' | 'right' | 'wrong';

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: bench/seeds.ts FOLDER');
const documents: ReadDocument[] = [];
for await (const read of readDocuments([folder], defaultSettings)) {
  if (read instanceof Error) throw read;
  documents.push(read);
}
const { stories, storylines } = collate(documents);
const utterances = stories.flatMap((story) => story.utterances);
const findings = [...stories, ...storylines].flatMap((whole) => whole.findings);

const counts = new Map<string, Map<Verdict, number>>();
for (const line of readFileSync(new URL('gold/seeds.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')) {
  const item = JSON.parse(line) as Item;
  const places = item.places.map(placeOf);
  const verdict = verdictOn([item.kind, item.or ?? item.kind], places);
  const own = counts.get(item.kind) ?? new Map<Verdict, number>();
  counts.set(item.kind, own.set(verdict, (own.get(verdict) ?? 0) + 1));
  console.log(`${verdict.padEnd(8)} ${item.kind.padEnd(15)} ${item.places.join(' ')}`);
}
console.log();
for (const [kind, own] of counts) {
  console.log(`${kind.padEnd(15)} ${[...own].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`);
}

function placeOf(text: string): Place {
  const [, document, start, end] = /^(.+):(\d+)-(\d+)$/.exec(text)!;
  return { document: document!, start: Number(start), end: Number(end) };
}

function verdictOn(kinds: readonly string[], places: readonly Place[]): Verdict {
  const [kind] = kinds;
  if (kind === 'apart') return mostInOneUtterance(places) === places.length ? 'wrong' : 'right';
  if (kind === 'saying') return graded(mostInOneUtterance(places), places.length, 2);
  const shown = findings
    .filter((finding) => kinds.includes(finding.kind))
    .map(({ evidence }) => places.filter((place) => evidence.some((one) => meets(one, place))).length);
  const verdict = graded(Math.max(0, ...shown), places.length, places.length > 2 ? 2 : 1);
  return verdict === 'missed' && kind === 'only here' && places.every(isLoneInMatrix) ? 'in matrix' : verdict;
}

function isLoneInMatrix(place: Place): boolean {
  const items = stories.flatMap(({ carriage }) => carriage.items);
  return items.some(
    ({ carriers }) =>
      carriers.every((one) => one.document === place.document) && carriers.some((one) => meets(one, place)),
  );
}

function graded(reached: number, all: number, part: number): Verdict {
  return reached === all ? 'found' : reached >= part ? 'in part' : 'missed';
}

function mostInOneUtterance(places: readonly Place[]): number {
  const held = utterances.map(
    ({ witnesses }) =>
      places.filter((place) =>
        witnesses.some(({ document, content }) => content.some((span) => meets({ document, ...span }, place))),
      ).length,
  );
  return Math.max(0, ...held);
}

/** Whether half of the place stands there. */
function meets(one: Place, place: Place): boolean {
  if (one.document !== place.document || !overlaps(one, place)) return false;
  const shared = Math.min(one.end, place.end) - Math.max(one.start, place.start);
  return shared >= 0.5 * Math.min(place.end - place.start, one.end - one.start);
}
