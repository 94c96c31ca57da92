import { hash32, hashPair } from './hash.ts';

/** The words of a text as the search for copies compares them: lower case, without marks and white space. */
export interface WordSequence {
  readonly hashes: Uint32Array;
  /** Where each begins and ends in the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 for a word within quotation marks: the same words of a speaker in two reports are no sign of copying. */
  readonly quoted: Uint8Array;
}

/** A stretch of words that two texts have in common. Indices into their words. */
export interface Passage {
  readonly startA: number;
  readonly startB: number;
  readonly wordCount: number;
  /** Of those, how many stand outside quotation marks in A. */
  readonly unquotedCount: number;
}

/** Words of the shortest stretch that counts, and of the shingles that find it. */
export const SHINGLE_WORDS = 3;
/** Places of one shingle that are tried: more occur only of stock phrases in long texts. */
const PLACES = 8;

const WORD = /[\p{L}\p{N}]+/gu;
const OPENING = '“«';
const CLOSING = '”»';

/** The words of `text` in order. */
export function wordSequence(text: string): WordSequence {
  const matches = [...text.matchAll(WORD)];
  const hashes = Uint32Array.from(matches, (match) => hash32(match[0].toLowerCase()));
  const starts = Uint32Array.from(matches, (match) => match.index);
  const ends = Uint32Array.from(matches, (match) => match.index + match[0].length);
  return { hashes, starts, ends, quoted: quotedWords(text, starts) };
}

/** Straight marks open and close in turn; a blank line closes what was left open. */
function quotedWords(text: string, starts: Uint32Array): Uint8Array {
  const quoted = new Uint8Array(starts.length);
  let open = false;
  let at = 0;
  for (let word = 0; word < starts.length; word++) {
    for (; at < starts[word]!; at++) {
      const mark = text[at]!;
      if (OPENING.includes(mark)) open = true;
      else if (CLOSING.includes(mark) || mark === '\n') open = false;
      else if (mark === '"') open = !open;
    }
    if (open) quoted[word] = 1;
  }
  return quoted;
}

/** One hash for every `SHINGLE_WORDS` words in a row (Broder 1997, "On the resemblance and containment of documents"). */
export function shingles({ hashes }: WordSequence): Uint32Array {
  const count = Math.max(0, hashes.length - SHINGLE_WORDS + 1);
  const found = new Uint32Array(count);
  for (let i = 0; i < count; i++) found[i] = hashPair(hashPair(hashes[i]!, hashes[i + 1]!), hashes[i + 2]!);
  return found;
}

/**
 * The stretches of A that B has too, in A's order, without overlap in A: at each word the longest stretch that begins
 * there, after which the search goes on behind it (a left-to-right variant of greedy string tiling, Wise 1993, which
 * takes the longest first at quadratic cost). Reordered paragraphs are found wherever they stand. Linear in both but
 * for shingles that recur.
 */
export function sharedPassages(a: WordSequence, b: WordSequence): Passage[] {
  const places = shinglePlaces(shingles(b));
  const found: Passage[] = [];
  const own = shingles(a);
  for (let i = 0; i < own.length; ) {
    let best = 0;
    let start = 0;
    for (const j of places.get(own[i]!) ?? []) {
      const length = commonLength(a.hashes, i, b.hashes, j);
      if (length > best) [best, start] = [length, j];
    }
    if (best < SHINGLE_WORDS) {
      i++;
      continue;
    }
    found.push({ startA: i, startB: start, wordCount: best, unquotedCount: unquoted(a.quoted, i, best) });
    i += best;
  }
  return found;
}

function shinglePlaces(hashes: Uint32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  hashes.forEach((hash, i) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [i]);
    else if (known.length < PLACES) known.push(i);
  });
  return places;
}

function commonLength(a: Uint32Array, i: number, b: Uint32Array, j: number): number {
  let length = 0;
  while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
  return length;
}

function unquoted(quoted: Uint8Array, start: number, length: number): number {
  let count = 0;
  for (let i = start; i < start + length; i++) count += 1 - quoted[i]!;
  return count;
}
