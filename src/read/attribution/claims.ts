import { contains, type Span } from '../../core/span.ts';
import type { Frame } from './frame.ts';
import { tokenRange, type View } from './view.ts';

/**
 * Frames among which no quotation is claimed twice: of two cues that both take it for theirs, and of which neither stands
 * in what the other tells, the nearer one keeps it ("Roe asked him about it. “Is it true?” she asked."). Frames left
 * without content are left out.
 */
export function settleClaims<F extends Frame>(view: View, frames: readonly F[]): F[] {
  const contents = frames.map((frame) => [...frame.content]);
  for (let a = 0; a < frames.length; a++) {
    for (let b = a + 1; b < frames.length; b++) {
      // Hardly any two share anything: looked at before whether one stands in the other.
      if (!contents[a]!.some((one) => contents[b]!.some((other) => isSame(one, other)))) continue;
      if (isNested(frames[a]!, frames[b]!) || isNested(frames[b]!, frames[a]!)) continue;
      for (const shared of contents[a]!.filter((one) => contents[b]!.some((other) => isSame(one, other)))) {
        const loser = losesTo(view, frames[a]!, frames[b]!, shared) ? a : b;
        contents[loser] = contents[loser]!.filter((one) => !isSame(one, shared));
      }
    }
  }
  frames.forEach((frame, f) => {
    contents[f] = contents[f]!.filter(
      (own) => !frames.some((other) => other !== frame && isPartOf(view, frame, own, other)),
    );
  });
  return frames.flatMap((frame, f) =>
    contents[f]!.length === 0 && frame.content.length > 0 ? [] : { ...frame, content: contents[f]! },
  );
}

/** "She said so. She read from a note: “…”": what is part of what a cue of its own sentence tells is not another sentence's. */
function isPartOf(view: View, { cue }: Frame, own: Span, other: Frame): boolean {
  if (cue?.[0] === undefined || other.cue?.[0] === undefined || sentenceAt(view, cue[0]) === sentenceAt(view, own))
    return false;
  const isInside = other.content.some((content) => contains(content, own) && !isSame(content, own));
  return isInside && other.cue[0].end <= own.start && sentenceAt(view, other.cue[0]) === sentenceAt(view, own);
}

const sentenceAt = (view: View, span: Span): number => view.sentenceOf[tokenRange(view.tokens, span).start]!;

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const isNested = (inner: Frame, outer: Frame): boolean =>
  (inner.cue ?? []).some((cue) => outer.content.some((c) => c.start <= cue.start && cue.end <= c.end));

function losesTo(view: View, a: Frame, b: Frame, shared: Span): boolean {
  // "Ana Roe told the paper: “…” The clerk had said nothing": a colon announces what follows it.
  const announced = announces(view, a, shared);
  if (announced !== announces(view, b, shared)) return !announced;
  const [own, other] = [distance(view, a, shared), distance(view, b, shared)];
  return own === other ? a.confidence < b.confidence : own > other;
}

/** Whether a colon stands between what is claimed and a cue before it in its sentence. */
function announces(view: View, { cue }: Frame, shared: Span): boolean {
  if (cue?.[0] === undefined || cue[0].end > shared.start) return false;
  const [own, first] = [tokenRange(view.tokens, cue[0]).start, tokenRange(view.tokens, shared).start];
  return view.lower[first - 1] === ':' && view.sentenceOf[own] === view.sentenceOf[first - 1];
}

/** Tokens between a frame's cue and what is claimed; those of its source, which may stand between, do not count. */
function distance(view: View, frame: Frame, shared: Span): number {
  const cue = frame.cue?.[0];
  if (cue === undefined) return 0;
  const between =
    cue.end <= shared.start ? { start: cue.end, end: shared.start } : { start: shared.end, end: cue.start };
  if (between.end <= between.start) return 0;
  const count = (span: Span): number => {
    const range = tokenRange(view.tokens, span);
    return range.end - range.start;
  };
  const source = (frame.source ?? []).filter((s) => between.start <= s.start && s.end <= between.end);
  return count(between) - source.reduce((sum, span) => sum + count(span), 0);
}
