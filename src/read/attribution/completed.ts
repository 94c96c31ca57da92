import type { Span } from '../../core/span.ts';
import {
  isAccordingTo,
  isConditional,
  isDeclaring,
  isOutcome,
  isSubordinate,
} from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { judgementPhrase } from '../../languages/en/attribution/judgements.ts';
import { isIndefinite } from '../../languages/en/attribution/roles.ts';
import { isNot, isRelative, isThat, isThe } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import { hasVerb, isFiniteVerb } from './finite-verbs.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** What is threatened or promised, before its condition, has no more tokens than this. */
const LONGEST_THREAT = 8;

/** A frame whose content is told whole where it was cut by mistake. */
export function completed<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const whole = withNot(
    view,
    withLead(view, at, withOutcome(view, at, withThreat(view, at, accordingTo(view, at, frame)))),
  );
  return withArticle(view, at, withoutComment(view, withRest(view, at, joined(view, whole))));
}

/** "He claimed without offering evidence that …": the outlet's comment is no part of the cue, nor of what is claimed. */
function withoutComment<F extends Frame>(view: View, frame: F): F {
  const [cue, content] = [frame.cue?.[0], frame.content[0]];
  if (cue === undefined || content === undefined || frame.cue!.length > 1 || content.start < cue.end) return frame;
  const words = view.text.slice(cue.start, content.end);
  const comment = judgementPhrase(words);
  const end = cue.start + (comment?.end ?? 0);
  if (comment === null || comment.start === 0 || cue.start + comment.start > cue.end || end < cue.end) return frame;
  const from = end + /^,?\s*/.exec(view.text.slice(end))![0].length;
  if (from >= content.end) return frame;
  const verb = { start: cue.start, end: cue.start + words.slice(0, comment.start).trimEnd().length };
  return { ...frame, cue: [verb], content: [{ start: from, end: content.end }, ...frame.content.slice(1)] };
}

/** "She warned that miners, who work by night, are at risk": what is told goes on behind what says more of its subject. */
function withRest<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const content = frame.content[0];
  if (content === undefined || frame.content.length > 1) return frame;
  const { start, end } = tokenRange(view.tokens, content);
  const sentence = view.sentences[view.sentenceOf[start]!]!;
  const isClause = isThat(view.lower[start]) && at.class[start] === Class.preposition;
  const isSubject = isClause && end - start > 1 && NOUNS.has(at.class[end - 1]!);
  const goesOn = at.class[end] === Class.comma && isRelative(view.lower[end + 1] ?? '');
  const last = at.class[sentence.end - 1] === Class.stop ? sentence.end - 1 : sentence.end;
  if (!isSubject || !goesOn || hasVerb(at, { start, end }) || view.quotationOf[start]! >= 0 || end >= last)
    return frame;
  return { ...frame, content: [charactersOf(view, { start, end: last })] };
}

const NOUNS: ReadonlySet<number> = new Set([Class.noun, Class.name]);

/** "He repeated the | debunked claim": an article at the end of a cue belongs to what it stands before. */
function withArticle<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [cue, content] = [frame.cue?.[0], frame.content[0]];
  if (cue === undefined || content === undefined || frame.cue!.length > 1) return frame;
  const words = tokenRange(view.tokens, cue);
  const last = words.end - 1;
  const isArticle = last > words.start && (isThe(view.lower[last]) || isIndefinite(view.lower[last]!));
  const next = tokenRange(view.tokens, content).start;
  if (!isArticle || next !== words.end || !(NOUN_PHRASE.has(at.class[next]!) || at.class[next] === Class.verb))
    return frame;
  const verb = charactersOf(view, { start: words.start, end: last });
  const told = { start: view.tokens.starts[last]!, end: content.end };
  return { ...frame, cue: [verb], content: [told, ...frame.content.slice(1)] };
}

const NOUN_PHRASE: ReadonlySet<number> = new Set([Class.noun, Class.name, Class.adjective, Class.number, Class.adverb]);

/** Fragments of a sentence with nothing between them are one ("adding that “the roof had gone”"); two quotations stay two. */
function joined<F extends Frame>(view: View, frame: F): F {
  const content: Span[] = [];
  for (const span of frame.content) {
    const last = content.at(-1);
    if (last === undefined || !touches(view, last, span)) content.push(span);
    else content[content.length - 1] = { start: last.start, end: span.end };
  }
  return content.length === frame.content.length ? frame : { ...frame, content };
}

function touches(view: View, before: Span, after: Span): boolean {
  if (!/^ ?$/.test(view.text.slice(before.end, after.start))) return false;
  const [last, first] = [tokenRange(view.tokens, before).end - 1, tokenRange(view.tokens, after).start];
  const areQuotations = view.quotationOf[last]! >= 0 && view.quotationOf[first]! >= 0;
  return !areQuotations && view.sentenceOf[last] === view.sentenceOf[first];
}

/** "The union threatened with a strike if wages fall": not the condition alone. */
function withThreat<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [cue, content] = [frame.cue?.at(-1), frame.content[0]];
  if (cue === undefined || content === undefined || frame.content.length > 1) return frame;
  const [{ end: from }, { start: to, end }] = [tokenRange(view.tokens, cue), tokenRange(view.tokens, content)];
  const stance = cueOf(view.lower[from - 1]!)?.stance;
  const isThreat = stance === 'promising' || stance === 'warning';
  const isAlone = isConditional(view.lower[to]!) && !at.class.subarray(to, end).includes(Class.comma);
  const isNear = from < to && to - from <= LONGEST_THREAT && view.sentenceOf[from] === view.sentenceOf[to];
  if (!isThreat || !isAlone || !isNear || !isThing(view, at, { start: from, end: to })) return frame;
  return { ...frame, content: [{ start: charactersOf(view, { start: from, end: to }).start, end: content.end }] };
}

