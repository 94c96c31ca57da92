import type { Span } from '../../core/span.ts';
import { isAccordingTo, isConditional } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** What is threatened or promised, before its condition, has no more tokens than this. */
const LONGEST_THREAT = 8;

/** A frame whose content is told whole where it was cut by mistake. */
export function completed<F extends Frame>(view: View, at: Attributes, frame: F): F {
  return joined(view, withThreat(view, at, accordingTo(view, at, frame)));
}

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

/** Whether a token range is a phrase of a thing: no clause, nobody who is spoken to, nothing quoted. */
function isThing(view: View, at: Attributes, { start, end }: Span): boolean {
  const classes = at.class.subarray(start, end);
  const isHearer = classes[0] === Class.name || classes[0] === Class.pronoun;
  const isClause = [Class.finite, Class.modal, Class.comma, Class.colon].some((kind) => classes.includes(kind));
  return !isHearer && !isClause && view.quotationOf[start]! < 0 && view.quotationOf[end - 1]! < 0;
}

/** "According to NAME, the bridge is to close": a source taken for what is told, with the subject of the clause for its source. */
function accordingTo<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const [cue, content] = [frame.cue?.[0], frame.content[0]];
  if (cue === undefined || content === undefined || frame.content.length > 1) return frame;
  const { start: first, end: from } = tokenRange(view.tokens, cue);
  const who = tokenRange(view.tokens, content);
  const isSwapped = frame.source === null || frame.source.every(({ start }) => start > content.end);
  if (!isSwapped || who.start !== from || !isAccordingTo(view.lower, first) || view.words[who.end] !== ',')
    return frame;
  const { end } = view.sentences[view.sentenceOf[first]!]!;
  const told = { start: who.end + 1, end: at.class[end - 1] === Class.stop ? end - 1 : end };
  const classes = (range: Span): Uint8Array => at.class.subarray(range.start, range.end);
  const hasVerb = (range: Span): boolean =>
    classes(range).includes(Class.finite) || classes(range).includes(Class.modal);
  if (hasVerb(who) || !hasVerb(told)) return frame;
  const reason = `${frame.reason}; rule: “according to NAME, …”`;
  return { ...frame, source: [content], content: [charactersOf(view, told)], reason };
}
