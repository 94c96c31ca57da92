// What a careful reader finds in five real reports, and how much of it the program finds:
//   npm run -s node -- bench/seeds.ts FOLDER
// FOLDER holds the five reports (../shared/seeds). `bench/gold/seeds.jsonl` lists what three readers found, as places: a
// `saying` that several places render, an `apart` pair that must not stand together, and findings by their kind. A saying
// counts as found where all its places stand in one utterance, in part where two do; a finding where one of its kind shows
// all the places, in part where it shows two of them or all but one. What one report alone has, of which only the weightiest
// are findings, may stand in the matrix of who carries what instead.
// `bench/gold/seeds-fourth.jsonl` to `seeds-tenth.jsonl` list what seven more found who saw neither output nor list: there a
// finding of any kind counts, or an utterance. `weight` is 3 for what an editor would be ashamed to miss.
import { readFileSync } from 'node:fs';
import type { ReadDocument } from '../src/core/collation.ts';
import type { Finding } from '../src/core/finding.ts';
import type { Span } from '../src/core/span.ts';
import { overlaps } from '../src/core/span.ts';
import { collate, defaultSettings, readDocuments } from '../src/index.ts';

interface Item {
  readonly kind: string;
  /** Another kind that tells as much: what began a war is no contradiction but a `cause`. */
  readonly or?: string;
  readonly weight?: number;
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

report('seeds.jsonl', ({ kind, or }, places) => verdictOn([kind, or ?? kind], places));
for (const reader of ['fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']) {
  console.log(`\nThe ${reader} list:\n`);
  report(`seeds-${reader}.jsonl`, ({ kind }, places) => verdictByAnyKind(kind, places));
}

/** Prints the verdict on each entry of a list, and how many of each kind got which. */
function report(list: string, judge: (item: Item, places: readonly Place[]) => Verdict): void {
  const counts = new Map<string, Map<Verdict, number>>();
  const lines = readFileSync(new URL(`gold/${list}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  for (const item of lines.map((line) => JSON.parse(line) as Item)) {
    const verdict = judge(item, item.places.map(placeOf));
    for (const row of rowsOf(item)) {
      const own = counts.get(row) ?? new Map<Verdict, number>();
      counts.set(row, own.set(verdict, (own.get(verdict) ?? 0) + 1));
    }
    console.log(`${verdict.padEnd(9)} ${item.kind.padEnd(15)} ${item.places.join(' ')}`);
  }
  console.log();
  for (const [row, own] of counts)
    console.log(`${row.padEnd(15)} ${[...own].map(([verdict, count]) => `${count} ${verdict}`).join(', ')}`);
}

function rowsOf({ kind, weight }: Item): readonly string[] {
  return weight === undefined ? [kind] : [kind, `of weight ${weight}`];
}

function placeOf(text: string): Place {
  const [, document, start, end] = /^(.+):(\d+)-(\d+)$/.exec(text)!;
  return { document: document!, start: Number(start), end: Number(end) };
}

function verdictOn(kinds: readonly string[], places: readonly Place[]): Verdict {
  const [kind] = kinds;
  if (kind === 'apart') return mostInOneUtterance(places) === places.length ? 'wrong' : 'right';
  if (kind === 'saying') return graded(mostInOneUtterance(places), places.length, 2);
  const shown = mostInOneFinding(places, ({ kind }) => kinds.includes(kind));
  return orInMatrix(graded(shown, places.length, places.length > 2 ? 2 : 1), kind!, places);
}

function verdictByAnyKind(kind: string, places: readonly Place[]): Verdict {
  if (kind === 'apart') return verdictOn([kind], places);
  const shown = Math.max(
    mostInOneUtterance(places),
    mostInOneFinding(places, () => true),
  );
  return orInMatrix(graded(shown, places.length, places.length > 2 ? 2 : 1), kind, places);
}

function orInMatrix(verdict: Verdict, kind: string, places: readonly Place[]): Verdict {
  return verdict === 'missed' && kind === 'only here' && places.every(isLoneInMatrix) ? 'in matrix' : verdict;
}

function mostInOneFinding(places: readonly Place[], counts: (finding: Finding) => boolean): number {
  const shown = findings
    .filter(counts)
    .map(({ evidence }) => places.filter((place) => evidence.some((one) => meets(one, place))).length);
  return Math.max(0, ...shown);
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
