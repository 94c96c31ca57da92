/**
 * Trains the part-of-speech tagger on treebanks and, in the first epoch, on silver news; writes
 * `src/languages/en/weights/tagger.bin` and prints the accuracy on the development parts.
 *
 *   npm run -s node -- training/tagger.ts FOLDER            learns anew and measures that
 *   npm run -s node -- training/tagger.ts FOLDER shipped    measures the weights as they are
 */
import { writeFileSync } from 'node:fs';
import { PENN_TAGS } from '../src/core/annotations.ts';
import { weightsOf } from '../src/languages/en/weights.ts';
import { argmax, packModel, unpackModel } from '../src/read/model/linear.ts';
import { unpackWordTable } from '../src/read/model/word-table.ts';
import { TAG_FEATURE_LIMIT, tagFeatures, wordFeatures } from '../src/read/tags/features.ts';
import { createTagger } from '../src/read/tags/tagger.ts';
import { WordCache, type WordFacts } from '../src/read/words.ts';
import { corporaFolder } from './folder.ts';
import { Perceptron } from './perceptron.ts';
import { seededRandom, shuffled } from './random.ts';
import { ownTokens } from './silver.ts';
import { readTreebank, type TreebankWord } from './treebank.ts';

const folder = corporaFolder('training/tagger.ts');
const EPOCHS = 5;
/** The silver news, three times as large, goes first and once: more of it pulls the tags to CoreNLP's habits (ewt-dev −0.003). */
const SILVER_EPOCHS = 1;
/** The weight that one unit of the packed model stands for. A finer one clips the large weights at 127: 0.25 and 1 give the same accuracy, 0.05 loses 0.03. */
const STEP = 0.6;
/** 1 gives the same accuracy in 7.3 MB, 5 loses 0.001 to 0.003. */
const FEWEST_UPDATES = 3;

interface Example {
  readonly words: readonly WordFacts[];
  /** -1 for a word whose tag is not told. */
  readonly tags: readonly number[];
}

const numbers = new Map<string, number>(PENN_TAGS.map((tag, i) => [tag, i]));
const cache = new WordCache(unpackWordTable(weightsOf('words')), Number.POSITIVE_INFINITY);
const random = seededRandom(7);
const gold = ['gum-train', 'ewt-train'].flatMap((set) => sentencesOf(set).map(exampleOf));
const silver = sentencesOf('polnear-silver-train').map((sentence) => exampleOf(ownTokens(sentence)));
const model = new Perceptron(PENN_TAGS.length);
const features = new Int32Array(TAG_FEATURE_LIMIT);
const scores = new Float32Array(PENN_TAGS.length);

const bytes = process.argv[3] === 'shipped' ? weightsOf('tagger') : learnt();
const tag = createTagger(unpackModel(bytes));
for (const set of ['gum-dev', 'ewt-dev', 'ewt-test', 'polnear-silver-dev']) {
  console.log(`${set}: ${accuracy(sentencesOf(set).map(exampleOf)).toFixed(4)}`);
}

/** Learns anew, writes the weights and gives them. */
function learnt(): Uint8Array {
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const examples = shuffled(epoch < SILVER_EPOCHS ? [...gold, ...silver] : gold, random);
    const wrong = examples.reduce((sum, example) => sum + learn(example), 0);
    const total = examples.reduce((sum, example) => sum + example.words.length, 0);
    console.log(`epoch ${epoch + 1} of ${EPOCHS}: ${((100 * wrong) / total).toFixed(2)} % wrong while learning`);
  }
  const bytes = packModel(PENN_TAGS.length, model.rows(STEP, FEWEST_UPDATES));
  writeFileSync(new URL('../src/languages/en/weights/tagger.bin', import.meta.url), bytes);
  console.log(`tagger.bin: ${bytes.length} bytes`);
  return bytes;
}

function sentencesOf(set: string): (readonly TreebankWord[])[] {
  return readTreebank(folder, set).flatMap((document) => document.sentences);
}

function exampleOf(sentence: readonly { form: string; tag: string | null }[]): Example {
  return {
    words: sentence.map((word) => cache.of(word.form)),
    tags: sentence.map((word) => (word.tag === null ? -1 : (numbers.get(word.tag) ?? -1))),
  };
}

/** One pass over a sentence; gives how many words it got wrong. Later words see the guesses, right or wrong. */
function learn({ words, tags }: Example): number {
  const guesses = new Uint8Array(words.length);
  let wrong = 0;
  for (let i = 0; i < words.length; i++) {
    const count = tagFeatures(words, i, guesses, features, wordFeatures(words, i, features));
    model.score(features, count, scores);
    const guess = argmax(scores);
    guesses[i] = guess;
    model.tick();
    if (tags[i] === -1 || guess === tags[i]) continue;
    model.update(features, count, tags[i]!, guess);
    wrong += 1;
  }
  return wrong;
}

function accuracy(examples: readonly Example[]): number {
  let right = 0;
  let total = 0;
  for (const { words, tags } of examples) {
    const found = new Uint8Array(words.length);
    tag(words, found, 0);
    right += tags.filter((t, i) => t === found[i]).length;
    total += tags.length;
  }
  return right / total;
}
