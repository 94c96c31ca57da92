import { mix32 } from './hash.ts';

/**
 * The smallest hash of a set under each of `size` orders (Broder 1997): the share of places at which two signatures
 * agree estimates the Jaccard resemblance of their sets. All 0xffffffff for an empty set.
 */
export function minHash(set: Iterable<number>, size: number): Uint32Array {
  const signature = new Uint32Array(size).fill(0xffffffff);
  for (const item of set) {
    for (let k = 0; k < size; k++) {
      const hash = mix32(item ^ Math.imul(k + 1, 0x9e3779b1));
      if (hash < signature[k]!) signature[k] = hash;
    }
  }
  return signature;
}

/** The share of places at which two signatures of one size agree, 0 to 1. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let k = 0; k < a.length; k++) if (a[k] === b[k]) same++;
  return same / a.length;
}

/**
 * One key for every `rows` places of a signature: two sets of resemblance r share at least one with probability
 * 1 - (1 - r^rows)^(places / rows) (Leskovec, Rajaraman and Ullman 2014, section 3.4.2).
 */
export function bandKeys(signature: Uint32Array, rows: number): number[] {
  const keys: number[] = [];
  for (let start = 0; start + rows <= signature.length; start += rows) {
    let key = mix32(start + 1);
    for (let k = start; k < start + rows; k++) key = mix32(Math.imul(key, 31) ^ signature[k]!);
    keys.push(key);
  }
  return keys;
}
