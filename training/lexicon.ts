/**
 * Writes `src/languages/en/lexicon.txt`: in how many of the training documents each lemma stands, and as what.
 *
 *   npm run -s node -- training/lexicon.ts FOLDER
 */
import { writeFileSync } from 'node:fs';
import { corporaFolder } from './folder.ts';
import { readTreebank, type TreebankWord } from './treebank.ts';

const SETS = ['polnear-silver-train', 'gum-train', 'ewt-train'];
/** A lemma of one document only is as often a slip as a word. */
const FEWEST_DOCUMENTS = 2;

interface Entry {
  documents: number;
  readonly classes: Map<string, number>;
}

const folder = corporaFolder('training/lexicon.ts');
const entries = new Map<string, Entry>();
let documentCount = 0;
for (const document of SETS.flatMap((set) => readTreebank(folder, set))) {
  documentCount += 1;
  const seen = new Set<string>();
  for (const word of document.sentences.flat()) count(word, seen);
}

function count(word: TreebankWord, seen: Set<string>): void {
  const lemma = word.lemma.toLowerCase();
  if (!/^\p{L}[\p{L}.'-]*$/u.test(lemma)) return;
  const entry = entries.get(lemma) ?? { documents: 0, classes: new Map() };
  if (!seen.has(lemma)) entry.documents += 1;
  seen.add(lemma);
  const kind = word.tag.startsWith('NNP') ? 'p' : ({ N: 'n', V: 'v', J: 'j', R: 'r' }[word.tag[0]!] ?? 'o');
  entry.classes.set(kind, (entry.classes.get(kind) ?? 0) + 1);
  entries.set(lemma, entry);
}

/** The classes that make up at least a twentieth of a lemma's uses, commonest first: less is mostly slips of tagging. */
function classesOf(entry: Entry): string {
  const total = [...entry.classes.values()].reduce((a, b) => a + b, 0);
  return [...entry.classes]
    .filter(([, uses]) => uses * 20 >= total)
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .map(([kind]) => kind)
    .join('');
}

const lines = [...entries]
  .filter(([, entry]) => entry.documents >= FEWEST_DOCUMENTS)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([lemma, entry]) => `${lemma} ${entry.documents} ${classesOf(entry)}`);
writeFileSync(new URL('../src/languages/en/lexicon.txt', import.meta.url), `${documentCount}\n${lines.join('\n')}\n`);
console.log(`${lines.length} lemmas of ${documentCount} documents`);
