import { gazetteerBits } from '../../languages/en/gazetteer.ts';
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

/**
 * The features of word `i` that do not depend on other words' labels: window, affixes, shape, tags, distributional
 * classes and gazetteers after Ratinov and Roth 2009 ("Design Challenges and Misconceptions in Named Entity
 * Recognition", sections 3 and 5), with the form's other uses in the document. Gives their number. With `hidden` the word
 * itself is as good as unknown: training hides some, so that the context learns to tell.
 */
export function nameFeatures(sentence: NameSentence, i: number, out: Int32Array, hidden = false): number {
  const { words, tags, capitals, elsewhere } = sentence;
  const at = (k: number) => words[i + k] ?? OUTSIDE;
  const tag = (k: number) => (i + k >= 0 && i + k < words.length ? tags[i + k]! : 255);
  const gazetteer = (k: number) => gazetteerBits(at(k).lower);
  const w = hidden ? { ...at(0), ...UNKNOWN } : at(0);
  let n = 0;
  const put = (template: number, value: number) => {
    out[n++] = join(template + 200, value);
  };
  put(1, w.word);
  put(2, join(w.shape, capitals));
  put(3, join(w.shape, i === 0 ? 1 : 0));
  for (let k = 1; k < 4; k++) put(4 + k, w.ends[k]!);
  for (let k = 1; k < 4; k++) put(8 + k, w.begins[k]!);
  put(12, tag(0));
  put(13, join(tag(-1), tag(0)));
  put(14, join(tag(0), tag(1)));
  put(15, join(tag(1), tag(2)));
  put(16, w.cluster);
  put(17, w.coarse);
  put(18, elsewhere[i]! * 4 + capitals);
  put(19, join(elsewhere[i]!, w.shape));
  for (const k of [-2, -1, 1, 2]) {
    put(20 + k, at(k).word);
    put(25 + k, at(k).shape);
    put(30 + k, at(k).cluster);
    put(35 + k, at(k).coarse);
    put(40 + k, gazetteer(k));
  }
  put(43, gazetteer(0));
  put(44, join(gazetteer(-1), gazetteer(0)));
  put(45, join(gazetteer(0), gazetteer(1)));
  put(46, join(gazetteer(0), at(1).word));
  put(47, join(at(-1).word, gazetteer(0)));
  put(48, join(at(-1).word, w.word));
  put(49, join(w.word, at(1).word));
  put(50, join(join(at(-1).shape, w.shape), at(1).shape));
  put(51, join(at(-1).word, w.shape));
  put(52, join(w.shape, at(1).word));
  put(53, join(at(-1).coarse, w.cluster));
  put(54, join(w.cluster, at(1).coarse));
  put(55, join(at(1).shape, at(2).shape));
  put(56, join(at(1).cluster, at(1).shape));
  put(57, at(1).ends[2]);
  put(58, at(-1).ends[2]);
  put(59, join(join(at(-2).word, at(-1).word), 0));
  put(60, join(at(1).word, at(2).word));
  const { start, end } = capitalRun(words, i);
  const first = words[start]!;
  const last = words[end - 1]!;
  const before = words[start - 1] ?? OUTSIDE;
  const after = words[end] ?? OUTSIDE;
  put(61, gazetteerBits(last.lower));
  put(62, last.word);
  put(63, join(last.coarse, Math.min(end - i, 3)));
  put(64, join(gazetteerBits(first.lower), Math.min(i - start, 3)));
  put(65, Math.min(end - start, 6) * 8 + Math.min(i - start, 7));
  put(66, before.word);
  put(67, after.word);
  put(68, join(before.coarse, after.coarse));
  put(69, join(gazetteerBits(first.lower), gazetteerBits(last.lower)));
  put(70, w.group);
  put(71, w.wideGroup);
  put(72, at(-1).group);
  put(73, at(1).group);
  put(74, join(at(-1).wideGroup, w.wideGroup));
  put(75, join(w.wideGroup, at(1).wideGroup));
  put(76, last.group);
  put(77, before.group);
  put(78, after.group);
  put(79, join(w.wideGroup, w.shape));
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
  out[n++] = join(299, join(before, gazetteerBits(w.lower)));
  return n;
}
