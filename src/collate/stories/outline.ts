import { meanVector, type TermVector } from '../../text/vector.ts';

/** What grouping compares: one document, or several taken together. */
export interface Outline {
  /** How many documents. */
  readonly documents: number;
  /** How many words that carry matter, of the mean document. */
  readonly length: number;
  readonly words: TermVector;
  readonly lead: TermVector;
  readonly opening: TermVector;
  readonly names: TermVector;
  /** The names of the lead. */
  readonly heads: TermVector;
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
    words: mean((part) => part.words),
    lead: mean((part) => part.lead),
    opening: mean((part) => part.opening),
    names: mean((part) => part.names),
    heads: mean((part) => part.heads),
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
