import { overlaps, type Span } from '../../core/span.ts';
import { isNesting, isSay } from '../../languages/en/attribution/certain-cues.ts';
import { isPerfect, isThat } from '../../languages/en/small-words.ts';
import { type Attributes, Class, OPENS_NOUN_PHRASE } from './attributes.ts';
import type { Frame } from './frame.ts';
import { speakerUntil } from './speaker-words.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A hearer between a verb and what is said ("told her that") has no more tokens than this. */
const LONGEST_HEARER = 4;
/** What is said has at least so many tokens. */
const SHORTEST = 3;

/**
 * Frames for sayings within what others are said to say ("the clerk said that the governor had promised to pay"), where no frame
 * has their cue: annotators of the articles that the chains learnt from marked the outer one alone for the most part. Only
 * verbs of saying with a subject before them and "that" or an infinitive after, after "said" also a clause, outside quotation marks.
 */
export function nestedSayings(view: View, at: Attributes, frames: readonly Frame[]): Frame[] {
  const cues = frames.flatMap((frame) => frame.cue ?? []);
  const found: Frame[] = [];
  for (const content of frames.flatMap((frame) => frame.content)) {
    const range = tokenRange(view.tokens, content);
    for (let i = range.start + 1; i < range.end - SHORTEST; i++) {
      const nested = view.quotationOf[i]! >= 0 ? null : sayingAt(view, at, i, range);
      if (nested === null || cues.some((cue) => overlaps(cue, nested.cue![0]!))) continue;
      found.push(nested);
      cues.push(...nested.cue!);
    }
  }
  return found;
}

function sayingAt(view: View, at: Attributes, verb: number, outer: Span): Frame | null {
  const isVerb = at.class[verb] === Class.finite || at.class[verb] === Class.verb;
  if (!isVerb || !isNesting(view.lower[verb]!)) return null;
  const told =
    toldFrom(view, at, verb + 1, outer.end) ?? (isSay(view.lower[verb]!) ? clauseFrom(at, verb + 1, outer.end) : null);
  const subject = speakerUntil(view, at, withoutAuxiliary(view, verb), outer.start);
  if (told === null || subject === null || outer.end - told < SHORTEST) return null;
  return {
    source: [charactersOf(view, subject)],
    cue: [charactersOf(view, { start: verb, end: verb + 1 })],
    content: [charactersOf(view, { start: told, end: outer.end })],
    reason: 'rule: a saying within a saying',
    confidence: 0.6,
  };
}

/** The verb, or "had" or "has" before it. */
const withoutAuxiliary = (view: View, verb: number): number => (isPerfect(view.lower[verb - 1]) ? verb - 1 : verb);

/** A clause shows its verb within so many tokens. */
const VERB_WITHIN = 8;

/** `from` where a clause begins there, by a noun or what goes before one and a finite verb soon after, no mark between; else `null`. */
function clauseFrom(at: Attributes, from: number, end: number): number | null {
  if (!OPENS_NOUN_PHRASE.has(at.class[from]!)) return null;
  for (let i = from + 1; i < Math.min(end, from + VERB_WITHIN); i++) {
    const c = at.class[i]!;
    if (c === Class.finite || c === Class.modal) return from;
    if (c >= Class.comma && c <= Class.close) return null;
  }
  return null;
}

/** Where what is said begins: at "that" or an infinitive right after the verb or after the one who is told; `null` for neither. */
function toldFrom(view: View, at: Attributes, from: number, end: number): number | null {
  for (let i = from; i < end - 1 && i <= from + LONGEST_HEARER; i++) {
    if (isThat(view.lower[i]) && at.class[i] !== Class.determiner) return i;
    if (at.class[i] === Class.to && at.class[i + 1] === Class.verb) return i;
    const c = at.class[i]!;
    if (c !== Class.pronoun && c !== Class.name && c !== Class.noun && c !== Class.determiner) return null;
  }
  return null;
}
