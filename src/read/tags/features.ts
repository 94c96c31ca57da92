import { join } from '../model/hash.ts';
import { OUTSIDE, type WordFacts } from '../words.ts';

/** The most features that a word can have. */
export const TAG_FEATURE_LIMIT = 64;

/**
 * The features of word `i` that do not depend on other words' tags, put into `out`; gives their number. The window and
 * the affixes are those of Ratnaparkhi 1996 and Toutanova et al. 2003 (section 3), with distributional classes
 * (Koo, Carreras and Collins 2008) and what the tag dictionary knows of the words to come.
 */
export function wordFeatures(words: readonly WordFacts[], i: number, out: Int32Array): number {
  const w = words[i]!;
  const a = words[i - 1] ?? OUTSIDE;
  const aa = words[i - 2] ?? OUTSIDE;
  const b = words[i + 1] ?? OUTSIDE;
  const bb = words[i + 2] ?? OUTSIDE;
  let n = 0;
  const put = (template: number, value: number) => {
    out[n++] = join(template, value);
  };
  put(1, w.word);
  put(2, w.shape);
  put(3, w.ends[0]);
  put(4, w.ends[1]);
  put(5, w.ends[2]);
  put(6, w.ends[3]);
  put(7, w.begins[0]);
  put(8, w.begins[1]);
  put(9, w.begins[2]);
  put(10, w.begins[3]);
  put(11, w.known);
  put(12, w.cluster);
  put(13, join(w.shape, w.ends[1]));
  put(14, join(w.shape, i === 0 ? 1 : 0));
  put(20, a.word);
  put(21, aa.word);
  put(22, b.word);
  put(23, bb.word);
  put(24, join(a.word, w.word));
  put(25, join(w.word, b.word));
  put(26, join(a.word, b.word));
  put(27, join(aa.word, a.word));
  put(28, join(b.word, bb.word));
  put(30, a.ends[2]);
  put(31, b.ends[2]);
  put(32, b.ends[1]);
  put(33, a.shape);
  put(34, b.shape);
  put(35, join(join(a.shape, w.shape), b.shape));
  put(40, b.known);
  put(41, bb.known);
  put(42, join(b.known, bb.known));
  put(43, join(w.known, b.known));
  put(50, a.cluster);
  put(51, b.cluster);
  put(52, join(a.cluster, w.cluster));
  put(53, join(w.cluster, b.cluster));
  put(54, join(a.cluster, b.cluster));
  put(55, join(w.word, b.cluster));
  put(56, bb.cluster);
  put(57, join(w.word, a.cluster));
  put(58, w.coarse);
  put(59, a.coarse);
  put(60, b.coarse);
  put(61, join(a.coarse, b.coarse));
  put(62, join(join(a.coarse, w.coarse), b.coarse));
  put(63, join(w.coarse, w.ends[1]));
  put(64, join(b.coarse, bb.coarse));
  put(65, join(w.word, b.coarse));
  put(66, join(w.word, a.coarse));
  return n;
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
  out[n++] = join(74, join(pair, w.word));
  out[n++] = join(75, join(t, w.ends[2]));
  out[n++] = join(76, join(t, w.known));
  out[n++] = join(77, join(join(t, w.known), b.known));
  out[n++] = join(78, join(pair, w.known));
  out[n++] = join(79, join(t, w.cluster));
  out[n++] = join(81, join(t, w.coarse));
  out[n++] = join(82, join(pair, b.coarse));
  out[n++] = join(80, join(pair, b.known));
  return n;
}
