import type { Span } from '../../core/span.ts';
import { Class } from './attributes.ts';
import { type Company, othersOf } from './company.ts';
import { FEATURE_VALUES, longest } from './judge-features.ts';
import { areSame, type Beliefs, type Proposal, type ProposedCue } from './proposals.ts';

// Numbers in a row after those of `judgeFeatures`. likelihood to count of the chain of roles, score to none of the log-linear judge; longest
// to tailTag of the content's longest fragment: its size, its place, and what follows its last comma; mean to source of the beliefs of
// the chain about single units; overlap to sameEnd what the judge's other choices share with it; crosses to next what other cues take.
const OWN = (
  'likelihood behind rank count cue score lost share none longest size start end toStart toEnd sentence tail tailTag ' +
  'mean least begins before before2 last after after2 left leastAtEnd source overlap sameContent sameSource sameStart sameEnd ' +
  'crosses nests claims within sourceTaken next'
).split(' ');

/** Numbers in a row about a proposal. */
export const ROW_WIDTH = FEATURE_VALUES + OWN.length;

/** What a judge makes of a cue: shares by proposal, the share of "none of them", and the best proposal. */
export interface Shares {
  readonly shares: Float64Array;
  readonly none: number;
  readonly best: number;
}

/** A cue as the log-linear judge sees it, with its scores by proposal, and rows for trees. */
export interface Weighed extends Shares {
  readonly cue: ProposedCue;
  readonly scores: Float64Array;
  readonly rows: Float32Array;
}

/** Other cues are looked at when it is likelier than this that one of their proposals is right. */
const LEAST_FOUND = 0.3;
/** Units from the end of a content among which the least believed is looked for. */
const END_UNITS = 6;
/** Probabilities count from here up. */
const LEAST_BELIEF = 1e-4;

const logOf = (p: number): number => Math.log(LEAST_BELIEF + p);

/** Puts the numbers of a cue's proposals into its rows, after those of `judgeFeatures`. */
export function fillRows(company: Company, own: Weighed, all: ReadonlyMap<ProposedCue, Weighed>): void {
  const { cue } = own;
  const others = othersOf(company, cue).flatMap((other) => {
    const weighed = all.get(other)!;
    return 1 - weighed.none < LEAST_FOUND ? [] : [weighed];
  });
  const beliefs = cue.beliefs();
  const logs = beliefs.content.map(logOf);
  const { rows } = own;
  cue.proposals.forEach((proposal, p) => {
    const main = longest(proposal.content);
    let at = p * ROW_WIDTH + FEATURE_VALUES;
    at = putScores(own, p, rows, at);
    at = putShape(company, cue, main, proposal, rows, at);
    at = putBeliefs(cue, beliefs, logs, proposal, main, rows, at);
    at = putAgreement(own, proposal, main, rows, at);
    putOthers(cue, proposal, main, others, rows, at);
  });
}

// Each `put…` puts its numbers into `rows` from `at` on, and gives the place after them.

function putScores({ cue, scores, shares, none, best }: Weighed, p: number, rows: Float32Array, at: number): number {
  const { proposals, probability } = cue;
  rows[at++] = proposals[p]!.likelihood;
  rows[at++] = proposals[0]!.likelihood - proposals[p]!.likelihood;
  rows[at++] = p;
  rows[at++] = proposals.length;
  rows[at++] = probability;
  rows[at++] = scores[p]!;
  rows[at++] = scores[best]! - scores[p]!;
  rows[at++] = shares[p]!;
  rows[at++] = none;
  return at;
}

function putShape(
  { context }: Company,
  cue: Span,
  main: Span,
  { content }: Proposal,
  rows: Float32Array,
  at: number,
): number {
  const { at: words, view } = context;
  const first = view.sentences[view.sentenceOf[main.start]!]!;
  const last = view.sentences[view.sentenceOf[main.end - 1]!]!;
  rows[at++] = main.end - main.start;
  rows[at++] = sizeOf(content);
  rows[at++] = main.start - cue.end;
  rows[at++] = main.end - cue.start;
  rows[at++] = main.start - first.start;
  rows[at++] = last.end - main.end;
  rows[at++] = last.end - last.start;
  let comma = main.end - 1;
  while (comma > main.start && words.class[comma] !== Class.comma) comma--;
  const hasComma = comma > main.start;
  rows[at++] = hasComma ? main.end - comma - 1 : -1;
  rows[at++] = hasComma ? words.tag[comma + 1]! : 0;
  return at;
}

