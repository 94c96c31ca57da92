/**
 * Trains the name recogniser on GUM and on silver news; writes `src/languages/en/weights/names.bin` and prints F1 of
 * exact spans with their kinds on the development parts.
 *
 *   npm run -s node -- training/names.ts FOLDER            learns anew and measures that
 *   npm run -s node -- training/names.ts FOLDER shipped    measures the weights as they are
 */
import { writeFileSync } from 'node:fs';
import { weightsOf } from '../src/languages/en/weights.ts';
import { packModel, unpackModel } from '../src/read/model/linear.ts';
import { unpackWordTable } from '../src/read/model/word-table.ts';
import { labelFeatures, NAME_FEATURE_LIMIT, type NameSentence, nameFeatures } from '../src/read/names/features.ts';
import { LABEL_COUNT, labelOf, NAME_KINDS, type NameKind, rangesOf } from '../src/read/names/labels.ts';
import { createNameRecogniser, label, prepare, type TaggedSentence } from '../src/read/names/recogniser.ts';
import { createTagger } from '../src/read/tags/tagger.ts';
import { WordCache } from '../src/read/words.ts';
import { corporaFolder } from './folder.ts';
import { Perceptron } from './perceptron.ts';
import { seededRandom, shuffled } from './random.ts';
import { ownTokens, withoutPeoples } from './silver.ts';
import { readTreebank } from './treebank.ts';

const folder = corporaFolder('training/names.ts');
const EPOCHS = 4;
/** GUM is a seventh of the silver and made by people: seen this often an epoch. */
const GOLD_REPEATS = 4;
/** The share of words that are hidden while learning: names of other years and countries are mostly unknown. */
const HIDDEN = 0.25;
const STEP = 0.3;
const FEWEST_UPDATES = 3;

interface Example {
  readonly sentences: readonly TaggedSentence[];
  readonly gold: readonly Uint8Array[];
}

const cache = new WordCache(unpackWordTable(weightsOf('words')), Number.POSITIVE_INFINITY);
const tag = createTagger(unpackModel(weightsOf('tagger')));
const random = seededRandom(11);
const model = new Perceptron(LABEL_COUNT);
const features = new Int32Array(NAME_FEATURE_LIMIT);
const scores = new Float32Array(LABEL_COUNT);

const development = ['gum-dev', 'polnear-silver-dev'].map((set) => [set, examplesOf(set)] as const);
const bytes = process.argv[3] === 'shipped' ? weightsOf('names') : learnt();
const recognise = createNameRecogniser(unpackModel(bytes));
for (const [set, examples] of development) report(set, examples);

/** Learns anew, writes the weights and gives them. */
function learnt(): Uint8Array {
  const gold = examplesOf('gum-train');
  const silver = examplesOf('polnear-silver-train');
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const examples = shuffled([...Array.from({ length: GOLD_REPEATS }, () => gold).flat(), ...silver], random);
    const wrong = examples.reduce((sum, example) => sum + learn(example), 0);
    console.log(`epoch ${epoch + 1} of ${EPOCHS}: ${wrong} words wrong while learning`);
  }
  const bytes = packModel(LABEL_COUNT, model.rows(STEP, FEWEST_UPDATES));
  writeFileSync(new URL('../src/languages/en/weights/names.bin', import.meta.url), bytes);
  console.log(`names.bin: ${bytes.length} bytes`);
  return bytes;
}

function examplesOf(set: string): Example[] {
  return readTreebank(folder, set).map((document) => {
    const tokens = document.sentences.map((sentence) =>
      set.includes('silver')
        ? withoutPeoples(ownTokens(sentence))
        : sentence.map(({ form, name }) => ({ form, name: name ?? 'O' })),
    );
    const sentences = tokens.map((sentence) => {
      const words = sentence.map(({ form }) => cache.of(form));
      const tags = new Uint8Array(words.length);
      tag(words, tags, 0);
      return { words, tags };
    });
    return { sentences, gold: tokens.map((sentence) => labelsOf(sentence.map(({ name }) => name))) };
  });
}

function labelsOf(names: readonly string[]): Uint8Array {
  return Uint8Array.from(names, (name, i) => {
    if (name === 'O') return 0;
    const kind = NAME_KINDS.indexOf(name.slice(2) as NameKind);
    const goesOn = names[i + 1] === `I-${name.slice(2)}`;
    return labelOf(kind, name.startsWith('B') ? (goesOn ? 'B' : 'U') : goesOn ? 'I' : 'L');
  });
}

/** One pass over a document, later words seeing the guesses; gives how many words it got wrong. */
function learn({ sentences, gold }: Example): number {
  const history = new Map<number, number>();
  let wrong = 0;
  for (const [s, sentence] of prepare(sentences).entries()) {
    label(sentence, history, (i, labels, earlier) => {
      const count = featuresOf(sentence, i, labels, earlier);
      model.score(features, count, scores);
      model.tick();
      const right = gold[s]![i]!;
      const guess = best();
      if (guess !== right) {
        model.update(features, count, right, guess);
        wrong += 1;
      }
      return scores;
    });
  }
  return wrong;
}

function featuresOf(sentence: NameSentence, i: number, labels: Uint8Array, earlier: number): number {
  const hidden = random() < HIDDEN;
  return labelFeatures(sentence, i, labels, earlier, features, nameFeatures(sentence, i, features, hidden));
}

function best(): number {
  let k = 0;
  for (let j = 1; j < LABEL_COUNT; j++) if (scores[j]! > scores[k]!) k = j;
  return k;
}

function report(set: string, examples: readonly Example[]): void {
  const tallies = new Map<string, { hits: number; gold: number; found: number }>();
  for (const { sentences, gold } of examples) {
    for (const [s, ranges] of recognise(sentences).entries()) {
      const own = new Set(ranges.map((r) => `${r.start}-${r.end} ${r.kind}`));
      const right = rangesOf(gold[s]!);
      for (const r of right) {
        for (const key of ['all', NAME_KINDS[r.kind]!]) tally(key).gold += 1;
        if (own.has(`${r.start}-${r.end} ${r.kind}`))
          for (const key of ['all', NAME_KINDS[r.kind]!]) tally(key).hits += 1;
      }
      for (const r of ranges) for (const key of ['all', NAME_KINDS[r.kind]!]) tally(key).found += 1;
    }
  }
  function tally(key: string) {
    const found = tallies.get(key) ?? { hits: 0, gold: 0, found: 0 };
    tallies.set(key, found);
    return found;
  }
  const line = [...tallies].map(([key, t]) => `${key} ${((2 * t.hits) / (t.gold + t.found)).toFixed(4)} (${t.gold})`);
  console.log(`${set}: F1 ${line.join(', ')}`);
}
