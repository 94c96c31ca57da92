import type { Attribution, TemporalExpression } from '../../core/annotations.ts';
import { assemble } from './assemble.ts';
import { findByRule } from './by-rule.ts';
import type { View } from './view.ts';

/**
 * Who is said to have said or thought what, in text order, numbered `a1` onwards; speakers are not resolved yet
 * (`resolveActors` does). Spans are characters of the text.
 */
export function readAttributions(view: View, times: readonly TemporalExpression[]): Attribution[] {
  return assemble(view, findByRule(view), times);
}
