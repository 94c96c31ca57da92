import { CORRECTED } from '../corrections/speakers.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { clusterLinks, type Link } from './cluster.ts';
import type { Comparison, Spoken } from './comparison.ts';
import { findCuts, halvesOf } from './divide.ts';
import { type Judged, judgeSayings } from './judged.ts';
import { answersAmong } from './questions.ts';
import { isClaim, overlapping } from './sayings.ts';
import { ONE_SAYING } from './score.ts';
import { haveTwoSpeakers, speakerRelation } from './who-said.ts';

/** Two people may be told to have said the same words, when an outlet takes one for the other; less alike, they are two sayings. */
const SAME_WORDS = 0.8;

/** As sure as this two sayings are one though two people are named: reading took one for the other. */
const SURE_OF_WORDS = 0.7;

/** A document that quotes twice quotes two sayings, unless one quotation is a part of the other, as in a lead. */
const PART_OF = 0.85;

/** Sayings, some of them parted, and which of them are renderings of one: indices, each group ascending, by their first. */
export interface GroupedSayings {
  readonly sayings: readonly Spoken[];
  readonly groups: number[][];
}

/**
 * Groups sayings that are renderings of one. `sayings` are in the story's order, those of a document in text order;
 * `textOf` gives a document's text. What says in one breath what others say apart is parted, and all are grouped again.
 */
export function groupSayings(
  sayings: readonly Spoken[],
  comparison: Comparison,
  textOf: (document: string) => string,
): GroupedSayings {
  const nodes = equalSayings(sayings);
  const compared = compareCandidates(firstsOf(sayings, nodes), comparison);
  const whole: Nodes = { sayings, nodes, compared };
  const groups = clusterNodes(whole, comparison, textOf);
  const cuts = cutsFor(whole, groups, comparison, textOf);
  if (cuts.size === 0) return { sayings, groups: flattened(groups, nodes) };
  const parted = partNodes(whole, cuts, comparison);
  return { sayings: parted.sayings, groups: flattened(clusterNodes(parted, comparison, textOf), parted.nodes) };
}

/** Sayings, those of the same words as one node, and the pairs of nodes that were compared. */
interface Nodes {
  readonly sayings: readonly Spoken[];
  readonly nodes: readonly (readonly number[])[];
  readonly compared: readonly ComparedPair[];
}

function firstsOf(sayings: readonly Spoken[], nodes: readonly (readonly number[])[]): Spoken[] {
  return nodes.map((node) => sayings[node[0]!]!);
}

