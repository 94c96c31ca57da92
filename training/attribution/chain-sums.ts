import type { ChainScores } from '../../src/read/attribution/chain.ts';

/** Forward and backward sums, in logarithms, and the logarithm of the sum over all labellings. */
interface ChainSums {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly logTotal: number;
}

/** The forward-backward algorithm (Rabiner 1989, §III.A). Time: length times labels squared. */
export function chainSums(scores: ChainScores): ChainSums {
  const { length, labels, emissions, transitions } = scores;
  const forward = new Float64Array(length * labels);
  const backward = new Float64Array(length * labels);
  for (let y = 0; y < labels; y++) forward[y] = emissions[y]! + transitions[labels * labels + y]!;
  const terms = new Float64Array(labels);
  for (let place = 1; place < length; place++) {
    for (let y = 0; y < labels; y++) {
      for (let x = 0; x < labels; x++) terms[x] = forward[(place - 1) * labels + x]! + transitions[x * labels + y]!;
      forward[place * labels + y] = logSum(terms) + emissions[place * labels + y]!;
    }
  }
  for (let place = length - 2; place >= 0; place--) {
    for (let x = 0; x < labels; x++) {
      for (let y = 0; y < labels; y++) {
        const after = (place + 1) * labels + y;
        terms[y] = transitions[x * labels + y]! + emissions[after]! + backward[after]!;
      }
      backward[place * labels + x] = logSum(terms);
    }
  }
  return { forward, backward, logTotal: logSum(forward.subarray((length - 1) * labels)) };
}

/** The logarithm of the sum of the exponentials, without overflow. */
function logSum(terms: Float64Array): number {
  let top = terms[0]!;
  for (let i = 1; i < terms.length; i++) if (terms[i]! > top) top = terms[i]!;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += terms[i] === top ? 1 : Math.exp(terms[i]! - top);
  return top + Math.log(sum);
}
