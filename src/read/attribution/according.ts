import type { Span } from '../../core/span.ts';
import { isAccordingTo } from '../../languages/en/attribution/certain-cues.ts';
import { cueOf } from '../../languages/en/attribution/cues.ts';
import { pronounOf } from '../../languages/en/attribution/people.ts';
import { isObjectPronoun } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import { hasVerb } from './finite-verbs.ts';
import { type Frame, isCued } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/** A source with its apposition ("Roe, the head of the harbour board") has no more tokens than this. */
const LONGEST_SOURCE = 16;
/** What is told has at least so many tokens. */
const SHORTEST_CLAUSE = 3;

/**
 * The frames with those of sentences that begin "According to NAME, CLAUSE", where no frame has that cue: the judge takes the
 * subject of the clause for who tells it now and then, and leaves both out. A frame without a verb of saying that has that
 * subject for its source gives way ("…, the council is looking at three plans" is told, and not of the council's saying).
 */
export function withAccordingTo<F extends Frame>(view: View, at: Attributes, frames: readonly F[]): (F | Frame)[] {
  const found = view.sentences.flatMap((sentence) => {
    const own = accordingTo(view, at, sentence);
    return own === null || isCued(frames, own) ? [] : own;
  });
  if (found.length === 0) return [...frames];
  const isLed = (frame: Frame): boolean =>
    frame.source !== null &&
    !isOfSaying(view, frame) &&
    found.some(({ content }) => content[0]!.start === frame.source![0]!.start);
  return [...frames.filter((frame) => !isLed(frame)), ...found];
}

const isOfSaying = (view: View, { cue }: Frame): boolean =>
  (cue ?? []).some((span) => {
    const { start, end } = tokenRange(view.tokens, span);
    return view.lower.slice(start, end).some((form) => cueOf(form)?.mode === 'speech');
  });

function accordingTo(view: View, at: Attributes, sentence: Span): Frame | null {
  const { start } = sentence;
  if (!isAccordingTo(view.lower, start) || view.quotationOf[start]! >= 0) return null;
  const from = start + 2;
  const end = at.class[sentence.end - 1] === Class.stop ? sentence.end - 1 : sentence.end;
  const source = pronounFrom(view, from) ?? sourceEnd(view, at, from, end);
  if (source === null) return null;
  const told = at.class[source] === Class.comma ? source + 1 : source;
  if (end - told < SHORTEST_CLAUSE || !hasVerb(at, { start: told, end })) return null;
  return {
    source: [charactersOf(view, { start: from, end: source })],
    cue: [charactersOf(view, { start, end: from })],
    content: [charactersOf(view, { start: told, end })],
    reason: 'rule: “according to NAME, …”',
    confidence: 0.8,
  };
}

/**
 * The end of a source that is a pronoun, which takes no apposition and needs no comma ("According to him the call lasted an hour"); "her"
 * and "it" only before one, since "her lawyer" is another. `null` for any other word.
 */
function pronounFrom(view: View, from: number): number | null {
  const form = view.lower[from]!;
  const isWhole = isObjectPronoun(form) || view.lower[from + 1] === ',';
  return isWhole && pronounOf(form) !== null ? from + 1 : null;
}

/** The comma after the source, past an apposition: what stands up to the next comma is neither a clause nor a phrase of where or when. */
function sourceEnd(view: View, at: Attributes, from: number, end: number): number | null {
  let comma = commaFrom(at, from, end);
  while (comma !== null && comma - from <= LONGEST_SOURCE && !hasVerb(at, { start: from, end: comma })) {
    const next = commaFrom(at, comma + 1, end);
    const isPhrase = at.class[comma + 1] === Class.preposition || view.quotationOf[comma + 1]! >= 0;
    if (next === null || isPhrase || hasVerb(at, { start: comma + 1, end: next })) return comma > from ? comma : null;
    comma = next;
  }
  return null;
}

function commaFrom(at: Attributes, from: number, end: number): number | null {
  for (let i = from; i < end; i++) if (at.class[i] === Class.comma) return i;
  return null;
}
