import { type DocumentFrequencies, inverseFrequency } from '../../text/frequencies.ts';
import {
  ascendingOrder,
  heaviestIndices,
  inOrder,
  scaled,
  sortedUnitVector,
  type TermVector,
} from '../../text/vector.ts';
import type { Outline, WordVectors } from './outline.ts';
import type { Counts, SharedCounts, Sketch, WordCounts } from './sketch.ts';

/** One document as grouping compares it: its terms weighted by how rare they were when it came. */
export interface Profile extends Outline {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** How the text writes its heaviest words, heaviest first, and all its numbers: what reasons can name. */
  readonly forms: Forms;
}

/** Terms with how they are written. The first `FILED_WORDS` are what a document is filed and sought under. */
interface Forms {
  readonly terms: Uint32Array;
  readonly texts: readonly string[];
  /** How many of them are words; the rest are numbers. */
  readonly wordCount: number;
}

/** The background corpus counts as this many documents: about the size of the one that the English table was made from. */
const BACKGROUND_DOCUMENTS = 1000;
/** A pair of words or a number is not in that table; nearly all are rarer than its rarest words. */
const UNSEEN_SHARE = 1 / (2 * BACKGROUND_DOCUMENTS);
/** A document is filed under this many words: with 16 and 32 the groups of the development set are as good within 0.002. */
export const FILED_WORDS = 24;
/** Words whose form is kept for reasons; a story is explained by a handful. */
const KEPT_FORMS = 40;

/** Counts a document's terms towards how common they are. */
export function count({ words, numbers, phrases }: Sketch, frequencies: DocumentFrequencies): void {
  frequencies.next();
  for (const { terms } of [words, numbers, phrases]) frequencies.add(terms);
}

/** The sketch with its terms weighted, (1 + log count) · inverse frequency, by what was `seen` so far. */
export function profile(sketch: Sketch, seen: DocumentFrequencies): Profile {
  const words = wordVectors(sketch.words, seen);
  const heaviest = heaviestIndices(words.vectors, KEPT_FORMS);
  return {
    id: sketch.id,
    outlet: sketch.outlet,
    title: sketch.title,
    url: sketch.url,
    documents: 1,
    length: sketch.words.counts.reduce((sum, times) => sum + times, 0),
    words: words.vectors,
    phrases: weighUnseen(sketch.phrases, seen),
    numbers: weighUnseen(sketch.numbers, seen),
    quotes: weigh(sketch.quotes, seen),
    published: sketch.published === null ? [] : [sketch.published],
    bounds: sketch.bounds,
    sayings: sketch.sayings.map(({ speaker, words: said }) => ({ speaker, words: weigh(said, seen) })),
    days: sketch.days,
    years: sketch.years,
    forms: formsOf(sketch, words, heaviest),
  };
}

function damped(times: number): number {
  return times === 1 ? 1 : 1 + Math.log(times);
}

function weigh({ terms, counts, shares }: SharedCounts, seen: DocumentFrequencies): TermVector {
  const { documents } = seen;
  const weights = new Float32Array(terms.length);
  for (let i = 0; i < terms.length; i++) {
    weights[i] = damped(counts[i]!) * inverseFrequency(seen.of(terms[i]!), documents, BACKGROUND_DOCUMENTS, shares[i]!);
  }
  return sortedUnitVector(terms, weights);
}

function weighUnseen({ terms, counts }: Counts, seen: DocumentFrequencies): TermVector {
  const { documents } = seen;
  const weights = new Float32Array(terms.length);
  for (let i = 0; i < terms.length; i++) {
    weights[i] =
      damped(counts[i]!) * inverseFrequency(seen.of(terms[i]!), documents, BACKGROUND_DOCUMENTS, UNSEEN_SHARE);
  }
  return sortedUnitVector(terms, weights);
}

/** Vectors by ascending term, with the order in which the sketch's terms went into them. */
interface Ordered {
  readonly vectors: WordVectors;
  readonly order: Uint32Array;
}

function wordVectors(counted: WordCounts, seen: DocumentFrequencies): Ordered {
  const { documents } = seen;
  const order = ascendingOrder(counted.terms);
  const size = order.length;
  const rows = Array.from({ length: 5 }, () => new Float32Array(size));
  const [weights, lead, opening, names, heads] = rows as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let i = 0; i < size; i++) {
    const from = order[i]!;
    const rare = Math.max(
      0,
      inverseFrequency(seen.of(counted.terms[from]!), documents, BACKGROUND_DOCUMENTS, counted.shares[from]!),
    );
    weights[i] = damped(counted.counts[from]!) * rare;
    // Each occurrence counts less than one, so that the logarithm must not fall below nothing.
    opening[i] = Math.log1p(2 * counted.opening[from]!) * rare;
    const [inLead, asName] = [counted.lead[from]!, counted.names[from]!];
    if (inLead > 0) lead[i] = damped(inLead) * rare;
    if (asName > 0) names[i] = damped(asName) * rare;
    if (inLead > 0 && asName > 0) heads[i] = lead[i]!;
  }
  for (const row of rows) scaled(row);
  return { vectors: { terms: inOrder(counted.terms, order), weights, lead, opening, names, heads }, order };
}

function formsOf({ words, numbers }: Sketch, { vectors, order }: Ordered, heaviest: Uint32Array): Forms {
  const terms = new Uint32Array(heaviest.length + numbers.terms.length);
  const texts: string[] = [];
  heaviest.forEach((at, rank) => {
    terms[rank] = vectors.terms[at]!;
    texts.push(words.forms[order[at]!]!);
  });
  terms.set(numbers.terms, heaviest.length);
  return { terms, texts: [...texts, ...numbers.forms], wordCount: heaviest.length };
}

/** How the document writes a term; `null` for one that is not kept. */
export function formOf({ forms }: Profile, term: number): string | null {
  const at = forms.terms.indexOf(term);
  return at < 0 ? null : forms.texts[at]!;
}
