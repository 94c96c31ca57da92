import { contains, overlaps } from '../core/span.ts';
import { documentOf, type Edition, type Place } from './edition.ts';

/** A place's words with some of the sentence round them. */
export interface Snippet {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * The words at `place` within their sentence, with at most `reach` characters on either side, cut between words and marked
 * with ` … `. Line breaks are read as spaces.
 */
export function snippet(edition: Edition, place: Place, reach = 110): Snippet {
  const { document, annotations } = documentOf(edition, place.document);
  const around = annotations.sentences.filter((sentence) => overlaps(sentence, place));
  const from = Math.min(place.start, around[0]?.start ?? place.start);
  const to = Math.max(place.end, around.at(-1)?.end ?? place.end);
  return {
    before: tail(flat(document.text.slice(from, place.start)), reach),
    words: flat(document.text.slice(place.start, place.end)),
    after: head(flat(document.text.slice(place.end, to)), reach),
  };
}

/** The beginning and the end of words that are too many to be shown: of a long run that two reports share these tell which it is. */
export function middleLeftOut(words: string, limit: number): string {
  if (words.length <= limit) return words;
  return `${head(words, Math.round(limit * 0.7))} ${tail(words, Math.round(limit * 0.3)).replace(/^… /, '')}`;
}

const flat = (text: string): string => text.replace(/\s+/g, ' ');

function tail(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const cut = text.slice(-reach);
  return `… ${cut.slice(cut.indexOf(' ') + 1)}`;
}

function head(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const cut = text.slice(0, reach);
  return `${cut.slice(0, cut.lastIndexOf(' ') < 0 ? reach : cut.lastIndexOf(' '))} …`;
}

/** Places without those that lie within another of the same document: each sentence is shown once. */
export function outermost<P extends Place>(places: readonly P[]): readonly P[] {
  const isWithin = (inner: P, outer: P) => inner.document === outer.document && contains(outer, inner);
  return places.filter((place, i) =>
    places.every((other, j) => i === j || !isWithin(place, other) || (isWithin(other, place) && i < j)),
  );
}
