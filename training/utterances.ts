/**
 * Trains the weights of `src/collate/utterances/score.ts` on the tuning part of the gold pairs and prints them.
 *
 *   npm run -s node -- training/utterances.ts ../shared/benchmarks
 *
 * Logistic regression by gradient descent with a quadratic penalty (Hastie, Tibshirani and Friedman 2009, "The Elements
 * of Statistical Learning", section 4.4). The features are few and their number of pairs small, so the penalty is
 * chosen by leaving out each fifth of the stories in turn.
 */
import { readGold } from '../bench/pairs.ts';
import { FEATURE_NAMES } from '../src/collate/utterances/score.ts';

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
];

interface Row {
  readonly story: string;
  readonly x: readonly number[];
  readonly y: number;
}

const { pairs } = await readGold(process.argv[2] ?? '.');
const rows = pairs
  .filter(({ part }) => part === 'tune' || part === 'report')
  .map(
    ({ features, same, story }): Row => ({
      story,
      x: [1, ...FEATURE_NAMES.map((name) => features[name])],
      y: Number(same),
    }),
  );
const stories = [...new Set(rows.map(({ story }) => story))].sort();
const penalties = [0.1, 0.3, 0.6, 1, 3];
const losses = penalties.map((penalty) => leftOut(penalty));
penalties.forEach((penalty, index) => {
  const { loss, f1 } = losses[index]!;
  console.log(`penalty ${penalty}: log loss ${loss.toFixed(4)}, F1 ${f1.toFixed(3)} on stories left out`);
});
const chosen = penalties[losses.findIndex(({ loss }) => loss === Math.min(...losses.map((l) => l.loss)))]!;
const weights = train(rows, chosen);
['bias', ...FEATURE_NAMES].forEach((name, index) => {
  console.log(`  ${name}: ${weights[index]!.toFixed(2)},`);
});

function train(some: readonly Row[], penalty: number): number[] {
  const w = new Array<number>(FEATURE_NAMES.length + 1).fill(0);
  for (let step = 0; step < 4000; step++) {
    const gradient = w.map((value, index) => (index === 0 ? 0 : penalty * value));
    for (const { x, y } of some) {
      const error = sigmoid(x, w) - y;
      x.forEach((value, index) => {
        gradient[index]! += error * value;
      });
    }
    gradient.forEach((value, index) => {
      w[index] = kept(index, w[index]! - (2 * value) / some.length);
    });
  }
  return w;
}

/** Projected onto the weights of the right sign; the bias is free. */
function kept(index: number, value: number): number {
  if (index === 0) return value;
  return AGAINST.includes(FEATURE_NAMES[index - 1]!) ? Math.min(0, value) : Math.max(0, value);
}

function leftOut(penalty: number): { loss: number; f1: number } {
  let loss = 0;
  let [right, said, all] = [0, 0, 0];
  for (let fold = 0; fold < 5; fold++) {
    const out = new Set(stories.filter((_, index) => index % 5 === fold));
    const w = train(
      rows.filter(({ story }) => !out.has(story)),
      penalty,
    );
    for (const { x, y } of rows.filter(({ story }) => out.has(story))) {
      const p = sigmoid(x, w);
      loss -= Math.log(y === 1 ? p : 1 - p);
      said += Number(p >= 0.5);
      all += y;
      right += Number(p >= 0.5 && y === 1);
    }
  }
  return { loss: loss / rows.length, f1: (2 * right) / (said + all) };
}

function sigmoid(x: readonly number[], w: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, index) => sum + value * w[index]!, 0)));
}
