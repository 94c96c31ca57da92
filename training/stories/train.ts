/**
 * Learns the weights of grouping and reports how they do on events they were not learnt from.
 *   npm run -s node -- training/stories/train.ts FOLDER [--write]
 * FOLDER holds `stories/dev.jsonl`. Without `--write`, only the cross-validation is printed.
 */
import { writeFileSync } from 'node:fs';
import { Grouper } from '../../src/collate/stories/grouper.ts';
import type { GroupingModel } from '../../src/collate/stories/model.ts';
import { english } from '../../src/languages/en/language.ts';
import { bCubed } from './b-cubed.ts';
import { campaignDocuments, type GoldDocument, goldDocuments } from './gold.ts';
import { FOLDS, fold, learn, trainingCorpora } from './learn.ts';

const [folder, write] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the benchmarks');
const gold = await goldDocuments(folder);
const corpora = trainingCorpora(gold, campaignDocuments(folder));
for (const seed of write === '--write' ? [] : [1, 2]) crossValidate(seed);
if (write === '--write') writeModel(learn(corpora, () => true, 3));

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

function writeModel(model: GroupingModel): void {
  const rounded = JSON.stringify(
    model,
    (_, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value),
    2,
  );
  const code = `import type { GroupingModel } from './model.ts';

/** Made by \`training/stories/train.ts\`; the model card is in \`docs/stories.md\`. */
export const GROUPING_MODEL: GroupingModel = ${rounded};
`;
  writeFileSync(new URL('../../src/collate/stories/weights.ts', import.meta.url), code);
}
