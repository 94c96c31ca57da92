/**
 * Trains the weights of `src/collate/utterances/score.ts` on the tuning and reporting parts of the gold pairs and prints
 * them, then those for two sayings of one report, on the pairs of that kind.
 *
 *   npm run -s node -- training/utterances.ts ../shared/benchmarks
 *
 * Logistic regression by gradient descent with a quadratic penalty (Hastie, Tibshirani and Friedman 2009, "The Elements
 * of Statistical Learning", section 4.4). The features are few and their number of pairs small, so the penalty is
 * chosen by leaving out each fifth of the stories in turn.
 */
import { type JudgedPair, readGold } from '../bench/pairs.ts';
import { FEATURE_NAMES, ONE_SAYING, WITHIN_NAMES, withinReport } from '../src/collate/utterances/score.ts';

/** What can only speak for, or only against, two sayings being one: few pairs must not teach the contrary. */
const AGAINST: readonly string[] = [
  'namesApart',
  'figuresApart',
  'otherSpeaker',
  'negation',
  'otherOccasion',
  'placesApart',
  'facts',
  'leastQuoted',
  'quotedApart',
  'sourcesApart',
  'bothDirect',
  'bothOwn',
  'unanswered',
  'aside',
  'phasesApart',
  'contradicts',
];

interface Row {
  readonly story: string;
  readonly x: readonly number[];
  readonly y: number;
}

const PENALTIES = [0.1, 0.3, 0.6, 1, 3];

const { pairs } = await readGold(process.argv[2] ?? '.');
const across = pairs.filter(({ part }) => part === 'tune' || part === 'report');
const weights = learn(
  FEATURE_NAMES,
  rowsOf(across, ({ features }) => FEATURE_NAMES.map((name) => features[name])),
);
console.log('Within one report:');
learn(
  WITHIN_NAMES,
  rowsOf(
    pairs.filter(({ part }) => part === 'within'),
    ({ features }) => {
      const evidence = FEATURE_NAMES.reduce(
        (sum, name, index) => sum + weights[index + 1]! * features[name],
        weights[0]!,
      );
      const told = withinReport(features, evidence);
      return WITHIN_NAMES.map((name) => told[name]);
    },
  ),
);

function rowsOf(some: readonly JudgedPair[], valuesOf: (pair: JudgedPair) => readonly number[]): Row[] {
  return some.map((pair) => ({ story: pair.story, x: [1, ...valuesOf(pair)], y: Number(pair.same) }));
}

/** The weights of the bias and of `names`, with the penalty that does best on stories left out; printed. */
function learn(names: readonly string[], rows: readonly Row[]): number[] {
  const losses = PENALTIES.map((penalty) => leftOut(names, rows, penalty));
  PENALTIES.forEach((penalty, index) => {
    const { loss, f1 } = losses[index]!;
    console.log(`penalty ${penalty}: log loss ${loss.toFixed(4)}, F1 ${f1.toFixed(3)} on stories left out`);
  });
  const chosen = PENALTIES[losses.findIndex(({ loss }) => loss === Math.min(...losses.map((l) => l.loss)))]!;
  const learnt = train(names, rows, chosen);
  ['bias', ...names].forEach((name, index) => {
    console.log(`  ${name}: ${learnt[index]!.toFixed(2)},`);
  });
  return learnt;
}

function train(names: readonly string[], some: readonly Row[], penalty: number): number[] {
  const w = new Array<number>(names.length + 1).fill(0);
  for (let step = 0; step < 4000; step++) {
    const gradient = w.map((value, index) => (index === 0 ? 0 : penalty * value));
    for (const { x, y } of some) {
      const error = sigmoid(x, w) - y;
      for (let index = 0; index < x.length; index++) gradient[index]! += error * x[index]!;
    }
    gradient.forEach((value, index) => {
      w[index] = kept(names[index - 1], w[index]! - (2 * value) / some.length);
    });
  }
  return w;
}

/** Projected onto the weights of the right sign; the bias is free. */
function kept(name: string | undefined, value: number): number {
  if (name === undefined) return value;
  return AGAINST.includes(name) ? Math.min(0, value) : Math.max(0, value);
}

function leftOut(names: readonly string[], rows: readonly Row[], penalty: number): { loss: number; f1: number } {
  const stories = [...new Set(rows.map(({ story }) => story))].sort();
  let loss = 0;
  let [right, said, all] = [0, 0, 0];
  for (let fold = 0; fold < 5; fold++) {
    const out = new Set(stories.filter((_, index) => index % 5 === fold));
    const w = train(
      names,
      rows.filter(({ story }) => !out.has(story)),
      penalty,
    );
    for (const { x, y } of rows.filter(({ story }) => out.has(story))) {
      const p = sigmoid(x, w);
      loss -= Math.log(y === 1 ? p : 1 - p);
      said += Number(p >= ONE_SAYING);
      all += y;
      right += Number(p >= ONE_SAYING && y === 1);
    }
  }
  return { loss: loss / rows.length, f1: (2 * right) / (said + all) };
}

function sigmoid(x: readonly number[], w: readonly number[]): number {
  let logit = 0;
  for (let index = 0; index < x.length; index++) logit += x[index]! * w[index]!;
  return 1 / (1 + Math.exp(-logit));
}