/** `logs` are those of the beliefs in content. */
function putBeliefs(
  { units }: ProposedCue,
  beliefs: Beliefs,
  logs: Float64Array,
  { source, content }: Proposal,
  main: Span,
  rows: Float32Array,
  at: number,
): number {
  const [first, last] = [
    units.findIndex(({ start }) => start === main.start),
    units.findIndex(({ end }) => end === main.end),
  ];
  const isIn = (u: number): boolean => u >= 0 && u < units.length;
  const isNone = (u: number): number => logOf(isIn(u) ? 1 - beliefs.content[u]! : 1);
  let [sum, least, count, left, leastAtEnd, told] = [0, 0, 0, 0, 0, 0];
  let [c, s] = [0, 0]; // units and both lists of ranges are in text order
  for (let u = 0; u < units.length; u++) {
    const { start, end } = units[u]!;
    while (c < content.length && content[c]!.end <= start) c++;
    while (s < source.length && source[s]!.end <= start) s++;
    if (c < content.length && content[c]!.start <= start && end <= content[c]!.end) {
      const belief = logs[u]!;
      sum += belief;
      if (belief < least) least = belief;
      count++;
      if (u <= last && u > last - END_UNITS && belief < leastAtEnd) leastAtEnd = belief;
    } else {
      left += LEAST_BELIEF + beliefs.content[u]!;
      if (s < source.length && source[s]!.start <= start && end <= source[s]!.end) told += logOf(beliefs.source[u]!);
    }
  }
  rows[at++] = sum / Math.max(1, count);
  rows[at++] = least;
  rows[at++] = logOf(beliefs.contentStart[first]!);
  rows[at++] = isNone(first - 1);
  rows[at++] = isNone(first - 2);
  rows[at++] = logs[last] ?? logOf(0);
  rows[at++] = isNone(last + 1);
  rows[at++] = isNone(last + 2);
  rows[at++] = left;
  rows[at++] = leastAtEnd;
  rows[at++] = told;
  return at;
}

/** What share of the judge's belief goes to proposals that are like this one. */
function putAgreement(
  { cue, shares, none }: Weighed,
  { source, content }: Proposal,
  main: Span,
  rows: Float32Array,
  at: number,
): number {
  let [overlap, sameContent, sameSource, sameStart, sameEnd] = [0, 0, 0, 0, 0];
  cue.proposals.forEach((other, p) => {
    const share = shares[p]! / (1 - none + 1e-9);
    const common = sharedOf(content, other.content);
    overlap += (share * common) / (sizeOf(content) + sizeOf(other.content) - common);
    if (areSame(content, other.content)) sameContent += share;
    if (areSame(source, other.source)) sameSource += share;
    if (other.content.some(({ start }) => start === main.start)) sameStart += share;
    if (other.content.some(({ end }) => end === main.end)) sameEnd += share;
  });
  rows[at++] = overlap;
  rows[at++] = sameContent;
  rows[at++] = sameSource;
  rows[at++] = sameStart;
  rows[at++] = sameEnd;
  return at;
}

/** How sure other cues are of what crosses, nests with, claims or follows this proposal. */
function putOthers(
  cue: Span,
  { source, content }: Proposal,
  main: Span,
  others: readonly Weighed[],
  rows: Float32Array,
  at: number,
): void {
  let [crosses, nests, claims, within, taken, next] = [0, 0, 0, 0, 0, 0];
  for (const { cue: other, shares, none, best } of others) {
    const { content: theirs, source: told } = other.proposals[best]!;
    const share = shares[best]!;
    const common = sharedOf(theirs, content);
    const [isInner, isOuter] = [common === sizeOf(theirs), common === sizeOf(content)];
    if (common > 0 && !isInner && !isOuter) crosses = Math.max(crosses, share);
    if (common > 0 && isInner !== isOuter) nests = Math.max(nests, share);
    if (holds(content, other)) claims = Math.max(claims, 1 - none);
    if (holds(theirs, cue)) within = Math.max(within, share);
    if (sharedOf(told, source) > 0) taken = Math.max(taken, share);
    if (sharedOf([other], source) > 0) taken = 2;
    const isNext = theirs.some(({ start }) => start === main.end || start === main.end + 1);
    if (isNext || (other.start >= main.end && other.start <= main.end + 2)) next = Math.max(next, 1 - none);
  }
  rows[at++] = crosses;
  rows[at++] = nests;
  rows[at++] = claims;
  rows[at++] = within;
  rows[at++] = taken;
  rows[at++] = next;
}

const sizeOf = (ranges: readonly Span[]): number => ranges.reduce((sum, { start, end }) => sum + end - start, 0);

const holds = (ranges: readonly Span[], { start, end }: Span): boolean =>
  ranges.some((range) => range.start <= start && end <= range.end);

/** Tokens that stand in both lists of ranges. */
function sharedOf(some: readonly Span[], others: readonly Span[]): number {
  let shared = 0;
  for (const a of some)
    for (const b of others) shared += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared;
}
