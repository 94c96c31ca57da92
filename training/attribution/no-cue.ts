/**
 * Notes which words hardly ever begin a cue, so that reading looks at them no closer: by lemma and tag where these were met
 * often, else by word group and tag, else by tag. Writes `src/languages/en/weights/no-cue.bin`. To be run before `train.ts`.
 *
 *   npm run -s node -- training/attribution/no-cue.ts FOLDER
 */
import { writeFileSync } from 'node:fs';
import { attributionModels } from '../../src/read/attribution/attributions.ts';
import { groupKey, lemmaKey, MAY_BEGIN, NO_CUE, tagKey } from '../../src/read/attribution/no-cue.ts';
import { tokenRange } from '../../src/read/attribution/view.ts';
import { packSureTables } from '../../src/read/model/sure-table.ts';
import { corporaFolder } from '../folder.ts';
import { type Article, readArticles } from './corpus.ts';

/** A lemma with its tag is judged by itself from so many times on, a word group with its tag by the rarer words in it. */
const LEAST_LEMMA = 20;
const LEAST_GROUP = 60;
/** At most this share of what is passed over begins a cue: at 0.008 a third less is looked at, but 2 % more of the cues are lost. */
const MOST_BEGINNINGS = 0.004;

const folder = corporaFolder('training/attribution/no-cue.ts');

type Counts = Map<number, { all: number; begins: number }>;

const marked = readArticles(folder, 'train', attributionModels().parser).map((article) => ({
  at: article.at,
  begins: beginningsOf(article),
}));
const byLemma: Counts = new Map();
const byGroup: Counts = new Map();
const byTag: Counts = new Map();
for (const { at, begins } of marked) {
  begins.forEach((one, i) => {
    count(byLemma, lemmaKey(at.lemma[i]!, at.tag[i]!), one);
  });
}
for (const { at, begins } of marked) {
  begins.forEach((one, i) => {
    if (byLemma.get(lemmaKey(at.lemma[i]!, at.tag[i]!))!.all >= LEAST_LEMMA) return;
    count(byGroup, groupKey(at.fine[i]!, at.tag[i]!), one);
    count(byTag, tagKey(at.tag[i]!), one);
  });
}
const table = new Map<number, number>();
for (const [counts, least] of [
  [byLemma, LEAST_LEMMA],
  [byGroup, LEAST_GROUP],
  [byTag, LEAST_GROUP],
] as const) {
  for (const [key, { all, begins }] of counts) {
    if (all >= least) table.set(key, begins <= MOST_BEGINNINGS * all ? NO_CUE : MAY_BEGIN);
  }
}
const bytes = packSureTables([table]);
writeFileSync(new URL('../../src/languages/en/weights/no-cue.bin', import.meta.url), bytes);
console.log(`no-cue.bin: ${table.size} entries, ${bytes.length} bytes`);

function beginningsOf({ gold, view }: Article): Uint8Array {
  const begins = new Uint8Array(view.words.length);
  for (const { cue } of gold) {
    for (const [start, end] of cue ?? []) {
      const range = tokenRange(view.tokens, { start, end });
      if (range.end > range.start) begins[range.start] = 1;
    }
  }
  return begins;
}

function count(counts: Counts, key: number, begins: number): void {
  const row = counts.get(key) ?? { all: 0, begins: 0 };
  row.all += 1;
  row.begins += begins;
  counts.set(key, row);
}
