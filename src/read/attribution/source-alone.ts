import { PENN_TAGS } from '../../core/annotations.ts';
import type { Span } from '../../core/span.ts';
import { isIn, isThat } from '../../languages/en/small-words.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { charactersOf, tokenRange, type View } from './view.ts';

/**
 * A frame whose source is who speaks and nothing more: without the verb that the chain took in ("Delegates spent an hour discussing
 * it") and without the place where somebody spoke ("said mayor Ana Roe in Lisbon").
 */
export function sourceAlone<F extends Frame>(view: View, at: Attributes, frame: F): F {
  const cue = frame.cue?.[0];
  if (cue === undefined || frame.source === null) return frame;
  const source = frame.source.map((span) => {
    const range = tokenRange(view.tokens, span);
    const end = span.end <= cue.start ? verbIn(view, at, range) : placeIn(view, at, range);
    return end === null ? span : charactersOf(view, { start: range.start, end });
  });
  return source.every((span, i) => span === frame.source![i]) ? frame : { ...frame, source };
}

/** Marks and words that begin a clause of what it stands beside ("the man who fled"), in which a verb belongs to the source. */
const OPENS_CLAUSE: ReadonlySet<number> = new Set([Class.wh, Class.comma, Class.colon, Class.open, Class.close]);

/** Where the words before a finite verb end, adverbs and the like left out; `null` where none stands in a main clause. */
function verbIn(view: View, at: Attributes, { start, end }: Span): number | null {
  for (let i = start; i < end; i++) {
    if (OPENS_CLAUSE.has(at.class[i]!) || isThat(view.lower[i])) return null;
    if (at.class[i] !== Class.finite && at.class[i] !== Class.modal) continue;
    let last = i;
    while (last > start && at.class[last - 1] === Class.adverb) last--;
    // "The survey they took": a clause without "that".
    const subject = at.class[last - 1];
    return last > start && subject !== Class.pronoun && subject !== Class.name ? last : null;
  }
  return null;
}

/** Where a name of two words ends that "in" and a name stand after, and nothing else; `null` for any other source ("Democrats in Congress"). */
function placeIn(view: View, at: Attributes, { start, end }: Span): number | null {
  let place = end;
  while (place > start && at.class[place - 1] === Class.name) place--;
  const last = place - 2;
  const isTold = place < end && isIn(view.lower[place - 1]) && last > start;
  return isTold && isProperName(view, last) && isProperName(view, last - 1) ? place - 1 : null;
}

const isProperName = (view: View, i: number): boolean => PENN_TAGS[view.tokens.tags[i]!] === 'NNP';
