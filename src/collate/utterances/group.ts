import { CORRECTED } from '../corrections/speakers.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { clusterLinks, type Link } from './cluster.ts';
import { type Compared, type Comparison, compareSayings, type Spoken } from './features.ts';
import { isClaim, overlapping } from './sayings.ts';
import { ONE_SAYING, probabilityOf } from './score.ts';

/** Two people may be told to have said the same words, when an outlet takes one for the other; less alike, they are two sayings. */
const SAME_WORDS = 0.8;

/** As sure as this two sayings are one though two people are named: reading took one for the other. */
const SURE_OF_WORDS = 0.85;

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
  const links = compared.map(
    ({ pair: [a, b], result }): Link => ({ a, b, probability: probabilityOf(result.features) }),
  );
  const known = new Map(compared.map(({ pair, result }) => [pair.join(' '), result]));
  const lookUp = (a: number, b: number): Compared => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const found = known.get(key) ?? compareSayings(firsts[a]!, firsts[b]!, comparison);
    known.set(key, found);
    return found;
  };
  const groups = clusterLinks(nodes.length, links, {
    least: ONE_SAYING,
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
  const { weigh, language } = comparison;
  const claims = sayings.map(isClaim);
  const eligible = (a: number, b: number): boolean => claims[a]! && claims[b]! && !sameSpeech(sayings[a]!, sayings[b]!);
  return findCandidates(sayings, weigh, language, eligible, LIMITS).map((pair) => ({
    pair,
    result: compareSayings(sayings[pair[0]]!, sayings[pair[1]]!, comparison),
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
  // Whose words they are was put right by a person: no likeness takes that back.
  if (isCorrected(firsts[a]!) || isCorrected(firsts[b]!)) return true;
  const { features } = lookUp(a, b);
  const quotedAlike = features.quotedRun === 1 && features.contained >= SAME_WORDS;
  const alike = quotedAlike || features.both >= SAME_WORDS || probabilityOf(features) >= SURE_OF_WORDS;
  return features.otherSpeaker === 1 && !alike;
}

function isCorrected({ attribution }: Spoken): boolean {
  return attribution?.reason.startsWith(CORRECTED) ?? false;
}
