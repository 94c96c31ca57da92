import type { GroupingModel } from '../../src/collate/stories/model.ts';
import { hash32 } from '../../src/text/hash.ts';
import { type Corpus, corpusOf, joinExamples, type PairExample } from './examples.ts';
import { bared, campaignDocuments, type GoldDocument } from './gold.ts';
import { fit } from './logistic.ts';

export const FOLDS = 5;
/** Keeps weights of rare or redundant evidence small. */
const RIDGE = 3;
/** So that the campaign's pairs, which are as many, weigh about half as much as those of the benchmark. */
const CAMPAIGN_WEIGHT = Number(process.env.CW ?? 0.5);
const NOTHING = { bias: 0, weights: [] };

/** What is learnt from: the benchmark, its dated events once more without dates and headlines, and the campaign. */
export function trainingCorpora(gold: readonly GoldDocument[], folder: string): Corpus[] {
  return [
    corpusOf(gold, 1),
    // Half: so that what is told beside the text does not stand for the kind of text.
    corpusOf(bared(gold.filter((one) => one.set !== 'ecb')), 0.5),
    corpusOf(campaignDocuments(folder), CAMPAIGN_WEIGHT),
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
