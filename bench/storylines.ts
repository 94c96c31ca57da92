/**
 * Storylines against gold: which stories continue one another.
 *   npm run -s node -- bench/storylines.ts [FOLDER] [--list]
 * On made-up streams, whose affairs are known, over gold stories and over those that grouping finds; with FOLDER
 * (it holds stories/dev.jsonl), also on the gold stories of the benchmark, of which `bench/gold/storylines.jsonl` says
 * which are instalments of one affair. With `--list` every storyline of more than one story that was found there.
 * Beside it: a thread for each country (for each first name, where the country is not known), one for each story, and
 * TF-IDF average link at the threshold that is best on the very set.
 */
import { readFileSync } from 'node:fs';
import { Grouper } from '../src/collate/stories/grouper.ts';
import { namesOf } from '../src/collate/stories/outline.ts';
import { count, type Profile, profile } from '../src/collate/stories/profile.ts';
import { sketch } from '../src/collate/stories/sketch.ts';
import { findStorylines, type StoryTexts } from '../src/collate/stories/storylines.ts';
import type { ReadDocument } from '../src/core/collation.ts';
import { english } from '../src/languages/en/language.ts';
import { averageLink, type Link } from '../src/text/average-link.ts';
import { DocumentFrequencies } from '../src/text/frequencies.ts';
import { dot, heaviest, meanVector } from '../src/text/vector.ts';
import { goldDocuments } from '../training/stories/gold.ts';
import { makeStream, type StreamReport } from './stream-corpus.ts';

/** Whether two stories are of one affair; `null` where a reader could say either. */
type Same = (a: string, b: string) => boolean | null;
/** Stories, by id, in threads. */
type Threads = readonly (readonly string[])[];

const folder = process.argv.slice(2).find((one) => !one.startsWith('--'));
const list = process.argv.includes('--list');
const THRESHOLDS = Array.from({ length: 12 }, (_, i) => 0.16 + 0.03 * i);

for (const [documentsPerDay, documents, seed] of [
  [60, 2500, 5],
  [60, 2500, 6],
  [2000, 4000, 5],
] as const)
  onStream(documentsPerDay, documents, seed);
if (folder !== undefined) await onBenchmark(folder);

function onStream(documentsPerDay: number, documents: number, seed: number): void {
  const stream = makeStream({ documentsPerDay, seed });
  const reports = Array.from({ length: documents }, () => stream.next().value as StreamReport);
  const profiles = profilesOf(reports.map(({ read }) => read));
  const events = Map.groupBy(reports.keys(), (at) => reports[at]!.event);
  const stories = [...events].map(([event, members]) => ({
    id: `s${event}`,
    profiles: members.map((at) => profiles[at]!),
  }));
  const threadOf = new Map([...events].map(([event, [at]]) => [`s${event}`, reports[at!]!.thread]));
  const countryOf = new Map([...events].map(([event, [at]]) => [`s${event}`, reports[at!]!.country]));
  const same: Same = (a, b) => threadOf.get(a) === threadOf.get(b);
  console.log(
    `\nstream of ${documents} reports, ${documentsPerDay} a day, seed ${seed}: ${stories.length} stories, ${new Set(threadOf.values()).size} affairs`,
  );
  compare(
    stories,
    same,
    [
      ...Map.groupBy(
        stories.map(({ id }) => id),
        (id) => countryOf.get(id)!,
      ).values(),
    ],
    'country',
  );

  const grouper = new Grouper({ language: english, window: documents });
  grouper.add(reports.map(({ read }) => read));
  const found = grouper.stories.map(({ id, members }) => ({
    id,
    profiles: members.map((at) => grouper.profileOf(at)),
  }));
  const lines = findStorylines(found).map((line) => line.stories);
  const thread = new Map(reports.map(({ read, thread: own }) => [read.document.id, own]));
  const ids = new Map(found.map(({ id, profiles: own }) => [id, own.map((one) => one.id)]));
  const sameReport: Same = (a, b) => thread.get(a) === thread.get(b);
  show(
    'found stories, by report',
    lines.map((line) => line.flatMap((id) => ids.get(id)!)),
    sameReport,
  );
}

async function onBenchmark(from: string): Promise<void> {
  const gold = await goldDocuments(from);
  const profiles = profilesOf(gold.map(({ read }) => read));
  const grouped = Map.groupBy(gold.keys(), (at) => gold[at]!.story!);
  const stories = [...grouped].map(([id, members]) => ({ id, profiles: members.map((at) => profiles[at]!) }));
  const same = judgements();
  console.log(`\nbenchmark: ${stories.length} stories`);
  const firstName = Map.groupBy(stories, (one) => heaviest(vectorOf(one, 'names'), 1)[0]?.term ?? one.id);
  compare(
    stories,
    same,
    [...firstName.values()].map((own) => own.map(({ id }) => id)),
    'first name',
  );
  if (!list) return;
  const texts = new Map(gold.map(({ read }) => [read.document.id, read.document.text]));
  const lines = findStorylines(stories, { texts, isFunctionWord: english.isFunctionWord });
  for (const line of lines.filter((one) => one.stories.length > 1)) {
    console.log(`${line.name}: ${line.stories.join(' ')}`);
    for (const { score, text } of line.links) console.log(`    ${score.toFixed(2)} ${text}`);
  }
}

