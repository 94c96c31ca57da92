import type { Span } from '../../core/span.ts';
import { isThat } from '../../languages/en/small-words.ts';
import { type Attributes, Class, OPENS_NOUN_PHRASE } from './attributes.ts';
import type { View } from './view.ts';

/** A speaker has no more tokens than this. */
const LONGEST_SPEAKER = 6;
const SPEAKER: ReadonlySet<number> = new Set([...OPENS_NOUN_PHRASE, Class.possessive]);

/** The words that may name a speaker, from token `start` on; `null` where there are none. Marks and verbs end them. */
export function speakerFrom(view: View, at: Attributes, start: number): Span | null {
  let end = start;
  while (end - start < LONGEST_SPEAKER && isOfSpeaker(view, at, end, start)) end++;
  return hasNoun(at, { start, end }) ? { start, end } : null;
}

/** The words that may name a speaker and end before token `end`, adverbs beside a verb left out, none before `from`. */
export function speakerUntil(view: View, at: Attributes, end: number, from: number): Span | null {
  let last = end;
  while (last > from && at.class[last - 1] === Class.adverb) last--;
  let start = last;
  while (start > from && last - start < LONGEST_SPEAKER && isOfSpeaker(view, at, start - 1, end)) start--;
  return hasNoun(at, { start, end: last }) ? { start, end: last } : null;
}

const isOfSpeaker = (view: View, at: Attributes, i: number, near: number): boolean =>
  SPEAKER.has(at.class[i]!) &&
  !isThat(view.lower[i]) &&
  view.quotationOf[i]! < 0 &&
  view.sentenceOf[i] === view.sentenceOf[near];

function hasNoun(at: Attributes, { start, end }: Span): boolean {
  return at.class.subarray(start, end).some((c) => c === Class.noun || c === Class.name || c === Class.pronoun);
}
