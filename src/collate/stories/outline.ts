import { ArrayRoom } from '../../text/array-room.ts';
import { TermTable } from '../../text/term-table.ts';
import { meanVector, scaled, type TermVector } from '../../text/vector.ts';

/** What grouping compares: one document, or several taken together. */
export interface Outline {
  /** How many documents. */
  readonly documents: number;
  /** How many words that carry matter, of the mean document. */
  readonly length: number;
  readonly words: WordVectors;
  readonly phrases: TermVector;
  readonly numbers: TermVector;
  /** Days of publication, where known, days since 1970, ascending. */
  readonly published: readonly number[];
  /** First and last day on which it can have been published; infinite where nothing tells. */
  readonly bounds: readonly [number, number];
  readonly sayings: readonly WeightedSaying[];
  /** Days told of, ascending. */
  readonly days: readonly number[];
  /** Years told of, ascending. */
  readonly years: readonly number[];
}

/**
 * Unit vectors over the words of a text that stand side by side, so that one walk over what two texts share compares
 * them all and finds what it needs of a word in one place.
 */
export interface WordVectors {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** Of all words. */
  readonly weights: Float32Array;
  /** In the vectors of `LEAD`, `OPENING`, `NAMES` and `HEADS`, four for each word; 0 where a word is not of that kind. */
  readonly kinds: Float32Array;
}

/** Where among the four weights of a word that of the title and the first sentences stands. */
export const LEAD = 0;
/** The same of all words, each the lighter the later it stands. */
export const OPENING = 1;
/** The same of names. */
export const NAMES = 2;
/** The same of the names of the lead. */
export const HEADS = 3;
/** Weights that each word has in `kinds`. */
export const KINDS = 4;

/** One of the vectors of `kinds`, with the weights of all words. */
export function kindVector({ terms, kinds }: WordVectors, kind: number): TermVector {
  const weights = new Float32Array(terms.length);
  for (let i = 0; i < weights.length; i++) weights[i] = kinds[KINDS * i + kind]!;
  return { terms, weights };
}

/** `kinds`, which it changes, with each of its vectors scaled to length 1. */
export function scaledKinds(kinds: Float32Array): Float32Array {
  for (let kind = 0; kind < KINDS; kind++) {
    let squares = 0;
    for (let i = kind; i < kinds.length; i += KINDS) squares += kinds[i]! * kinds[i]!;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let i = kind; i < kinds.length; i += KINDS) kinds[i]! *= scale;
  }
  return kinds;
}

/** The names among the words of a text. */
export function namesOf(words: WordVectors): TermVector {
  const { terms, weights } = kindVector(words, NAMES);
  const isName = (_: number, i: number): boolean => weights[i]! > 0;
  return { terms: terms.filter(isName), weights: weights.filter(isName) };
}

/** Words that somebody is quoted with, weighted. */
interface WeightedSaying {
  readonly speaker: string | null;
  readonly words: TermVector;
}

/** Sayings that stand for a group: the first of each of its documents come first. */
const SAYINGS = 16;

/** The documents of `parts` taken together: the mean direction of their terms, all their days. */
export function together(parts: readonly Outline[]): Outline {
  if (parts.length === 1) return parts[0]!;
  const documents = parts.reduce((sum, part) => sum + part.documents, 0);
  const sizes = parts.map((part) => part.documents);
  const mean = (vectorOf: (part: Outline) => TermVector): TermVector => meanVector(parts.map(vectorOf), sizes);
  return {
    documents,
    length: parts.reduce((sum, part) => sum + part.length * part.documents, 0) / documents,
    words: meanWords(parts),
    phrases: mean((part) => part.phrases),
    numbers: mean((part) => part.numbers),
    published: union(parts.map((part) => part.published)),
    bounds: tightest(parts.map((part) => part.bounds)),
    sayings: inTurn(parts.map((part) => part.sayings)).slice(0, SAYINGS),
    days: union(parts.map((part) => part.days)),
    years: union(parts.map((part) => part.years)),
  };
}

/** Columns: the kinds, then all words. */
const SUMS = new TermTable(KINDS + 1);

/** Each vector's mean direction. */
function meanWords(parts: readonly Outline[]): WordVectors {
  SUMS.clear();
  for (const { words, documents } of parts) {
    const { terms, weights, kinds } = words;
    for (let i = 0; i < terms.length; i++) {
      const row = SUMS.row(terms[i]!);
      SUMS.column(KINDS)[row]! += documents * weights[i]!;
      for (let kind = 0; kind < KINDS; kind++) SUMS.column(kind)[row]! += documents * kinds[KINDS * i + kind]!;
    }
  }
  const order = SUMS.ascending();
  const room = new ArrayRoom((2 + KINDS) * order.length);
  const kinds = room.float32(KINDS * order.length);
  for (let kind = 0; kind < KINDS; kind++) {
    const sums = SUMS.column(kind);
    for (let i = 0; i < order.length; i++) kinds[KINDS * i + kind] = sums[order[i]!]!;
  }
  return {
    terms: SUMS.termsOf(order, room),
    weights: scaled(SUMS.sumsOf(KINDS, order, room)),
    kinds: scaledKinds(kinds),
  };
}

function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** Reports of one event come out together: the latest known beginning to the earliest known end, whichever comes first. */
function tightest(bounds: readonly (readonly [number, number])[]): [number, number] {
  const earliest = Math.max(...bounds.map(([from]) => from));
  const latest = Math.min(...bounds.map(([, to]) => to));
  return [Math.min(earliest, latest), Math.max(earliest, latest)];
}

function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => (i < list.length ? [list[i]!] : []))).flat();
}