function flattened(groups: readonly (readonly number[])[], nodes: readonly (readonly number[])[]): number[][] {
  return groups
    .map((group) => group.flatMap((node) => nodes[node]!).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

function clusterNodes(
  { sayings, nodes, compared }: Nodes,
  comparison: Comparison,
  textOf: (document: string) => string,
): number[][] {
  const firsts = firstsOf(sayings, nodes);
  const isAnswered = answersAmong(firsts, textOf, comparison.language);
  const links = compared.map(({ pair: [a, b], result }): Link => ({ a, b, probability: result.probability }));
  const keyOf = (a: number, b: number): number => Math.min(a, b) * nodes.length + Math.max(a, b);
  const known = new Map(compared.map(({ pair: [a, b], result }) => [keyOf(a, b), result]));
  const lookUp = (a: number, b: number): Judged => {
    const key = keyOf(a, b);
    const found = known.get(key) ?? judgeSayings(firsts[a]!, firsts[b]!, comparison);
    known.set(key, found);
    return found;
  };
  return clusterLinks(nodes.length, links, {
    least: ONE_SAYING,
    probability: (a, b) => lookUp(a, b).probability,
    unlikely: (a, b) => speakersApart(firsts[a]!, firsts[b]!, () => lookUp(a, b)),
    apart: (a, b) =>
      pairsOf(sayings, nodes[a]!, nodes[b]!, areApart) ||
      correctedApart(firsts[a]!, firsts[b]!) ||
      pairsOf(sayings, nodes[a]!, nodes[b]!, takeTurns) ||
      isAnswered(a, b) ||
      (pairsOf(sayings, nodes[a]!, nodes[b]!, quotedTwice) && lookUp(a, b).contained < PART_OF),
    silent: (a, b) => pairsOf(sayings, nodes[a]!, nodes[b]!, areSilent),
  });
}

/** By node the word before which it is to be parted. */
function cutsFor(
  { sayings, nodes, compared }: Nodes,
  groups: readonly (readonly number[])[],
  comparison: Comparison,
  textOf: (document: string) => string,
): Map<number, number> {
  return findCuts({
    firsts: firstsOf(sayings, nodes),
    groups,
    compared,
    compare: (a, b) => judgeSayings(a, b, comparison),
    apart: (a, b, result) =>
      sameSpeech(a, b) || speakersApart(a, b, () => result) || (quotedTwice(a, b) && result.contained < PART_OF),
    isWhole: (node) => nodes[node]!.every((saying) => sayings[saying]!.content.length === 1),
    textOf,
  });
}

/** The same with the nodes of `cuts` parted, each half compared with all that the whole was compared with. */
function partNodes(
  { sayings, nodes, compared }: Nodes,
  cuts: ReadonlyMap<number, number>,
  comparison: Comparison,
): Nodes {
  const places = new Map<number, number[]>();
  const partedNodes: number[][] = [];
  nodes.forEach((_, node) => {
    const own = cuts.has(node) ? [[], []] : [[]];
    places.set(
      node,
      own.map((_, part) => partedNodes.length + part),
    );
    partedNodes.push(...own);
  });
  const nodeOf = new Map(nodes.flatMap((node, index) => node.map((saying) => [saying, index] as const)));
  const parted: Spoken[] = [];
  sayings.forEach((saying, index) => {
    const node = nodeOf.get(index)!;
    const cut = cuts.get(node);
    for (const [part, piece] of (cut === undefined ? [saying] : halvesOf(saying, cut)).entries()) {
      partedNodes[places.get(node)![part]!]!.push(parted.length);
      parted.push(piece);
    }
  });
  const firsts = firstsOf(parted, partedNodes);
  const comparedParts = compared.flatMap(({ pair: [a, b], result }) =>
    places.get(a)!.flatMap((ours) =>
      places.get(b)!.map((theirs): ComparedPair => {
        const isSame = !cuts.has(a) && !cuts.has(b);
        return {
          pair: [ours, theirs],
          result: isSame ? result : judgeSayings(firsts[ours]!, firsts[theirs]!, comparison),
        };
      }),
    ),
  );
  return { sayings: parted, nodes: partedNodes, compared: comparedParts };
}

/** More than the outlets that print one saying in words of their own; and below a quarter in common none of the tuning pairs is one saying. */
const LIMITS = { most: 30, leastShared: 0.25 };

/** Two nodes, the smaller first, and what came of comparing them. */
interface ComparedPair {
  readonly pair: Candidate;
  readonly result: Judged;
}

/** Sayings of the same words by the same speaker, all said or all denied, as one: agencies' reports come in dozens of copies. */
function equalSayings(sayings: readonly Spoken[]): number[][] {
  const nodes = new Map<string, number[]>();
  const speakers = new Map<unknown, number>();
  sayings.forEach((saying, index) => {
    if (!speakers.has(saying.speaker)) speakers.set(saying.speaker, speakers.size);
    const own = isClaim(saying) ? '' : index;
    const denied = Number(saying.attribution?.negated ?? false);
    const key = `${own} ${denied} ${speakers.get(saying.speaker)} ${saying.words.map((word) => word.form).join(' ')}`;
    const node = nodes.get(key);
    if (node) node.push(index);
    else nodes.set(key, [index]);
  });
  return [...nodes.values()];
}

function compareCandidates(sayings: readonly Spoken[], comparison: Comparison): ComparedPair[] {
  const claims = sayings.map(isClaim);
  const eligible = (a: number, b: number): boolean => claims[a]! && claims[b]! && !sameSpeech(sayings[a]!, sayings[b]!);
  return findCandidates(sayings, comparison.language, eligible, LIMITS).map((pair) => ({
    pair,
    result: judgeSayings(sayings[pair[0]]!, sayings[pair[1]]!, comparison),
  }));
}

function sameSpeech(a: Spoken, b: Spoken): boolean {
  if (a.document !== b.document) return false;
  return (a.attribution !== null && a.attribution === b.attribution) || overlapping(a, b);
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

/** What two say in one conversation: an interviewer's echo is not the answer. */
function takeTurns(a: Spoken, b: Spoken): boolean {
  return a.document === b.document && haveTwoSpeakers(a, b) && isTurn(a) && isTurn(b);
}

/** Whether nothing but a colon stands for the act: "ROE: …". */
const isTurn = ({ attribution, cue }: Spoken): boolean => attribution?.cue?.length === 1 && cue.length === 0;

function quotedTwice(a: Spoken, b: Spoken): boolean {
  if (a.document !== b.document || sameSpeech(a, b)) return false;
  return a.attribution?.kind === 'direct' && b.attribution?.kind === 'direct';
}

/** Pieces that follow one another may together be what another prints as one; one saying nested in another is part of it. */
function areSilent(a: Spoken, b: Spoken): boolean {
  return sameSpeech(a, b);
}

/** Whose words they are was put right by a person: no likeness takes that back. */
function correctedApart(a: Spoken, b: Spoken): boolean {
  return haveTwoSpeakers(a, b) && (isCorrected(a) || isCorrected(b));
}

function speakersApart(a: Spoken, b: Spoken, compared: () => Judged): boolean {
  if (!haveTwoSpeakers(a, b)) return false;
  if (correctedApart(a, b)) return true;
  // Told by their names alone, which costs nothing beside comparing what they say.
  if (speakerRelation(a.speaker, b.speaker) !== 'other') return false;
  const { probability, contained, both, quotedRun } = compared();
  const quotedAlike = quotedRun === 1 && contained >= SAME_WORDS;
  return !(quotedAlike || both >= SAME_WORDS || probability >= SURE_OF_WORDS);
}

function isCorrected({ attribution }: Spoken): boolean {
  return attribution?.reason.startsWith(CORRECTED) ?? false;
}
