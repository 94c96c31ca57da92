import type { Span } from '../../core/span.ts';
import { isParticiple, isThat } from '../../languages/en/small-words.ts';
import { relationNumber } from '../syntax/relations.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Context } from './cue-features.ts';
import { isFiniteVerb } from './finite-verbs.ts';
import type { Proposal } from './proposals.ts';

/** What kind of words a content is, by how it begins. */
const Form = { quotation: 1, that: 2, to: 3, wh: 4, clause: 5, noun: 6, gerund: 7, preposition: 8, other: 9 } as const;
/** A clause shows its verb within so many tokens. */
const VERB_WITHIN = 8;
const NOUN_PHRASE: ReadonlySet<number> = new Set([
  Class.noun,
  Class.name,
  Class.pronoun,
  Class.determiner,
  Class.adjective,
]);
const PUNCTUATION = relationNumber('punct');

/** The form of a content (token range), from 1. */
export function formOf({ at, view }: Context, { start, end }: Span): number {
  const c = at.class[start]!;
  if (c === Class.open || /^["“‘]$/.test(view.words[start]!)) return Form.quotation;
  if (isThat(view.lower[start]) && c !== Class.determiner) return Form.that;
  if (c === Class.to && at.class[start + 1] === Class.verb) return Form.to;
  if (c === Class.wh) return Form.wh;
  if (c === Class.verb && isParticiple(view.lower[start]!)) return Form.gerund;
  for (let i = start; i < end && i < start + VERB_WITHIN; i++) {
    if (isFiniteVerb(at, i)) return Form.clause;
    if (at.class[i] === Class.comma || at.class[i] === Class.wh || at.class[i] === Class.stop) break;
  }
  if (c === Class.preposition) return Form.preposition;
  return NOUN_PHRASE.has(c) ? Form.noun : Form.other;
}

/** Finite and modal verbs in a token range. */
export function finiteVerbs(at: Attributes, { start, end }: Span): number {
  let count = 0;
  for (let i = start; i < end; i++) if (isFiniteVerb(at, i)) count++;
  return count;
}

/** How much of a proposal's content stands in quotation marks: 0 none, 1 some, 2 most, 3 all. */
export function quotedShare({ view }: Context, { content }: Proposal): number {
  let [all, quoted] = [0, 0];
  for (const range of content) {
    for (let i = range.start; i < range.end; i++) {
      all++;
      if (view.quotationOf[i]! >= 0) quoted++;
    }
  }
  return quoted === 0 ? 0 : quoted === all ? 3 : quoted * 2 > all ? 2 : 1;
}

/** How a token range hangs together in the tree. */
export interface Roots {
  /** Its words that hang on none of it, and words of the sentence outside that hang in it; marks left out. */
  readonly count: number;
  readonly cut: number;
  /** The first of its roots as a token; -1 for none. */
  readonly first: number;
}

/** The roots of a token range. Linear in the length of its sentence. */
export function rootsOf({ at, syntax, view }: Context, { start, end }: Span): Roots {
  const { heads, relations } = syntax;
  const isIn = (i: number): boolean => i >= start && i < end;
  let [count, first, cut] = [0, -1, 0];
  for (let i = start; i < end; i++) {
    if (isIn(heads[i]!) || (at.class[i]! >= Class.comma && at.class[i]! <= Class.close)) continue;
    count++;
    if (first < 0) first = i;
  }
  const sentence = view.sentences[view.sentenceOf[start]!]!;
  for (let i = sentence.start; i < sentence.end; i++) {
    if (!isIn(i) && isIn(heads[i]!) && relations[i] !== PUNCTUATION) cut++;
  }
  return { count, cut, first };
}
