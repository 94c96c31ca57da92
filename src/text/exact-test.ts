/**
 * How likely a table of two by two is to fall at least so far apart by chance, its sums held fixed: the two-sided exact
 * test of Fisher (1922, "On the interpretation of χ² from contingency tables, and the calculation of P"), which holds
 * for small counts as well; tables no likelier than this one are summed. Of `first` cases `firstHits` are hits, of
 * `second` `secondHits`. From 0 (never) to 1. Linear in the hits.
 */
export function exactTest(firstHits: number, first: number, secondHits: number, second: number): number {
  const hits = firstHits + secondHits;
  const chance = (own: number): number =>
    Math.exp(lnChoose(first, own) + lnChoose(second, hits - own) - lnChoose(first + second, hits));
  const seen = chance(firstHits) * (1 + ROUNDING);
  let sum = 0;
  for (let own = Math.max(0, hits - second); own <= Math.min(first, hits); own++) {
    const likely = chance(own);
    if (likely <= seen) sum += likely;
  }
  return Math.min(1, sum);
}

/** Tables exactly as likely as the one seen come out a little apart in floating point. */
const ROUNDING = 1e-9;

/** The natural logarithm of the number of ways to choose `k` of `n`. */
function lnChoose(n: number, k: number): number {
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}
