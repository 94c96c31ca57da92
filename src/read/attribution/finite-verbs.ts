import type { Span } from '../../core/span.ts';
import { type Attributes, Class } from './attributes.ts';

/** Whether a token is a finite verb or a modal one, which a clause has and a noun phrase has not. */
export const isFiniteVerb = (at: Attributes, i: number): boolean =>
  at.class[i] === Class.finite || at.class[i] === Class.modal;

/** Whether one stands in a range of tokens. */
export function hasVerb(at: Attributes, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (isFiniteVerb(at, i)) return true;
  return false;
}
