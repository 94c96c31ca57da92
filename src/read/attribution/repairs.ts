import type { Span } from '../../core/span.ts';
import { isInverted, isLeadIn } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { tellsOfTwo } from '../../languages/en/attribution/people.ts';
import { isParticiple, isPerfect, isThat, joinsVerbs } from '../../languages/en/small-words.ts';
import type { Syntax } from '../syntax/parser.ts';
import { relationNumber } from '../syntax/relations.ts';
import { type Attributes, Class, OPENS_NOUN_PHRASE } from './attributes.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

const PERSON = 1;
const SUBJECT = relationNumber('nsubj');
const PASSIVE_SUBJECT = relationNumber('nsubj:pass');
/** Heads followed from a participle up to the verb whose subject it shares. */
const MOST_STEPS = 3;
/** A speaker after the verb ("…, reports the ministry") has no more tokens than this. */
const LONGEST_INVERTED = 6;
/** A clause that is said has at least so many tokens. */
const SHORTEST_CLAUSE = 4;
/** A quotation of no more characters may be somebody's or something's name ("the ‘Gang of Four’"). */
const LONGEST_EPITHET = 14;

/**
 * Gives a source to a frame without one where the chains took it for content: "…, reports NAME" and "…, NAME, the such and
 * such, said", which translated agency copy is full of and the training articles lack. Other frames are handed back as
 * they are.
 */
export function repairSource(view: View, at: Attributes, syntax: Syntax, frame: Frame): Frame {
  if (frame.source !== null || frame.cue === null || frame.content.length !== 1) return frame;
  const words = tokenRange(view.tokens, frame.cue[0]!);
  const cue = view.lower[words.end - 1] === ':' ? { start: words.start, end: words.end - 1 } : words;
  if (cueOf(view.lower[cue.end - 1] ?? '')?.mode !== 'speech') return frame;
  const content = tokenRange(view.tokens, frame.content[0]!);
  return (
    speakerAfter(view, at, frame, cue, content) ??
    speakerBefore(view, at, frame, cue, content) ??
    subjectAbove(view, syntax, frame, cue) ??
    subjectBeforeAside(view, at, frame, cue) ??
    frame
  );
}

/**
 * The part of a source that stands nearest to the cue, of a source in several parts: nearly always the chain has joined the
 * name before the saying and the pronoun after it ("Roe scolded him: “…,” she said").
 */
export function nearestSource(frame: Frame): Frame {
  const { source, cue } = frame;
  if (source === null || source.length < 2 || cue === null) return frame;
  const away = ({ start, end }: Span): number => Math.max(cue[0]!.start - end, start - cue.at(-1)!.end);
  return { ...frame, source: [source.reduce((best, part) => (away(part) < away(best) ? part : best))] };
}

/**
 * Frames whose cue is a second verb ("Roe rose after the minister accused him and claimed …") with the source of the verb
 * before, where the chain went past it to a name that tells nothing else in the sentence.
 */
export function sharedSubjects<F extends Frame>(view: View, frames: readonly F[]): F[] {
  return frames.map((frame) => {
    const source = frame.source?.[0];
    const cue = frame.cue?.[0];
    if (source === undefined || cue === undefined || !isSecondVerb(view, cue)) return frame;
    const between = frames.filter(
      (other) =>
        other.source !== null && other.source[0]!.start >= source.end && (other.cue?.[0]?.end ?? cue.end) < cue.start,
    );
    const tellsElse = frames.some((other) => other !== frame && other.source?.[0]?.start === source.start);
    const first = tellsElse ? undefined : between.at(-1);
    const isFar = first === undefined || sentenceAt(view, first.source![0]!) !== sentenceAt(view, cue);
    return isFar ? frame : { ...frame, source: first.source, reason: `${frame.reason}; rule: two verbs, one subject` };
  });
}

/**
 * Frames whose cue is a participle right after a quotation ("“…,” NAME was quoted as saying, noting that …") with the source of
 * that quotation, where the chain went past it to a name farther away.
 */
