import { overlaps, type Span } from '../../core/span.ts';

/** An attribution as it is found, before its kind, stance and speaker are told. Character spans, each list in text order. */
export interface Frame {
  readonly source: readonly Span[] | null;
  readonly cue: readonly Span[] | null;
  readonly content: readonly Span[];
  /** What made it, for a reader. */
  readonly reason: string;
  /** 0 to 1, calibrated. */
  readonly confidence: number;
}

/** Whether one of `frames` stands on the cue of `own` already: what a rule finds is told only where the models found nothing. */
export function isCued(frames: readonly Frame[], { cue: own }: Frame): boolean {
  return frames.some(({ cue }) => cue?.some((one) => own?.some((other) => overlaps(one, other))));
}
