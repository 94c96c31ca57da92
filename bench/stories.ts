/**
 * Grouping on the benchmark: how right, how fast, and how much the order of coming matters.
 *   npm run -s node -- bench/stories.ts FOLDER        (FOLDER holds stories/dev.jsonl)
 * The weights were learnt from this set: for events that they were not learnt from, see `training/stories/train.ts`.
 */

import { Grouper } from '../src/collate/stories/grouper.ts';
import { english } from '../src/languages/en/language.ts';
import { averageLink, type Link } from '../src/text/average-link.ts';
import { dot } from '../src/text/vector.ts';
import { bCubed } from '../training/stories/b-cubed.ts';
import { corpusOf } from '../training/stories/examples.ts';
import { type GoldDocument, goldDocuments } from '../training/stories/gold.ts';
import { randomOf } from './random.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder of the benchmarks');
const gold = await goldDocuments(folder);
const stories = new Map(gold.map((one) => [idOf(one), one.story!]));

const start = process.cpuUsage();
const whole = groups([gold]);
const { user, system } = process.cpuUsage(start);
console.log(`${gold.length} documents in ${((user + system) / 1e6).toFixed(1)} s of processor after reading`);
report('all at once', whole);
report('TF-IDF, average link at 0.21 (tuned on this set)', tfIdf(0.21));
for (const [size, name] of [
  [50, 'in fifties'],
  [1, 'singly'],
] as const) {
  for (const seed of [1, 2, 3]) {
    const shuffled = randomOf(seed).shuffle(gold);
    const batches = Array.from({ length: Math.ceil(gold.length / size) }, (_, i) =>
      shuffled.slice(i * size, (i + 1) * size),
    );
    const found = groups(batches);
    report(`shuffled (${seed}), ${name}`, found);
    console.log(`  B3 F1 against all at once ${bCubed(whole, found).f1.toFixed(4)}`);
  }
}

function groups(batches: readonly (readonly GoldDocument[])[]): Map<string, string> {
  const grouper = new Grouper({ language: english, window: gold.length });
  for (const batch of batches) grouper.add(batch.map(({ read }) => read));
  return new Map(grouper.openDocuments().flatMap(({ id, documents }) => documents.map((one) => [one, id] as const)));
}

function tfIdf(threshold: number): Map<string, string> {
  const { profiles } = corpusOf(gold, 1, 1);
  const linkOf = (a: number, b: number): number => dot(profiles[a]!.words, profiles[b]!.words);
  const links: Link[] = profiles.flatMap((_, b) => profiles.slice(0, b).map((_, a) => ({ a, b, score: linkOf(a, b) })));
  const found = averageLink(profiles.length, links, linkOf, { threshold, margin: 1, representatives: 50 });
  return new Map(found.flatMap((group, at) => group.map((one) => [idOf(gold[one]!), String(at)] as const)));
}

function report(name: string, found: ReadonlyMap<string, string>): void {
  const parts = ['pooled', 'ecb', 'g5', 'basil', 'wcl'].map((set) => {
    const own = gold
      .filter((one) => set === 'pooled' || one.set === set)
      .map((one) => [idOf(one), one.story!] as const);
    return `${set} ${bCubed(new Map(own), found).f1.toFixed(4)}`;
  });
  console.log(
    `${name}: B3 F1 ${parts.join(', ')}; ${new Set(found.values()).size} groups of ${new Set(stories.values()).size}`,
  );
}

function idOf(one: GoldDocument): string {
  return one.read.document.id;
}
