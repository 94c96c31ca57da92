import { contains, type Span } from '../../core/span.ts';
import { isInverted, isTrailing, referringLength } from '../../languages/en/attribution/certain-cues.ts';
import { isAs } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import { hasVerb } from './finite-verbs.ts';
import type { Frame } from './frame.ts';
import { closingTag } from './tag-last.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A speaker has no more tokens than this: "the head of the regional administration, NAME NAME". */
const LONGEST_SPEAKER = 10;
/** A clause that is said has at least so many tokens. */
const SHORTEST_CLAUSE = 5;
/** A phrase after the speaker ("at a briefing on Monday") has no more tokens than this. */
const LONGEST_TRAIL = 9;

/** The parts of a sentence, as token ranges. */
interface Parts {
  readonly speaker: Span;
  readonly verb: number;
  readonly told: Span;
  readonly rule: string;
}

/**
 * The frames with those of sentences built as agencies and translations build them and the articles that the chains learnt
 * from hardly ever do: `CLAUSE, reports NAME.`, `CLAUSE, said the such and such, NAME, at a briefing.`, `CLAUSE, NAME
 * reports.`, `CLAUSE, NAME reports with reference to …` and `As NAME reports, CLAUSE.` A frame of the same cue gives way if it takes something else for what
 * is said.
 */
export function withInverted<F extends Frame>(view: View, at: Attributes, frames: readonly F[]): (F | Frame)[] {
  const found = view.sentences.flatMap((sentence) => {
    const parts =
      speakerLast(view, at, sentence) ??
      verbLast(view, at, sentence) ??
      referring(view, at, sentence) ??
      asReported(view, at, sentence);
    return parts === null ? [] : frameOf(view, parts);
  });
  const isOwn = (frame: Frame, other: Frame): boolean =>
    (frame.cue ?? []).some((cue) => cue.start < other.cue![0]!.end && other.cue![0]!.start < cue.end);
  const isRight = (frame: Frame, other: Frame): boolean =>
    frame.content.some((content) => content.start < other.content[0]!.end && other.content[0]!.start < content.end);
  const kept = frames
    .map((frame) => found.reduce<F | Frame>((own, other) => withoutTeller(view, own, other), frame))
    .filter((frame) => !found.some((other) => isOwn(frame, other) && !isRight(frame, other)));
  return [...kept, ...found.filter((one) => !kept.some((frame) => isOwn(frame, one)))];
}

/**
 * A frame that takes "NAME reports" at the end for what is said ("CLAUSE, she said at a briefing, NAME reports") with the words
 * before its source in place of it, which `other` tells of NAME.
 */
function withoutTeller<F extends Frame>(view: View, frame: F, other: Frame): F | Frame {
  const [source, teller, told] = [frame.source?.[0], other.source![0]!, other.content[0]!];
  const isTaken = frame.cue?.[0]?.start !== other.cue![0]!.start && frame.content.some((one) => contains(one, teller));
  if (!isTaken || source === undefined || !contains(told, source)) return frame;
  const words = tokenRange(view.tokens, { start: told.start, end: source.start });
  const end = view.lower[words.end - 1] === ',' ? words.end - 1 : words.end;
  if (end - words.start < SHORTEST_CLAUSE) return frame;
  return { ...frame, content: [charactersOf(view, { start: words.start, end })] };
}

function frameOf(view: View, { speaker, verb, told, rule }: Parts): Frame {
  return {
    source: [charactersOf(view, speaker)],
    cue: [charactersOf(view, { start: verb, end: verb + 1 })],
    content: [charactersOf(view, told)],
    reason: `rule: ${rule}`,
    confidence: 0.7,
  };
}

/** `CLAUSE, reports NAME.`, with a phrase after the name at most. */
function speakerLast(view: View, at: Attributes, sentence: Span): Parts | null {
  const end = withoutTrail(view, at, { start: sentence.start, end: lastWordOf(at, sentence) });
  const verb = verbAtEnd(view, { start: sentence.start + SHORTEST_CLAUSE + 1, end });
  if (verb < 0) return null;
  const told = { start: sentence.start, end: verb - 1 };
  const speaker = { start: verb + 1, end };
  return isSpeaker(view, at, speaker) && hasVerb(at, told) ? { speaker, verb, told, rule: '“…, reports NAME”' } : null;
}

