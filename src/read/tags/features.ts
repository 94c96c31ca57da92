import { join } from '../model/hash.ts';
import { OUTSIDE, type WordFacts } from '../words.ts';

/** The most features that a word can have. */
export const TAG_FEATURE_LIMIT = 64;

/** Where a word stands to the one that is tagged: before it, itself, after it. */
export const PLACES = [-1, 0, 1] as const;
type Place = (typeof PLACES)[number];

/**
 * The features that one word gives from its place, put into `out`; gives their number. They are the same wherever the word
 * stands in that place, so that their scores can be kept. Window and affixes are those of Ratnaparkhi 1996 and Toutanova
 * et al. 2003 (section 3), with distributional classes (Koo, Carreras and Collins 2008). Templates that had next to nothing to say
 * of a fold that was not learnt from are left out (docs/reader.md); the others keep their numbers, which are part of their hashes.
 */
export function ownFeatures(w: WordFacts, place: Place, out: Int32Array): number {
  let n = 0;
  const put = (template: number, value: number) => {
    out[n++] = join(template, value);
  };
  if (place === -1) {
    put(20, w.word);
    put(30, w.ends[2]);
    put(50, w.cluster);
    put(59, w.coarse);
  } else if (place === 0) {
    put(1, w.word);
    put(2, w.shape);
    for (let k = 0; k < 4; k++) put(3 + k, w.ends[k]!);
    for (let k = 0; k < 4; k++) put(7 + k, w.begins[k]!);
    put(11, w.known);
    put(12, w.cluster);
    put(13, join(w.shape, w.ends[1]));
    put(58, w.coarse);
    put(63, join(w.coarse, w.ends[1]));
  } else {
    put(22, w.word);
    put(31, w.ends[2]);
    put(32, w.ends[1]);
    put(40, w.known);
    put(51, w.cluster);
    put(60, w.coarse);
  }
  return n;
}

/** The features that the words two before and two after word `i` give, too few to be kept; put into `out` from `n` on, gives the number in all. */
export function farFeatures(words: readonly WordFacts[], i: number, out: Int32Array, n: number): number {
  out[n] = join(21, (words[i - 2] ?? OUTSIDE).word);
  out[n + 1] = join(41, (words[i + 2] ?? OUTSIDE).known);
  return n + 2;
}

/** The features that several words give together, put into `out` from `n` on; gives the number in all. */
export function joinedFeatures(words: readonly WordFacts[], i: number, out: Int32Array, from: number): number {
  const w = words[i]!;
  const a = words[i - 1] ?? OUTSIDE;
  const b = words[i + 1] ?? OUTSIDE;
  const bb = words[i + 2] ?? OUTSIDE;
  let n = from;
  const put = (template: number, value: number) => {
    out[n++] = join(template, value);
  };
  put(14, join(w.shape, i === 0 ? 1 : 0));
  put(35, join(join(a.shape, w.shape), b.shape));
  put(42, join(b.known, bb.known));
  put(43, join(w.known, b.known));
  put(53, join(w.cluster, b.cluster));
  put(55, join(w.word, b.cluster));
  put(65, join(w.word, b.coarse));
  put(66, join(w.word, a.coarse));
  return n;
}

/** All features of word `i` that do not depend on other words' tags, put into `out`; gives their number. */
export function wordFeatures(words: readonly WordFacts[], i: number, out: Int32Array): number {
  let n = 0;
  for (const place of PLACES) n += ownFeatures(words[i + place] ?? OUTSIDE, place, out.subarray(n));
  return joinedFeatures(words, i, out, farFeatures(words, i, out, n));
}

/** The features of word `i` that its forerunners' tags give, put into `out` from `n` on; gives their number in all. */
export function tagFeatures(
  words: readonly WordFacts[],
  i: number,
  tags: ArrayLike<number>,
  out: Int32Array,
  n: number,
): number {
  const w = words[i]!;
  const b = words[i + 1] ?? OUTSIDE;
  const t = i > 0 ? tags[i - 1]! : 254;
  const tt = i > 1 ? tags[i - 2]! : 254;
  const pair = t * 256 + tt;
  out[n++] = join(70, t);
  out[n++] = join(71, pair);
  out[n++] = join(72, join(t, w.word));
  out[n++] = join(73, join(t, b.word));
  out[n++] = join(75, join(t, w.ends[2]));
  out[n++] = join(76, join(t, w.known));
  out[n++] = join(78, join(pair, w.known));
  out[n++] = join(79, join(t, w.cluster));
  out[n++] = join(81, join(t, w.coarse));
  return n;
}
