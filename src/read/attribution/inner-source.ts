import { PENN_TAGS } from '../../core/annotations.ts';
import { overlaps, type Span } from '../../core/span.ts';
import { isObjectPronoun, isOf, isRelative, isThat, joinsVerbs } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import { hasVerb } from './finite-verbs.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A clause that is said has at least so many tokens. */
const SHORTEST_CLAUSE = 4;

/**
 * A frame with the subject of its verb for its source, where the chain took somebody who only stands in what is said of that subject: "a film,
 * which the Herald has seen, shows …", "a sample, given after a match in Merrin, showed …", "three people who were beside him told
 * the Herald". Nobody is its source where no subject is found.
 */
export function withoutInner<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [source, cue] = [frame.source?.[0], frame.cue?.[0]];
  if (source === undefined || cue === undefined || frame.source!.length > 1) return frame;
  const [who, verb] = [tokenRange(view.tokens, source), tokenRange(view.tokens, cue)];
  const isActive = at.class[verb.start] === Class.finite && who.end <= verb.start;
  if (!isActive || view.sentenceOf[who.start] !== view.sentenceOf[verb.start]) return frame;
  const noun = nounBefore(view, at, who, verb);
  if (noun === null) return frame;
  const subject = phraseUntil(view, noun + 1);
  const reason = `${frame.reason}; rule: the subject, not who stands in what is said of it`;
  if (subject === null) return { ...frame, source: null, reason };
  const whole = charactersOf(view, { start: subject.start, end: verb.start });
  const content = frame.content.filter((span) => !overlaps(span, whole));
  const clause = content.length > 0 ? null : clauseBefore(view, subject);
  if (content.length === 0 && clause === null) return { ...frame, source: null, reason };
  return { ...frame, source: [whole], content: clause === null ? content : [clause], reason };
}

/** The noun that a clause or aside with the source in it is about; `null` where the source stands in none. */
function nounBefore(view: View, at: Attributes, who: Span, verb: Span): number | null {
  const isMet = isObject(view, who, verb);
  const relative = isMet ? relativeBefore(view, who.start) : who.start - 1;
  // "The day that Weir stood there and pledged": he does both.
  const isClause = relative > 0 && isRelative(view.lower[relative]!) && !isThat(view.lower[relative]);
  const hasOwnVerb =
    hasVerb(at, { start: isMet ? relative : who.end, end: verb.start }) && !joinsVerbs(view.lower[verb.start - 1]);
  if (isClause && hasOwnVerb) return beforeComma(view, relative);
  const isAside = tagAt(view, who.start - 1) === 'IN' && tagAt(view, who.start - 2) === 'VBN';
  const isSetOff = view.lower[who.start - 3] === ',' && view.lower[verb.start - 1] === ',';
  return isAside && isSetOff ? beforeComma(view, who.start - 2) : null;
}

const tagAt = (view: View, i: number): string => PENN_TAGS[view.tokens.tags[i] ?? 0]!;

const beforeComma = (view: View, i: number): number => (view.lower[i - 1] === ',' ? i - 2 : i - 1);

/** "Him" right before the verb, which is nobody's subject. */
const isObject = (view: View, { start, end }: Span, verb: Span): boolean =>
  end - start === 1 && end === verb.start && isObjectPronoun(view.lower[start]!);

/** The "who" or "which" that opens the clause of a token; -1 where none does before a comma. */
function relativeBefore(view: View, position: number): number {
  const first = view.sentences[view.sentenceOf[position]!]!.start;
  for (let i = position - 1; i > first; i--) {
    if (isRelative(view.lower[i]!)) return i;
    if (view.lower[i] === ',') return -1;
  }
  return -1;
}

/** The noun phrase that ends before a token, with what "of" adds to it; `null` for none. */
function phraseUntil(view: View, end: number): Span | null {
  let start = end;
  const first = view.sentences[view.sentenceOf[end - 1]!]!.start;
  while (start > first && (isInPhrase(view, start - 1) || (isOf(view.lower[start - 1]) && start < end))) start--;
  return start < end && /^(?:NNS?|NNPS?|PRP)$/.test(tagAt(view, end - 1)) ? { start, end } : null;
}

const isInPhrase = (view: View, i: number): boolean =>
  view.quotationOf[i]! < 0 && /^(?:DT|JJ[RS]?|NNP?S?|CD|POS|PRP\$|HYPH|PRP)$/.test(tagAt(view, i));

/** What stands in the sentence before a subject that a comma sets off. */
function clauseBefore(view: View, { start }: Span): Span | null {
  const first = view.sentences[view.sentenceOf[start]!]!.start;
  return view.lower[start - 1] === ',' && start - 1 - first >= SHORTEST_CLAUSE
    ? charactersOf(view, { start: first, end: start - 1 })
    : null;
}
