import { type TermVector, unitVector } from '../../text/vector.ts';

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
  /** Days told of, and of publication, ascending. */
  readonly days: readonly number[];
  /** Years told of, ascending. */
  readonly years: readonly number[];
}

/** The documents of `parts` taken together: the mean direction of their terms, all their days. */
export function together(parts: readonly Outline[]): Outline {
  if (parts.length === 1) return parts[0]!;
  const documents = parts.reduce((sum, part) => sum + part.documents, 0);
  const mean = (vectorOf: (part: Outline) => TermVector): TermVector => meanVector(parts, vectorOf);
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
    days: union(parts.map((part) => part.days)),
    years: union(parts.map((part) => part.years)),
  };
}

function meanVector(parts: readonly Outline[], vectorOf: (part: Outline) => TermVector): TermVector {
  const sums = new Map<number, number>();
  for (const part of parts) {
    const { terms, weights } = vectorOf(part);
    for (let i = 0; i < terms.length; i++) {
      sums.set(terms[i]!, (sums.get(terms[i]!) ?? 0) + weights[i]! * part.documents);
    }
  }
  return unitVector(sums);
}

function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
