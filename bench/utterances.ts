// How well renderings of one saying are told from other sayings: `npm run -s node -- bench/utterances.ts FOLDER`, where
// FOLDER is like `../shared/benchmarks`. Prints precision, recall and F1 over the three blind parts of the gold pairs,
// beside plain measures whose thresholds are tuned on the other parts, what becomes of the pairs in whole stories, and how
// far the readers of these parts agree with one another and with the scorer.
// `--seen` prints the parts that the weights were made from and the spare one instead, `--errors` what goes wrong there.
import { matchUtterances } from '../src/collate/utterances/match.ts';
import { ONE_SAYING, probabilityOf } from '../src/collate/utterances/score.ts';
import type { Utterance } from '../src/core/apparatus.ts';
import { english } from '../src/languages/en/language.ts';
import { type GoldPair, type JudgedPair, readGold } from './pairs.ts';
import { cosine, jaccard, plain } from './plain-measures.ts';
import { agreementOf, keyOf, readPairs } from './readers.ts';

const { pairs, moved, stories } = await readGold(process.argv[2] ?? '.');
const of = (...parts: readonly GoldPair['part'][]): JudgedPair[] => pairs.filter(({ part }) => parts.includes(part));
const seen = of('tune', 'report');
console.log(`${pairs.length} pairs (${moved} moved since judged and left out), ${seen.length} of them seen`);

type Measure = (pair: JudgedPair) => number;
const ours: Measure = ({ features }) => probabilityOf(features);
const methods: readonly (readonly [string, Measure, number | null])[] = [
  ['exact words', ({ words: [a, b] }) => Number(plain(a).join(' ') === plain(b).join(' ')), 0.5],
  ['token overlap (Jaccard)', ({ words: [a, b] }) => jaccard(a, b), null],
  ['TF-IDF cosine', ({ words: [a, b] }) => cosine(a, b), null],
  ['aligned words, weighted', ({ features }) => features.both, null],
  ['contained words, weighted', ({ features }) => features.contained, null],
  ['the scorer at even odds', ours, 0.5],
  ['utterance scorer', ours, ONE_SAYING],
];
const thresholds = new Map(methods.map(([name, measure, fixed]) => [name, fixed ?? bestThreshold(seen, measure)]));
const utterances = new Map(
  stories.map(({ story, documents }) => [story.id, matchUtterances(story, documents, english)]),
);
const joined = (pair: JudgedPair): boolean =>
  utterances.get(pair.story)!.some((utterance) => holdsBoth(utterance, pair));

if (process.argv.includes('--seen')) {
  show('Tuning part, seen', of('tune'));
  show('Reporting part, seen', of('report'));
  show('Spare part, not learnt from', of('spare'));
  show('Two places of one report, seen', of('within'));
} else {
  show('First blind part', of('blind'));
  show('Second blind part', of('fresh'));
  show('Third blind part', of('third'));
  show('First and second blind part', of('blind', 'fresh'));
  show('All blind parts', of('blind', 'fresh', 'third'));
  kinds(of('blind', 'fresh', 'third'));
  readers(of('blind', 'fresh', 'third'));
}
if (process.argv.includes('--errors')) {
  for (const pair of seen.filter((pair) => ours(pair) >= ONE_SAYING !== pair.same || joined(pair) !== pair.same)) {
    const { a, b } = pair;
    console.log(
      `${pair.same ? 'missed' : 'false'} ${ours(pair).toFixed(2)} ${joined(pair) ? 'joined' : 'apart'} ${a.document}:${a.start}-${a.end} ${b.document}:${b.start}-${b.end}`,
    );
  }
}

function show(title: string, some: readonly JudgedPair[]): void {
  console.log(`\n${title}: ${some.length} pairs, ${some.filter(({ same }) => same).length} of them one saying`);
  console.log('method                     precision    recall        F1');
  for (const [name, measure] of methods) {
    const threshold = thresholds.get(name)!;
    print(
      name,
      scored(some, (pair) => measure(pair) >= threshold),
    );
  }
  print('in whole stories', scored(some, joined));
}

function print(name: string, { precision, recall, f1 }: ReturnType<typeof scored>): void {
  console.log(`${name.padEnd(26)} ${[precision, recall, f1].map(shown).join(' ')}`);
}

function kinds(some: readonly JudgedPair[]): void {
  console.log('\nBy kind of pair, utterance scorer: right of all');
  for (const [note, own] of Map.groupBy(some, ({ note }) => note)) {
    const right = own.filter((pair) => ours(pair) >= ONE_SAYING === pair.same).length;
    console.log(`  ${note.padEnd(18)} ${right} of ${own.length}`);
  }
}

function readers(some: readonly JudgedPair[]): void {
  const read = readPairs();
  const scorer = new Map(some.map((pair) => [keyOf(pair), ours(pair) >= ONE_SAYING]));
  const decided = new Map([
    ...read[0]!.verdicts.map((_, i) => [`reader ${i + 1}`, read.map(({ verdicts }) => verdicts[i] ?? null)] as const),
    ['utterance scorer', read.map((pair) => scorer.get(keyOf(pair)) ?? null)],
  ]);
  const names = [...decided.keys()];
  console.log(`\nReaders of the ${read.length} pairs, each alone, two by two, and the scorer`);
  console.log('                               pairs     alike     kappa        F1');
  for (const [one, other] of names.flatMap((one, i) => names.slice(i + 1).map((other) => [one, other] as const))) {
    const { pairs, alike, kappa, f1 } = agreementOf(decided.get(one)!, decided.get(other)!);
    console.log(
      `${`${one}, ${other}`.padEnd(26)} ${String(pairs).padStart(9)} ${[alike, kappa, f1].map(shown).join(' ')}`,
    );
  }
}

function scored(some: readonly JudgedPair[], decide: (pair: JudgedPair) => boolean) {
  const said = some.filter(decide);
  const right = said.filter(({ same }) => same).length;
  const all = some.filter(({ same }) => same).length;
  const precision = said.length === 0 ? 0 : right / said.length;
  const recall = right / all;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function bestThreshold(some: readonly JudgedPair[], measure: Measure): number {
  const values = new Map(some.map((pair) => [pair, measure(pair)]));
  const f1 = (threshold: number): number => scored(some, (pair) => values.get(pair)! >= threshold).f1;
  return [...new Set(values.values())]
    .map((value) => ({ value, f1: f1(value) }))
    .reduce((best, one) => (one.f1 > best.f1 ? one : best)).value;
}

/** Two witnesses, each covering half of a side or standing for half in it. */
function holdsBoth({ witnesses }: Utterance, { a, b }: JudgedPair): boolean {
  const holds = (place: JudgedPair['a']): boolean =>
    witnesses.some(({ document, content }) => {
      if (document !== place.document) return false;
      const length = content.reduce((sum, span) => sum + span.end - span.start, 0);
      const shared = content.reduce(
        (sum, { start, end }) => sum + Math.max(0, Math.min(end, place.end) - Math.max(start, place.start)),
        0,
      );
      return shared >= 0.5 * Math.min(length, place.end - place.start);
    });
  return holds(a) && holds(b);
}

function shown(value: number): string {
  return value.toFixed(3).padStart(9);
}
