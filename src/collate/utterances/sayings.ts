import type { Attribution } from '../../core/annotations.ts';
import { isClaim as claimsSomething } from '../../core/claim.ts';
import type { ReadDocument } from '../../core/collation.ts';
import type { Language, Signal } from '../../core/language.ts';
import { firstFrom, overlaps, type Span } from '../../core/span.ts';
import { type Word, wordsWithin } from '../words.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** A piece of what one document has somebody say, about a sentence long: what is compared across documents. */
export interface Saying extends Surroundings {
  readonly document: string;
  /** The attribution it is a piece of; `null` for a sentence that the outlet gives as its own. */
  readonly attribution: Attribution | null;
  readonly content: readonly Span[];
  readonly words: readonly Word[];
  /** The words that name who said it; empty where none do. */
  readonly source: readonly Word[];
  /** The words that tell of the act; empty where none do. */
  readonly cue: readonly Word[];
}

/**
 * The sayings of a document in text order. Outlets cut a speech differently, one quoting three sentences at a stretch
 * and the next only the last of them, so contents are cut at the ends of sentences; a sentence broken by "he said" stays
 * one saying.
 */
export function sayingsOf(read: ReadDocument, words: readonly Word[], language: Language): Saying[] {
  const { attributions, sentences } = read.annotations;
  return attributions.flatMap((attribution) =>
    piecesOf(read.document.text, attribution.content, sentences)
      .flatMap((content) => clausesOf(content, words, language))
      .flatMap((content) => fromColon(read.document.text, content, words))
      .map((content) => saying(read, attribution, content, words))
      .filter((piece) => piece.words.some((word) => word.kind !== 'grammar')),
  );
}

/** Telling words on either side for two acts joined by "and" to be two sayings. Chosen on the tuning pairs in whole stories. */
const LEAST_OF_ACT = 3;

/**
 * `content` cut where "and" joins a second act to the first ("will no longer tolerate it and will take precautions"):
 * outlets report either alone. Only a content of one span is cut, only before a verb or "that", and only where a
 * quotation begins or ends there: everywhere else it cost as many pairs as it brought.
 */
function clausesOf(content: readonly Span[], words: readonly Word[], language: Language): Span[][] {
  const [span] = content;
  if (span === undefined || content.length > 1) return [[...content]];
  const inside = wordsWithin(words, content);
  const signals = (word: Word, signal: Signal): boolean => language.signals(word.form).includes(signal);
  const telling = (some: readonly Word[]): number => some.filter(({ kind }) => kind !== 'grammar').length;
  const at = inside.findIndex((word, index) => {
    const next = inside[index + 1];
    if (next === undefined || !signals(word, 'couples') || !(next.isVerb || signals(next, 'that'))) return false;
    const opening = signals(next, 'that') ? (inside[index + 2] ?? next) : next;
    if (isMarked(inside[index - 1]) === isMarked(opening)) return false;
    const [before, after] = [inside.slice(0, index), inside.slice(index + 1)];
    return telling(before) >= LEAST_OF_ACT && telling(after) >= LEAST_OF_ACT && before.some(({ isVerb }) => isVerb);
  });
  if (at < 0) return [[span]];
  const cut = inside[at]!.outer.start;
  return [
    [{ start: span.start, end: inside[at - 1]!.outer.end }],
    ...clausesOf([{ start: cut, end: span.end }], words, language),
  ];
}

/** `content` cut where a colon introduces a quotation ("She would do nothing: 'We wait'"): what the outlet tells before it, if that has a verb, and what was said. */
function fromColon(text: string, content: readonly Span[], words: readonly Word[]): Span[][] {
  const [span] = content;
  if (span === undefined || content.length > 1) return [[...content]];
  const inside = wordsWithin(words, content);
  const at = inside.findIndex((word, index) => {
    const before = inside[index - 1];
    return (
      before !== undefined && isMarked(word) && !isMarked(before) && text.slice(before.end, word.start).includes(':')
    );
  });
  if (at < 0) return [[span]];
  const told = inside.slice(0, at).some(({ isVerb }) => isVerb)
    ? [[{ start: span.start, end: inside[at - 1]!.outer.end }]]
    : [];
  return [...told, [{ start: inside[at]!.outer.start, end: span.end }]];
}