/** `CLAUSE, SPEAKER said.` */
function verbLast(view: View, at: Attributes, sentence: Span): Parts | null {
  const tag = closingTag(view, at, sentence, lastWordOf(at, sentence));
  return tag === null ? null : { ...tag, rule: '“…, SPEAKER said”' };
}

/** The end of a sentence without its full stop. */
function lastWordOf(at: Attributes, sentence: Span): number {
  let end = sentence.end;
  while (end > sentence.start && at.class[end - 1] === Class.stop) end--;
  return end;
}

/** The end of a sentence without a phrase that tells where or when ("at a briefing"), set off by a comma or not. */
function withoutTrail(view: View, at: Attributes, { start, end }: Span): number {
  for (let i = end - 2; i > start && i >= end - LONGEST_TRAIL; i--) {
    if (!isTrailing(view.lower[i]!) || hasVerb(at, { start: i, end })) continue;
    const before = view.lower[i - 1] === ',' ? i - 1 : i;
    if (verbAtEnd(view, { start: start + SHORTEST_CLAUSE + 1, end: before }) >= 0) return before;
  }
  return end;
}

/** The last verb of saying near the end that a comma stands before, and after it none but before a name; -1 for none. */
function verbAtEnd(view: View, { start, end }: Span): number {
  let names = 0;
  for (let i = end - 2; i >= start && i >= end - 1 - LONGEST_SPEAKER; i--) {
    if (view.quotationOf[i]! >= 0) return -1;
    if (view.lower[i + 1] === ',') {
      if (names > 0 || !isName(view, { start: i + 2, end })) return -1;
      names++;
    }
    if (isInverted(view.lower[i]!) && view.lower[i - 1] === ',') return i;
  }
  return -1;
}

/** `CLAUSE, NAME reports with reference to …`. */
function referring(view: View, at: Attributes, sentence: Span): Parts | null {
  for (let verb = sentence.start + SHORTEST_CLAUSE + 2; verb < sentence.end - 2; verb++) {
    if (!isInverted(view.lower[verb]!) || referringLength(view.lower, verb + 1) === 0) continue;
    let comma = verb - 1;
    while (comma > sentence.start && view.lower[comma] !== ',') comma--;
    const told = { start: sentence.start, end: comma };
    const speaker = { start: comma + 1, end: verb };
    if (told.end - told.start < SHORTEST_CLAUSE || !isSpeaker(view, at, speaker) || !hasVerb(at, told)) return null;
    return { speaker, verb, told, rule: '“…, NAME reports with reference to …”' };
  }
  return null;
}

/** `As NAME reports, CLAUSE.` */
function asReported(view: View, at: Attributes, sentence: Span): Parts | null {
  if (!isAs(view.lower[sentence.start]) || !/^\p{Lu}\p{Ll}/u.test(view.words[sentence.start]!)) return null;
  const to = Math.min(sentence.end - SHORTEST_CLAUSE, sentence.start + 2 + LONGEST_SPEAKER);
  for (let verb = sentence.start + 2; verb < to; verb++) {
    if (view.lower[verb] === ',') return null;
    if (!isInverted(view.lower[verb]!) || view.lower[verb + 1] !== ',') continue;
    const speaker = { start: sentence.start + 1, end: verb };
    const told = { start: verb + 2, end: lastWordOf(at, sentence) };
    return isSpeaker(view, at, speaker) && hasVerb(at, told)
      ? { speaker, verb, told, rule: '“As NAME reports, …”' }
      : null;
  }
  return null;
}

function isSpeaker(view: View, at: Attributes, range: Span): boolean {
  if (range.end <= range.start || range.end - range.start > LONGEST_SPEAKER || hasVerb(at, range)) return false;
  return /^\p{Lu}/u.test(view.words[range.start]!) || at.class[range.start] === Class.determiner;
}

/** Whether every word of a range begins with a capital. */
function isName(view: View, range: Span): boolean {
  return range.end > range.start && view.words.slice(range.start, range.end).every((word) => /^\p{Lu}/u.test(word));
}
