import { type DocumentFrequencies, inverseFrequency } from '../../text/frequencies.ts';
import { heaviest, restrict, type TermVector, unitVector, unitVectorWithin } from '../../text/vector.ts';
import type { Outline } from './outline.ts';
import type { Counts, Sketch } from './sketch.ts';

/** One document as grouping compares it: its terms weighted by how rare they were when it came. */
export interface Profile extends Outline {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  /** Its heaviest words, under which it is filed and sought, and their squared weights. */
  readonly filed: readonly number[];
  readonly filedWeights: readonly number[];
  /** How the text writes its heaviest words and all its numbers: what reasons can name. */
  readonly forms: ReadonlyMap<number, string>;
}

/** The background corpus counts as this many documents: about the size of the one that the English table was made from. */
const BACKGROUND_DOCUMENTS = 1000;
/** A pair of words or a number is not in that table; nearly all are rarer than its rarest words. */
const UNSEEN_RARITY = Math.log(2 * BACKGROUND_DOCUMENTS);
/** A document is filed under this many words: with 16 and 32 the groups of the development set are as good within 0.002. */
export const FILED_WORDS = 24;
/** Words whose form is kept for reasons; a story is explained by a handful. */
const KEPT_FORMS = 40;

/** Counts a document's terms towards how common they are. */
export function count(sketch: Sketch, frequencies: DocumentFrequencies): void {
  frequencies.add([...sketch.words.keys(), ...sketch.phrases.keys(), ...sketch.numbers.keys()]);
}

/** The sketch with its terms weighted, (1 + log count) · inverse frequency, by what `frequencies` knows so far. */
export function profile(sketch: Sketch, frequencies: DocumentFrequencies): Profile {
  const known = new Map<number, number>();
  const idf = (term: number): number => {
    let weight = known.get(term);
    if (weight === undefined) {
      const rarity = sketch.rarity.get(term) ?? UNSEEN_RARITY;
      weight = inverseFrequency(frequencies.of(term), frequencies.documents, BACKGROUND_DOCUMENTS, rarity);
      known.set(term, weight);
    }
    return weight;
  };
  const weighed = (counts: Counts, damp: (times: number) => number): Map<number, number> => {
    const weights = new Map<number, number>();
    for (const [term, times] of counts) weights.set(term, damp(times) * idf(term));
    return weights;
  };
  const damped = (times: number): number => (times === 1 ? 1 : 1 + Math.log(times));
  const weigh = (counts: Counts): TermVector => unitVector(weighed(counts, damped));
  const words = weigh(sketch.words);
  const within = (counts: Counts, damp: (times: number) => number): TermVector =>
    unitVectorWithin(words.terms, weighed(counts, damp));
  const lead = within(sketch.lead, damped);
  const names = within(sketch.names, damped);
  const ranked = heaviest(words, KEPT_FORMS);
  const filed = ranked.slice(0, FILED_WORDS);
  return {
    id: sketch.id,
    outlet: sketch.outlet,
    title: sketch.title,
    url: sketch.url,
    documents: 1,
    length: [...sketch.words.values()].reduce((sum, times) => sum + times, 0),
    words,
    lead,
    // Each occurrence counts less than one, so that the logarithm must not fall below nothing.
    opening: within(sketch.opening, (times) => Math.log1p(2 * times)),
    names,
    heads: restrict(lead, names),
    phrases: weigh(sketch.phrases),
    numbers: weigh(sketch.numbers),
    quotes: weigh(sketch.quotes),
    published: sketch.published === null ? [] : [sketch.published],
    bounds: sketch.bounds,
    sayings: sketch.sayings.map(({ speaker, words: said }) => ({ speaker, words: weigh(said) })),
    days: [...sketch.days],
    years: [...sketch.years],
    filed: filed.map(({ term }) => term),
    filedWeights: filed.map(({ weight }) => weight ** 2),
    forms: keptForms(
      sketch,
      ranked.map(({ term }) => term),
    ),
  };
}

function keptForms(sketch: Sketch, words: readonly number[]): Map<number, string> {
  return new Map([...words, ...sketch.numbers.keys()].map((term) => [term, sketch.forms.get(term)!]));
}
