import type { Span } from '../../core/span.ts';
import { isInverted } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isThat } from '../../languages/en/small-words.ts';
import { type Attributes, Class, OPENS_NOUN_PHRASE } from './attributes.ts';
import { hasVerb } from './finite-verbs.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A quotation of no more characters may be somebody's or something's name ("the ‘Gang of Four’"). */
const LONGEST_EPITHET = 14;
/** Who says it, in the midst of what is said, has no more tokens than this. */
const LONGEST_SPEAKER = 6;

/** "‘We had minutes,’ says captain of ferry": a frame with who says it for its source, where the chain took the quotation for that. */
export function unswapped<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [source, cue, content] = [frame.source?.[0], frame.cue?.[0], frame.content[0]];
  if (source === undefined || cue === undefined || content === undefined) return frame;
  if (frame.source!.length > 1 || frame.content.length > 1 || content.start < cue.end || source.end > cue.start)
    return frame;
  const isQuotation = view.quotations.some(
    ({ start, end }) => start <= source.start + 1 && source.end <= end + 1 && end > source.start + LONGEST_EPITHET,
  );
  const said = tokenRange(view.tokens, content);
  const isClause = isThat(view.lower[said.start]) || view.quotationOf[said.start]! >= 0 || hasVerb(at, said);
  if (!isQuotation || isClause || cueOf(view.lower[tokenRange(view.tokens, cue).end - 1]!)?.mode !== 'speech')
    return frame;
  return { ...frame, source: [content], content: [source], reason: `${frame.reason}; rule: a quotation is nobody` };
}

/** "The guild had hoped for at most 40": a frame with the two changed over, where the chain took a number behind the verb for who says it. */
export function withoutNumber<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [source, cue, content] = [frame.source?.[0], frame.cue?.[0], frame.content[0]];
  if (source === undefined || cue === undefined || content === undefined) return frame;
  const who = tokenRange(view.tokens, source);
  const isNumber = at.class[who.end - 1] === Class.number && !hasNoun(at, who);
  if (!isNumber || source.start < cue.end || content.end > cue.start || frame.content.length > 1) return frame;
  return { ...frame, source: [content], content: [source], reason: `${frame.reason}; rule: a number is nobody` };
}

const hasNoun = (at: Attributes, { start, end }: Span): boolean =>
  at.class.subarray(start, end).some((c) => c === Class.noun || c === Class.name || c === Class.pronoun);

/** "“We sail,” says Roe": a frame with the name behind the verb for its source, where the chain took it for a part of the verb. */
export function withoutName<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const cue = frame.cue?.[0];
  if (cue === undefined || frame.cue!.length > 1) return frame;
  const { start, end } = tokenRange(view.tokens, cue);
  const isNamed = end > start + 1 && at.class.subarray(start + 1, end).every((c) => c === Class.name);
  const before = frame.content.at(-1)!;
  const isBehind = before.end <= cue.start && /^["”’']?,? ?$/.test(view.text.slice(before.end, cue.start));
  if (!isNamed || !isBehind || !isInverted(view.lower[start]!)) return frame;
  return {
    ...frame,
    source: [charactersOf(view, { start: start + 1, end })],
    cue: [charactersOf(view, { start, end: start + 1 })],
    reason: `${frame.reason}; rule: the name behind the verb`,
  };
}

/**
 * "Real wages, say the guilds, have long been falling": a frame with who says it for its source, where the chain took what stands before
 * the verb for that.
 */
export function unparted<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [source, cue, content] = [frame.source?.[0], frame.cue?.[0], frame.content[0]];
  if (source === undefined || cue === undefined || content === undefined || frame.source!.length > 1) return frame;
  const [before, verb, who] = [source, cue, content].map((span) => tokenRange(view.tokens, span)) as [Span, Span, Span];
  const isSet = view.lower[verb.start - 1] === ',' && before.end >= verb.start - 1 && before.end <= verb.start;
  const isShort = who.end - who.start <= LONGEST_SPEAKER && OPENS_NOUN_PHRASE.has(at.class[who.start]!);
  const isAside = verb.end - verb.start === 1 && who.start === verb.end && isShort;
  // "Roe, says the letter, …" may be either.
  const isWho = at.who.subarray(before.start, before.end).some((kind) => kind > 0);
  const sentence = view.sentences[view.sentenceOf[verb.start]!]!;
  const end = at.class[sentence.end - 1] === Class.stop ? sentence.end - 1 : sentence.end;
  const isLast = who.end === end || /^[;:]$/.test(view.lower[who.end]!);
  const rest = { start: who.end + 1, end };
  if (
    (!isLast && view.lower[who.end] !== ',') ||
    !isSet ||
    !isAside ||
    isWho ||
    before.start !== sentence.start ||
    hasVerb(at, who) ||
    !isInverted(view.lower[verb.start]!)
  )
    return frame;
  if ((!isLast && !hasVerb(at, rest)) || view.quotationOf[who.start]! >= 0) return frame;
  const told = [{ start: before.start, end: verb.start - 1 }, ...(isLast ? [] : [rest])];
  return {
    ...frame,
    source: [content],
    content: told.map((range) => charactersOf(view, range)),
    reason: `${frame.reason}; rule: “WHAT, say WHO, …”`,
  };
}
