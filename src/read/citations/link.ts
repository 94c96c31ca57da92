import type { Attribution } from '../../core/annotations.ts';
import { overlaps, type Span } from '../../core/span.ts';

/**
 * The id of the attribution that rests on a citation: the one whose source, cue or occasion it shares words with, else
 * the first that its sentence holds a part of; `null` where it is the whole report.
 */
export function attributionOf(
  citation: Span,
  sentences: readonly Span[],
  attributions: readonly Attribution[],
): string | null {
  const direct = attributions.find((attribution) => framing(attribution).some((span) => overlaps(span, citation)));
  if (direct !== undefined) return direct.id;
  const sentence = sentences.find((span) => overlaps(span, citation));
  if (sentence === undefined) return null;
  const near = attributions.find((attribution) =>
    [...framing(attribution), ...attribution.content].some((span) => overlaps(span, sentence)),
  );
  return near?.id ?? null;
}

/** Where an attribution says who speaks, how and where. */
function framing({ source, cue, occasion }: Attribution): Span[] {
  return [...(source ?? []), ...(cue ?? []), ...(occasion === null ? [] : [occasion])];
}
