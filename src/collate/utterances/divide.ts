import { contains, hull } from '../../core/span.ts';
import type { Word } from '../words.ts';
import { linkageOf } from './cluster.ts';
import type { Spoken } from './comparison.ts';
import type { Judged } from './judged.ts';
import { ONE_SAYING } from './score.ts';

/** What dividing needs to know of sayings that were grouped. Numbers are those of nodes: sayings of the same words, as one. */
export interface Grouped {
  /** The first saying of each node. */
  readonly firsts: readonly Spoken[];
  readonly groups: readonly (readonly number[])[];
  /** The pairs of nodes that were compared. */
  readonly compared: readonly { readonly pair: readonly [number, number]; readonly result: Judged }[];
  compare(a: Spoken, b: Spoken): Judged;
  /** Whether two sayings may never stand in one group. */
  apart(a: Spoken, b: Spoken, compared: Judged): boolean;
  /** Whether each saying of a node stands in one span. */
  isWhole(node: number): boolean;
  textOf(document: string): string;
}

/**
 * The nodes that say in one breath what others say apart, as leads and headlines do ("The river is rising, the city cannot
 * cope with it"), each with the word before which it parts. One half must be what another group says, more surely than it
 * is what the whole's own group says, and the other half must stay there as surely as the whole. Marks alone do not tell:
 * most clauses between commas are part of one saying.
 */
export function findCuts(grouped: Grouped): Map<number, number> {
  const dividing = new Dividing(grouped);
  const cuts = new Map<number, number>();
  grouped.firsts.forEach((saying, node) => {
    if (!grouped.isWhole(node)) return;
    const ways = cutsOf(saying, grouped.textOf)
      .map((cut) => ({ cut, sureness: dividing.surenessOf(node, cut) }))
      .filter(({ sureness }) => sureness > 0)
      .sort((a, b) => b.sureness - a.sureness);
    if (ways.length > 0) cuts.set(node, ways[0]!.cut);
  });
  return cuts;
}

/** Share of what a saying answers another with that stands in one half, for the half to be what answers. */
const MOST_OF_ANSWER = 0.7;

/** How sure a half must be to go to another group than the whole's. More than for a saying: it has less to be known by. */
const SURE_OF_HALF = 0.45;

/** What is left may be so much less sure than the whole was: a shorter saying has less to answer with. */
const LOST = 0.1;

/** Only so many of a group are asked. */
const MOST_ASKED = 8;

class Dividing {
  readonly #grouped: Grouped;
  readonly #groupOf: ReadonlyMap<number, number>;
  /** Which side of which comparisons a node is. */
  readonly #compared = new Map<number, { node: number; side: 'a' | 'b'; result: Judged }[]>();

  constructor(grouped: Grouped) {
    this.#grouped = grouped;
    this.#groupOf = new Map(grouped.groups.flatMap((group, index) => group.map((node) => [node, index] as const)));
    for (const { pair, result } of grouped.compared) {
      this.#add(pair[0], { node: pair[1], side: 'a', result });
      this.#add(pair[1], { node: pair[0], side: 'b', result });
    }
  }

