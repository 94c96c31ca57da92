import { hashOf } from '../model/hash.ts';

/** Takes the features of a place, as keys. */
export interface FeatureSink {
  add(key: number): void;
  /** The same for the first `count` of `keys`, at one go. */
  addAll(keys: Int32Array, count: number): void;
}

/** One key of 32 bits for a template and up to three values (mixed in the manner of MurmurHash3, Appleby 2011). */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  return keyFrom(begin(template), a, b, c);
}

function begin(template: number): number {
  return Math.imul(template + 0x51ed270b, 0x85ebca6b);
}

function keyFrom(begun: number, a: number, b: number, c: number): number {
  let h = Math.imul((begun ^ a) + (begun << 7), 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul((h ^ b) + (h << 9), 0x27d4eb2f);
  h ^= h >>> 13;
  h = Math.imul((h ^ c) + (h << 5), 0x165667b1);
  return (h ^ (h >>> 16)) | 0;
}

/**
 * Feature templates: which values of a place are looked at together. Three indices into the place's values each, 0 for
 * none (a place's value 0 is always 0).
 */
export interface Templates {
  readonly indices: Uint8Array;
  /** What `featureKey` makes of each template's number before it looks at the values. */
  readonly begun: Int32Array;
}

/** What parts the templates of one list from those of another: the number of the first, or the list's name. */
export type TemplateNumbers = number | string;

/**
 * Compiles templates written as names of values joined by `+` and parted by white space. `names[i]` stands for value
 * `i + 1`. Template numbers count from `numbers`, so that those of two lists do not meet; or, where that is a list's name, they are
 * hashes of it and the template, so that features stay as they are when other templates come or go. Throws for an unknown name.
 */
export function compileTemplates(text: string, names: readonly string[], numbers: TemplateNumbers): Templates {
  const written = text.trim().split(/\s+/);
  const numberOf = (t: number): number =>
    typeof numbers === 'number' ? numbers + t : hashOf(`${numbers} ${written[t]}`);
  const indices = new Uint8Array(written.length * 3);
  written.forEach((template, t) => {
    for (const [k, name] of template.split('+').entries()) {
      const index = names.indexOf(name) + 1;
      if (index === 0) throw new Error(`Template ${template} names no known value: ${name}`);
      indices[t * 3 + k] = index;
    }
  });
  return { indices, begun: Int32Array.from(written, (_, t) => begin(numberOf(t))) };
}

/** The templates that look at nothing but the values `chosen`, and the others. */
export function splitTemplates(
  { indices, begun }: Templates,
  names: readonly string[],
  chosen: readonly string[],
): [Templates, Templates] {
  const isChosen = [true, ...names.map((name) => chosen.includes(name))];
  const all = Array.from(begun, (_, t) => [...indices.subarray(3 * t, 3 * t + 3)]);
  const part = (wanted: boolean): Templates => {
    const which = all.flatMap((of, t) => (of.every((index) => isChosen[index]) === wanted ? [t] : []));
    return {
      indices: Uint8Array.from(which.flatMap((t) => all[t]!)),
      begun: Int32Array.from(which, (t) => begun[t]!),
    };
  };
  return [part(true), part(false)];
}

/** Where the values `chosen`, parted by white space, stand in a place's values. Throws for an unknown name. */
export function placesOf(chosen: string, names: readonly string[]): readonly number[] {
  return chosen.split(/\s+/).map((name) => {
    const place = names.indexOf(name) + 1;
    if (place === 0) throw new Error(`No known value: ${name}`);
    return place;
  });
}

/** Puts the values at `places` into `row` from `at` on. */
export function keepValues(values: Int32Array, places: readonly number[], row: Float32Array, at: number): void {
  for (let i = 0; i < places.length; i++) row[at + i] = values[places[i]!]!;
}

/** The most templates in one list. */
const MOST_TEMPLATES = 512;
const made = new Int32Array(MOST_TEMPLATES);

/** Adds the features that the templates make of a place's values. */
export function addFeatures(templates: Templates, values: Int32Array, sink: FeatureSink): void {
  sink.addAll(made, makeFeatures(templates, values, made));
}

/** Puts the features that the templates make of a place's values into `out`; gives their number. */
export function makeFeatures({ indices, begun }: Templates, values: Int32Array, out: Int32Array): number {
  const count = begun.length;
  for (let t = 0, i = 0; t < count; t++, i += 3) {
    out[t] = keyFrom(begun[t]!, values[indices[i]!]!, values[indices[i + 1]!]!, values[indices[i + 2]!]!);
  }
  return count;
}

/** Small whole numbers as they are, larger ones by growing steps, signed: 0 1 2 3 4 5–6 7–9 10–14 15–24 25–49 50+. */
export function bucket(value: number): number {
  const size = Math.abs(value);
  let b = size;
  if (size > 4) b = size < 7 ? 5 : size < 10 ? 6 : size < 15 ? 7 : size < 25 ? 8 : size < 50 ? 9 : 10;
  return value < 0 ? -b : b;
}
