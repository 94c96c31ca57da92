// Makes one parser of two that have seen each a half of the articles, by the mean of their weights, and prints its accuracy.
//   npm run -s node -- training/syntax/mix-parsers.ts FOLDER PARSER_0.bin PARSER_1.bin OUT.bin
// Parameter mixing (McDonald, Hall and Mann 2010, "Distributed Training Strategies for the Structured Perceptron").
import { readFileSync, writeFileSync } from 'node:fs';
import { type ChainWeights, readChains } from '../../src/read/attribution/chain-model.ts';
import { packChains } from '../attribution/save.ts';
import { printAccuracy } from './parser-accuracy.ts';

const [folder, first, second, out] = process.argv.slice(2);
if (!folder || !first || !second || !out) throw new Error('usage: mix-parsers.ts FOLDER PARSER_0 PARSER_1 OUT');
/** Features kept, of moves and of relations. */
const KEPT = [130_000, 9_000];
const halves = [first, second].map((file) => readChains(readFileSync(file)));
const mixed = KEPT.map((most, n) => mix(halves[0]![n]!, halves[1]![n]!, most));
writeFileSync(out, packChains(mixed));
console.log(mixed.map(({ keys }) => keys.length).join(' + '));
printAccuracy(folder, mixed);

function mix(a: ChainWeights, b: ChainWeights, most: number): ChainWeights {
  const { labels, transitions } = a;
  const rows = new Map<number, Float64Array>();
  for (const { keys, weights, scale } of [a, b]) {
    keys.forEach((key, feature) => {
      const row = rows.get(key) ?? new Float64Array(labels);
      for (let y = 0; y < labels; y++) row[y]! += (weights[feature * labels + y]! * scale) / 2;
      rows.set(key, row);
    });
  }
  const reach = (row: Float64Array): number => Math.max(...row.map(Math.abs));
  const kept = [...rows].sort((x, y) => reach(y[1]) - reach(x[1]) || x[0] - y[0]).slice(0, most);
  const scale = Math.max(a.scale, b.scale);
  const whole = (weight: number): number => Math.max(-127, Math.min(127, Math.round(weight / scale)));
  return {
    labels,
    keys: Int32Array.from(kept, ([key]) => key),
    weights: Int8Array.from(kept.flatMap(([, row]) => [...row].map(whole))),
    scale,
    transitions,
  };
}
