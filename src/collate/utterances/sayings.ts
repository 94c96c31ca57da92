import type { Attribution } from '../../core/annotations.ts';
import type { ReadDocument } from '../../core/collation.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { type Word, wordsWithin } from '../words.ts';

/** A piece of what one document has somebody say, about a sentence long: what is compared across documents. */
export interface Saying {
  readonly document: string;
  /** The attribution it is a piece of; `null` for a sentence that the outlet gives as its own. */
  readonly attribution: Attribution | null;
  readonly content: readonly Span[];
  readonly words: readonly Word[];
  /** The words that name who said it; empty where none do. */
  readonly source: readonly Word[];
}

/**
 * The sayings of a document in text order. Outlets cut a speech differently, one quoting three sentences at a stretch
 * and the next only the last of them, so contents are cut at the ends of sentences; a sentence broken by "he said" stays
 * one saying.
 */
export function sayingsOf(read: ReadDocument, words: readonly Word[]): Saying[] {
  const { attributions, sentences } = read.annotations;
  return attributions.flatMap((attribution) =>
    piecesOf(read.document.text, attribution.content, sentences)
      .map((content) => saying(read, attribution, content, words))
      .filter((piece) => piece.words.some((word) => word.kind !== 'grammar')),
  );
}

/** Words of matter that a piece without a verb needs to claim anything: "arson among several possible causes", not "the suspect". Chosen by reading what the tuning stories gave. */
const LEAST_WITHOUT_VERB = 4;

/** Whether a saying says enough to be found again: what is quoted, what has a verb, or a long enough phrase. */
export function isClaim({ words }: Saying): boolean {
  const matter = words.filter((word) => word.kind !== 'grammar' && !word.isTime);
  if (matter.length === 0) return false;
  return words.some((word) => word.quoted || word.isVerb) || matter.length >= LEAST_WITHOUT_VERB;
}

/** The sentences of a document that nobody is said to have said, as sayings without an attribution. */
export function ownSentencesOf(read: ReadDocument, words: readonly Word[]): Saying[] {
  const spoken = read.annotations.attributions.flatMap((attribution) => attribution.content);
  return read.annotations.sentences
    .filter((sentence) => !spoken.some((span) => overlaps(span, sentence)))
    .map((sentence) => saying(read, null, [sentence], words))
    .filter((piece) => piece.words.some((word) => word.kind !== 'grammar'));
}

function saying(
  read: ReadDocument,
  attribution: Attribution | null,
  content: readonly Span[],
  words: readonly Word[],
): Saying {
  const source = wordsWithin(words, attribution?.source ?? []);
  return { document: read.document.id, attribution, content, words: wordsWithin(words, content), source };
}

function piecesOf(text: string, content: readonly Span[], sentences: readonly Span[]): Span[][] {
  const pieces: Span[][] = [];
  let open = false;
  for (const fragment of content.flatMap((span) => cutAtSentences(text, span, sentences))) {
    if (open) pieces.at(-1)!.push(fragment);
    else pieces.push([fragment]);
    open = !/[.!?…][\p{Pf}\p{Pe}"'’]*$/u.test(text.slice(fragment.start, fragment.end));
  }
  return pieces;
}

/** `span` cut where sentences begin, each piece without the white space about it. */
function cutAtSentences(text: string, span: Span, sentences: readonly Span[]): Span[] {
  const begins = sentences.map((sentence) => sentence.start).filter((start) => span.start < start && start < span.end);
  const edges = [span.start, ...begins, span.end];
  return begins.length === 0
    ? [span]
    : edges
        .slice(0, -1)
        .map((start, index) => trimmed(text, start, edges[index + 1]!))
        .filter((s) => s.end > s.start);
}

function trimmed(text: string, start: number, end: number): Span {
  const piece = text.slice(start, end);
  return {
    start: start + (piece.length - piece.trimStart().length),
    end: end - (piece.length - piece.trimEnd().length),
  };
}
