import type { CompareWords } from '../likeness.ts';
import type { Word } from '../words.ts';
import type { Reference, References } from './references.ts';
import type { MatchedWords } from './soft-match.ts';

/** What answers by way of what words refer to, beside what answers word by word. */
export interface Carried {
  /** By index how well a word is answered so, 0 to 1: by what is meant on the other side, or as a word that refers to what answers. */
  readonly ofA: Float64Array;
  readonly ofB: Float64Array;
  /** What it tells together, and what of it is matter. */
  readonly weight: number;
  readonly matter: number;
}

/** What an answer by reference counts for beside the word itself: a reference may be taken for another. */
const BY_REFERENCE = 0.6;

/** How alike a word and what is meant must be to be one thing: another form of it, no synonym. */
const LEAST_ALIKE = 0.85;

/** Telling words at most between a word and one that answers, on either side. At three whole stories lost pairs, and with no such bound they lost more: a story's names are all over it. */
const NEAR = 2;

/**
 * Lets words that nothing answers be answered by what words of the other side refer to ("NATO", "this alliance"), where a
 * word beside the one answers a word beside the other: one does, or has done to it, what the other does (the contextual evidence of Sultan,
 * Bethard and Sumner 2014, section 3.2). What is meant counts for nothing where it answers nothing. `null` where nothing
 * is answered so.
 */
export function carriedBetween(
  a: readonly Word[],
  b: readonly Word[],
  pairs: readonly MatchedWords[],
  references: References,
  compare: CompareWords,
): Carried | null {
  if (references.size === 0) return null;
  const [ours, theirs] = [sideOf(a, references), sideOf(b, references)];
  if (ours.references.size === 0 && theirs.references.size === 0) return null;
  if (!answersAny(theirs, ours, compare) && !answersAny(ours, theirs, compare)) return null;
  const carrying = new Carrying(ours, theirs, pairs, compare);
  carrying.answerByMeant(0);
  carrying.answerByMeant(1);
  return carrying.found();
}

/** Whether a word of one side is what any reference of the other means: hardly ever, so it is asked before all else. */
function answersAny({ words }: Side, { references }: Side, compare: CompareWords): boolean {
  for (const { meant } of references) {
    for (const one of meant) for (const word of words) if (answersMeant(word, one, compare)) return true;
  }
  return false;
}

function answersMeant(word: Word, meant: Word, compare: CompareWords): boolean {
  return word.kind !== 'grammar' && compare(word, meant).score >= LEAST_ALIKE;
}

/** What is asked of one saying's words in each of its comparisons. */
interface Side {
  readonly words: readonly Word[];
  readonly references: ReadonlySet<Reference>;
  readonly places: ReadonlyMap<Word, number>;
  /** By word how many telling words come before it, times and their like not counted. */
  readonly ranks: Float64Array;
}

/** By story, since the words of one saying may refer otherwise in another. */
const SIDES = new WeakMap<References, WeakMap<readonly Word[], Side>>();

function sideOf(words: readonly Word[], references: References): Side {
  const known = SIDES.get(references) ?? new WeakMap<readonly Word[], Side>();
  SIDES.set(references, known);
  let side = known.get(words);
  if (side === undefined) {
    let rank = 0;
    side = {
      words,
      references: new Set(words.flatMap((word) => references.get(word) ?? [])),
      places: new Map(words.map((word, index) => [word, index])),
      ranks: Float64Array.from(words, ({ kind, isTime }) => (kind === 'grammar' || isTime ? rank + 0.5 : ++rank)),
    };
    known.set(words, side);
  }
  return side;
}

class Carrying {
  readonly #sides: readonly [Side, Side];
  /** The places of the telling words that answer each other. */
  readonly #pairs: readonly (readonly [number, number])[];
  readonly #compare: CompareWords;
  readonly #isFree: readonly [Uint8Array, Uint8Array];
  readonly #scores: readonly [Float64Array, Float64Array];
  readonly #met = new Set<Reference>();
  #weight = 0;
  #matter = 0;

  constructor(ours: Side, theirs: Side, pairs: readonly MatchedWords[], compare: CompareWords) {
    this.#sides = [ours, theirs];
    this.#pairs = pairs.flatMap(({ a, b }) => (ours.words[a]!.kind === 'grammar' ? [] : [[a, b] as const]));
    this.#compare = compare;
    this.#scores = [new Float64Array(ours.words.length), new Float64Array(theirs.words.length)];
    this.#isFree = [new Uint8Array(ours.words.length).fill(1), new Uint8Array(theirs.words.length).fill(1)];
    for (const { a, b } of pairs) [this.#isFree[0][a], this.#isFree[1][b]] = [0, 0];
  }

  /** Telling words of one side that what is meant on the other answers, each of which answers once. */
  answerByMeant(side: 0 | 1): void {
    const { words } = this.#sides[side];
    for (const reference of this.#sides[1 - side]!.references) {
      const anchors = this.#anchors(reference, side === 0 ? 1 : 0);
      for (const meant of reference.meant) {
        if (this.#sides[side].places.has(meant)) continue;
        const index = words.findIndex(
          (word, at) => answersMeant(word, meant, this.#compare) && this.#isOpen(side, at, anchors),
        );
        if (index < 0) continue;
        this.#take(side, index, words[index]!, meant);
        this.#met.add(reference);
      }
    }
  }

  found(): Carried | null {
    if (this.#met.size === 0) return null;
    for (const side of [0, 1] as const) {
      for (const reference of this.#met) {
        for (const at of this.#anchors(reference, side)) {
          if (this.#isFree[side][at] === 1) this.#scores[side][at] = BY_REFERENCE;
        }
      }
    }
    return { ofA: this.#scores[0], ofB: this.#scores[1], weight: this.#weight, matter: this.#matter };
  }

  #anchors(reference: Reference, side: 0 | 1): number[] {
    return reference.anchors.flatMap((anchor) => this.#sides[side].places.get(anchor) ?? []);
  }

  #isOpen(side: 0 | 1, at: number, anchors: readonly number[]): boolean {
    return this.#isFree[side][at] === 1 && this.#isBeside(side, at, anchors);
  }

  /** Whether a word near `at` answers one near any of the other side's `anchors`. */
  #isBeside(side: 0 | 1, at: number, anchors: readonly number[]): boolean {
    const [ours, theirs] = side === 0 ? this.#sides : [this.#sides[1], this.#sides[0]];
    return this.#pairs.some((pair) => {
      if (Math.abs(ours.ranks[pair[side]]! - ours.ranks[at]!) > NEAR) return false;
      const beside = theirs.ranks[pair[1 - side]!]!;
      return anchors.some((anchor) => Math.abs(beside - theirs.ranks[anchor]!) <= NEAR);
    });
  }

  #take(side: 0 | 1, at: number, word: Word, meant: Word): void {
    const score = BY_REFERENCE * this.#compare(word, meant).score;
    this.#isFree[side][at] = 0;
    this.#scores[side][at] = score;
    const weight = score * Math.min(word.weight, meant.weight);
    this.#weight += weight;
    if (word.kind === 'matter') this.#matter += weight;
  }
}
