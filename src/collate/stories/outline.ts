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
  readonly quotes: TermVector;
  /** Days of publication, where known, days since 1970, ascending. */
  readonly published: readonly number[];
  /** First and last day on which it can have been published; infinite where nothing tells. */
  readonly bounds: readonly [number, number];
  readonly sayings: readonly WeightedSaying[];
  /** Days told of, and of publication, ascending. */
  readonly days: readonly number[];
  /** Years told of, ascending. */
  readonly years: readonly number[];
}

/**
 * Unit vectors over the words of a text that stand side by side, so that one walk over what two texts share compares
 * them all. A weight is 0 where a word is not of that kind.
 */
export interface WordVectors {
  /** Ascending. */
  readonly terms: Uint32Array;
  /** Of all words. */
  readonly weights: Float32Array;
  readonly lead: Float32Array;
  readonly opening: Float32Array;
  readonly names: Float32Array;
  /** The names of the lead. */
  readonly heads: Float32Array;
}

/** The names among the words of a text. */
export function namesOf({ terms, names }: WordVectors): TermVector {
  const isName = (_: number, i: number): boolean => names[i]! > 0;
  return { terms: terms.filter(isName), weights: names.filter(isName) };
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
    quotes: mean((part) => part.quotes),
    published: union(parts.map((part) => part.published)),
    bounds: tightest(parts.map((part) => part.bounds)),
    sayings: inTurn(parts.map((part) => part.sayings)).slice(0, SAYINGS),
    days: union(parts.map((part) => part.days)),
    years: union(parts.map((part) => part.years)),
  };
}

const SUMS = new TermTable(5);

/** Each vector's mean direction. */
function meanWords(parts: readonly Outline[]): WordVectors {
  SUMS.clear();
  for (const { words, documents } of parts) {
    for (let i = 0; i < words.terms.length; i++) {
      const row = SUMS.row(words.terms[i]!);
      SUMS.column(0)[row]! += documents * words.weights[i]!;
      SUMS.column(1)[row]! += documents * words.lead[i]!;
      SUMS.column(2)[row]! += documents * words.opening[i]!;
      SUMS.column(3)[row]! += documents * words.names[i]!;
      SUMS.column(4)[row]! += documents * words.heads[i]!;
    }
  }
  const order = SUMS.ascending();
  const room = new ArrayRoom(6 * order.length);
  const mean = (column: number): Float32Array => scaled(SUMS.sumsOf(column, order, room));
  return {
    terms: SUMS.termsOf(order, room),
    weights: mean(0),
    lead: mean(1),
    opening: mean(2),
    names: mean(3),
    heads: mean(4),
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
