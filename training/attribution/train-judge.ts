// Trains the judge of attribution, which chooses among the ways to read a cue: a log-linear model, written with the chains, and trees.
//   npm run -s node -- training/attribution/train-judge.ts FOLDER PARSER.bin CHAINS.bin OUT.bin TREES.bin FOLD.bin…
// CHAINS.bin are the chains that are shipped, from train.ts; each FOLD.bin (`train.ts … FOLDS FOLD`, in order) has not seen the
// articles of its fold, so that the judge learns from what the chains do with new ones. Prints the weights for
// src/read/attribution/sureness.ts, fitted on all folds, each with a judge that has not seen it, and F1 by threshold.
import { readFileSync, writeFileSync } from 'node:fs';
import { type AttributionModels, findFrames } from '../../src/read/attribution/by-model.ts';
import { ChainModel, type ChainWeights, readChains } from '../../src/read/attribution/chain-model.ts';
import { packTrees } from '../../src/read/model/trees.ts';
import { Gatherer } from './chain-trainer.ts';
import { type Article, readArticles } from './corpus.ts';
import { casesOf, fitSureness, printThresholds } from './fit-sureness.ts';
import { type JudgeOptions, trainJudge } from './judge-trainer.ts';
import { choiceRows, gatherJudged, joinedRows, judgedOf } from './judged.ts';
import { packChains, quantise } from './save.ts';
import { type TreeOptions, trainTrees } from './tree-trainer.ts';

// Chosen on a fold of the training articles: 0.2 to 0.6 of the features left out made no difference above 0.3 points.
const JUDGE: JudgeOptions = { rounds: 8, rate: 0.05, pull: 0.01, drop: 0.4, selectAfter: 3, keep: 80_000 };
const LEAST_COUNT = 4;
// Chosen on the folds: 240 trees of half the step choose the right proposal as often.
const TREES: TreeOptions = {
  trees: 100,
  leaves: 15,
  rate: 0.1,
  leastRows: 150,
  pull: 5,
  valueShare: 0.4,
  rowShare: 0.7,
};

const [folder, parserFile, chainsFile, out, treesOut, ...foldFiles] = process.argv.slice(2);
if (!folder || !parserFile || !chainsFile || !out || !treesOut || foldFiles.length < 2)
  throw new Error('usage: train-judge.ts FOLDER PARSER.bin CHAINS.bin OUT.bin TREES.bin FOLD.bin FOLD.bin…');
const [moves, relations] = readChains(readFileSync(parserFile)).map((chain) => new ChainModel(chain));
const folds = foldFiles.map((file, f) => {
  const chains = chainsOf(file);
  return { chains, judged: articlesOf(f).map((article) => judgedOf(article, chains)) };
});

// The trees of a fold learn from the others, each with the scores of a log-linear judge that has not seen it either.
const judges = folds.map((fold) => new ChainModel(learn(folds.filter((other) => other !== fold))));
const rows = folds.map(({ judged }, f) => choiceRows(judged, judges[f]!));
const cases = folds.flatMap(({ chains, judged }, f) => {
  const trees = trainTrees(joinedRows(rows.filter((own) => own !== rows[f])), TREES);
  const models = { ...chains, judge: judges[f]!, trees };
  return judged.flatMap(({ article }) => casesOf(article, findFrames(article.context, models)));
});
const weights = fitSureness(cases);
console.log(`weights: [${weights.map((w) => w.toFixed(3)).join(', ')}]`);
const goldCount = folds.flatMap(({ judged }) => judged).reduce((sum, { article }) => sum + article.gold.length, 0);
printThresholds(cases, weights, goldCount);

const [cues, roles] = readChains(readFileSync(chainsFile));
const bytes = packChains([cues!, roles!, learn(folds)]);
writeFileSync(out, bytes);
const treeBytes = packTrees(trainTrees(joinedRows(rows), TREES));
writeFileSync(treesOut, treeBytes);
console.log(`${((bytes.length + treeBytes.length) / 1e6).toFixed(2)} MB`);

function chainsOf(file: string): Pick<AttributionModels, 'cues' | 'roles'> {
  const [foldCues, foldRoles] = readChains(readFileSync(file)).map((chain) => new ChainModel(chain));
  return { cues: foldCues!, roles: foldRoles! };
}

function articlesOf(fold: number): Article[] {
  const parser = { moves: moves!, relations: relations! };
  return readArticles(folder!, 'train', parser, (number) => number % foldFiles.length === fold);
}

function learn(from: typeof folds): ChainWeights {
  const gatherer = new Gatherer();
  for (const { judged } of from) for (const one of judged) gatherJudged(one, gatherer);
  const { sequences, numbers } = gatherer.finish(LEAST_COUNT);
  console.log(`judge: ${sequences.length} cues, ${numbers.size} features`);
  const learnt = trainJudge(sequences, numbers.size, JUDGE);
  // A judge is a chain of one label that nothing passes along.
  const chain = { labels: 1, keys: numbers, weights: learnt, transitions: new Float64Array(2) };
  return quantise(chain, 0, 1 - JUDGE.drop);
}
