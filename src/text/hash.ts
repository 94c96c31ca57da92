/**
 * A 32-bit hash of `text` (FNV-1a over UTF-16 code units, with the finaliser of MurmurHash3 so that all bits depend on
 * all characters). The same in every run and on every machine. Two of a million words share a hash about once in nine.
 */
export function hash32(text: string, seed = 0): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}

/** A 32-bit hash of two hashes in their order. */
export function hashPair(a: number, b: number): number {
  return mix32(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));
}

/** Spreads the bits of a number over all 32 (the finaliser of MurmurHash3, Appleby 2011). Unsigned. */
export function mix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
