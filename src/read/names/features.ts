import { join } from '../model/hash.ts';
import { OUTSIDE, type WordFacts } from '../words.ts';

/** The most features that a word can have. */
export const NAME_FEATURE_LIMIT = 96;

/** What a word shows that no training text had. */
const UNKNOWN = { word: 2, cluster: 0, coarse: 0 };

/** A sentence as the name recogniser sees it. */
export interface NameSentence {
  readonly words: readonly WordFacts[];
  /** Penn tag numbers. */
  readonly tags: ArrayLike<number>;
  /** How much of it is capitalised, 0 to 3: in headlines capitals tell nothing. */
  readonly capitals: number;
  /** What the document shows of each word elsewhere. */
  readonly elsewhere: Uint8Array;
}

/** Where a word stands to the one that is labelled. */
export const NAME_PLACES = [-2, -1, 0, 1, 2] as const;

/**
 * The features that one word gives from its place, put into `out`; gives their number. They are the same wherever the word
 * stands in that place, so that their sums can be kept.
 */
export function ownNameFeatures(w: WordFacts, place: (typeof NAME_PLACES)[number], out: Int32Array): number {
  let n = 0;
  const put = (template: number, value: number) => {
    out[n++] = join(template + 200, value);
  };
  if (place !== 0) {
    put(20 + place, w.word);
    put(25 + place, w.shape);
    put(30 + place, w.cluster);
    put(35 + place, w.coarse);
    put(40 + place, w.gazetteer);
  }
  if (place === -1) {
    put(58, w.ends[2]);
    put(72, w.group);
  } else if (place === 1) {
    put(56, join(w.cluster, w.shape));
    put(57, w.ends[2]);
    put(73, w.group);
  } else if (place === 0) {
    put(1, w.word);
    for (let k = 1; k < 4; k++) put(4 + k, w.ends[k]!);
    for (let k = 1; k < 4; k++) put(8 + k, w.begins[k]!);
    put(16, w.cluster);
    put(17, w.coarse);
    put(43, w.gazetteer);
    put(70, w.group);
    put(71, w.wideGroup);
    put(79, join(w.wideGroup, w.shape));
  }
  return n;
}

/**
 * The features of word `i` that do not depend on other words' labels: window, affixes, shape, tags, distributional
 * classes and gazetteers after Ratinov and Roth 2009 ("Design Challenges and Misconceptions in Named Entity
 * Recognition", sections 3 and 5), with the form's other uses in the document. Gives their number. With `hidden` the word
 * itself is as good as unknown: training hides some, so that the context learns to tell.
 */
export function nameFeatures(sentence: NameSentence, i: number, out: Int32Array, hidden = false): number {
  const { words } = sentence;
  const w = hidden ? { ...words[i]!, ...UNKNOWN } : words[i]!;
  let n = 0;
  for (const place of NAME_PLACES) {
    n += ownNameFeatures(place === 0 ? w : (words[i + place] ?? OUTSIDE), place, out.subarray(n));
  }
  return joinedNameFeatures(sentence, i, w, out, n);
}

/** Those of them that several words give together, put into `out` from `from` on; `w` is what word `i` shows. Gives the number in all. */
export function joinedNameFeatures(
  { words, tags, capitals, elsewhere }: NameSentence,
  i: number,
  w: WordFacts,
  out: Int32Array,
  from: number,
): number {
  const a = words[i - 1] ?? OUTSIDE;
  const aa = words[i - 2] ?? OUTSIDE;
  const b = words[i + 1] ?? OUTSIDE;
  const bb = words[i + 2] ?? OUTSIDE;
  const tag = (k: number) => (i + k >= 0 && i + k < words.length ? tags[i + k]! : 255);
  let n = from;
  const put = (template: number, value: number) => {
    out[n++] = join(template + 200, value);
  };
  put(2, join(w.shape, capitals));
  put(3, join(w.shape, i === 0 ? 1 : 0));
  put(12, tag(0));
  put(13, join(tag(-1), tag(0)));
  put(14, join(tag(0), tag(1)));
  put(15, join(tag(1), tag(2)));
  put(18, elsewhere[i]! * 4 + capitals);
  put(19, join(elsewhere[i]!, w.shape));
  put(44, join(a.gazetteer, w.gazetteer));
  put(45, join(w.gazetteer, b.gazetteer));
  put(46, join(w.gazetteer, b.word));
  put(47, join(a.word, w.gazetteer));
  put(48, join(a.word, w.word));
  put(49, join(w.word, b.word));
  put(50, join(join(a.shape, w.shape), b.shape));
  put(51, join(a.word, w.shape));
  put(52, join(w.shape, b.word));
  put(53, join(a.coarse, w.cluster));
  put(54, join(w.cluster, b.coarse));
  put(55, join(b.shape, bb.shape));
  put(59, join(join(aa.word, a.word), 0));
  put(60, join(b.word, bb.word));
  const { start, end } = capitalRun(words, i);
  const first = words[start]!;
  const last = words[end - 1]!;
  const before = words[start - 1] ?? OUTSIDE;
  const after = words[end] ?? OUTSIDE;
  put(61, last.gazetteer);
  put(62, last.word);
  put(63, join(last.coarse, Math.min(end - i, 3)));
  put(64, join(first.gazetteer, Math.min(i - start, 3)));
  put(65, Math.min(end - start, 6) * 8 + Math.min(i - start, 7));
  put(66, before.word);
  put(67, after.word);
  put(68, join(before.coarse, after.coarse));
  put(69, join(first.gazetteer, last.gazetteer));
  put(74, join(a.wideGroup, w.wideGroup));
  put(75, join(w.wideGroup, b.wideGroup));
  put(76, last.group);
  put(77, before.group);
  put(78, after.group);
  return n;
}

/** The capitalised words in a row that word `i` stands in, `&` and hyphens between them included; `i` alone where it has no capital. */
function capitalRun(words: readonly WordFacts[], i: number): { start: number; end: number } {
  let start = i;
  let end = i + 1;
  while (start > 0 && goesOn(words, start - 1, -1)) start -= 1;
  while (end < words.length && goesOn(words, end, 1)) end += 1;
  return { start, end };
}

function goesOn(words: readonly WordFacts[], i: number, step: 1 | -1): boolean {
  if (words[i]!.isCapital) return true;
  const { form } = words[i]!;
  return (form === '&' || form === '-') && words[i + step]?.isCapital === true;
}

/** The features that earlier labels give: in the sentence, and of the same word earlier in the document (0 for none). */
export function labelFeatures(
  sentence: NameSentence,
  i: number,
  labels: ArrayLike<number>,
  earlier: number,
  out: Int32Array,
  from: number,
): number {
  const w = sentence.words[i]!;
  const before = i > 0 ? labels[i - 1]! : 99;
  const pair = before * 100 + (i > 1 ? labels[i - 2]! : 99);
  let n = from;
  out[n++] = join(290, before);
  out[n++] = join(291, pair);
  out[n++] = join(292, join(before, w.word));
  out[n++] = join(293, join(before, w.shape));
  out[n++] = join(294, join(before, sentence.tags[i]!));
  out[n++] = join(295, join(before, sentence.words[i - 1]?.word ?? 1));
  out[n++] = join(296, join(before, w.cluster));
  out[n++] = join(297, earlier);
  out[n++] = join(298, join(earlier, before));
  out[n++] = join(299, join(before, w.gazetteer));
  return n;
}
