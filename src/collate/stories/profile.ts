import { ArrayRoom } from '../../text/array-room.ts';
import type { DocumentFrequencies } from '../../text/frequencies.ts';
import { heaviestIndices, scaled, type TermVector } from '../../text/vector.ts';
import { HEADS, KINDS, LEAD, NAMES, OPENING, type Outline, scaledKinds, type WordVectors } from './outline.ts';
import { Rarities } from './rarities.ts';
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

/** A document is filed under this many words: with 16 and 32 the groups of the development set are as good within 0.002. */
export const FILED_WORDS = 24;
/** Words whose form is kept for reasons; a story is explained by a handful. */
const KEPT_FORMS = 40;

/** Numbers in a piece of memory for the weights of some tens of documents, which leave the window one after another. */
const PIECE = 1 << 16;
const ROOM = new ArrayRoom(PIECE);
const RARITIES = new Rarities();

/** Counts a document's terms towards how common they are. */
export function count({ words, numbers, phrases }: Sketch, frequencies: DocumentFrequencies): void {
  frequencies.next();
  for (const { terms } of [words, numbers, phrases]) frequencies.add(terms);
}

/** The sketch with its terms weighted, (1 + log count) · inverse frequency, by what was `seen` so far. */
export function profile(sketch: Sketch, seen: DocumentFrequencies): Profile {
  RARITIES.turnTo(seen);
  const words = wordVectors(sketch.words);
  return {
    id: sketch.id,
    outlet: sketch.outlet,
    title: sketch.title,
    url: sketch.url,
    documents: 1,
    length: sketch.words.counts.reduce((sum, times) => sum + times, 0),
    words,
    phrases: weighUnseen(sketch.phrases),
    numbers: weighUnseen(sketch.numbers),
    published: sketch.published === null ? [] : [sketch.published],
    bounds: sketch.bounds,
    sayings: sketch.sayings.map(({ speaker, words: said }) => ({ speaker, words: weigh(said) })),
    days: sketch.days,
    years: sketch.years,
    forms: formsOf(sketch, words),
  };
}

/** 1 + log of small counts, which are nearly all. */
const DAMPED = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(times));

function damped(times: number): number {
  return times < DAMPED.length ? DAMPED[times]! : 1 + Math.log(times);
}

function weigh({ terms, counts, shares }: SharedCounts): TermVector {
  const weights = ROOM.float32(terms.length);
  for (let i = 0; i < terms.length; i++) weights[i] = damped(counts[i]!) * RARITIES.of(terms[i]!, shares[i]!);
  return { terms, weights: scaled(weights) };
}

function weighUnseen({ terms, counts }: Counts): TermVector {
  const weights = ROOM.float32(terms.length);
  for (let i = 0; i < terms.length; i++) weights[i] = damped(counts[i]!) * RARITIES.ofUnseen(terms[i]!);
  return { terms, weights: scaled(weights) };
}

function wordVectors(counted: WordCounts): WordVectors {
  const { terms } = counted;
  const size = terms.length;
  const weights = ROOM.float32(size);
  const kinds = ROOM.float32(KINDS * size);
  for (let i = 0; i < size; i++) {
    const rare = Math.max(0, RARITIES.of(terms[i]!, counted.shares[i]!));
    const at = KINDS * i;
    const inLead = counted.lead[i]!;
    const asName = counted.names[i]!;
    weights[i] = damped(counted.counts[i]!) * rare;
    // Each occurrence counts less than one, so that the logarithm must not fall below nothing.
    kinds[at + OPENING] = Math.log1p(2 * counted.opening[i]!) * rare;
    if (inLead > 0) kinds[at + LEAD] = damped(inLead) * rare;
    if (asName > 0) kinds[at + NAMES] = damped(asName) * rare;
    if (inLead > 0 && asName > 0) kinds[at + HEADS] = kinds[at + LEAD]!;
  }
  return { terms, weights: scaled(weights), kinds: scaledKinds(kinds) };
}

function formsOf({ words, numbers }: Sketch, vectors: WordVectors): Forms {
  const heaviest = heaviestIndices(vectors, KEPT_FORMS);
  const terms = ROOM.uint32(heaviest.length + numbers.terms.length);
  const texts: string[] = [];
  for (let rank = 0; rank < heaviest.length; rank++) {
    terms[rank] = vectors.terms[heaviest[rank]!]!;
    texts.push(words.forms[heaviest[rank]!]!);
  }
  terms.set(numbers.terms, heaviest.length);
  return { terms, texts: [...texts, ...numbers.forms], wordCount: heaviest.length };
}

/** How the document writes a term; `null` for one that is not kept. */
export function formOf({ forms }: Profile, term: number): string | null {
  const at = forms.terms.indexOf(term);
  return at < 0 ? null : forms.texts[at]!;
}
