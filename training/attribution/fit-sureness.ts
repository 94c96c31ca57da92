import type { FoundFrame } from '../../src/read/attribution/by-model.ts';
import { factors } from '../../src/read/attribution/sureness.ts';
import type { Article, Gold } from './corpus.ts';

/** A frame as the regression sees it. */
export interface Case {
  readonly x: readonly number[];
  readonly isRight: boolean;
}

/** The frames found in an article that the models have not seen, as cases. */
export function casesOf(article: Article, frames: readonly FoundFrame[]): Case[] {
  return frames.map((frame) => ({
    x: factors(frame.evidence),
    isRight: article.gold.some((gold) => isRight(article, gold, frame)),
  }));
}

/** Weights of a logistic regression by plain gradient ascent: ten weights and some thousand cases need no more. */
export function fitSureness(cases: readonly Case[]): number[] {
  const w = cases[0]!.x.map(() => 0);
  for (let round = 0; round < 3000; round++) {
    const slope = w.map(() => 0);
    for (const { x, isRight: right } of cases) {
      const p = probability(x, w);
      for (let i = 0; i < w.length; i++) slope[i]! += ((right ? 1 : 0) - p) * x[i]!;
    }
    for (let i = 0; i < w.length; i++) w[i]! += (0.3 * slope[i]!) / cases.length;
  }
  return w;
}

/** Prints full attribution F1, nearly as the scorer has it, by the sureness from which frames are kept. */
export function printThresholds(cases: readonly Case[], weights: readonly number[], goldCount: number): void {
  for (let from = 0.2; from < 0.6; from += 0.04) {
    const kept = cases.filter(({ x }) => probability(x, weights) >= from);
    const right = kept.filter((one) => one.isRight).length;
    const [p, r] = [right / kept.length, right / goldCount];
    console.log(
      `from ${from.toFixed(2)}: P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(4)}`,
    );
  }
}

function probability(x: readonly number[], weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
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
