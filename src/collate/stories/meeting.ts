/**
 * What two outlines share. One of them is laid out by term and stays so until neither of two is the one: a new report is
 * compared with one candidate after another, and only they need be walked over.
 */
import { type SharedPlaces, TermIndex } from '../../text/term-index.ts';
import type { Outline } from './outline.ts';

/** Where the terms that two outlines share stand in each, by ascending term. Used for one pair after another: not to be kept. */
export interface Shared {
  readonly count: number;
  readonly inA: Int32Array;
  readonly inB: Int32Array;
}

/** Terms laid out when they are first asked for. */
class Laid {
  readonly #index = new TermIndex();
  readonly #termsOf: (outline: Outline) => Uint32Array;
  #outline: Outline | null = null;

  constructor(termsOf: (outline: Outline) => Uint32Array) {
    this.#termsOf = termsOf;
  }

  of(outline: Outline): TermIndex {
    if (this.#outline !== outline) {
      this.#index.fill(this.#termsOf(outline));
      this.#outline = outline;
    }
    return this.#index;
  }
}

const WORDS = new Laid(({ words }) => words.terms);
const PHRASES = new Laid(({ phrases }) => phrases.terms);

/** The one that is laid out, and the words shared by the pair that was met last. */
let laid: Outline | null = null;
/** The other of the pair that was met last. */
let met: Outline | null = null;
let last: { readonly a: Outline; readonly b: Outline; readonly words: Shared } | null = null;

/** Where neither is laid out, the one will be that was met last, for who compares one with many meets it again; else the first. */
function isFirstLaid(a: Outline, b: Outline): boolean {
  if (laid !== a && laid !== b) laid = met === b ? b : a;
  met = laid === a ? b : a;
  return laid === a;
}

/** The words that two outlines share. */
export function sharedWords(a: Outline, b: Outline): Shared {
  if (last !== null && last.a === a && last.b === b) return last.words;
  if (last !== null && last.a === b && last.b === a) return swapped(last.words);
  const words = isFirstLaid(a, b)
    ? firstLaid(WORDS.of(a).shared(b.words.terms))
    : swapped(firstLaid(WORDS.of(b).shared(a.words.terms)));
  last = { a, b, words };
  return words;
}

/** The cosine of neighbouring words. */
export function phrasesCosine(a: Outline, b: Outline): number {
  const [laidOne, other] = isFirstLaid(a, b) ? [a, b] : [b, a];
  const { count, own, theirs } = PHRASES.of(laidOne).shared(other.phrases.terms);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += laidOne.phrases.weights[own[i]!]! * other.phrases.weights[theirs[i]!]!;
  return sum;
}

/** The cosine of all words: what says cheaply whether two need be looked at further. */
export function wordsCosine(a: Outline, b: Outline): number {
  const { count, inA, inB } = sharedWords(a, b);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a.words.weights[inA[i]!]! * b.words.weights[inB[i]!]!;
  return sum;
}

function firstLaid({ count, own, theirs }: SharedPlaces): Shared {
  return { count, inA: own, inB: theirs };
}

function swapped({ count, inA, inB }: Shared): Shared {
  return { count, inA: inB, inB: inA };
}
