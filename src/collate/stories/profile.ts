import { type DocumentFrequencies, inverseFrequency } from '../../text/frequencies.ts';
import { heaviest, type TermVector, unitVector } from '../../text/vector.ts';
import type { Sketch } from './sketch.ts';

/** One document as grouping compares it: its terms weighted by how rare they were when it came. */
export interface Profile {
  readonly id: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: number | null;
  readonly words: TermVector;
  readonly lead: TermVector;
  readonly names: TermVector;
  readonly phrases: TermVector;
  readonly numbers: TermVector;
  readonly days: Int32Array;
  /** How many words that carry matter. */
  readonly length: number;
  /** How the text writes its heaviest words and all its numbers: what reasons can name. */
  readonly forms: ReadonlyMap<number, string>;
}

/** The background corpus counts as this many documents: the size of the one that the language's table was made from. */
const BACKGROUND_DOCUMENTS = 1000;
/** A pair of words or a number that a corpus of that size lacks: they are not in the table, and nearly all are that rare. */
const UNSEEN_RARITY = Math.log(2 * BACKGROUND_DOCUMENTS);
/** Words whose form is kept for reasons; a story is explained by a handful. */
const KEPT_FORMS = 60;

/** Counts a document's terms towards how common they are. */
export function count(sketch: Sketch, frequencies: DocumentFrequencies): void {
  frequencies.add([...sketch.words.keys(), ...sketch.phrases.keys(), ...sketch.numbers.keys()]);
}

/** The sketch with its terms weighted, (1 + log count) · inverse frequency, by what `frequencies` knows so far. */
export function profile(sketch: Sketch, frequencies: DocumentFrequencies): Profile {
  const weigh = (counts: ReadonlyMap<number, number>): TermVector => {
    const weights = new Map<number, number>();
    for (const [term, times] of counts) {
      const rarity = sketch.rarity.get(term) ?? UNSEEN_RARITY;
      const seen = frequencies.of(term);
      const idf = inverseFrequency(seen, frequencies.documents, BACKGROUND_DOCUMENTS, rarity);
      weights.set(term, (1 + Math.log(times)) * idf);
    }
    return unitVector(weights);
  };
  const words = weigh(sketch.words);
  return {
    id: sketch.id,
    outlet: sketch.outlet,
    title: sketch.title,
    url: sketch.url,
    published: sketch.published,
    words,
    lead: weigh(sketch.lead),
    names: weigh(sketch.names),
    phrases: weigh(sketch.phrases),
    numbers: weigh(sketch.numbers),
    days: sketch.days,
    length: [...sketch.words.values()].reduce((sum, times) => sum + times, 0),
    forms: keptForms(sketch, words),
  };
}

function keptForms(sketch: Sketch, words: TermVector): Map<number, string> {
  const terms = [...heaviest(words, KEPT_FORMS), ...sketch.numbers.keys()];
  return new Map(terms.map((term) => [term, sketch.forms.get(term)!]));
}