/** What a reader said: pairs of one affair hold, those with what is unsure beside it are not counted. */
function judgements(): Same {
  const lines = readFileSync(new URL('gold/storylines.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const affairs = lines.map((line) => JSON.parse(line) as { stories: string[]; unsure: string[] });
  return (a, b) => {
    if (affairs.some(({ stories }) => stories.includes(a) && stories.includes(b))) return true;
    const meet = affairs.some(({ stories, unsure }) => [a, b].every((one) => [...stories, ...unsure].includes(one)));
    return meet ? null : false;
  };
}

function compare(stories: readonly StoryTexts[], same: Same, byPlace: Threads, place: string): void {
  show(
    'Variorum',
    findStorylines(stories).map((line) => line.stories),
    same,
  );
  show(`one for each ${place}`, byPlace, same);
  show(
    'one for each story',
    stories.map(({ id }) => [id]),
    same,
  );
  const links = tfIdfLinks(stories);
  const tried = THRESHOLDS.map((threshold) => ({ threshold, threads: tfIdf(stories, links, threshold) }));
  const best = tried.reduce((top, one) => (measure(one.threads, same).f1 > measure(top.threads, same).f1 ? one : top));
  show(`TF-IDF, average link at ${best.threshold.toFixed(2)}`, best.threads, same);
}

/** Cosines of the mean words of every two stories, each at `b` · (`b` - 1) / 2 + `a`. */
function tfIdfLinks(stories: readonly StoryTexts[]): Float32Array {
  const words = stories.map((one) => vectorOf(one, 'weights'));
  const cosines = new Float32Array((stories.length * (stories.length - 1)) / 2);
  for (let b = 0; b < words.length; b++) {
    for (let a = 0; a < b; a++) cosines[(b * (b - 1)) / 2 + a] = dot(words[a]!, words[b]!);
  }
  return cosines;
}

function tfIdf(stories: readonly StoryTexts[], cosines: Float32Array, threshold: number): Threads {
  const linkOf = (a: number, b: number): number => {
    const [less, more] = [Math.min(a, b), Math.max(a, b)];
    return cosines[(more * (more - 1)) / 2 + less]!;
  };
  const links: Link[] = [];
  for (let b = 0; b < stories.length; b++) {
    for (let a = 0; a < b; a++) if (linkOf(a, b) > threshold / 2) links.push({ a, b, score: linkOf(a, b) });
  }
  const options = { threshold, margin: 1, representatives: 50 };
  return averageLink(stories.length, links, linkOf, options).map((group) => group.map((at) => stories[at]!.id));
}

function vectorOf({ profiles }: StoryTexts, kind: 'weights' | 'names') {
  const vectors = profiles.map(({ words }) => (kind === 'names' ? namesOf(words) : words));
  return meanVector(
    vectors,
    vectors.map(() => 1),
  );
}

function profilesOf(documents: readonly ReadDocument[]): Profile[] {
  const sketches = documents.map((read) => sketch(read, english));
  const frequencies = new DocumentFrequencies();
  for (const one of sketches) count(one, frequencies);
  return sketches.map((one) => profile(one, frequencies));
}

interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly cubed: number;
}

/** Precision, recall and F1 of the pairs that stand in one thread, and B-cubed F1 (Bagga and Baldwin 1998). */
function measure(threads: Threads, same: Same): Measured {
  const items = threads.flatMap((thread, at) => thread.map((id) => ({ id, at })));
  let [both, found, gold, precision, recall] = [0, 0, 0, 0, 0];
  for (const one of items) {
    let [own, inThread, inAffair] = [1, 1, 1];
    for (const other of items) {
      const is = one === other ? null : same(one.id, other.id);
      if (is === null) continue;
      if (one.at === other.at) inThread++;
      if (is) inAffair++;
      if (is && one.at === other.at) own++;
    }
    both += own - 1;
    found += inThread - 1;
    gold += inAffair - 1;
    precision += own / inThread / items.length;
    recall += own / inAffair / items.length;
  }
  const [p, r] = [both / (found || 1), both / (gold || 1)];
  return { precision: p, recall: r, f1: harmonic(p, r), cubed: harmonic(precision, recall) };
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function show(name: string, threads: Threads, same: Same): void {
  const { precision, recall, f1, cubed } = measure(threads, same);
  const figures = [precision, recall, f1, cubed].map((one) => one.toFixed(3));
  console.log(
    `  ${name.padEnd(32)} pairs P ${figures[0]} R ${figures[1]} F1 ${figures[2]}; B-cubed F1 ${figures[3]}; ${threads.length} threads, the largest of ${Math.max(...threads.map((one) => one.length))}`,
  );
}
