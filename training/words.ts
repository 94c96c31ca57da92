/**
 * Learns what single words show, for all models: distributional classes and a tag dictionary. Writes
 * `src/languages/en/weights/words.bin`. Run it before the others.
 *
 *   npm run -s node -- training/words.ts FOLDER
 */
import { writeFileSync } from 'node:fs';
import { PENN_TAGS, type PennTag } from '../src/core/annotations.ts';
import { packWordTable } from '../src/read/model/word-table.ts';
import { wordKey } from '../src/read/words.ts';
import { clusterWords } from './clusters.ts';
import { corporaFolder } from './folder.ts';
import { ownTokens } from './silver.ts';
import { readTreebank, type TreebankWord } from './treebank.ts';

const folder = corporaFolder('training/words.ts');
/** Many classes tell words apart, few hold together what is rare. */
const MANY = 256;
const FEW = 64;
const PASSES = 12;
/** A word of fewer uses may have tags that were not seen. */
const FEWEST_USES = 3;
/** A tag below this share of a word's uses is mostly a slip of the annotators. */
const LEAST_SHARE = 0.1;

/** A tag is sure from this many uses and this share of them up: it spares time and costs no accuracy. */
const SURE_USES = 30;
const SURE_SHARE = 0.995;

const gold = ['gum-train', 'ewt-train'].flatMap(sentencesOf);
const news = sentencesOf('polnear-silver-train').map((sentence) =>
  ownTokens(sentence).map((token) => plain(token.form)),
);
const sentences = [...gold.map((sentence) => sentence.map((word) => plain(word.form))), ...news];
const clusters = clusterWords(sentences, MANY, PASSES, console.log);
const coarse = clusterWords(sentences, FEW, PASSES, console.log);
const uses = tagUses(gold);
const known = tagDictionary(uses);
const words = new Set([...clusters.keys(), ...known.keys()]);
const rows = [...words].map((word) => ({
  word: wordKey(word),
  known: known.get(word) ?? 0,
  cluster: clusters.get(word) ?? 0,
  coarse: coarse.get(word) ?? 0,
  sure: sureTag(uses.get(word) ?? new Map()),
}));
writeFileSync(new URL('../src/languages/en/weights/words.bin', import.meta.url), packWordTable(rows));
console.log(`${rows.length} words, ${known.size} of them in the tag dictionary`);

function sentencesOf(set: string): (readonly TreebankWord[])[] {
  return readTreebank(folder, set).flatMap((document) => document.sentences);
}

function plain(form: string): string {
  return form.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0');
}

/** How often each word has each tag. */
function tagUses(sentences: readonly (readonly TreebankWord[])[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, tag } of sentences.flat()) {
    const tags = counts.get(plain(form)) ?? new Map<string, number>();
    counts.set(plain(form), tags.set(tag, (tags.get(tag) ?? 0) + 1));
  }
  return counts;
}

/** The number plus one of the tag that a word always has; 0 for none. */
function sureTag(tags: ReadonlyMap<string, number>): number {
  const total = [...tags.values()].reduce((a, b) => a + b, 0);
  const [tag, most] = [...tags].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return total >= SURE_USES && most >= SURE_SHARE * total ? PENN_TAGS.indexOf(tag as PennTag) + 1 : 0;
}

/** By word, the number (from 2 up) of its commonest tags, commonest first. */
function tagDictionary(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, number> {
  const numbers = new Map<string, number>();
  const dictionary = new Map<string, number>();
  for (const [word, tags] of counts) {
    const set = commonest(tags);
    if (set === null) continue;
    const number = numbers.get(set) ?? numbers.size + 2;
    numbers.set(set, number);
    dictionary.set(word, number);
  }
  return dictionary;
}

function commonest(tags: ReadonlyMap<string, number>): string | null {
  const total = [...tags.values()].reduce((a, b) => a + b, 0);
  if (total < FEWEST_USES) return null;
  return [...tags]
    .filter(([, uses]) => uses >= total * LEAST_SHARE)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([tag]) => tag)
    .join(' ');
}
