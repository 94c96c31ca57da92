import type { Span } from '../../core/span.ts';
import { isHearer, tells } from '../../languages/en/attribution/hearers.ts';
import { isExpletive } from '../../languages/en/small-words.ts';
import { type Attributes, Class, OPENS_NOUN_PHRASE } from './attributes.ts';
import { hasVerb } from './finite-verbs.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** What `Attributes.who` has for a role noun. */
const ROLE = 5;
/** Who is told ("the daily newspaper", "the state news agency") has no more tokens than this. */
const LONGEST_HEARER = 8;

/** A frame without who is told at the head of what is told, where no "that" parts them: "told the ONB news agency there was no warning". */
export function withoutHearer<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [cue, content] = [frame.cue?.at(-1), frame.content.find(({ start }) => start > (frame.cue?.at(-1)?.end ?? 0))];
  if (cue === undefined || content === undefined) return frame;
  const { end: from } = tokenRange(view.tokens, cue);
  const range = tokenRange(view.tokens, content);
  if (range.start !== from || !tells(view.lower[from - 1]!)) return frame;
  const end = hearerEnd(view, at, range);
  if (end === null) return frame;
  const told = charactersOf(view, { start: end, end: range.end });
  return { ...frame, content: frame.content.map((own) => (own === content ? told : own)) };
}

/** Where who is told ends and a clause with its subject begins; `null` where that cannot be told. */
function hearerEnd(view: View, at: Attributes, { start, end }: Span): number | null {
  for (let i = start; i < Math.min(end - 2, start + LONGEST_HEARER); i++) {
    if (!OF_HEARER.has(at.class[i]!) || view.quotationOf[i]! >= 0) return null;
    const opens = OPENS_NOUN_PHRASE.has(at.class[i + 1]!) || isExpletive(view.lower[i + 1]!);
    if (!isHearer(view.lower[i]!) || !opens) continue;
    // "The agency chief", "police officers": the word after the noun is its head, unless an article or a pronoun begins the clause.
    const isHead = at.class[i + 1] === Class.noun && (!isHearer(view.lower[i]!, true) || at.who[i + 1] === ROLE);
    return isHead || !hasVerb(at, { start: i + 1, end }) ? null : i + 1;
  }
  return null;
}

const OF_HEARER: ReadonlySet<number> = new Set([...OPENS_NOUN_PHRASE, Class.possessive]);
