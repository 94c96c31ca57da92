// How well renderings of one saying are told from other sayings: `npm run -s node -- bench/utterances.ts FOLDER`, where
// FOLDER is like `../shared/benchmarks`. Prints precision, recall and F1 over the gold pairs' report part, beside three
// plain measures whose thresholds are tuned on the tuning part, and what becomes of the pairs in whole stories.
import { matchUtterances } from '../src/collate/utterances/match.ts';
import { probabilityOf } from '../src/collate/utterances/score.ts';
import type { Utterance } from '../src/core/apparatus.ts';
import { english } from '../src/languages/en/language.ts';
import { type JudgedPair, readGold } from './pairs.ts';
import { cosine, jaccard, plain } from './plain-measures.ts';

const { pairs, moved, stories } = await readGold(process.argv[2] ?? '.');
const tune = pairs.filter(({ part }) => part === 'tune');
const report = pairs.filter(({ part }) => part === 'report');
console.log(
  `${pairs.length} pairs (${moved} moved since judged and left out), ${tune.length} to tune on, ${report.length} to report`,
);
console.log('method                     precision  recall     F1   (report part)   F1 (tuning part)');

type Measure = (pair: JudgedPair) => number;
const ours: Measure = ({ features }) => probabilityOf(features);
const methods: readonly (readonly [string, Measure, number | null])[] = [
  ['exact words', ({ words: [a, b] }) => Number(plain(a).join(' ') === plain(b).join(' ')), 0.5],
  ['token overlap (Jaccard)', ({ words: [a, b] }) => jaccard(a, b), null],
  ['TF-IDF cosine', ({ words: [a, b] }) => cosine(a, b), null],
  ['aligned words, weighted', ({ features }) => features.both, null],
  ['contained words, weighted', ({ features }) => features.contained, null],
  ['utterance scorer', ours, 0.5],
];
for (const [name, measure, fixed] of methods) {
  const threshold = fixed ?? bestThreshold(tune, measure);
  const { precision, recall, f1 } = scored(report, (pair) => measure(pair) >= threshold);
  const tuned = scored(tune, (pair) => measure(pair) >= threshold).f1;
  console.log(
    `${name.padEnd(26)} ${[precision, recall, f1].map(shown).join('  ')}   at ${threshold.toFixed(2)}         ${shown(tuned)}`,
  );
}

console.log('\nBy kind of pair, utterance scorer, report part: right of all');
for (const [note, some] of Map.groupBy(report, ({ note }) => note)) {
  console.log(
    `  ${note.padEnd(18)} ${some.filter((pair) => ours(pair) >= 0.5 === pair.same).length} of ${some.length}`,
  );
}

const utterances = new Map(
  stories.map(({ story, documents }) => [story.id, matchUtterances(story, documents, english)]),
);
const joined = (pair: JudgedPair): boolean =>
  utterances.get(pair.story)!.some((utterance) => holdsBoth(utterance, pair));
const whole = scored(report, joined);
console.log(
  `\nIn whole stories, with reading and grouping: precision ${shown(whole.precision)}, recall ${shown(whole.recall)}, F1 ${shown(whole.f1)} (tuning part ${shown(scored(tune, joined).f1)})`,
);
if (process.argv.includes('--blind')) {
  const blind = pairs.filter(({ part }) => part === 'blind');
  console.log(`\nBlind part, ${blind.length} pairs, ${blind.filter(({ same }) => same).length} of them one saying:`);
  for (const [name, measure, fixed] of methods) {
    const threshold = fixed ?? bestThreshold(tune, measure);
    const { precision, recall, f1 } = scored(blind, (pair) => measure(pair) >= threshold);
    console.log(`${name.padEnd(26)} ${[precision, recall, f1].map(shown).join('  ')}`);
  }
}
if (process.argv.includes('--errors')) {
  for (const pair of tune.filter((pair) => ours(pair) >= 0.5 !== pair.same || joined(pair) !== pair.same)) {
    const { a, b } = pair;
    console.log(
      `${pair.same ? 'missed' : 'false'} ${ours(pair).toFixed(2)} ${joined(pair) ? 'joined' : 'apart'} ${a.document}:${a.start}-${a.end} ${b.document}:${b.start}-${b.end}`,
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
  const values = [...new Set(some.map(measure))];
  const f1 = (threshold: number): number => scored(some, (pair) => measure(pair) >= threshold).f1;
  return values.reduce((best, value) => (f1(value) > f1(best) ? value : best), values[0]!);
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