export function quotationsParticiples<F extends Frame>(view: View, frames: readonly F[]): F[] {
  return frames.map((frame) => {
    const cue = frame.cue?.[0];
    if (cue === undefined || !isParticiple(/^\w*/.exec(view.text.slice(cue.start, cue.end))![0])) return frame;
    const before = frames.find(
      ({ source, cue: own, content }) =>
        source !== null &&
        own !== null &&
        own[0]!.start < cue.start &&
        content.some(({ end }) => /^[”"’']?,? $/.test(view.text.slice(end, cue.start)) && isClosing(view, end)),
    );
    if (before === undefined || (frame.source?.[0]?.start ?? -1) >= before.source![0]!.start) return frame;
    return { ...frame, source: before.source, reason: `${frame.reason}; rule: the speaker of the quotation before` };
  });
}

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

/** "Roe met Lund; both had voted for it": a frame with "both" for its source, where the chain went past it to one of the two. */
export function withBoth<F extends Frame>(view: View, frame: F): F {
  const [source, cue] = [frame.source?.[0], frame.cue?.[0]];
  if (source === undefined || cue === undefined || source.end > cue.start) return frame;
  const verb = tokenRange(view.tokens, cue).start;
  const before = isPerfect(view.lower[verb - 1]) ? verb - 2 : verb - 1;
  // "Roe and Lund both said": the two are named.
  const isSubject = tellsOfTwo(view.lower[before] ?? '') && /^[,;.]$/.test(view.lower[before - 1] ?? '.');
  if (!isSubject || tokenRange(view.tokens, source).start === before) return frame;
  return {
    ...frame,
    source: [charactersOf(view, { start: before, end: before + 1 })],
    reason: `${frame.reason}; rule: both`,
  };
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
  const isShort = who.end - who.start <= LONGEST_INVERTED && OPENS_NOUN_PHRASE.has(at.class[who.start]!);
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

/** Whether a closing quotation mark stands within two characters before a position. */
const isClosing = (view: View, end: number): boolean => /["”]|''$/.test(view.text.slice(end - 2, end));

/**
 * A frame without what leads in to its quotation: "As the hall emptied, she said: “Nobody thanked us.”" A quotation that goes on
 * with the words before ("After the hall emptied, she said, “we found the keys”") begins in lower case.
 */
export function withoutLeadIn<F extends Frame>(view: View, frame: F): F {
  const [source, cue] = [frame.source?.[0], frame.cue?.at(-1)];
  if (source === undefined || cue === undefined || frame.content.length < 2) return frame;
  const isQuoted = frame.content.some(
    ({ start }) =>
      /^[,:] $/.test(view.text.slice(cue.end, start)) && /^(?:["“]|'')\p{Lu}/u.test(view.text.slice(start, start + 3)),
  );
  if (!isQuoted) return frame;
  const isLead = ({ start, end }: Span): boolean =>
    end <= source.start && isLeadIn(view.lower[tokenRange(view.tokens, { start, end }).start]!);
  return { ...frame, content: frame.content.filter((content) => !isLead(content)) };
}

const sentenceAt = (view: View, span: Span): number => view.sentenceOf[tokenRange(view.tokens, span).start]!;

/** Whether "and", "but" or "then" stands before a cue, with an adverb between at most. */
function isSecondVerb(view: View, cue: Span): boolean {
  const { start } = tokenRange(view.tokens, cue);
  return [start - 1, start - 2].some((i) => joinsVerbs(view.lower[i]));
}

/** `Mr Roe dodged it, asserting …`: the subject of the verb that a participle hangs on. */
function subjectAbove(view: View, { heads, relations }: Syntax, frame: Frame, cue: Span): Frame | null {
  if (!isParticiple(view.lower[cue.end - 1]!)) return null;
  let verb = cue.end - 1;
  for (let step = 0; step < MOST_STEPS && verb >= 0; step++, verb = heads[verb]!) {
    const sentence = view.sentences[view.sentenceOf[cue.start]!]!;
    for (let i = sentence.start; i < sentence.end; i++) {
      if (heads[i] !== verb || (relations[i] !== SUBJECT && relations[i] !== PASSIVE_SUBJECT)) continue;
      let start = i;
      while (start > sentence.start && heads[start - 1] === i) start--;
      const isClear = view.quotationOf[i]! < 0 && i < cue.start;
      const source = charactersOf(view, { start, end: i + 1 });
      return isClear ? { ...frame, source: [source], reason: `${frame.reason}; rule: subject of the main verb` } : null;
    }
  }
  return null;
}

/** `NAME, speaking to reporters in the hall, said: “…”`: what opens the sentence, where an aside with a participle and no other comma follows. */
function subjectBeforeAside(view: View, at: Attributes, frame: Frame, cue: Span): Frame | null {
  const { start } = view.sentences[view.sentenceOf[cue.start]!]!;
  const comma = view.lower.slice(start, cue.start).indexOf(',');
  const aside = { start: start + comma + 1, end: cue.start - 1 };
  const isAside = comma > 0 && aside.end > aside.start && view.lower[aside.end] === ',';
  if (!isAside || !isParticiple(view.lower[aside.start]!) || hasVerb(at, aside)) return null;
  if (view.lower.slice(aside.start, aside.end).includes(',') || hasVerb(at, { start, end: start + comma })) return null;
  if (view.quotationOf[start]! >= 0 || comma > LONGEST_INVERTED) return null;
  const source = [charactersOf(view, { start, end: start + comma })];
  return { ...frame, source, reason: `${frame.reason}; rule: subject before an aside` };
}

/** `CLAUSE, reports NAME.` */
function speakerAfter(view: View, at: Attributes, frame: Frame, cue: Span, content: Span): Frame | null {
  const sentence = view.sentences[view.sentenceOf[cue.start]!]!;
  const isShort = content.start === cue.end && content.end - content.start <= LONGEST_INVERTED;
  const hasClause = cue.start - sentence.start > SHORTEST_CLAUSE && view.lower[cue.start - 1] === ',';
  if (!isShort || !hasClause || hasVerb(at, content) || content.end < sentence.end - 1) return null;
  const said = { start: sentence.start, end: cue.start - 1 };
  return { ...frame, source: frame.content, content: [charactersOf(view, said)], reason: 'rule: “…, reports NAME”' };
}

/** `CLAUSE, NAME, the such and such, said` */
function speakerBefore(view: View, at: Attributes, frame: Frame, cue: Span, content: Span): Frame | null {
  const gap = cue.start - content.end;
  if (gap < 0 || gap > 1) return null;
  for (let comma = content.end - 2; comma > content.start + SHORTEST_CLAUSE; comma--) {
    if (view.lower[comma] !== ',' || at.who[comma + 1] !== PERSON) continue;
    const speaker = { start: comma + 1, end: content.end };
    if (hasVerb(at, speaker)) return null;
    const said = { start: content.start, end: comma };
    return {
      ...frame,
      source: [charactersOf(view, speaker)],
      content: [charactersOf(view, said)],
      reason: 'rule: “…, NAME, the such and such, said”',
    };
  }
  return null;
}

function hasVerb(at: Attributes, range: Span): boolean {
  const classes = at.class.subarray(range.start, range.end);
  return classes.includes(Class.finite) || classes.includes(Class.modal);
}
