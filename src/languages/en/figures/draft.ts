import type { Figure } from '../../../core/annotations.ts';
import type { Span } from '../../../core/span.ts';

/** A figure before its bound is looked for. `start` and `end` take in a sign of money and a unit. */
export interface Draft {
  start: number;
  end: number;
  /** Where its number alone ends. */
  readonly numberEnd: number;
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly of: Span | null;
  /** A bound that its own words tell; `null` leaves it to what stands around. */
  readonly bound: Figure['bound'] | null;
  readonly rule: string;
}

/** What a figure has before its unit is known. */
export type Base = Pick<Draft, 'numberEnd' | 'value' | 'upper' | 'bound'>;
