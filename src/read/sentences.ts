import type { Tokens } from '../core/annotations.ts';
import type { Block } from '../core/document.ts';
import type { Span } from '../core/span.ts';
import { ALWAYS_ENDING, BEFORE_NAMES } from '../languages/en/abbreviations.ts';
import { FUNCTION_WORDS } from '../languages/en/function-words.ts';
import { SPEAKER_OPENERS, SPEECH_VERBS } from '../languages/en/speech-verbs.ts';

/**
 * The sentences of a text, in order and without overlap; each begins and ends with a token, every token stands in
 * exactly one, and none spans two of `blocks` or a blank line.
 *
 * Rules over tokens, not `Intl.Segmenter`: the tokeniser has already told full stops of abbreviations from those of
 * sentences, which is what most repairs to the segmenter would have to undo (figures in docs/reader.md).
 */
export function splitSentences(text: string, tokens: Tokens, blocks: readonly Block[]): Span[] {
  const sentences: Span[] = [];
  const { starts, ends } = tokens;
  const edges = new Set(blocks.map((block) => block.start));
  let first = 0;
  for (let i = 0; i < starts.length; i++) {
    const next = starts[i + 1];
    if (next !== undefined && !crossesEdge(text, ends[i]!, next, edges) && !endsAt(text, tokens, first, i)) continue;
    sentences.push({ start: starts[first]!, end: ends[i]! });
    first = i + 1;
  }
  return sentences;
}

/** Whether a block begins, or a blank line stands, between two tokens. */
function crossesEdge(text: string, from: number, to: number, edges: ReadonlySet<number>): boolean {
  return edges.has(to) || (to - from > 1 && /\n\s*\n/.test(text.slice(from, to)));
}

const CLOSERS = new Set(['"', "'", '”', '’', "''", ')', ']', '»']);
const OPENERS = new Set(['"', "'", '“', '‘', '``', "''", '(', '[', '«', '„']);
const TERMINATORS = /^(?:[.?!…]+|[!?]{2,}|\.{2,}|…+\.*|。)$/;

/** Whether the sentence that began at token `first` ends with token `i`. */
function endsAt(text: string, tokens: Tokens, first: number, i: number): boolean {
  const mark = terminatorBefore(text, tokens, first, i);
  if (mark < 0) return false;
  const next = formAt(text, tokens, i + 1);
  // A closing mark goes with what it closes: wait for it.
  if (CLOSERS.has(next) && tokens.starts[i + 1] === tokens.ends[i]) return false;
  if (tokens.starts[i + 1] === tokens.ends[i] && !/^["”’]$/.test(formAt(text, tokens, i))) return false;
  const opener = OPENERS.has(next) ? 1 : 0;
  const word = formAt(text, tokens, i + 1 + opener);
  const stop = formAt(text, tokens, mark);
  if (stop.length > 1 && /\p{L}/u.test(stop)) return endsAbbreviation(stop, word, opener > 0);
  if (/^\p{Ll}/u.test(word)) return opener > 0 && stop === '.' && i === mark;
  if (/^[-–—,;:/]/.test(next)) return false;
  if (i > mark && /[?!…]$/.test(stop)) return !tagFollows(text, tokens, i + 1);
  if (/^(?:…|\.{2,})/.test(stop) && i === mark) return /^\p{Lu}/u.test(word) && mark > first;
  return true;
}

/** The token that would end a sentence at `i`: it or the one before its closing marks; -1 where there is none. */
function terminatorBefore(text: string, tokens: Tokens, first: number, i: number): number {
  for (let at = i; at >= first; at--) {
    if (isPlain(text.charCodeAt(tokens.ends[at]! - 1))) return -1;
    const form = formAt(text, tokens, at);
    if (TERMINATORS.test(form) || (form.length > 1 && form.endsWith('.') && /^\p{L}/u.test(form))) return at;
    if (!CLOSERS.has(form) || tokens.starts[at] !== tokens.ends[at - 1]) return -1;
  }
  return -1;
}

/** A letter or digit of ASCII: what ends so ends no sentence and closes nothing. */
function isPlain(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
}

/** Whether a sentence ends with an abbreviation: where a word follows that opens sentences and is no part of a name. */
function endsAbbreviation(abbreviation: string, next: string, quoted: boolean): boolean {
  if (BEFORE_NAMES.has(abbreviation.slice(0, -1)) || !/^\p{Lu}/u.test(next)) return false;
  if (/^\p{Lu}\.$/u.test(abbreviation)) return next.length > 1 && FUNCTION_WORDS.has(next.toLowerCase());
  return quoted || FUNCTION_WORDS.has(next.toLowerCase()) || abbreviation === ALWAYS_ENDING;
}

/** Whether `said X` or `X said` follows a quotation that ends in a question or exclamation mark: one sentence with it. */
function tagFollows(text: string, tokens: Tokens, from: number): boolean {
  for (let i = from; i < from + 4 && i < tokens.starts.length; i++) {
    const form = formAt(text, tokens, i);
    if (SPEECH_VERBS.has(form)) return i > from || /^\p{Ll}/u.test(form);
    if (!SPEAKER_OPENERS.has(form) && !/^\p{Lu}/u.test(form)) return false;
  }
  return false;
}

function formAt(text: string, tokens: Tokens, i: number): string {
  return text.slice(tokens.starts[i] ?? 0, tokens.ends[i] ?? 0);
}
