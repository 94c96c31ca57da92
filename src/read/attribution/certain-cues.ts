import type { Span } from '../../core/span.ts';
import { phraseLength } from '../../languages/en/attribution/certain-cues.ts';
import type { View } from './view.ts';

/**
 * Cues that a sentence has for certain by its words ("did not rule out"), as token ranges in text order: phrases that the
 * chain met too rarely in what it learnt from to give them much.
 */
export function certainCues(view: View, sentence: Span): Span[] {
  const cues: Span[] = [];
  for (let i = sentence.start; i < sentence.end; i++) {
    const length = view.quotationOf[i]! >= 0 ? 0 : phraseLength(view.lower, i);
    if (length > 0 && i + length < sentence.end) cues.push({ start: i, end: i + length });
  }
  return cues;
}
