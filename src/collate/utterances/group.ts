import type { Language } from '../../core/language.ts';
import { overlaps } from '../../core/span.ts';
import type { CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { clusterLinks, type Link } from './cluster.ts';
import { type Compared, compareSayings, type Features, type Spoken } from './features.ts';
import { isClaim } from './sayings.ts';
import { probabilityOf } from './score.ts';

/** What comparing sayings needs of the story they stand in. */
export interface Comparison {
  readonly compare: CompareWords;
  weigh(word: Word): number;
  readonly language: Language;
}

/** Two people may be told to have said the same words, when an outlet takes one for the other; less alike, they are two sayings. */
const SAME_WORDS = 0.8;

/** The gold is half positives; of a story's candidates fewer are, so that even odds there are less than even here. */
const SURE_ENOUGH = 0.6;

/** A document that quotes twice quotes two sayings, unless one quotation is a part of the other, as in a lead. */
const PART_OF = 0.85;

/**
 * Groups sayings that are renderings of one: indices, each group ascending. `sayings` are in the story's order, those of
 * a document in text order.
 */
export function groupSayings(sayings: readonly Spoken[], comparison: Comparison): number[][] {
  const nodes = equalSayings(sayings);
  const firsts = nodes.map((node) => sayings[node[0]!]!);
  const compared = compareCandidates(firsts, comparison);
  const links = withNeighbours(sayings, nodes, compared);
  const known = new Map(compared.map(({ pair, result }) => [pair.join(' '), result]));
  const lookUp = (a: number, b: number): Compared => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const found = known.get(key) ?? compareSayings(firsts[a]!, firsts[b]!, comparison.compare, comparison.weigh);
    known.set(key, found);
    return found;
  };
  const groups = clusterLinks(nodes.length, links, {
    least: SURE_ENOUGH,
    probability: (a, b) => probabilityOf(lookUp(a, b).features),
    apart: (a, b) =>
      pairsOf(sayings, nodes[a]!, nodes[b]!, areApart) ||
      speakersApart(lookUp, firsts, a, b) ||
      (pairsOf(sayings, nodes[a]!, nodes[b]!, quotedTwice) && lookUp(a, b).features.contained < PART_OF),
    silent: (a, b) => pairsOf(sayings, nodes[a]!, nodes[b]!, areSilent),
  });
  return groups
    .map((group) => group.flatMap((node) => nodes[node]!).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

/** More than the outlets that print one saying in words of their own; and below a quarter in common none of the tuning pairs is one saying. */
const LIMITS = { most: 30, leastShared: 0.25 };

interface ComparedPair {
  readonly pair: Candidate;
  readonly result: Compared;
}

/** Sayings of the same words by the same speaker, as one: agencies' reports come in dozens of copies. */
function equalSayings(sayings: readonly Spoken[]): number[][] {
  const nodes = new Map<string, number[]>();
  const speakers = new Map<unknown, number>();
  sayings.forEach((saying, index) => {
    if (!speakers.has(saying.speaker)) speakers.set(saying.speaker, speakers.size);
    const own = isClaim(saying) ? '' : index;
    const key = `${own} ${speakers.get(saying.speaker)} ${saying.words.map((word) => word.form).join(' ')}`;
    const node = nodes.get(key);
    if (node) node.push(index);
    else nodes.set(key, [index]);
  });
  return [...nodes.values()];
}

function compareCandidates(sayings: readonly Spoken[], comparison: Comparison): ComparedPair[] {
  const { compare, weigh, language } = comparison;
  const claims = sayings.map(isClaim);
  const eligible = (a: number, b: number): boolean => claims[a]! && claims[b]! && !sameSpeech(sayings[a]!, sayings[b]!);
  return findCandidates(sayings, weigh, language, eligible, LIMITS).map((pair) => ({
    pair,
    result: compareSayings(sayings[pair[0]]!, sayings[pair[1]]!, compare, weigh),
  }));
}

/** The second round: what stands before and after in both documents speaks for a pair, as outlets keep a speech's order. */
function withNeighbours(
  sayings: readonly Spoken[],
  nodes: readonly (readonly number[])[],
  compared: readonly ComparedPair[],
): Link[] {
  const nodeOf = new Map(nodes.flatMap((node, index) => node.map((saying): [number, number] => [saying, index])));
  const first = new Map(compared.map(({ pair, result }) => [pair.join(' '), probabilityOf(result.features)]));
  const sureness = (a: number, b: number): number => {
    const [x, y] = [nodeOf.get(a), nodeOf.get(b)];
    if (x === undefined || y === undefined) return 0;
    return x === y ? 1 : (first.get(x < y ? `${x} ${y}` : `${y} ${x}`) ?? 0);
  };
  return compared.map(({ pair: [a, b], result }) => {
    const [i, j] = [nodes[a]![0]!, nodes[b]![0]!];
    const beside = [-1, 1].map((step) =>
      follow(sayings, i, step) && follow(sayings, j, step) ? sureness(i + step, j + step) : 0,
    );
    return { a, b, probability: probabilityOf(withNeighbour(result.features, Math.max(...beside))) };
  });
}

/** The features of two sayings of `sayings`, with what stands beside them; of others, without. */
export function compareBeside(a: Spoken, b: Spoken, sayings: readonly Spoken[], comparison: Comparison): Features {
  const { compare, weigh } = comparison;
  const { features } = compareSayings(a, b, compare, weigh);
  const [i, j] = [sayings.indexOf(a), sayings.indexOf(b)];
  if (i < 0 || j < 0) return features;
  const beside = [-1, 1].map((step) => {
    if (!follow(sayings, i, step) || !follow(sayings, j, step)) return 0;
    return probabilityOf(compareSayings(sayings[i + step]!, sayings[j + step]!, compare, weigh).features);
  });
  return withNeighbour(features, Math.max(...beside));
}

function withNeighbour(features: Features, neighbours: number): Features {
  return { ...features, neighbours };
}

function follow(sayings: readonly Spoken[], index: number, step: number): boolean {
  return sayings[index + step]?.document === sayings[index]!.document;
}

function sameSpeech(a: Spoken, b: Spoken): boolean {
  if (a.document !== b.document) return false;
  return (a.attribution !== null && a.attribution === b.attribution) || overlapping(a, b);
}

function overlapping(a: Spoken, b: Spoken): boolean {
  return a.document === b.document && a.content.some((x) => b.content.some((y) => overlaps(x, y)));
}

function pairsOf(
  sayings: readonly Spoken[],
  a: readonly number[],
  b: readonly number[],
  test: (a: Spoken, b: Spoken, steps: number) => boolean,
): boolean {
  return a.some((i) => b.some((j) => test(sayings[i]!, sayings[j]!, Math.abs(i - j))));
}

/** Pieces of one speech with others between them are not one saying. */
function areApart(a: Spoken, b: Spoken, steps: number): boolean {
  return a.attribution !== null && a.attribution === b.attribution && steps > 1;
}

function quotedTwice(a: Spoken, b: Spoken): boolean {
  if (a.document !== b.document || sameSpeech(a, b)) return false;
  return a.attribution?.kind === 'direct' && b.attribution?.kind === 'direct';
}

/** Pieces that follow one another may together be what another prints as one; one saying nested in another is part of it. */
function areSilent(a: Spoken, b: Spoken): boolean {
  return sameSpeech(a, b);
}

function speakersApart(
  lookUp: (a: number, b: number) => Compared,
  firsts: readonly Spoken[],
  a: number,
  b: number,
): boolean {
  if (firsts[a]!.speaker === null || firsts[b]!.speaker === null || firsts[a]!.speaker === firsts[b]!.speaker)
    return false;
  const { features } = lookUp(a, b);
  return features.otherSpeaker === 1 && features.both < SAME_WORDS;
}
