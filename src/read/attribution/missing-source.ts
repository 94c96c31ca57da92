import type { Span } from '../../core/span.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { isParticiple, isPerfect } from '../../languages/en/small-words.ts';
import type { Syntax } from '../syntax/parser.ts';
import { relationNumber } from '../syntax/relations.ts';
import { type Attributes, Class } from './attributes.ts';
import { hasVerb } from './finite-verbs.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

const PERSON = 1;
const SUBJECT = relationNumber('nsubj');
const PASSIVE_SUBJECT = relationNumber('nsubj:pass');
/** Heads followed from a participle up to the verb whose subject it shares. */
const MOST_STEPS = 3;
/** What stands for a speaker beside an aside or behind the verb ("…, reports the ministry") has no more tokens than this. */
const LONGEST_SPEAKER = 6;
/** A clause that is said has at least so many tokens. */
const SHORTEST_CLAUSE = 4;

/**
 * Gives a source to a frame without one where the chains took it for content: "…, reports NAME" and "…, NAME, the such and
 * such, said", which translated agency copy is full of and the training articles lack. Other frames are handed back as
 * they are.
 */
export function repairSource(view: View, at: Attributes, syntax: Syntax, frame: Frame): Frame {
  if (frame.source !== null || frame.cue === null) return frame;
  if (frame.content.length === 2) return subjectBeside(view, at, frame, frame.content) ?? frame;
  if (frame.content.length !== 1) return frame;
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
  if (view.quotationOf[start]! >= 0 || comma > LONGEST_SPEAKER) return null;
  const source = [charactersOf(view, { start, end: start + comma })];
  return { ...frame, source, reason: `${frame.reason}; rule: subject before an aside` };
}

/** `The defence had asked for two years`: what opens the sentence, up to the verb, where it was taken for a part of what is asked. */
function subjectBeside(view: View, at: Attributes, frame: Frame, [before, rest]: readonly Span[]): Frame | null {
  const [who, cue] = [tokenRange(view.tokens, before!), tokenRange(view.tokens, frame.cue![0]!)];
  const verb = cue.end - 1;
  const isActive = at.class[verb] === Class.finite || isPerfect(view.lower[verb - 1]);
  const opens =
    who.start === view.sentences[view.sentenceOf[who.start]!]!.start && who.end - who.start <= LONGEST_SPEAKER;
  if (!isActive || !opens || who.end !== cue.start || rest!.start < frame.cue![0]!.end) return null;
  if (cueOf(view.lower[verb]!)?.mode !== 'speech' || view.quotationOf[who.start]! >= 0 || hasVerb(at, who)) return null;
  return { ...frame, source: [before!], content: [rest!], reason: `${frame.reason}; rule: the subject is who says it` };
}

/** `CLAUSE, reports NAME.` */
function speakerAfter(view: View, at: Attributes, frame: Frame, cue: Span, content: Span): Frame | null {
  const sentence = view.sentences[view.sentenceOf[cue.start]!]!;
  const isShort = content.start === cue.end && content.end - content.start <= LONGEST_SPEAKER;
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
