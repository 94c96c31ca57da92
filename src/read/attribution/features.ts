/** Takes the features of a place, as keys. */
export interface FeatureSink {
  add(key: number): void;
  /** The same for the first `count` of `keys`, at one go. */
  addAll(keys: Int32Array, count: number): void;
}

/** One key of 32 bits for a template and up to three values (mixed in the manner of MurmurHash3, Appleby 2011). */
export function featureKey(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 0x51ed270b, 0x85ebca6b);
  h = Math.imul((h ^ a) + (h << 7), 0xc2b2ae35);
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
  readonly first: number;
  readonly indices: Uint8Array;
}

/**
 * Compiles templates written as names of values joined by `+` and parted by white space. `names[i]` stands for value
 * `i + 1`. Template numbers begin at `first`, so that those of two lists do not meet. Throws for an unknown name.
 */
export function compileTemplates(text: string, names: readonly string[], first: number): Templates {
  const written = text.trim().split(/\s+/);
  const indices = new Uint8Array(written.length * 3);
  written.forEach((template, t) => {
    for (const [k, name] of template.split('+').entries()) {
      const index = names.indexOf(name) + 1;
      if (index === 0) throw new Error(`Template ${template} names no known value: ${name}`);
      indices[t * 3 + k] = index;
    }
  });
  return { first, indices };
}

/** The most templates in one list. */
const MOST_TEMPLATES = 512;
const made = new Int32Array(MOST_TEMPLATES);

/** Adds the features that the templates make of a place's values. */
export function addFeatures({ first, indices }: Templates, values: Int32Array, sink: FeatureSink): void {
  const end = indices.length;
  let count = 0;
  for (let i = 0; i < end; i += 3) {
    const [a, b, c] = [values[indices[i]!]!, values[indices[i + 1]!]!, values[indices[i + 2]!]!];
    made[count] = featureKey(first + count, a, b, c);
    count++;
  }
  sink.addAll(made, count);
}

/** Small whole numbers as they are, larger ones by growing steps, signed: 0 1 2 3 4 5–6 7–9 10–14 15–24 25–49 50+. */
export function bucket(value: number): number {
  const size = Math.abs(value);
  let b = size;
  if (size > 4) b = size < 7 ? 5 : size < 10 ? 6 : size < 15 ? 7 : size < 25 ? 8 : size < 50 ? 9 : 10;
  return value < 0 ? -b : b;
}
