import { type Attributes, Class } from './attributes.ts';
import type { View } from './view.ts';

/** What stands round each token, worked out once a text. Token positions; -1 for none in the sentence. */
export interface Surroundings {
  /** Tokens since the last closing quotation mark of the paragraph, and to the next opening one; 99 for none. */
  readonly sinceQuote: Uint8Array;
  readonly untilQuote: Uint8Array;
  /** The nearest noun, name, pronoun or relative before, and after. */
  readonly subject: Int32Array;
  readonly next: Int32Array;
  /** The verb before. */
  readonly verb: Int32Array;
}

const NONE = 99;

/** The surroundings of all tokens of a text. Linear. */
export function surroundingsOf(view: View, at: Attributes): Surroundings {
  const count = view.words.length;
  const around = {
    sinceQuote: new Uint8Array(count).fill(NONE),
    untilQuote: new Uint8Array(count).fill(NONE),
    subject: new Int32Array(count).fill(-1),
    next: new Int32Array(count).fill(-1),
    verb: new Int32Array(count).fill(-1),
  };
  lookBack(view, at, around);
  lookAhead(view, at, around);
  return around;
}

function lookBack(view: View, at: Attributes, around: Surroundings): void {
  let quote = -1;
  let noun = -1;
  let verb = -1;
  for (let i = 0; i < view.words.length; i++) {
    if (i > 0 && view.paragraphOf[i] !== view.paragraphOf[i - 1]) quote = -1;
    if (i > 0 && view.sentenceOf[i] !== view.sentenceOf[i - 1]) noun = verb = -1;
    if (i > 0 && view.quotationOf[i - 1]! >= 0 && view.quotationOf[i] !== view.quotationOf[i - 1]) quote = i - 1;
    if (quote >= 0) around.sinceQuote[i] = Math.min(NONE, i - quote - 1);
    around.subject[i] = noun;
    around.verb[i] = verb;
    if (isNounLike(at, i)) noun = i;
    if (at.class[i] === Class.verb || at.class[i] === Class.finite) verb = i;
  }
}

function lookAhead(view: View, at: Attributes, around: Surroundings): void {
  const count = view.words.length;
  let quote = -1;
  let noun = -1;
  for (let i = count - 1; i >= 0; i--) {
    const isLast = i === count - 1;
    if (!isLast && view.paragraphOf[i] !== view.paragraphOf[i + 1]) quote = -1;
    if (!isLast && view.sentenceOf[i] !== view.sentenceOf[i + 1]) noun = -1;
    if (!isLast && view.quotationOf[i + 1]! >= 0 && view.quotationOf[i] !== view.quotationOf[i + 1]) quote = i + 1;
    if (quote >= 0) around.untilQuote[i] = Math.min(NONE, quote - i - 1);
    around.next[i] = noun;
    if (isNounLike(at, i)) noun = i;
  }
}

function isNounLike(at: Attributes, i: number): boolean {
  const c = at.class[i]!;
  return c === Class.noun || c === Class.name || c === Class.pronoun || c === Class.wh;
}
