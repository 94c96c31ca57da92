// Trains the two chains of attribution on PolNeAR's training part and writes their weights.
//   npm run -s node -- training/attribution/train.ts FOLDER PARSER_0.bin PARSER_1.bin OUT.bin [ARTICLES]
// FOLDER is like ../shared/benchmarks (attribution/polnear-train.gold.jsonl). PARSER_0.bin and PARSER_1.bin are the weights
// of parsers that left out the one and the other half of the articles (train-parser.ts … LEAVE_OUT): each article is parsed
// by the one that has not seen it, since a parse of what it has learnt from is better than any that a reader will see.
import { writeFileSync } from 'node:fs';
import type { ChainWeights } from '../../src/read/attribution/chain-model.ts';
import { ROLE_COUNT } from '../../src/read/attribution/role-features.ts';
import { Gatherer, type TrainingOptions, trainChain } from './chain-trainer.ts';
import { type Article, readArticles, readParser } from './corpus.ts';
import { halfOf } from './halves.ts';
import { packChains, quantise } from './save.ts';
import { gatherCues, gatherRoles } from './sequences.ts';

// Chosen by trials on the development part: dropping features brought 2 points of cue F1, giving up the weakest four fifths
// of features after three rounds nothing but size.
const CUES: TrainingOptions = { rounds: 7, rate: 0.05, pull: 0.01, drop: 0.3, selectAfter: 3, keep: 200_000 };
const ROLES: TrainingOptions = { rounds: 7, rate: 0.05, pull: 0.001, drop: 0.2, selectAfter: 3, keep: 170_000 };
const LEAST_COUNT = 3;
const CUE_LABELS = 3;

const [folder, parser0, parser1, out, limit] = process.argv.slice(2);
if (!folder || !parser0 || !parser1 || !out) throw new Error('usage: train.ts FOLDER PARSER_0 PARSER_1 OUT [ARTICLES]');
const parsers = [parser0, parser1].map(readParser);
const articles = readArticles(folder, 'train', (id) => parsers[halfOf(id)]!, 0, Number(limit ?? Infinity));
console.log(`${articles.length} articles`);
const cues = learn('cues', articles, gatherCues, CUE_LABELS, CUES);
const roles = learn('roles', articles, gatherRoles, ROLE_COUNT, ROLES);
const bytes = packChains([cues, roles]);
writeFileSync(out, bytes);
console.log(`${(bytes.length / 1e6).toFixed(2)} MB`);

function learn(
  name: string,
  from: readonly Article[],
  gather: (article: Article, gatherer: Gatherer) => void,
  labels: number,
  options: TrainingOptions,
): ChainWeights {
  const gatherer = new Gatherer();
  for (const article of from) gather(article, gatherer);
  const { sequences, numbers } = gatherer.finish(LEAST_COUNT);
  console.log(`${name}: ${sequences.length} sequences, ${numbers.size} features`);
  const chain = trainChain(sequences, numbers, labels, options, (round, loss) =>
    console.log(`${name} round ${round}: loss ${loss.toFixed(3)}`),
  );
  return quantise(chain, 0, 1 - options.drop);
}
