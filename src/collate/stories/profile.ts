import { ArrayRoom } from '../../text/array-room.ts';
import { type DocumentFrequencies, inverseFrequency } from '../../text/frequencies.ts';
import { heaviestIndices, scaled, type TermVector } from '../../text/vector.ts';
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
  const room = new ArrayRoom(roomFor(sketch));
  const words = wordVectors(sketch.words, seen, room);
  return {
    id: sketch.id,
    outlet: sketch.outlet,
    title: sketch.title,
    url: sketch.url,
    documents: 1,
    length: sketch.words.counts.reduce((sum, times) => sum + times, 0),
    words,
    phrases: weighUnseen(sketch.phrases, seen, room),
    numbers: weighUnseen(sketch.numbers, seen, room),
    quotes: weigh(sketch.quotes, seen, room),
    published: sketch.published === null ? [] : [sketch.published],
    bounds: sketch.bounds,
    sayings: sketch.sayings.map(({ speaker, words: said }) => ({ speaker, words: weigh(said, seen, room) })),
    days: sketch.days,
    years: sketch.years,
    forms: formsOf(sketch, words, room),
  };
}

function roomFor({ words, phrases, numbers, quotes, sayings }: Sketch): number {
  const size = ({ terms }: Counts): number => terms.length;
  const said = sayings.reduce((sum, one) => sum + size(one.words), 0);
  return 5 * size(words) + size(phrases) + 2 * size(numbers) + size(quotes) + said + KEPT_FORMS;
}

/** 1 + log of small counts, which are nearly all. */
const DAMPED = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(times));

function damped(times: number): number {
  return times < DAMPED.length ? DAMPED[times]! : 1 + Math.log(times);
}

function weigh({ terms, counts, shares }: SharedCounts, seen: DocumentFrequencies, room: ArrayRoom): TermVector {
  const { documents } = seen;
  const weights = room.float32(terms.length);
  for (let i = 0; i < terms.length; i++) {
    weights[i] = damped(counts[i]!) * inverseFrequency(seen.of(terms[i]!), documents, BACKGROUND_DOCUMENTS, shares[i]!);
  }
  return { terms, weights: scaled(weights) };
}

/** Weights of terms that no table knows, by how many of so many documents have them: in one batch most have few. */
const RARITIES = new Float64Array(256);
let raritiesOf = -1;

function weighUnseen({ terms, counts }: Counts, seen: DocumentFrequencies, room: ArrayRoom): TermVector {
  const { documents } = seen;
  if (raritiesOf !== documents) RARITIES.fill(0);
  raritiesOf = documents;
  const weights = room.float32(terms.length);
  for (let i = 0; i < terms.length; i++) {
    const count = seen.of(terms[i]!);
    let rare = count < RARITIES.length ? RARITIES[count]! : 0;
    if (rare === 0) {
      rare = inverseFrequency(count, documents, BACKGROUND_DOCUMENTS, UNSEEN_SHARE);
      if (count < RARITIES.length) RARITIES[count] = rare;
    }
    weights[i] = damped(counts[i]!) * rare;
  }
  return { terms, weights: scaled(weights) };
}

function wordVectors(counted: WordCounts, seen: DocumentFrequencies, room: ArrayRoom): WordVectors {
  const { documents } = seen;
  const { terms } = counted;
  const size = terms.length;
  const weights = room.float32(size);
  const lead = room.float32(size);
  const opening = room.float32(size);
  const names = room.float32(size);
  const heads = room.float32(size);
  for (let i = 0; i < size; i++) {
    const share = counted.shares[i]!;
    const rare = Math.max(0, inverseFrequency(seen.of(terms[i]!), documents, BACKGROUND_DOCUMENTS, share));
    weights[i] = damped(counted.counts[i]!) * rare;
    // Each occurrence counts less than one, so that the logarithm must not fall below nothing.
    opening[i] = Math.log1p(2 * counted.opening[i]!) * rare;
    const [inLead, asName] = [counted.lead[i]!, counted.names[i]!];
    if (inLead > 0) lead[i] = damped(inLead) * rare;
    if (asName > 0) names[i] = damped(asName) * rare;
    if (inLead > 0 && asName > 0) heads[i] = lead[i]!;
  }
  for (const row of [weights, lead, opening, names, heads]) scaled(row);
  return { terms, weights, lead, opening, names, heads };
}

function formsOf({ words, numbers }: Sketch, vectors: WordVectors, room: ArrayRoom): Forms {
  const heaviest = heaviestIndices(vectors, KEPT_FORMS);
  const terms = room.uint32(heaviest.length + numbers.terms.length);
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
