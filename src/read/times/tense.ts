import { PENN_TAGS, type PennTag, type Tokens } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import type { TimeGrammar } from '../../languages/time-meaning.ts';

export type Tense = 'future' | 'past';

/** Words before a time, within its sentence, that are searched for the verb that governs it; fewer after it. */
const REACH_BEFORE = 30;
const REACH_AFTER = 12;

/**
 * The tense of the verb that governs a time: of the nearest before it in its sentence, else of the nearest after it;
 * `null` where neither tells. Strötgen and Gertz 2013, section 4.2, take the tense of the sentence; the nearest verb is
 * right more often where a report says today of what was said to come.
 */
export function tenseAt(text: string, tokens: Tokens, sentence: Span, time: Span, grammar: TimeGrammar): Tense | null {
  const at = tokenFrom(tokens, time.start);
  if (grammar.possessive.test(text.slice(time.end, time.end + 3))) return 'past';
  return (
    tenseBefore(text, tokens, Math.max(tokenFrom(tokens, sentence.start), at - REACH_BEFORE), at, grammar) ??
    tenseAfter(text, tokens, tokenFrom(tokens, time.end), sentence.end, grammar)
  );
}

function tenseBefore(text: string, tokens: Tokens, from: number, to: number, grammar: TimeGrammar): Tense | null {
  let infinitive = false;
  for (let i = to - 1; i >= from; i--) {
    const tag = tagOf(tokens, i);
    const word = wordOf(text, tokens, i);
    if (grammar.plans.has(word)) return pastPerfect(text, tokens, i, grammar) ? 'past' : 'future';
    if (tag === 'TO') infinitive = true;
    else if (tag === 'MD' && grammar.ahead.has(word)) return 'future';
    else if (tag === 'VBD') return 'past';
    else if (tag === 'VBN' && !isBe(text, tokens, i - 1, grammar)) return 'past';
    else if (tag === 'VBG' && isBe(text, tokens, i - 1, grammar))
      return grammar.wasBeing.has(wordOf(text, tokens, i - 1)) ? 'past' : 'future';
    else if ((tag === 'VBZ' || tag === 'VBP') && !grammar.tells.has(word))
      return infinitive || !grammar.has.has(word) ? 'future' : 'past';
  }
  return infinitive ? 'future' : null;
}

function tenseAfter(text: string, tokens: Tokens, from: number, end: number, grammar: TimeGrammar): Tense | null {
  for (let i = from; i < tokens.starts.length && i < from + REACH_AFTER && tokens.starts[i]! < end; i++) {
    const tag = tagOf(tokens, i);
    if (tag === 'MD' && grammar.ahead.has(wordOf(text, tokens, i))) return 'future';
    if (tag === 'VBD') return 'past';
    if ((tag === 'VBZ' || tag === 'VBP') && !grammar.tells.has(wordOf(text, tokens, i))) {
      return grammar.has.has(wordOf(text, tokens, i)) ? 'past' : 'future';
    }
  }
  return null;
}

/** "had been due to": what was planned then may well be over. */
function pastPerfect(text: string, tokens: Tokens, at: number, { hadBeen }: TimeGrammar): boolean {
  return at >= hadBeen.length && hadBeen.every((word, i) => wordOf(text, tokens, at - hadBeen.length + i) === word);
}

function isBe(text: string, tokens: Tokens, at: number, { being }: TimeGrammar): boolean {
  return at >= 0 && being.has(wordOf(text, tokens, at));
}

function tagOf(tokens: Tokens, at: number): PennTag {
  return PENN_TAGS[tokens.tags[at]!]!;
}

function wordOf(text: string, tokens: Tokens, at: number): string {
  return text.slice(tokens.starts[at], tokens.ends[at]).toLowerCase();
}

/** The number of the first token that ends after a position. */
function tokenFrom(tokens: Tokens, position: number): number {
  let low = 0;
  let high = tokens.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.ends[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
