/**
 * Learns the weights of grouping and reports how they do on events they were not learnt from.
 *   npm run -s node -- training/stories/train.ts FOLDER [--write]
 * FOLDER holds `stories/dev.jsonl`. Without `--write`, only the cross-validation is printed.
 */
import { writeFileSync } from 'node:fs';
import { Grouper } from '../../src/collate/stories/grouper.ts';
import type { GroupingModel } from '../../src/collate/stories/model.ts';
import type { Profile } from '../../src/collate/stories/profile.ts';
import { english } from '../../src/languages/en/language.ts';
import { hash32 } from '../../src/text/hash.ts';
import { bCubed } from './b-cubed.ts';
import { joinExamples, type PairExample, pairExamples, profilesOf } from './examples.ts';
import { type GoldDocument, goldDocuments } from './gold.ts';
import { fit } from './logistic.ts';

const FOLDS = 5;
/** Keeps weights of rare or redundant evidence small; 1 to 10 change the figures by less than 0.003. */
const RIDGE = 3;
const NOTHING = { bias: 0, weights: [] };

const [folder, write] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the benchmarks');
const gold = await goldDocuments(folder);
const profiles = profilesOf(gold);
const pairs = pairExamples(gold, profiles);
for (const seed of write === '--write' ? [] : [1, 2]) crossValidate(seed);
if (write === '--write') writeModel(learn(gold, profiles, pairs, () => true, 3));

/** Learns from the topics that `keep` lets through; the joins from links of models that have not seen them. */
function learn(
  gold: readonly GoldDocument[],
  profiles: readonly Profile[],
  pairs: readonly PairExample[],
  keep: (at: number) => boolean,
  seed: number,
): GroupingModel {
  const own = pairs.filter(({ a, b }) => keep(a) && keep(b));
  const foldOf = (at: number): number => fold(gold[at]!.topic, seed + 100);
  const joins = Array.from({ length: FOLDS }, (_, held) => {
    const rest = own.filter(({ a, b }) => foldOf(a) !== held && foldOf(b) !== held);
    const model = { pair: fit(rest, RIDGE), join: NOTHING };
    const kept = own.filter(({ a, b }) => foldOf(a) === held || foldOf(b) === held);
    return joinExamples(gold, profiles, kept, model).filter(({ a, b }) => keep(a) && keep(b));
  });
  return { pair: fit(own, RIDGE), join: fit(joins.flat(), RIDGE) };
}

/** Groups all documents by a model that has not seen a fifth of the topics, and scores that fifth. */
function crossValidate(seed: number): void {
  const found = new Map<string, string>();
  for (let held = 0; held < FOLDS; held++) {
    const isHeld = (at: number): boolean => fold(gold[at]!.topic, seed) === held;
    const model = learn(gold, profiles, pairs, (at) => !isHeld(at), seed);
    const grouper = new Grouper({ language: english, model, window: gold.length });
    grouper.add(gold.map(({ read }) => read));
    for (const { id, members } of grouper.stories) {
      for (const at of members) if (isHeld(at)) found.set(gold[at]!.read.document.id, `${held} ${id}`);
    }
  }
  for (const set of ['all', ...new Set(gold.map((one) => one.set))]) {
    const own = gold.filter((one) => set === 'all' || one.set === set);
    const { precision, recall, f1 } = bCubed(new Map(own.map((one) => [one.read.document.id, one.story])), found);
    console.log(`seed ${seed} ${set.padEnd(6)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(4)}`);
  }
}

function fold(topic: string, seed: number): number {
  return hash32(topic, seed) % FOLDS;
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
