import { EVIDENCE, evidence, isHalfDated, isOfOtherDays, weighEvidence } from './evidence.ts';
import type { Outline } from './outline.ts';

/** A logistic regression: log-odds are the bias and the sum of the weighted evidence. */
export interface Regression {
  readonly bias: number;
  readonly weights: readonly number[];
}

/** What decides whether documents are of one story. */
export interface GroupingModel {
  /** Of two documents, by `EVIDENCE`. */
  readonly pair: Regression;
  /** Of two groups of documents, by `EVIDENCE` of each taken together and by the mean, strongest and weakest link and the sizes. */
  readonly join: Regression;
}

/** Beyond this the odds of one pair say no more: one pair must not outvote a group. */
const MOST = 8;

/** The log-odds, -8 to 8, that two documents report the same event. */
export function pairLink(a: Outline, b: Outline, model: GroupingModel): number {
  weighEvidence(a, b, FOUND);
  return clamp(oddsOf(FOUND, model.pair) - halfDatedLoss(a, b));
}

/** Used for one pair after another. */
const FOUND = new Float64Array(EVIDENCE.length);

/** The log-odds, -8 to 8, that two groups report the same event; `links` are the pair links between some of each. */
export function joinLink(a: Outline, b: Outline, links: readonly number[], model: GroupingModel): number {
  return clamp(oddsOf(joinEvidence(a, b, links), model.join) - halfDatedLoss(a, b));
}

/** The evidence of a join: `EVIDENCE`; the mean, strongest and weakest link; logarithms of the smaller and larger size. */
export function joinEvidence(a: Outline, b: Outline, links: readonly number[]): number[] {
  const sizes = [a.documents, b.documents].map(Math.log);
  const mean = links.reduce((sum, link) => sum + link, 0) / links.length;
  return [...evidence(a, b), mean, Math.max(...links), Math.min(...links), Math.min(...sizes), Math.max(...sizes)];
}

/**
 * What reports lose of which one tells when it came out and the other does not: it may be of any year. In what was learnt
 * from, either all reports of an event have a day or none has, so that this cannot be learnt there.
 */
const HALF_DATED = 1;

/** What is taken off the log-odds of two because only one of them is dated. */
export function halfDatedLoss(a: Outline, b: Outline): number {
  return isHalfDated(a, b) ? HALF_DATED : 0;
}

/**
 * What reports lose that are weeks apart by all that they tell, however alike: two quakes of one valley, two trials before one
 * judge. Of the dated reports of the benchmark no pair of one event is so at even odds, and four of two are; of ECB+'s
 * twins with made-up days 68. What goes on about an affair after weeks tells of the day it began.
 */
const OTHER_DAYS = 8;

/** Log-odds as a probability, 0 to 1. */
export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function oddsOf(values: ArrayLike<number>, { bias, weights }: Regression): number {
  let odds = bias - (isOfOtherDays(values) ? OTHER_DAYS : 0);
  for (let i = 0; i < values.length; i++) odds += values[i]! * weights[i]!;
  return odds;
}

function clamp(odds: number): number {
  return Math.max(-MOST, Math.min(MOST, odds));
}
