import type { Tokens } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import type { WordFacts } from '../words.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { isTitled } from './titled.ts';

/** What attribution sees of a text: its tokens with what stands round them. Token positions unless said otherwise. */
export interface View {
  readonly text: string;
  readonly tokens: Tokens;
  /** Each token as written, and in lower case. */
  readonly words: readonly string[];
  readonly lower: readonly string[];
  /** What reading knows of each token's form; `null` where the view was made without. */
  readonly facts: readonly WordFacts[] | null;
  /** Half-open token ranges, one a sentence. */
  readonly sentences: readonly Span[];
  /** The sentence and the paragraph that each token stands in. */
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
  /** Character spans, outer before inner. */
  readonly quotations: readonly Quotation[];
  /** The outermost quotation that a token stands in, its marks included, as an index; -1 for none. */
  readonly quotationOf: Int32Array;
}

/**
 * The view of a text from its tokens, sentences and, where they are at hand, the facts of its tokens' forms in order: their
 * strings are kept from text to text and looked up faster than ones just cut. Linear.
 */
export function viewOf(
  text: string,
  tokens: Tokens,
  sentences: readonly Span[],
  facts: readonly WordFacts[] | null = null,
): View {
  const words = facts?.map(({ form }) => form) ?? formsOf(text, tokens);
  const count = tokens.starts.length;
  const quotations = findQuotations(text).filter((quotation) => !isTitled(text, quotation));
  const ranges = sentences.map((sentence) => tokenRange(tokens, sentence)).filter((range) => range.end > range.start);
  const sentenceOf = new Int32Array(count).fill(-1);
  for (const [s, range] of ranges.entries()) sentenceOf.fill(s, range.start, range.end);
  return {
    text,
    tokens,
    words,
    lower: facts?.map(({ small }) => small) ?? words.map((word) => word.toLowerCase()),
    facts,
    sentences: ranges,
    sentenceOf,
    paragraphOf: paragraphsOf(text, tokens, sentenceOf, quotations),
    quotations,
    quotationOf: quotationsOf(tokens, quotations),
  };
}

function formsOf(text: string, { starts, ends }: Tokens): string[] {
  return Array.from(starts, (start, i) => text.slice(start, ends[i]));
}

/** The tokens that overlap a character span, as a half-open range; empty where there are none. Logarithmic. */
export function tokenRange(tokens: Tokens, span: Span): Span {
  const start = firstAfter(tokens.ends, span.start);
  return { start, end: Math.max(start, firstAfter(tokens.starts, span.end - 1)) };
}

/** The first index whose value is greater than `position`. */
function firstAfter(values: Uint32Array, position: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The characters from the first to the last token of a range that is not empty. */
export function charactersOf(view: View, range: Span): Span {
  return { start: view.tokens.starts[range.start]!, end: view.tokens.ends[range.end - 1]! };
}

const SPACE = 32;

/**
 * A paragraph of more tokens than this ends with the sentence: each of its cues is weighed beside all others of it, which on a book
 * saved as one line takes hours. Most whole reports are shorter.
 */
const LONGEST_PARAGRAPH = 2000;

/** Lines; a quotation that goes over several of them keeps them together. */
function paragraphsOf(
  text: string,
  tokens: Tokens,
  sentenceOf: Int32Array,
  quotations: readonly Quotation[],
): Int32Array {
  const of = new Int32Array(tokens.starts.length);
  let q = 0;
  let began = 0;
  for (let i = 1; i < of.length; i++) {
    const [from, to] = [tokens.ends[i - 1]!, tokens.starts[i]!];
    const isSpace = to - from === 1 && text.charCodeAt(from) === SPACE;
    while (q < quotations.length && (quotations[q]!.depth > 0 || quotations[q]!.end < to)) q++;
    const isQuoted = q < quotations.length && quotations[q]!.start < from;
    const isLine = to > from && !isSpace && text.slice(from, to).includes('\n');
    const isTooLong = i - began >= LONGEST_PARAGRAPH && sentenceOf[i] !== sentenceOf[i - 1];
    const ends = !isQuoted && (isLine || isTooLong);
    of[i] = of[i - 1]! + (ends ? 1 : 0);
    if (ends) began = i;
  }
  return of;
}

function quotationsOf(tokens: Tokens, quotations: readonly Quotation[]): Int32Array {
  const of = new Int32Array(tokens.starts.length).fill(-1);
  quotations.forEach((quotation, q) => {
    if (quotation.depth > 0) return;
    const range = tokenRange(tokens, quotation);
    of.fill(q, range.start, range.end);
  });
  return of;
}
