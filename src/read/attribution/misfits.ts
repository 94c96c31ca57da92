import { contains, overlaps } from '../../core/span.ts';
import { isAccusing, isAct, isCausing } from '../../languages/en/attribution/certain-cues.ts';
import type { Syntax } from '../syntax/parser.ts';
import { relationNumber } from '../syntax/relations.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { tokenRange, type View } from './view.ts';

const SUBJECTS: ReadonlySet<number> = new Set([relationNumber('nsubj'), relationNumber('nsubj:pass')]);

/** Frames without those that cannot be sayings by how their parts hang together. */
export function withoutMisfits<F extends Frame>(view: View, at: Attributes, syntax: Syntax, frames: readonly F[]): F[] {
  return frames.filter(
    (frame) =>
      !isSubject(view, at, syntax, frame) &&
      !isReaching(frame, frames) &&
      !isCaused(view, at, frame) &&
      !isDone(view, at, frame) &&
      !isAccused(view, at, frame),
  );
}

/** "Talks about the valley come to a standstill": a cue that is a noun and the subject of a verb that it is said to tell. */
function isSubject(view: View, at: Attributes, { heads, relations }: Syntax, frame: Frame): boolean {
  if (frame.source !== null || frame.cue === null) return false;
  const { start: noun } = tokenRange(view.tokens, frame.cue[0]!);
  const verb = heads[noun]!;
  if (at.class[noun] !== Class.noun || verb < 0 || !SUBJECTS.has(relations[noun]!)) return false;
  return frame.content.some((content) => {
    const range = tokenRange(view.tokens, content);
    return verb >= range.start && verb < range.end;
  });
}

/**
 * "She warned that if the drought goes on, the herds will die": a cue within what another cue tells, whose source stands
 * outside of that and is the other's own.
 */
function isReaching(frame: Frame, frames: readonly Frame[]): boolean {
  const [source, cue] = [frame.source?.[0], frame.cue?.[0]];
  if (source === undefined || cue === undefined) return false;
  return frames.some((other) => {
    const around = other === frame ? undefined : other.content.find((content) => contains(content, cue));
    return (
      around !== undefined && !contains(around, source) && (other.source ?? []).some((own) => overlaps(own, source))
    );
  });
}

/** Words that may stand between a verb and the noun it brings about: "stoked widespread fears". */
const MOST_BETWEEN = 2;

/** "The strike fuelled fears that …": a feeling that something brings about, not one that its source tells of. */
function isCaused(view: View, at: Attributes, { cue, source }: Frame): boolean {
  if (cue?.[0] === undefined) return false;
  const { start, end: after } = tokenRange(view.tokens, cue[0]);
  const end = at.class[after - 1] === Class.preposition ? after - 1 : after; // "eased worries about"
  if (end === start || at.class[end - 1] !== Class.noun) return false;
  const isBrought = end - start === 1 ? followsCausing(view, at, start) : isCausing(view.lower[start]!);
  if (!isBrought) return false;
  const who = source?.[0] === undefined ? null : tokenRange(view.tokens, source[0]);
  return who === null || !at.who.subarray(who.start, who.end).some((kind) => kind > 0);
}

function followsCausing(view: View, at: Attributes, noun: number): boolean {
  for (let i = noun - 1; i >= Math.max(0, noun - 1 - MOST_BETWEEN); i--) {
    if (isCausing(view.lower[i]!)) return true;
    if (at.class[i] !== Class.adjective && at.class[i] !== Class.determiner && at.class[i] !== Class.noun) return false;
  }
  return false;
}

/** "The two sides signed a deal": done on paper, and nothing said, where what is told is no clause. */
function isDone(view: View, at: Attributes, { cue, content }: Frame): boolean {
  if (cue?.[0] === undefined || !isAct(view.lower[tokenRange(view.tokens, cue[0]).start]!)) return false;
  return content.every((span) => {
    const { start, end } = tokenRange(view.tokens, span);
    const classes = at.class.subarray(start, end);
    return view.quotationOf[start]! < 0 && !classes.includes(Class.finite) && !classes.includes(Class.modal);
  });
}

const PERSONS: ReadonlySet<number> = new Set([
  Class.name,
  Class.pronoun,
  Class.determiner,
  Class.adjective,
  Class.noun,
]);

/** "The reports accusing the minister": who is accused, and nothing of what. */
function isAccused(view: View, at: Attributes, { cue, content }: Frame): boolean {
  if (cue?.length !== 1 || content.length !== 1) return false;
  const { end: from } = tokenRange(view.tokens, cue[0]!);
  const { start, end } = tokenRange(view.tokens, content[0]!);
  const isWho = at.class.subarray(start, end).every((kind) => PERSONS.has(kind)) && view.quotationOf[start]! < 0;
  return isAccusing(view.lower[from - 1]!) && start === from && isWho && at.class[end] !== Class.preposition;
}