  #add(node: number, other: { node: number; side: 'a' | 'b'; result: Judged }): void {
    const own = this.#compared.get(node);
    if (own) own.push(other);
    else this.#compared.set(node, [other]);
  }

  /** How sure it is that `node` says two things that part before the word `cut`; 0 where it does not. */
  surenessOf(node: number, cut: number): number {
    const saying = this.#grouped.firsts[node]!;
    const halves = halvesOf(saying, cut);
    const rest = this.#grouped.groups[this.#groupOf.get(node)!]!.filter((other) => other !== node);
    const bridged = this.#bridged(node, halves, rest);
    if (bridged > 0) return bridged;
    const elsewhere = halves.map((half) => this.#elsewhere(half, node));
    const found = elsewhere.filter((one) => one !== null);
    if (found.length === 0 || found[0]!.group === found[1]?.group) return 0;
    const sureness = found.reduce((sum, one) => sum + one.sureness, 0);
    if (rest.length === 0) return sureness;
    if (found.length > 1) return 0;
    const [leaving, staying] = elsewhere[0] === null ? [halves[1], halves[0]] : halves;
    const isNearer = sureness > this.#linkage(leaving, rest);
    const stays = this.#linkage(staying, rest) >= Math.max(ONE_SAYING, this.#linkage(saying, rest) - LOST);
    return isNearer && stays ? sureness : 0;
  }

  /** How sure it is that nothing but the whole holds `rest` together: some say the one half, the others the other, and they are not one. */
  #bridged(node: number, halves: readonly [Spoken, Spoken], rest: readonly number[]): number {
    const saying = this.#grouped.firsts[node]!;
    const known = new Map((this.#compared.get(node) ?? []).map((other) => [other.node, other]));
    const sides = halves.map((half) =>
      rest.filter((other) => {
        const compared = known.get(other);
        return compared !== undefined && answersIn(half, saying, compared.side, compared.result) >= MOST_OF_ANSWER;
      }),
    );
    const [ours, theirs] = [sides[0]!, sides[1]!];
    if (ours.length + theirs.length < rest.length || !sides.every((side) => this.#hasOthers(side, saying))) return 0;
    const sureness = Math.min(this.#linkage(halves[0], ours), this.#linkage(halves[1], theirs));
    const areOne = this.#linkage(this.#grouped.firsts[ours[0]!]!, theirs) >= ONE_SAYING;
    return areOne || sureness < SURE_OF_HALF ? 0 : sureness;
  }

  /** Whether another report has one of them: that a lead takes one word from a quotation (“which he calls ‘a pity’”) does not part it. */
  #hasOthers(nodes: readonly number[], { document }: Spoken): boolean {
    return nodes.some((node) => this.#grouped.firsts[node]!.document !== document);
  }

  /** The group other than the whole's that a half most surely says the same as; `null` for none. */
  #elsewhere(half: Spoken, node: number): { readonly group: number; readonly sureness: number } | null {
    const saying = this.#grouped.firsts[node]!;
    const near = (this.#compared.get(node) ?? [])
      .filter((other) => this.#groupOf.get(other.node) !== this.#groupOf.get(node))
      .filter(({ side, result }) => answersIn(half, saying, side, result) >= MOST_OF_ANSWER);
    const groups = new Set(near.map((other) => this.#groupOf.get(other.node)!));
    return [...groups]
      .map((group) => ({ group, sureness: this.#linkage(half, this.#grouped.groups[group]!) }))
      .filter(({ sureness }) => sureness >= SURE_OF_HALF)
      .reduce<{ group: number; sureness: number } | null>(
        (best, one) => (best !== null && best.sureness >= one.sureness ? best : one),
        null,
      );
  }

  /** How sure it is that `half` says what a group says; of each speech the piece that it is most surely; 0 where it may not. */
  #linkage(half: Spoken, group: readonly number[]): number {
    const step = Math.max(1, Math.ceil(group.length / MOST_ASKED));
    const speeches = new Map<unknown, number>();
    for (const node of group.filter((_, index) => index % step === 0)) {
      const other = this.#grouped.firsts[node]!;
      const compared = this.#grouped.compare(half, other);
      if (this.#grouped.apart(half, other, compared)) return 0;
      const speech = other.attribution ?? other;
      speeches.set(speech, Math.max(speeches.get(speech) ?? 0, compared.probability));
    }
    return linkageOf([...speeches.values()]);
  }
}

/** Share of the telling words by which `saying`, one `side` of what was compared, answers the other that stand in its half. */
function answersIn(half: Spoken, saying: Spoken, side: 'a' | 'b', { pairs }: Judged): number {
  const span = hull(half.content);
  let [inside, all] = [0, 0];
  for (const pair of pairs) {
    const word = saying.words[pair[side]]!;
    if (word.kind === 'grammar') continue;
    all += pair.score * word.weight;
    if (contains(span, word)) inside += pair.score * word.weight;
  }
  return all === 0 ? 0 : inside / all;
}

/** The words before which a saying may be parted. */
function cutsOf(saying: Spoken, textOf: Grouped['textOf']): number[] {
  const { words, document, attribution } = saying;
  if (attribution === null) return [];
  return words.flatMap((word, index) => {
    const before = words[index - 1];
    if (before === undefined) return [];
    const between = textOf(document).slice(before.end, word.start);
    const isCut = endsClause(words, index, between) || endsQuotation(words, index);
    return isCut && isHalf(words.slice(0, index)) && isHalf(words.slice(index)) ? [index] : [];
  });
}

/** How far from the mark the verb of a second clause stands at most: who does it, before it. */
const REACH_OF_VERB = 7;

/** A mark with a verb before it and soon after it, and no participle right behind ("…, citing the weather"). */
function endsClause(words: readonly Word[], index: number, between: string): boolean {
  if (!/[,;:–—]|\s--+\s/.test(between) || words[index]!.isVerb) return false;
  const next = words.slice(index, index + REACH_OF_VERB);
  return next.some(({ isVerb }) => isVerb) && words.slice(0, index).some(({ isVerb }) => isVerb);
}

/** The end of a quotation, after a verb, that another follows after words that are told: “cannot ‘tolerate’ the ‘creeping closure’ of the port”. */
function endsQuotation(words: readonly Word[], index: number): boolean {
  if (!words[index - 1]!.quoted || words[index]!.quoted) return false;
  return words.slice(index).some(({ quoted }) => quoted) && words.slice(0, index).some(({ isVerb }) => isVerb);
}

/** Telling words that a half needs to say something of its own: who and what ("the city cannot cope with it"). */
const LEAST_OF_HALF = 2;

function isHalf(words: readonly Word[]): boolean {
  return words.filter(({ kind }) => kind !== 'grammar').length >= LEAST_OF_HALF;
}

/** What stands before the word `cut` of a saying of one span, and what from it on. */
export function halvesOf(saying: Spoken, cut: number): [Spoken, Spoken] {
  const { start, end } = hull(saying.content);
  const [before, after] = [saying.words.slice(0, cut), saying.words.slice(cut)];
  return [
    { ...saying, content: [{ start, end: before.at(-1)!.outer.end }], words: before },
    { ...saying, content: [{ start: after[0]!.outer.start, end }], words: after },
  ];
}
