import type { Span } from '../../core/span.ts';
import { feltAmong } from '../../languages/en/attribution/certain-cues.ts';
import { type Attributes, Class } from './attributes.ts';
import { type Frame, isCued } from './frame.ts';
import { charactersOf, type View } from './view.ts';

/** Words between the verb and the noun ("There is deep and growing concern"), at most. */
const MOST_MODIFIERS = 3;
/** A source has no more tokens than this. */
const LONGEST_SOURCE = 8;
/** What is felt has at least so many tokens. */
const SHORTEST_CLAUSE = 3;

/** The frames with those of "There is concern among PEOPLE that CLAUSE", where no frame has that cue. */
export function withAmong<F extends Frame>(view: View, at: Attributes, frames: readonly F[]): (F | Frame)[] {
  const found = view.sentences.flatMap((sentence) => {
    const own = felt(view, at, sentence);
    return own === null || isCued(frames, own) ? [] : own;
  });
  return found.length === 0 ? [...frames] : [...frames, ...found];
}

function felt(view: View, at: Attributes, { start, end: last }: Span): Frame | null {
  const phrase = feltAmong(view.lower, start);
  if (phrase === null || at.class[start + 1] !== Class.finite || view.quotationOf[start]! >= 0) return null;
  const { among, that } = phrase;
  const end = at.class[last - 1] === Class.stop ? last - 1 : last;
  if (among > start + 3 + MOST_MODIFIERS || that - among - 1 > LONGEST_SOURCE || end - that <= SHORTEST_CLAUSE)
    return null;
  return {
    source: [charactersOf(view, { start: among + 1, end: that })],
    cue: [charactersOf(view, { start: among - 1, end: among })],
    content: [charactersOf(view, { start: that, end })],
    reason: 'rule: “there is concern among PEOPLE that …”',
    confidence: 0.8,
  };
}
