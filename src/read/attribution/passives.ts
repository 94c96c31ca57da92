import { inTextOrder, type Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isBy, isManner, isReducedPassive, makesPassive, patientOf } from '../../languages/en/attribution/passives.ts';
import { isTimeWord } from '../../languages/en/attribution/time-words.ts';
import { isAnd, isExpletive, isTo } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { speakerFrom } from './speaker-words.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** Tokens between "was" and its participle: "was not immediately". */
const MOST_BETWEEN = 3;

/**
 * The frames without the subject of a passive for their source, who is told something or of whom something is told: "residents were
 * ordered to leave", "a man is accused of theft". Its source is who "by" names, else nobody; and where it is told of, it is part of
 * what is told. One that tells what is done to somebody ("crews were called to the blaze") is no saying, unless it quotes.
 */
export function withoutPatients<F extends Frame>(view: View, at: Attributes, frames: readonly F[]): F[] {
  return frames.flatMap((frame) => {
    const [source, cue] = [frame.source?.[0], frame.cue?.[0]];
    if (source === undefined || cue === undefined || frame.cue!.length > 1) return frame;
    if (opensWithPatient(view, frame)) return opened(view, at, frame, tokenRange(view.tokens, cue).start);
    const verb = passiveVerb(view, at, frame, tokenRange(view.tokens, cue));
    if (verb < 0) return frame;
    const patient = patientOf(view.lower[verb]!, view.lower[verb + 1], isToDo(view, at, frame));
    if (patient === 'acted on') return isQuoted(view, frame) ? frame : [];
    return patient === null || source.end > cue.start ? frame : turned(view, at, frame, source, { verb, patient });
  });
}

/** Whether a cue opens its sentence and its source stands behind more than it: "Told to leave, Roe stayed", but "Said Roe: …". */
function opensWithPatient(view: View, { source, cue }: Frame): boolean {
  const verb = tokenRange(view.tokens, cue![0]!);
  const isFirst = verb.start === view.sentences[view.sentenceOf[verb.start]!]?.start;
  return isFirst && tokenRange(view.tokens, source![0]!).start > verb.end;
}

/** "Told by the judge that …, Roe said": the participle that opens a sentence is a passive of the subject behind its clause. */
function opened<F extends Frame>(view: View, at: Attributes, frame: F, verb: number): F {
  const patient = patientOf(view.lower[verb]!, view.lower[verb + 1], true);
  if (patient === null || patient === 'acted on') return frame;
  const agent = isBy(view.lower[verb + 1]) ? agentFrom(view, at, verb + 2) : null;
  if (agent !== null && tokenRange(view.tokens, frame.source![0]!).start <= agent.end) return frame;
  return {
    ...frame,
    source: agent === null ? null : [charactersOf(view, agent)],
    reason: `${frame.reason}; rule: a passive’s subject does not speak`,
  };
}

/** The participle that a cue of verbs ends with, but for prepositions and adverbs, where it is passive; -1 for none. */
function passiveVerb(view: View, at: Attributes, { source, content }: Frame, cue: Span): number {
  let verb = cue.end - 1;
  while (verb > cue.start && LOOSE.has(at.class[verb]!)) verb--;
  for (let i = cue.start; i < verb; i++) if (!VERBAL.has(at.class[i]!)) return -1;
  for (let i = verb - 1; i >= verb - 1 - MOST_BETWEEN && i >= 0; i--) {
    if (makesPassive(view.lower[i])) return verb;
    if (at.class[i] !== Class.adverb) break;
  }
  const who = tokenRange(view.tokens, source![0]!);
  // "Whom she accused of lying": active, its object before its subject.
  const isAlone =
    who.end === cue.start && at.class[who.start] !== Class.pronoun && content[0]!.start > source![0]!.start;
  const isParticiple = verb === cue.start || at.class[cue.start] === Class.adverb;
  return isAlone && isParticiple && isReducedPassive(view.lower[verb]!, view.lower[verb + 1]) ? verb : -1;
}

const LOOSE: ReadonlySet<number> = new Set([Class.preposition, Class.adverb, Class.to]);
const VERBAL: ReadonlySet<number> = new Set([Class.finite, Class.modal, Class.verb, Class.adverb]);

/** Whether what is told has what is to be done in it: "(were called) to help with the search". */
const isToDo = (view: View, at: Attributes, { content }: Frame): boolean =>
  content.some((span) => {
    const { start, end } = tokenRange(view.tokens, span);
    for (let i = start; i + 1 < end; i++) if (isTo(view.lower[i]) && at.class[i + 1] === Class.verb) return true;
    return false;
  });

const isQuoted = (view: View, { content }: Frame): boolean =>
  content.some((span) => view.quotationOf[tokenRange(view.tokens, span).start]! >= 0);

/** A passive's participle, and what its subject is. */
interface Passive {
  readonly verb: number;
  readonly patient: 'hearer' | 'topic';
}

function turned<F extends Frame>(view: View, at: Attributes, frame: F, subject: Span, { verb, patient }: Passive): F {
  if (patient === 'topic' && isToSpeak(view, frame)) return frame;
  const agent = isBy(view.lower[verb + 1]) ? agentFrom(view, at, verb + 2) : null;
  const isTold = patient !== 'topic' || isExpletive(view.text.slice(subject.start, subject.end).toLowerCase());
  const rest = agent === null ? frame.content : frame.content.flatMap((span) => after(view, span, agent));
  const content = isTold ? rest : [subject, ...rest].sort(inTextOrder);
  if (content.length === 0) return frame;
  return {
    ...frame,
    source: agent === null ? null : [charactersOf(view, agent)],
    content,
    reason: `${frame.reason}; rule: a passive’s subject does not speak`,
  };
}

/** "The minister is expected to tell them “…”": the subject does speak. */
const isToSpeak = (view: View, { content }: Frame): boolean =>
  content.some((span) => {
    const { start } = tokenRange(view.tokens, span);
    return isTo(view.lower[start]) && cueOf(view.lower[start + 1] ?? '')?.mode === 'speech';
  });

/** Who does it, from a token on, "and" others with them; `null` for a time or a manner ("by Friday", "by name"). */
function agentFrom(view: View, at: Attributes, start: number): Span | null {
  const first = speakerFrom(view, at, start);
  const who = first === null ? null : view.lower.slice(first.start, first.end);
  if (first === null || isManner(who![0]!) || who!.every(isTimeWord)) return null;
  const second = isAnd(view.lower[first.end]) ? speakerFrom(view, at, first.end + 1) : null;
  return { start, end: second?.end ?? first.end };
}

/** What is left of a content behind the words that name who speaks. */
function after(view: View, content: Span, agent: Span): Span[] {
  const range = tokenRange(view.tokens, content);
  if (range.start >= agent.end || range.end <= agent.start) return [content];
  return range.end > agent.end ? [charactersOf(view, { start: agent.end, end: range.end })] : [];
}