/** "She declared the strike over": not the thing alone, but what it is declared to be. */
function withOutcome<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [cue, content] = [frame.cue?.at(-1), frame.content[0]];
  if (cue === undefined || content === undefined || frame.content.length > 1) return frame;
  const [{ end: from }, { start, end }] = [tokenRange(view.tokens, cue), tokenRange(view.tokens, content)];
  const isThing = start === from && !hasVerb(at, { start, end }) && view.quotationOf[start]! < 0;
  const isEnd = ENDS_PHRASE.has(at.class[end + 1]!) || end + 1 === view.sentences[view.sentenceOf[start]!]!.end;
  if (!isThing || !isDeclaring(view.lower[from - 1]!) || !isOutcome(view.lower[end] ?? '') || !isEnd) return frame;
  return { ...frame, content: [charactersOf(view, { start, end: end + 1 })] };
}

/** "He pleaded not guilty": "not" after a verb belongs to what is said, unless the verb is an auxiliary. */
function withNot<F extends Frame>(view: View, frame: F): F {
  const [cue, content] = [frame.cue?.at(-1), frame.content[0]];
  if (cue === undefined || content === undefined) return frame;
  const words = tokenRange(view.tokens, cue);
  const last = words.end - 1;
  const isOwn = last > words.start && isNot(view.lower[last]!) && cueOf(view.lower[last - 1]!)?.mode === 'speech';
  if (!isOwn || tokenRange(view.tokens, content).start !== words.end) return frame;
  const told = { start: charactersOf(view, { start: last, end: last + 1 }).start, end: content.end };
  const verb = charactersOf(view, { start: words.start, end: last });
  return { ...frame, cue: [...frame.cue!.slice(0, -1), verb], content: [told, ...frame.content.slice(1)] };
}

const ENDS_PHRASE: ReadonlySet<number> = new Set([Class.stop, Class.comma, Class.conjunction, Class.preposition]);

/**
 * "While the pass stays closed, the road is safe, she said": with the clause that leads in, where what is told goes up to its source
 * at the end. A quotation is told without ("As the hall emptied, “nobody thanked us,” she said").
 */
function withLead<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [source, cue, content] = [frame.source?.[0], frame.cue?.[0], frame.content[0]];
  if (source === undefined || cue === undefined || content === undefined || frame.content.length > 1) return frame;
  const range = tokenRange(view.tokens, content);
  const sentence = view.sentences[view.sentenceOf[range.start]!]!;
  const after = Math.min(tokenRange(view.tokens, source).start, tokenRange(view.tokens, cue).start);
  const isLast = after >= range.end && after - range.end <= 1 && after < sentence.end;
  const lead = { start: sentence.start, end: range.start };
  const isLed = isSubordinate(view.lower[lead.start]!) && at.class[lead.end - 1] === Class.comma && hasVerb(at, lead);
  if (!isLast || !isLed || at.class.subarray(lead.start, lead.end - 1).includes(Class.comma)) return frame;
  const isQuoted = view.quotationOf[range.start]! >= 0 || view.quotationOf[lead.start]! >= 0;
  return isQuoted ? frame : { ...frame, content: [charactersOf(view, { start: lead.start, end: range.end })] };
}

/** Whether a token range is a phrase of a thing: no clause, nobody who is spoken to, nothing quoted. */
function isThing(view: View, at: Attributes, { start, end }: Span): boolean {
  const classes = at.class.subarray(start, end);
  const isHearer = classes[0] === Class.name || classes[0] === Class.pronoun;
  const isClause = [Class.finite, Class.modal, Class.comma, Class.colon].some((kind) => classes.includes(kind));
  return !isHearer && !isClause && view.quotationOf[start]! < 0 && view.quotationOf[end - 1]! < 0;
}

/**
 * "According to NAME, the bridge is to close": the name is who tells it, though the subject of the clause was taken for that, and the
 * whole clause is told, though the subject alone was taken for that or what leads in to it ("after a while, …") was left out.
 */
function accordingTo<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [cue, content] = [frame.cue?.[0], frame.content[0]];
  if (cue === undefined || content === undefined || frame.content.length > 1) return frame;
  const { start: first, end: from } = tokenRange(view.tokens, cue);
  if (!isAccordingTo(view.lower, first)) return frame;
  const isSwapped = frame.source === null || frame.source.every(({ start }) => start > content.end);
  const [source, subject] = isSwapped ? [content, null] : [frame.source![0]!, tokenRange(view.tokens, content)];
  const who = tokenRange(view.tokens, source);
  const { end } = view.sentences[view.sentenceOf[first]!]!;
  const told = { start: who.end + 1, end: at.class[end - 1] === Class.stop ? end - 1 : end };
  if (who.start !== from || view.words[who.end] !== ',' || hasVerb(at, who) || !hasVerb(at, told)) return frame;
  const isSubject = subject?.start === told.start && !hasVerb(at, subject) && isFiniteVerb(at, subject.end);
  const isRest = subject !== null && subject.start > told.start && subject.end === told.end;
  if (!isSwapped && !isSubject && !isRest) return frame;
  const reason = `${frame.reason}; rule: “according to NAME, …”`;
  return { ...frame, source: [source], content: [charactersOf(view, told)], reason };
}
