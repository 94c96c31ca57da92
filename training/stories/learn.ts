import type { GroupingModel } from '../../src/collate/stories/model.ts';
import { hash32 } from '../../src/text/hash.ts';
import { type Corpus, corpusOf, joinExamples, type PairExample } from './examples.ts';
import { bared, dated, type GoldDocument } from './gold.ts';
import { fit } from './logistic.ts';

export const FOLDS = 5;
/** Keeps weights of rare or redundant evidence small. */
const RIDGE = 3;
/** So that the campaign's pairs, with and without days, weigh about a quarter of those of the benchmark. */
const CAMPAIGN_WEIGHT = 0.15;
/** Least cosine of words of a pair of different stories that teaches anything; of the campaign, only what is much alike. */
const LEAST_ALIKE = 0.05;
const LEAST_ALIKE_IN_CAMPAIGN = 0.12;
const NOTHING = { bias: 0, weights: [] };

/** What is learnt from: the benchmark, its dated events once more without dates and headlines, and a campaign, dated and not. */
export function trainingCorpora(gold: readonly GoldDocument[], campaign: readonly GoldDocument[]): Corpus[] {
  return [
    corpusOf(gold, 1, LEAST_ALIKE),
    // Half: so that what is told beside the text does not stand for the kind of text.
    corpusOf(bared(gold.filter((one) => one.set !== 'ecb')), 0.5, LEAST_ALIKE),
    corpusOf(campaign, CAMPAIGN_WEIGHT, LEAST_ALIKE_IN_CAMPAIGN),
    corpusOf(dated(campaign), CAMPAIGN_WEIGHT, LEAST_ALIKE_IN_CAMPAIGN),
  ];
}

/** Learns from the topics that `keep` lets through; the joins from links of models that have not seen them. */
export function learn(corpora: readonly Corpus[], keep: (one: GoldDocument) => boolean, seed: number): GroupingModel {
  const pairs = corpora.map((corpus) => corpus.pairs.filter((pair) => touches(corpus, pair, keep, 'every')));
  const joins = Array.from({ length: FOLDS }, (_, held) => {
    const isHeld = (one: GoldDocument): boolean => fold(one.topic, seed + 100) === held;
    const rest = corpora.map((corpus, i) => pairs[i]!.filter((pair) => !touches(corpus, pair, isHeld, 'some')));
    const model = { pair: fit(rest.flat(), RIDGE), join: NOTHING };
    return corpora.flatMap((corpus, i) => {
      const own = pairs[i]!.filter((pair) => touches(corpus, pair, isHeld, 'some'));
      return joinExamples(corpus, own, model).filter((pair) => touches(corpus, pair, keep, 'every'));
    });
  });
  return { pair: fit(pairs.flat(), RIDGE), join: fit(joins.flat(), RIDGE) };
}

function touches(
  { gold }: Corpus,
  { a, b }: PairExample,
  test: (one: GoldDocument) => boolean,
  how: 'every' | 'some',
): boolean {
  return [gold[a]!, gold[b]!][how](test);
}

/** Which of the `FOLDS` parts a topic belongs to. */
export function fold(topic: string, seed: number): number {
  return hash32(topic, seed) % FOLDS;
}
