/**
 * Whether reading keeps its memory flat over many articles: made reports of about 1,400 characters (`bench/corpus.ts`), in each of which
 * some words and names are such as no article before it had, one thread. Garbage is collected before each measure, so that what is printed is
 * what is held.
 *
 *   npm run -s node -- bench/memory.ts [ARTICLES]
 *
 * Prints after each tenth of ARTICLES (30,000) what the heap, buffers and the whole process hold.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { clean } from '../src/clean/clean.ts';
import type { RawRecord } from '../src/core/raw.ts';
import { createReader } from '../src/read/reader.ts';
import { makeCorpus } from './corpus.ts';
import { type Random, randomOf } from './random.ts';
import { textRecord } from './text-record.ts';

/** Different reports; each comes up again and again, with other new words. */
const REPORTS = 500;
/** New words an article: a large corpus of news goes on bringing about so many (Heaps 1978, §7.5). */
const NEW_WORDS = 8;
const SYLLABLES = 'ba ko ri ten lu vas mo dra shi pel nor ga ez tu lim or fen qua bry wol hast nik jem cor dul'.split(
  ' ',
);

const articles = Number(process.argv[2] ?? 30_000);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const reports = [...makeCorpus(REPORTS, 5)];
const reader = createReader();
const random = randomOf(9);

for (let part = 1; part <= 10; part++) {
  for (let i = Math.round(((part - 1) * articles) / 10); i < Math.round((part * articles) / 10); i++) {
    reader.read(clean(itemOf(i)));
  }
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  console.log(
    `after ${Math.round((part * articles) / 10)} articles: heap ${mb(heapUsed)} MB, buffers ${mb(arrayBuffers)} MB, process ${mb(rss)} MB`,
  );
}

function itemOf(number: number): RawRecord {
  return textRecord(number, `${reports[number % reports.length]!.text}\n\n${newSentence(random)}`);
}

/** A saying by somebody whom no article had, about things that none had. */
function newSentence(random: Random): string {
  const words = Array.from({ length: NEW_WORDS }, () => word(random));
  const [first, last, place, ...things] = words;
  return `${capital(first!)} ${capital(last!)} of ${capital(place!)} said that the ${things.join(' and the ')} would open in ${1900 + random.below(200)}.`;
}

function word(random: Random): string {
  return Array.from({ length: 2 + random.below(3) }, () => random.pick(SYLLABLES)).join('');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

function mb(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