/** Whether a word stands between quotation marks, be it as said or as put in by an editor. */
function isMarked(word: Word | undefined): boolean {
  return word !== undefined && (word.quoted || word.inserted);
}

/** Words of matter that a piece without a verb needs to claim anything: "arson among several causes", not "the suspect". Chosen on the tuning pairs in whole stories, by reading what came with it. */
const LEAST_WITHOUT_VERB = 3;

/** The same after a telling word for the act: "announced" makes "his run for mayor" a claim. Chosen likewise. */
const LEAST_AFTER_ACT = 2;

/** What the words for an act tell at least to be no mere "said". */
const LEAST_ACT_WEIGHT = 1;

/** Whether a saying says enough to be found again. */
export function isClaim({ words, cue }: Pick<Saying, 'words' | 'cue'>): boolean {
  const acts = cue.some(({ weight }) => weight >= LEAST_ACT_WEIGHT);
  const told = words.map(({ kind, isTime, quoted, isVerb }) => ({
    matter: kind !== 'grammar' && !isTime,
    quoted,
    verb: isVerb,
  }));
  return claimsSomething(told, acts ? LEAST_AFTER_ACT : LEAST_WITHOUT_VERB);
}

/** Whether two share words of one document. */
export function overlapping(a: Saying, b: Saying): boolean {
  return a.document === b.document && a.content.some((x) => b.content.some((y) => overlaps(x, y)));
}

/** The sentences of a document that nobody is said to have said, as sayings without an attribution. */
export function ownSentencesOf(read: ReadDocument, words: readonly Word[]): Saying[] {
  const spoken = read.annotations.attributions.flatMap((attribution) => attribution.content);
  return read.annotations.sentences
    .filter((sentence) => !spoken.some((span) => overlaps(span, sentence)))
    .map((sentence) => saying(read, null, [sentence], words))
    .filter((piece) => piece.words.some((word) => word.kind !== 'grammar'));
}

/** Telling words that make a sentence in quotation marks a quotation, not a title or a phrase. */
const LEAST_QUOTED = 4;

/** Whether a sentence is for the most part somebody's words though reading did not find whose. */
export function isQuotation({ words }: Saying): boolean {
  const telling = words.filter((word) => word.kind !== 'grammar');
  const quoted = telling.filter((word) => word.quoted).length;
  return quoted >= LEAST_QUOTED && quoted > telling.length / 2;
}

function saying(
  read: ReadDocument,
  attribution: Attribution | null,
  content: readonly Span[],
  words: readonly Word[],
): Saying {
  const source = wordsWithin(words, attribution?.source ?? []);
  const cue = wordsWithin(words, attribution?.cue ?? []);
  return {
    document: read.document.id,
    attribution,
    content,
    words: wordsWithin(words, content),
    source,
    cue,
    ...surroundingsOf(read, content, words),
  };
}

function piecesOf(text: string, content: readonly Span[], sentences: readonly Span[]): Span[][] {
  const pieces: Span[][] = [];
  let last: Span | null = null;
  for (const fragment of content.flatMap((span) => cutAtSentences(text, span, sentences))) {
    if (last !== null && goesOn(text, last, fragment)) pieces.at(-1)!.push(fragment);
    else pieces.push([fragment]);
    last = fragment;
  }
  return pieces;
}

/** Whether `next` goes on with the sentence of `last`. After `"…," he said. "And …"` and `"…," he said, and: "But …"` it does not: there the comma stands for a full stop. */
function goesOn(text: string, last: Span, next: Span): boolean {
  if (/[.!?…][\p{Pf}\p{Pe}"'’]*$/u.test(text.slice(last.start, last.end))) return false;
  const ended = /[\p{Ll}\p{N}][.!?]\s*$|:\s*$/su.test(text.slice(last.end, next.start));
  return !(ended && /^[\p{P}`\s]*\p{Lu}/u.test(text.slice(next.start, next.end)));
}

/** `span` cut where sentences begin, each piece without the white space about it. */
function cutAtSentences(text: string, span: Span, sentences: readonly Span[]): Span[] {
  const within = sentences.slice(firstFrom(sentences, span.start + 1), firstFrom(sentences, span.end));
  const begins = within.map(({ start }) => start);
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
