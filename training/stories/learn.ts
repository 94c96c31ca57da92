import type { GroupingModel } from '../../src/collate/stories/model.ts';
import { hash32 } from '../../src/text/hash.ts';
import { type Corpus, corpusOf, joinExamples, type PairExample } from './examples.ts';
import { bared, dated, type GoldDocument, twinsApart } from './gold.ts';
import { fit } from './logistic.ts';
import { streamCorpus } from './streams.ts';

export const FOLDS = 5;
/** Keeps weights of rare or redundant evidence small. */
const RIDGE = 3;
/** So that the campaign's pairs, with and without days, weigh about a third of those of the benchmark. */
const CAMPAIGN_WEIGHT = 0.15;
const DATED_CAMPAIGN_WEIGHT = 0.3;
/** The ECB+ reports are short and many: pairs of one event of the other sets, whole reports, count as so many of theirs. */
const WHOLE_REPORTS = 4;
/** Of a dense made-up stream and of a slow one with affairs over weeks: more welds less and tears real events apart. */
const STREAM_WEIGHT = 0.02;
const SLOW_STREAM_WEIGHT = 0.06;
/** Of the twins with made-up days: they come a second time. The more, the fewer like events are welded. */
const TWINS_WEIGHT = 0.375;
/** Least cosine of words of a pair of different stories that teaches anything; of the campaign, only what is much alike. */
const LEAST_ALIKE = 0.05;
const LEAST_ALIKE_IN_CAMPAIGN = 0.12;
const NOTHING = { bias: 0, weights: [] };

/** What is learnt from: the benchmark, its dated events once more without dates and headlines, and a campaign, dated and not, twins with days, and made-up streams. */
export function trainingCorpora(gold: readonly GoldDocument[], campaign: readonly GoldDocument[]): Corpus[] {
  return [
    favouringWholeReports(corpusOf(gold, 1, LEAST_ALIKE)),
    // Half: so that what is told beside the text does not stand for the kind of text.
    favouringWholeReports(corpusOf(bared(gold.filter((one) => one.set !== 'ecb')), 0.5, LEAST_ALIKE)),
    corpusOf(campaign, CAMPAIGN_WEIGHT, LEAST_ALIKE_IN_CAMPAIGN),
    corpusOf(dated(campaign), DATED_CAMPAIGN_WEIGHT, LEAST_ALIKE_IN_CAMPAIGN),
    corpusOf(twinsApart(gold.filter((one) => one.set === 'ecb')), TWINS_WEIGHT, LEAST_ALIKE),
    streamCorpus({ documentsPerDay: 10_000, seed: 101, before: 12_000, taken: 2000 }, STREAM_WEIGHT),
    streamCorpus({ documentsPerDay: 2000, seed: 102, before: 4000, taken: 2000 }, STREAM_WEIGHT),
    streamCorpus({ documentsPerDay: 60, seed: 103, before: 1000, taken: 2500 }, SLOW_STREAM_WEIGHT),
  ];
}

function favouringWholeReports(corpus: Corpus): Corpus {
  const pairs = corpus.pairs.map((pair) =>
    pair.holds && corpus.gold[pair.a]!.set !== 'ecb' ? { ...pair, weight: WHOLE_REPORTS * pair.weight } : pair,
  );
  return { ...corpus, pairs };
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
