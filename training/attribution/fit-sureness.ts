// Fits how sure an attribution is, on PolNeAR training articles that the chains have not seen.
//   npm run -s node -- training/attribution/fit-sureness.ts FOLDER PARSER.bin CHAINS.bin FIRST
// CHAINS.bin must come from `train.ts … FIRST`, which learns from the articles before number FIRST. Prints the weights for
// src/read/attribution/sureness.ts and full attribution F1 by the sureness from which frames are kept.
import { readFileSync } from 'node:fs';
import { type FoundFrame, findFrames } from '../../src/read/attribution/by-model.ts';
import { ChainModel, readChains } from '../../src/read/attribution/chain-model.ts';
import { factors } from '../../src/read/attribution/sureness.ts';
import { type Article, type Gold, readArticles } from './corpus.ts';

const [folder, parserFile, chainsFile, first] = process.argv.slice(2);
if (!folder || !parserFile || !chainsFile || !first)
  throw new Error('usage: fit-sureness.ts FOLDER PARSER CHAINS FIRST');
const [moves, relations] = readChains(readFileSync(parserFile)).map((chain) => new ChainModel(chain));
const [cues, roles] = readChains(readFileSync(chainsFile)).map((chain) => new ChainModel(chain));
const articles = readArticles(folder, 'train', { moves: moves!, relations: relations! }, Number(first));

const cases: { x: number[]; right: boolean }[] = [];
let goldCount = 0;
for (const article of articles) {
  goldCount += article.gold.length;
  for (const frame of findFrames(article.context, { cues: cues!, roles: roles! })) {
    if (frame.content.length === 0) continue;
    cases.push({ x: factors(frame.evidence), right: article.gold.some((gold) => isRight(article, gold, frame)) });
  }
}
const weights = fit();
console.log(`weights: [${weights.map((w) => w.toFixed(3)).join(', ')}]`);
for (let from = 0.2; from < 0.6; from += 0.04) {
  const kept = cases.filter(({ x }) => probability(x) >= from);
  const right = kept.filter((one) => one.right).length;
  const [p, r] = [right / kept.length, right / goldCount];
  console.log(`from ${from.toFixed(2)}: P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(4)}`);
}

function probability(x: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
}

/** Logistic regression by plain gradient ascent: nine weights and some thousand cases need no more. */
function fit(): number[] {
  const w = cases[0]!.x.map(() => 0);
  for (let round = 0; round < 3000; round++) {
    const slope = w.map(() => 0);
    for (const { x, right } of cases) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * w[i]!, 0)));
      for (let i = 0; i < w.length; i++) slope[i]! += ((right ? 1 : 0) - p) * x[i]!;
    }
    for (let i = 0; i < w.length; i++) w[i]! += (0.5 * slope[i]!) / cases.length;
  }
  return w;
}

/** As the scorer has it, nearly: half of the words, and sources that touch. */
function isRight(article: Article, gold: Gold, frame: FoundFrame): boolean {
  const own = wordsIn(article.text, gold.content);
  const told = wordsIn(
    article.text,
    frame.content.map(({ start, end }) => [start, end]),
  );
  const shared = [...own].filter((place) => told.has(place)).length;
  if (shared < 0.5 * (own.size + told.size - shared)) return false;
  const source = frame.source ?? [];
  if (gold.source === null) return source.length === 0;
  return gold.source.some(([start, end]) => source.some((span) => span.start < end && start < span.end));
}

function wordsIn(text: string, ranges: readonly (readonly [number, number])[]): Set<number> {
  const places = new Set<number>();
  for (const [start, end] of ranges) {
    for (const word of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) places.add(start + word.index);
  }
  return places;
}
