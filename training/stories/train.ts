/**
 * Learns the weights of grouping and reports how they do on events they were not learnt from.
 *   npm run -s node -- training/stories/train.ts FOLDER [--write]
 * FOLDER holds `stories/dev.jsonl` and `attribution/polnear-train.gold.jsonl`. Without `--write`, only the cross-validation
 * is printed. With it the weights are written as they stand in the file, and it is told whether they were the same before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { Grouper } from '../../src/collate/stories/grouper.ts';
import type { GroupingModel, Regression } from '../../src/collate/stories/model.ts';
import { english } from '../../src/languages/en/language.ts';
import { corporaFolder } from '../folder.ts';
import { bCubed } from './b-cubed.ts';
import { campaignDocuments, type GoldDocument, goldDocuments } from './gold.ts';
import { FOLDS, fold, learn, trainingCorpora } from './learn.ts';

const folder = corporaFolder('training/stories/train.ts');
const isWriting = process.argv[3] === '--write';
const gold = await goldDocuments(folder);
const corpora = trainingCorpora(gold, campaignDocuments(folder));
for (const seed of isWriting ? [] : [1, 2]) crossValidate(seed);
if (isWriting) writeModel(learn(corpora, () => true, 3));

/** Groups all documents by a model that has not seen a fifth of the topics, and scores that fifth. */
function crossValidate(seed: number): void {
  const found = new Map<string, string>();
  for (let held = 0; held < FOLDS; held++) {
    const isHeld = (one: GoldDocument): boolean => fold(one.topic, seed) === held;
    const model = learn(corpora, (one) => !isHeld(one), seed);
    const grouper = new Grouper({ language: english, model, window: gold.length });
    grouper.add(gold.map(({ read }) => read));
    for (const { id, members } of grouper.stories) {
      for (const at of members) if (isHeld(gold[at]!)) found.set(gold[at]!.read.document.id, `${held} ${id}`);
    }
  }
  for (const set of ['all', ...new Set(gold.map((one) => one.set))]) {
    const own = gold.filter((one) => set === 'all' || one.set === set);
    const { precision, recall, f1 } = bCubed(new Map(own.map((one) => [one.read.document.id, one.story!])), found);
    console.log(`seed ${seed} ${set.padEnd(6)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(4)}`);
  }
}

/** Writes the weights, formatted as the project's code is, and says whether they differ from those that were there. */
function writeModel(model: GroupingModel): void {
  const file = new URL('../../src/collate/stories/weights.ts', import.meta.url);
  const list = ({ bias, weights }: Regression): string =>
    `{ bias: ${rounded(bias)}, weights: [${weights.map(rounded).join(', ')}] }`;
  const code = `import type { GroupingModel } from './model.ts';

/** Made by \`training/stories/train.ts\`; the model card is in \`docs/stories.md\`. */
// biome-ignore format: as the script writes it, so that the same corpora give the same bytes.
export const GROUPING_MODEL: GroupingModel = {
  pair: ${list(model.pair)},
  join: ${list(model.join)},
};
`;
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, code);
  console.log(code === before ? 'the same weights as before, byte for byte' : 'other weights than before');
}

function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
