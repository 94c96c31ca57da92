import { contains, overlaps } from '../../core/span.ts';
import { isCausing } from '../../languages/en/attribution/certain-cues.ts';
import type { Syntax } from '../syntax/parser.ts';
import { relationNumber } from '../syntax/relations.ts';
import { type Attributes, Class } from './attributes.ts';
import type { Frame } from './frame.ts';
import { tokenRange, type View } from './view.ts';

const SUBJECTS: ReadonlySet<number> = new Set([relationNumber('nsubj'), relationNumber('nsubj:pass')]);

/** Frames without those that cannot be sayings by how their parts hang together. */
export function withoutMisfits<F extends Frame>(view: View, at: Attributes, syntax: Syntax, frames: readonly F[]): F[] {
  return frames.filter(
    (frame) => !isSubject(view, at, syntax, frame) && !isReaching(frame, frames) && !isCaused(view, at, frame),
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

/** "The strike fuelled fears that …": a feeling that something brings about, not one that its source tells of. */
function isCaused(view: View, at: Attributes, { cue, source }: Frame): boolean {
  const [first, who] = [cue?.[0], source?.[0]];
  if (first === undefined || who === undefined) return false;
  const range = tokenRange(view.tokens, first);
  const ends = at.class[range.end - 1] === Class.noun;
  if (range.end - range.start < 2 || !ends || !isCausing(view.lower[range.start]!)) return false;
  const { start, end } = tokenRange(view.tokens, who);
  return !at.who.subarray(start, end).some((kind) => kind > 0);
}
