/**
 * A sample of `hashes` in which two sequences that share `window` hashes in a row share at least one, whatever stands
 * around them: of every `window` neighbours the smallest, of equals the last (Schleimer, Wilkerson and Aiken 2003,
 * "Winnowing: local algorithms for document fingerprinting", section 3). About 2 / (window + 1) of all. Distinct, in
 * order of first choice. Linear.
 */
export function winnow(hashes: Uint32Array, window: number): number[] {
  const chosen = new Set<number>();
  let smallest = -1;
  for (let end = 0; end < hashes.length; end++) {
    const start = Math.max(0, end - window + 1);
    if (smallest < start) {
      smallest = start;
      for (let i = start + 1; i <= end; i++) if (hashes[i]! <= hashes[smallest]!) smallest = i;
    } else if (hashes[end]! <= hashes[smallest]!) {
      smallest = end;
    }
    if (end >= window - 1 || end === hashes.length - 1) chosen.add(hashes[smallest]!);
  }
  return [...chosen];
}
