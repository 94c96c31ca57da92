import { ArrayRoom } from '../../text/array-room.ts';
import type { TermVector } from '../../text/vector.ts';
import { KINDS } from './outline.ts';
import type { Profile } from './profile.ts';
import type { PlacedDocument } from './state.ts';

/**
 * Documents of a window in columns: what is known of one after what is known of another. A store that keeps some hundred
 * thousand short lists takes most of its time for their beginnings and ends; here are a handful of long ones.
 */
export interface PackedDocuments {
  readonly count: number;
  /** Ids, outlets, titles, addresses, stories and speakers. */
  readonly texts: readonly (string | null)[];
  /** Each written form once; `whole` tells which. */
  readonly forms: readonly string[];
  /** Terms and numbers of forms. */
  readonly whole: Uint32Array;
  readonly weights: Float32Array;
  /** Lengths of lists, days, links. */
  readonly numbers: Float64Array;
}

/** Packs `placed`, whose slots follow on one another from `first`. Linear. */
export function pack(placed: readonly PlacedDocument[], first: number): PackedDocuments {
  const packing = new Packing();
  placed.forEach((one, i) => {
    packing.add(one, first + i);
  });
  return packing.packed(placed.length);
}

class Packing {
  readonly #texts: (string | null)[] = [];
  readonly #forms = new Map<string, number>();
  readonly #whole: Uint32Array[] = [];
  readonly #weights: Float32Array[] = [];
  readonly #numbers: number[] = [];

  add({ profile, links, story }: PlacedDocument, slot: number): void {
    const { id, outlet, title, url, bounds, words, sayings, forms } = profile;
    this.#texts.push(id, outlet, title, url, story);
    this.#numbers.push(profile.length, ...bounds);
    for (const list of [profile.published, profile.days, profile.years]) this.#numbers.push(list.length, ...list);
    this.#vector(words);
    this.#weights.push(words.kinds);
    this.#vector(profile.phrases);
    this.#vector(profile.numbers);
    this.#numbers.push(sayings.length);
    for (const { speaker, words: said } of sayings) {
      this.#texts.push(speaker);
      this.#vector(said);
    }
    this.#numbers.push(forms.wordCount, forms.terms.length);
    this.#whole.push(
      forms.terms,
      Uint32Array.from(forms.texts, (text) => this.#form(text)),
    );
    // Each link stands in the lists of both documents; it is kept with the later.
    const own = links.filter(({ b }) => b === slot);
    this.#numbers.push(own.length);
    for (const { a, score } of own) this.#numbers.push(a, score);
  }

  #vector({ terms, weights }: TermVector): void {
    this.#numbers.push(terms.length);
    this.#whole.push(terms);
    this.#weights.push(weights);
  }

  #form(text: string): number {
    const known = this.#forms.get(text) ?? this.#forms.size;
    this.#forms.set(text, known);
    return known;
  }

  packed(count: number): PackedDocuments {
    return {
      count,
      texts: this.#texts,
      forms: [...this.#forms.keys()],
      whole: joined(this.#whole, (length) => new Uint32Array(length)),
      weights: joined(this.#weights, (length) => new Float32Array(length)),
      numbers: Float64Array.from(this.#numbers),
    };
  }
}

function joined<T extends Uint32Array | Float32Array>(parts: readonly T[], made: (length: number) => T): T {
  const whole = made(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The documents that were packed, the first of them in the slot `first`. */
export function unpack(packed: PackedDocuments, first: number): PlacedDocument[] {
  const unpacking = new Unpacking(packed);
  const placed: PlacedDocument[] = [];
  for (let slot = first; slot < first + packed.count; slot++) unpacking.next(slot, placed, first);
  return placed;
}

class Unpacking {
  readonly #packed: PackedDocuments;
  readonly #room = new ArrayRoom(1 << 16);
  #text = 0;
  #whole = 0;
  #weight = 0;
  #number = 0;

  constructor(packed: PackedDocuments) {
    this.#packed = packed;
  }

  /** Appends the next document to `placed`, whose first is in the slot `first`. */
  next(slot: number, placed: PlacedDocument[], first: number): void {
    const [id, outlet, title, url] = [this.#nextText()!, this.#nextText(), this.#nextText(), this.#nextText()];
    const story = this.#nextText()!;
    const length = this.#nextNumber();
    const bounds = [this.#nextNumber(), this.#nextNumber()] as const;
    const [published, days, years] = [this.#nextList(), this.#nextList(), this.#nextList()];
    const words = this.#nextVector();
    const kinds = this.#nextWeights(KINDS * words.terms.length);
    const profile: Profile = {
      id,
      outlet,
      title,
      url,
      documents: 1,
      length,
      words: { ...words, kinds },
      phrases: this.#nextVector(),
      numbers: this.#nextVector(),
      published,
      bounds,
      sayings: Array.from({ length: this.#nextNumber() }, () => ({
        speaker: this.#nextText(),
        words: this.#nextVector(),
      })),
      days,
      years,
      forms: this.#nextForms(),
    };
    const own: PlacedDocument = { profile, links: [], story };
    placed.push(own);
    for (let left = this.#nextNumber(); left > 0; left--) {
      const link = { a: this.#nextNumber(), b: slot, score: this.#nextNumber() };
      own.links.push(link);
      placed[link.a - first]?.links.push(link);
    }
  }

  #nextForms(): Profile['forms'] {
    const [wordCount, length] = [this.#nextNumber(), this.#nextNumber()];
    const terms = this.#nextWhole(length);
    return { terms, texts: Array.from(this.#nextWhole(length), (form) => this.#packed.forms[form]!), wordCount };
  }

  #nextVector(): TermVector {
    const length = this.#nextNumber();
    return { terms: this.#nextWhole(length), weights: this.#nextWeights(length) };
  }

  /** A copy: a part of the whole would keep all of it in memory as long as one document is. */
  #nextWhole(length: number): Uint32Array {
    const into = this.#room.uint32(length);
    const from = this.#whole;
    for (let i = 0; i < length; i++) into[i] = this.#packed.whole[from + i]!;
    this.#whole += length;
    return into;
  }

  #nextWeights(length: number): Float32Array {
    const into = this.#room.float32(length);
    const from = this.#weight;
    for (let i = 0; i < length; i++) into[i] = this.#packed.weights[from + i]!;
    this.#weight += length;
    return into;
  }

  #nextList(): number[] {
    return Array.from({ length: this.#nextNumber() }, () => this.#nextNumber());
  }

  #nextNumber(): number {
    return this.#packed.numbers[this.#number++]!;
  }

  #nextText(): string | null {
    return this.#packed.texts[this.#text++]!;
  }
}
