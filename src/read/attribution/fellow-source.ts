import type { Span } from '../../core/span.ts';
import { tellsOfTwo } from '../../languages/en/attribution/people.ts';
import { isParticiple, isPerfect, joinsVerbs } from '../../languages/en/small-words.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

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

const sentenceAt = (view: View, span: Span): number => view.sentenceOf[tokenRange(view.tokens, span).start]!;

/** Whether "and", "but" or "then" stands before a cue, with an adverb between at most. */
function isSecondVerb(view: View, cue: Span): boolean {
  const { start } = tokenRange(view.tokens, cue);
  return [start - 1, start - 2].some((i) => joinsVerbs(view.lower[i]));
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

/** Whether a closing quotation mark stands within two characters before a position. */
const isClosing = (view: View, end: number): boolean => /["”]|''$/.test(view.text.slice(end - 2, end));
